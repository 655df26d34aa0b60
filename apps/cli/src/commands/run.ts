import {
  type GatedRunJson,
  gateRun,
  partiesOf,
  recordsFor,
  runJson,
  runOn,
  type Stage,
  type Staged,
  scenarioFrom,
  stageFor,
} from '@samsyn/desk'
import { type Caution, cautionTexts } from '@samsyn/measures'
import { type Accounts, drawsOf, runQuantiles } from '@samsyn/scenario'
import type { Command } from '../command.ts'
import { besideText, readEarlierRun } from '../earlier-run.ts'
import { loadData } from '../load-data.ts'
import { parseOptions } from '../parse-options.ts'
import { communityNamed } from '../plan-options.ts'
import { progressOn } from '../progress.ts'
import { readRunOptions, runOptions } from '../run-options.ts'

const usage =
  'samsyn run <community> [--scenario FILE] [--draws 4000] [--seed 1] [--year 2035] [--beside FILE] [--data DIR] [--records DIR] [--json]'

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
    '  --beside    what an earlier samsyn run --json printed: which numbers have moved since',
    '  --records   folder in which what went out is remembered (or SAMSYN_RECORDS)',
    '  --json      everything, for other programs',
  ].join('\n'),
  async run(args) {
    const { values, positionals } = parseOptions(
      args,
      {
        ...runOptions,
        scenario: { type: 'string' },
        beside: { type: 'string' },
        records: { type: 'string' },
      },
      usage,
    )
    const options = readRunOptions(values)
    const community = await communityNamed(positionals.join(' '), usage)
    const scenario = await scenarioFrom(values.scenario)
    const records = recordsFor(values.records)
    const earlier = values.beside === undefined ? null : await readEarlierRun(values.beside)
    const progress = progressOn(process.stderr)
    try {
      const stage = stageFor(await loadData(values.data, progress), community, progress)
      const staged = runOn(stage, scenario, options)
      const parties = partiesOf(stage, staged, options)
      progress.end()
      const { json } = gateRun(runJson(stage, staged, options.year, parties), stage, records)
      const text = values.json
        ? `${JSON.stringify(json)}\n`
        : summaryText(stage, staged, options.year, json) +
          partiesText(json.parties.length === 0 ? null : parties) +
          (earlier === null ? '' : besideText(earlier, stage, staged, options.year))
      process.stdout.write(text)
    } finally {
      progress.end()
    }
  },
}

/** One line per outcome: today, and the year with its 80 % interval. */
function summaryText(
  { baseline }: Stage,
  { model, run, scenario }: Staged,
  year: number,
  { outcomes }: GatedRunJson,
): string {
  const width = Math.max(...model.outcomes.map(({ id }) => id.length))
  const hidden = new Set(outcomes.flatMap(({ id, path }) => (path === null ? [id] : [])))
  const lines = model.outcomes.map(({ id, unit }) => {
    if (hidden.has(id)) return `  ${id.padEnd(width)} ${':'.padStart(9)}`
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
    ...cautions.map((caution) => cautionTexts[caution as Caution]?.en ?? caution),
    '',
  ].join('\n')
}

const partyWords = {
  trust: 'the trust',
  municipality: 'the municipalities',
  gp: 'the GPs',
  state: 'the state',
  person: 'persons and families',
} as const

/** What the measures free, require and move, per party: medians of the draws. */
function partiesText(parties: Accounts | null): string {
  if (parties === null) return ''
  const median = (draws: Float64Array) => runQuantiles(draws, [0.5])[0]!.value
  const million = (draws: Float64Array) => whole(median(draws) / 1e6).padStart(9)
  const rows = parties.accounts.map((account) => {
    const { freesFte, requiresFte, freesKroner, requiresKroner, movesKroner } = account
    const fte = [freesFte, requiresFte].map((draws) => whole(median(draws)).padStart(9))
    const kroner = [freesKroner, requiresKroner, movesKroner].map(million)
    return `  ${partyWords[account.party].padEnd(20)} ${[...fte, ...kroner].join(' ')}`
  })
  const head = ['frees', 'requires', 'frees', 'requires', 'moves in'].map((word) =>
    word.padStart(9),
  )
  return [
    'The measures, per party (FTE, then million kroner, first order; what is assumed: --json)',
    `  ${''.padEnd(20)} ${head.join(' ')}`,
    ...rows,
    '',
  ].join('\n')
}

function whole(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 1 : 0 })
}
