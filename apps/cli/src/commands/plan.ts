import { type Planner, type Progress, plannerFor, scenarioFrom } from '@samsyn/desk'
import { createLanguage, languages } from '@samsyn/language'
import { type Group, groups, MEASURE_YEAR, type Plan } from '@samsyn/plan'
import { knownRefusal, type Refusal } from '@samsyn/refusal'
import { type ChosenScenario, toJson, withScenarios } from '@samsyn/report'
import type { Command } from '../command.ts'
import { loadData } from '../load-data.ts'
import { oneOf, parseOptions } from '../parse-options.ts'
import { communityNamed, planOptions, readPlanSettings } from '../plan-options.ts'
import { progressOn } from '../progress.ts'
import { scenarioOption } from '../run-options.ts'
import { say } from '../say.ts'
import { writePlan } from '../write-plan.ts'

const usage =
  'samsyn plan <community> [--group frail-elderly] [--years 2020,2025,2027..2030,2035,2040] [--lang nb|nn|en] ' +
  '[--scenario FILE] [--data DIR] [--out DIR] [--records DIR] [--json] | samsyn plan --all'

const options = {
  ...planOptions,
  ...scenarioOption,
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
    const { scenario } = await scenarioFrom(values.scenario)
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
        const chosen =
          values.scenario === undefined
            ? []
            : planner.chosen(community.id, { scenarios: [scenario], year: MEASURE_YEAR })
        if (values.json) {
          process.stdout.write(`${toJson(withScenarios(plan, chosen), values.all ? 0 : 2)}\n`)
        } else {
          const folder = folderFor(plan, values.out, values.all === true)
          await write(planner, { plan, chosen, folder }, lang, progress)
        }
      }
    } finally {
      progress.end()
    }
  },
}

function bothAllAndOne(named: readonly string[]): Refusal {
  return knownRefusal('all-and-one', { other: `"${named.join(' ')}"` })
}

function folderFor({ community }: Plan, out: string | undefined, all: boolean): string {
  if (out === undefined) return `out/${community}`
  return all ? `${out}/${community}` : out
}

async function write(
  planner: Planner,
  {
    plan,
    chosen,
    folder,
  }: { readonly plan: Plan; readonly chosen: readonly ChosenScenario[]; readonly folder: string },
  lang: (typeof languages)[number],
  progress: Progress,
): Promise<void> {
  const written = await writePlan(planner, plan, folder, [lang], chosen)
  progress.end()
  const { t, areaName } = createLanguage(lang)
  const community = areaName({ id: plan.community, name: plan.areas[plan.community]!.name })
  say(t('cli.planned', { community, file: written }))
}
