import {
  type EnginePool,
  enginePool,
  type GatedRunJson,
  gateRun,
  partiesWith,
  recordsFor,
  runJson,
  runWith,
  type Stage,
  type Staged,
  scenarioFrom,
  stageOf,
} from '@samsyn/desk'
import type { Community } from '@samsyn/geography'
import { type Caution, cautionTexts } from '@samsyn/measures'
import { preparePlans } from '@samsyn/plan'
import { Refusal } from '@samsyn/refusal'
import { type Accounts, drawsOf, runQuantiles } from '@samsyn/scenario'
import { readGeography } from '@samsyn/sources'
import type { Command } from '../command.ts'
import { besideText, readEarlierRun } from '../earlier-run.ts'
import { loadData } from '../load-data.ts'
import { parseOptions } from '../parse-options.ts'
import { communityNamed } from '../plan-options.ts'
import { progressOn } from '../progress.ts'
import { readRunOptions, runOptions, workersOption } from '../run-options.ts'

const usage =
  'samsyn run <community> | --all [--scenario FILE] [--draws 4000] [--seed 1] [--year 2035] [--workers N] [--beside FILE] [--data DIR] [--records DIR] [--json]'

export const runCommand: Command = {
  name: 'run',
  purpose: 'a scenario to 2050: both levels, with draws and a ledger',
  usage,
  help: [
    'Without --scenario the reference: today’s rates for the people to come.',
    '',
    '  --all       all 19 communities',
    '  --scenario  a scenario file (docs/schema/samsyn-scenario-1.schema.json), a link with #s=…, or the name of an example:',
    '              samsyn scenario examples lists them',
    '  --draws     number of draws (4000)',
    '  --seed      seed of the draws (1)',
    '  --year      the year to show and to account for (2035)',
    '  --workers   threads that share the draws (the processor’s cores); the numbers are the same for any',
    '  --data      folder with the real tables (or SAMSYN_DATA); without it a synthetic country',
    '  --beside    what an earlier samsyn run --json printed: which numbers have moved since',
    '  --records   folder in which what went out is remembered (or SAMSYN_RECORDS)',
    '  --json      everything, for other programs; with --all one line per community',
  ].join('\n'),
  async run(args) {
    const { values, positionals } = parseOptions(
      args,
      {
        ...runOptions,
        ...workersOption,
        scenario: { type: 'string' },
        beside: { type: 'string' },
        records: { type: 'string' },
        all: { type: 'boolean' },
      },
      usage,
    )
    const options = readRunOptions(values)
    refuseOneAndAll(values, positionals)
    const communities = await communitiesOf(values.all === true, positionals)
    const scenario = await scenarioFrom(values.scenario)
    const records = recordsFor(values.records)
    const earlier = values.beside === undefined ? null : await readEarlierRun(values.beside)
    const progress = progressOn(process.stderr)
    // Started first: the threads load while the tables are read.
    const pool = enginePool(options.workers)
    try {
      const data = await loadData(values.data, progress)
      progress.at(0, 1, 'Projecting every municipality to 2050')
      const prepared = preparePlans(data)
      const started = (at: number) => {
        const stage = stageOf(prepared, communities[at]!)
        const both = played(pool, stage, scenario, options)
        // Whoever waits for it is told; when an earlier community fails, nobody does.
        both.catch(() => {})
        return { stage, played: both }
      }
      let next = started(0)
      for (const [done, community] of communities.entries()) {
        progress.at(done, communities.length, `Running ${community.name}`)
        const { stage } = next
        const { staged, parties } = await next.played
        // The threads go on with the next community while this one is written.
        if (done + 1 < communities.length) next = started(done + 1)
        const { json } = gateRun(runJson(stage, staged, options.year, parties), stage, records)
        if (communities.length === 1) progress.end()
        const text = values.json
          ? `${JSON.stringify(json)}\n`
          : summaryText(stage, staged, options.year, json) +
            partiesText(json.parties.length === 0 ? null : parties) +
            (earlier === null ? '' : besideText(earlier, stage, staged, json, options.year))
        process.stdout.write(text)
      }
    } finally {
      progress.end()
      await pool.stop()
    }
  },
}

async function played(
  pool: EnginePool,
  stage: Stage,
  scenario: Awaited<ReturnType<typeof scenarioFrom>>,
  options: { draws: number; seed: number; year: number },
): Promise<{ staged: Staged; parties: Accounts | null }> {
  const staged = await runWith(pool, stage, scenario, options)
  return { staged, parties: await partiesWith(pool, stage, staged, options) }
}

async function communitiesOf(all: boolean, named: readonly string[]): Promise<Community[]> {
  if (all) return [...(await readGeography()).communities]
  return [await communityNamed(named.join(' '), usage)]
}

function refuseOneAndAll(
  { all, beside }: { all?: boolean; beside?: string },
  named: readonly string[],
): void {
  if (!all || (named.length === 0 && beside === undefined)) return
  const found = named.length > 0 ? `"${named.join(' ')}"` : '--beside'
  throw new Refusal('wrong-call', {
    found: `--all together with ${found}`,
    because: '--all is every community, and each has an earlier run of its own',
    remedy: 'leave one of them out',
  })
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
    const per = unit === 'kroner' ? 1e6 : 1
    const cells = [today, middle!, low!, high!].map((value) => whole(value / per).padStart(9))
    return `  ${id.padEnd(width)} ${cells.join(' ')}  ${unit === 'kroner' ? 'million kroner' : unit}`
  })
  const head = ['today', String(year), '10 %', '90 %'].map((word) => word.padStart(9)).join(' ')
  const synthetic = baseline.kind === 'synthetic' ? ' (synthetic country)' : ''
  const cautions = [...new Set(model.measures.flatMap(({ caution }) => caution ?? []))]
  return [
    `${scenario.name}, ${baseline.community.name}${synthetic}: ${run.draws} draws, seed ${run.seed}`,
    `  ${''.padEnd(width)} ${head}`,
    ...lines,
    'Each number is the middle of its own draws, so parts need not add up to their whole; samsyn explain and the workplace show the mean',
    'All ages and professions, at assumed FTE per unit: where samsyn plan counts otherwise, --json says so (besidePlan)',
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
  return value.toLocaleString('en', { maximumFractionDigits: Math.abs(value) < 10 ? 1 : 0 })
}
