import { plannerFor } from '@samsyn/desk'
import type { Community } from '@samsyn/geography'
import { createLanguage, type Language, type LanguageCode, languages } from '@samsyn/language'
import { type Group, groups } from '@samsyn/plan'
import type { RunningServer } from '@samsyn/server'
import { builtPage } from '../built-page.ts'
import type { Command } from '../command.ts'
import { loadData } from '../load-data.ts'
import { oneOf, parseOptions, wholeNumber } from '../parse-options.ts'
import { communityNamed, planOptions, readPlanSettings } from '../plan-options.ts'
import { progressOn } from '../progress.ts'
import { say } from '../say.ts'
import { untilStopped } from '../until-stopped.ts'
import { writePlan } from '../write-plan.ts'

const usage =
  'npm start -- [community] [--group …] [--lang nb|nn|en] [--data DIR] [--out DIR] [--port 4680] [--once]'
const DEFAULT_COMMUNITY = 'vestfold'

const options = {
  ...planOptions,
  out: { type: 'string' },
  port: { type: 'string' },
  once: { type: 'boolean' },
} as const

export const startCommand: Command = {
  name: 'start',
  usage,
  options,
  async run(args) {
    const { values, positionals } = parseOptions(args, options, usage)
    const port = wholeNumber(values.port, 'port', { min: 0, max: 65_535, otherwise: 4680 })
    const settings = await readPlanSettings(values)
    const lang = oneOf(values.lang, 'lang', languages)
    const group = oneOf<Group>(values.group, 'group', groups)
    const community = await communityNamed(positionals.join(' ') || DEFAULT_COMMUNITY, usage)
    const language = createLanguage(lang)
    // Begun before the plan is written, in a thread of its own: it is ready when somebody looks.
    const server = values.once
      ? null
      : await workplace(community, lang, { data: values.data, port })
    try {
      const progress = progressOn(process.stderr, language)
      const data = await loadData(values.data, progress, language)
      const planner = await plannerFor(data, settings, progress)
      progress.at(0, 1, 'planning', { name: community.name })
      const plan = planner.plan(community.id, group)
      const folder = values.out ?? `out/${community.id}`
      const order = [lang, ...languages.filter((other) => other !== lang)]
      const written = await writePlan(planner, plan, folder, order)
      progress.end()
      say(language.t('cli.planned', { community: language.areaName(community), file: written }))
      if (server !== null) await showUntilStopped(server, community, language)
    } finally {
      await server?.close()
    }
  },
}

async function workplace(
  { id }: Community,
  lang: LanguageCode,
  { data, port }: { data: string | undefined; port: number },
): Promise<RunningServer> {
  // Loaded when it is needed: most commands serve nothing, and should not wait for a server to load.
  const { startServer } = await import('@samsyn/server')
  return startServer({
    ...(data === undefined ? {} : { data }),
    host: '127.0.0.1',
    port,
    opened: { id, lang },
    page: await builtPage(),
  })
}

async function showUntilStopped(
  server: RunningServer,
  { id }: Community,
  language: Language,
): Promise<void> {
  const stopped = untilStopped()
  await Promise.race([server.opened, stopped])
  say(language.t('cli.look', { url: `${server.url}/${language.code}/${id}/overview` }))
  await stopped
}
