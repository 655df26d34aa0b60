import {
  enginePool,
  gateOutcomes,
  recordsFor,
  runWith,
  type Staged,
  scenarioFrom,
  stageFor,
} from '@samsyn/desk'
import { Refusal } from '@samsyn/refusal'
import { compareRuns, type Difference } from '@samsyn/scenario'
import type { Command } from '../command.ts'
import { loadData } from '../load-data.ts'
import { parseOptions } from '../parse-options.ts'
import { communityNamed } from '../plan-options.ts'
import { progressOn } from '../progress.ts'
import { readRunOptions, runOptions, workersOption } from '../run-options.ts'

const usage =
  'samsyn compare A B … --community <community> [--draws 4000] [--seed 1] [--year 2035] [--workers N] [--data DIR] [--records DIR] [--json]'

export const compareCommand: Command = {
  name: 'compare',
  purpose: 'any number of scenarios beside the first, draw by draw',
  usage,
  help: [
    'Files or links of scenarios; the word "reference" is today’s rates for the people to come.',
    'All share their luck: a difference is taken in every draw before its interval is read.',
    '',
    '  --community, --draws, --seed, --year, --workers, --data, --records, --json   as in samsyn run',
  ].join('\n'),
  async run(args) {
    const { values, positionals } = parseOptions(
      args,
      {
        ...runOptions,
        ...workersOption,
        community: { type: 'string' },
        records: { type: 'string' },
      },
      usage,
    )
    if (positionals.length < 2) refuseFew(positionals.length)
    const options = readRunOptions(values)
    const records = recordsFor(values.records)
    const community = await communityNamed(values.community ?? '', usage)
    const scenarios = await Promise.all(
      positionals.map((source) => scenarioFrom(source === 'reference' ? undefined : source)),
    )
    const progress = progressOn(process.stderr)
    const pool = enginePool(options.workers)
    try {
      const stage = stageFor(await loadData(values.data, progress), community, progress)
      const runs: Staged[] = []
      for (const scenario of scenarios) runs.push(await runWith(pool, stage, scenario, options))
      const hides = gateOutcomes(stage, records, {
        document: `compare ${runs.map(({ scenarioHash }) => scenarioHash.slice(0, 12)).join(' ')}`,
        outcomes: runs.flatMap(({ model }) => model.outcomes.map(({ id }) => id)),
        places: [community.id],
      })
      const compared = runs
        .slice(1)
        .map((other) => differences(runs[0]!, other, options.year))
        .map((one) => told(one, (outcome) => hides(outcome, community.id)))
      progress.end()
      process.stdout.write(
        values.json
          ? `${JSON.stringify({ compare: 'samsyn-compare-1', first: scenarios[0]!.scenario.name, compared })}\n`
          : compared.map(text).join('\n'),
      )
    } finally {
      progress.end()
      await pool.stop()
    }
  },
}

type OutcomeDifference = Difference & { readonly unit: string }

interface Compared<Each = OutcomeDifference> {
  readonly scenario: string
  readonly beside: string
  readonly year: number
  readonly differences: readonly Each[]
}

/** A difference that rests on something the privacy gate keeps: nothing of it is said but that. */
interface KeptDifference extends Pick<OutcomeDifference, 'outcome' | 'year' | 'unit'> {
  readonly quantiles: null
  readonly more: null
  readonly missing: 'suppressed'
}

function told(
  compared: Compared,
  hides: (outcome: string) => boolean,
): Compared<OutcomeDifference | KeptDifference> {
  const differences = compared.differences.map((one) => {
    if (!hides(one.outcome)) return one
    return { ...one, quantiles: null, more: null, missing: 'suppressed' as const }
  })
  return { ...compared, differences }
}

function differences(one: Staged, other: Staged, year: number): Compared {
  const outcomes = new Map(
    [...one.model.outcomes, ...other.model.outcomes].map(({ id, unit }) => [id, unit]),
  )
  return {
    scenario: other.scenario.name,
    beside: one.scenario.name,
    year,
    differences: [...outcomes].map(([id, unit]) => ({
      unit,
      ...compareRuns(one.run, other.run, id, year),
    })),
  }
}

function text({
  scenario,
  beside,
  year,
  differences,
}: Compared<OutcomeDifference | KeptDifference>): string {
  const width = Math.max(...differences.map(({ outcome }) => outcome.length))
  const lines = differences.map(({ outcome, unit, quantiles }) => {
    if (quantiles === null) return `  ${outcome.padEnd(width)} ${':'.padStart(9)}`
    const [low, middle, high] = quantiles.map(({ value }) => value)
    const per = unit === 'kroner' ? 1e6 : 1
    const cells = [middle!, low!, high!].map((value) => signed(value / per).padStart(9))
    return `  ${outcome.padEnd(width)} ${cells.join(' ')}  ${unit === 'kroner' ? 'million kroner' : unit}`
  })
  const head = ['50 %', '10 %', '90 %'].map((word) => word.padStart(9)).join(' ')
  return [`${scenario} − ${beside} in ${year}`, `  ${''.padEnd(width)} ${head}`, ...lines, ''].join(
    '\n',
  )
}

function signed(value: number): string {
  return value.toLocaleString('en', {
    maximumFractionDigits: Math.abs(value) < 10 ? 1 : 0,
    signDisplay: 'exceptZero',
  })
}

function refuseFew(count: number): never {
  throw new Refusal('wrong-call', {
    found: `${count === 0 ? 'no scenario' : 'one scenario'}`,
    because: 'there is nothing to compare it with',
    remedy: `use it as: ${usage}`,
  })
}
