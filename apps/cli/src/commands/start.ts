import { plannerFor } from '@samsyn/desk'
import type { Community } from '@samsyn/geography'
import { createLanguage, type LanguageCode, languages } from '@samsyn/language'
import { type Group, groups } from '@samsyn/plan'
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
    if (!values.once) await showUntilStopped(community, lang, { data: values.data, port })
  },
}

async function showUntilStopped(
  { id }: Community,
  lang: LanguageCode,
  { data, port }: { data: string | undefined; port: number },
): Promise<void> {
  // Loaded when it is needed: most commands serve nothing, and should not wait for a server to load.
  const { startServer } = await import('@samsyn/server')
  const server = await startServer({
    ...(data === undefined ? {} : { data }),
    host: '127.0.0.1',
    port,
    opened: id,
    page: await builtPage(),
  })
  const stopped = untilStopped()
  try {
    await server.ready
    say(createLanguage(lang).t('cli.look', { url: `${server.url}/${lang}/${id}/overview` }))
    await stopped
  } finally {
    await server.close()
  }
}
