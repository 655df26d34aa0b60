import { type Planner, type Progress, plannerFor } from '@samsyn/desk'
import { createLanguage, languages } from '@samsyn/language'
import { type Group, groups, type Plan } from '@samsyn/plan'
import { Refusal } from '@samsyn/refusal'
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

export const planCommand: Command = {
  name: 'plan',
  purpose: 'the planning basis of a community: report, plan.json and plan.csv',
  usage,
  help: [
    'A community is found by its name, a municipality in it, a code or its hospital trust: vestfold, Tønsberg, 3905, ahus.',
    '',
    `  --group      ${groups.join(', ')}`,
    '  --years      years to show; the latest known year is always there (2006–2050)',
    `  --lang       ${languages.join(', ')}`,
    '  --data       folder with the real tables (or SAMSYN_DATA); without it a synthetic country',
    '  --adopted    CSV with the coverage the municipalities themselves have adopted:',
    '               municipality_code,service,year,coverage_percent',
    '  --alternative  four letters: fertility, life expectancy (L M H K), domestic migration, immigration (L M H K 0); MMMM',
    '  --out        folder to write in (out/<community>)',
    '  --json       print plan.json instead of writing files; with --all one line per community',
    '  --all        all 19 communities',
    '  --records    folder in which what went out is remembered (or SAMSYN_RECORDS), so that no release undoes another',
    '  --seed, --draws  seed (1) and number (1000) of draws behind the intervals',
  ].join('\n'),
  async run(args) {
    const { values, positionals } = parseOptions(
      args,
      {
        ...planOptions,
        out: { type: 'string' },
        json: { type: 'boolean' },
        all: { type: 'boolean' },
      },
      usage,
    )
    const settings = await readPlanSettings(values)
    const lang = oneOf(values.lang, 'lang', languages)
    const group = oneOf<Group>(values.group, 'group', groups)
    if (values.all && positionals.length > 0) throw bothAllAndOne(positionals)
    const one = values.all ? null : await communityNamed(positionals.join(' '), usage)
    const progress = progressOn(process.stderr)
    try {
      const planner = await plannerFor(
        await loadData(values.data, progress, createLanguage(lang)),
        settings,
        progress,
      )
      const communities = one === null ? planner.data.geography.communities : [one]
      for (const [index, community] of communities.entries()) {
        progress.at(index, communities.length, `Planning for ${community.name}`)
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
  return new Refusal('wrong-call', {
    found: `--all together with "${named.join(' ')}"`,
    because: 'all 19 communities are planned for, or one',
    remedy: 'leave one of them out',
  })
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
