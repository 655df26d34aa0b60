import { drawsOf, runQuantiles } from '@samsyn/scenario'
import type { Command } from '../command.ts'
import { parseOptions } from '../parse-options.ts'
import { communityNamed } from '../planner.ts'
import { progressOn } from '../progress.ts'
import { readRunOptions, runOptions } from '../run-options.ts'
import { runJson } from '../run-report.ts'
import { runOn, type Stage, type Staged, scenarioFrom, stageFor } from '../scenario-runner.ts'

const usage =
  'samsyn run <community> [--scenario FILE] [--draws 4000] [--seed 1] [--year 2035] [--data DIR] [--json]'

export const runCommand: Command = {
  name: 'run',
  purpose: 'a scenario to 2050: both levels, with draws and a ledger',
  usage,
  help: [
    'Without --scenario the reference: today’s rates for the people to come.',
    '',
    '  --scenario  a scenario file (docs/schema/samsyn-scenario-1.schema.json) or a link with #s=…',
    '  --draws     number of draws (4000)',
    '  --seed      seed of the draws (1)',
    '  --year      the year to show and to account for (2035)',
    '  --data      folder with the real tables (or SAMSYN_DATA); without it a synthetic country',
    '  --json      everything, for other programs',
  ].join('\n'),
  async run(args) {
    const { values, positionals } = parseOptions(
      args,
      { ...runOptions, scenario: { type: 'string' } },
      usage,
    )
    const options = readRunOptions(values)
    const community = await communityNamed(positionals.join(' '), usage)
    const scenario = await scenarioFrom(values.scenario)
    const progress = progressOn(process.stderr)
    try {
      const stage = await stageFor(community, values.data, progress)
      const staged = runOn(stage, scenario, options)
      progress.end()
      const text = values.json
        ? `${JSON.stringify(runJson(stage, staged, options.year))}\n`
        : summaryText(stage, staged, options.year)
      process.stdout.write(text)
    } finally {
      progress.end()
    }
  },
}

/** One line per outcome: today, and the year with its 80 % interval. */
function summaryText({ baseline }: Stage, { model, run, scenario }: Staged, year: number): string {
  const width = Math.max(...model.outcomes.map(({ id }) => id.length))
  const lines = model.outcomes.map(({ id, unit }) => {
    const [low, middle, high] = runQuantiles(drawsOf(run, id, year)).map(({ value }) => value)
    const today = runQuantiles(drawsOf(run, id, run.firstYear), [0.5])[0]!.value
    const cells = [today, middle!, low!, high!].map((value) => whole(value).padStart(9))
    return `  ${id.padEnd(width)} ${cells.join(' ')}  ${unit}`
  })
  const head = ['today', String(year), '10 %', '90 %'].map((word) => word.padStart(9)).join(' ')
  const synthetic = baseline.kind === 'synthetic' ? ' (synthetic country)' : ''
  const cautions = [...new Set(model.measures.flatMap(({ caution }) => caution ?? []))]
  return [
    `${scenario.name}, ${baseline.community.name}${synthetic}: ${run.draws} draws, seed ${run.seed}`,
    `  ${''.padEnd(width)} ${head}`,
    ...lines,
    ...cautions.map((caution) => `Caution: ${caution}`),
    '',
  ].join('\n')
}

function whole(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 1 : 0 })
}
