import { type Planner, type Progress, plannerFor } from '@samsyn/desk'
import { createLanguage, languages } from '@samsyn/language'
import { type Group, groups, type Plan } from '@samsyn/plan'
import { knownRefusal, type Refusal } from '@samsyn/refusal'
import { toJson } from '@samsyn/report'
import type { Command } from '../command.ts'
import { loadData } from '../load-data.ts'
import { oneOf, parseOptions } from '../parse-options.ts'
import { communityNamed, planOptions, readPlanSettings } from '../plan-options.ts'
import { progressOn } from '../progress.ts'
import { say } from '../say.ts'
import { writePlan } from '../write-plan.ts'

const usage =
  'samsyn plan <community> [--group frail-elderly] [--years 2020,2025,2027..2030,2035,2040] [--lang nb|nn|en] ' +
  '[--data DIR] [--out DIR] [--records DIR] [--json] | samsyn plan --all'

const options = {
  ...planOptions,
  out: { type: 'string' },
  json: { type: 'boolean' },
  all: { type: 'boolean' },
} as const

export const planCommand: Command = {
  name: 'plan',
  usage,
  options,
  async run(args) {
    const { values, positionals } = parseOptions(args, options, usage)
    const settings = await readPlanSettings(values)
    const lang = oneOf(values.lang, 'lang', languages)
    const language = createLanguage(lang)
    const group = oneOf<Group>(values.group, 'group', groups)
    if (values.all && positionals.length > 0) throw bothAllAndOne(positionals)
    const one = values.all ? null : await communityNamed(positionals.join(' '), usage)
    const progress = progressOn(process.stderr, language)
    try {
      const planner = await plannerFor(
        await loadData(values.data, progress, language),
        settings,
        progress,
      )
      const communities = one === null ? planner.data.geography.communities : [one]
      for (const [index, community] of communities.entries()) {
        progress.at(index, communities.length, 'planning', { name: community.name })
        const plan = planner.plan(community.id, group)
        if (values.json) process.stdout.write(`${toJson(plan, values.all ? 0 : 2)}\n`)
        else await write(planner, plan, values.out, Boolean(values.all), lang, progress)
      }
    } finally {
      progress.end()
    }
  },
}

function bothAllAndOne(named: readonly string[]): Refusal {
  return knownRefusal('all-and-one', { other: `"${named.join(' ')}"` })
}

async function write(
  planner: Planner,
  plan: Plan,
  out: string | undefined,
  all: boolean,
  lang: (typeof languages)[number],
  progress: Progress,
): Promise<void> {
  const folder =
    out === undefined ? `out/${plan.community}` : all ? `${out}/${plan.community}` : out
  const written = await writePlan(planner, plan, folder, [lang])
  progress.end()
  const { t, areaName } = createLanguage(lang)
  const community = areaName({ id: plan.community, name: plan.areas[plan.community]!.name })
  say(t('cli.planned', { community, file: written }))
}
