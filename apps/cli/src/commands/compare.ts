import {
  type EnginePool,
  enginePool,
  finiteJson,
  gateOutcomes,
  runOn,
  type SourcedScenario,
  type Stage,
  type Staged,
  scenarioFrom,
  stageFor,
} from '@samsyn/desk'
import { Refusal } from '@samsyn/refusal'
import {
  compareInParts,
  type DifferenceInParts,
  type RunAndBare,
  withoutMeasures,
} from '@samsyn/scenario'
import type { Command } from '../command.ts'
import { compareText, type ToldDifference } from '../compare-text.ts'
import { loadData } from '../load-data.ts'
import { parseOptions } from '../parse-options.ts'
import { communityNamed } from '../plan-options.ts'
import { progressOn } from '../progress.ts'
import {
  type ReadRunOptions,
  readRunOptions,
  runOptions,
  runUsage,
  workersOption,
} from '../run-options.ts'
import { sayMadeOn } from '../say-made-on.ts'
import { placeName, scenarioName, scenarioNames } from '../scenario-names.ts'
import { lineWidth } from '../table-lines.ts'

const usage = `samsyn compare A B … --community <community> [--workers N] ${runUsage}`

export const compareCommand: Command = {
  name: 'compare',
  purpose: 'any number of scenarios beside the first, draw by draw',
  usage,
  help: [
    'Files, links or example names of scenarios; the word "reference" is today’s rates for the people to come.',
    'All share their luck: a difference is taken in every draw before its interval is read. It is told in two steps that add',
    'up to it: what the other assumptions change, and what the measures change once they have. Kroner are those of services;',
    'what a measure itself costs stands in samsyn run.',
    '',
    '  --community, --draws, --seed, --year, --workers, --lang, --data, --records, --json   as in samsyn run',
  ].join('\n'),
  async run(args) {
    const { values, positionals } = parseOptions(
      args,
      { ...runOptions, ...workersOption, community: { type: 'string' } },
      usage,
    )
    if (positionals.length < 2) refuseFew(positionals.length)
    const options = readRunOptions(values)
    const community = await communityNamed(values.community ?? '', usage)
    const scenarios = await Promise.all(positionals.map(scenarioFrom))
    const progress = progressOn(process.stderr)
    const pool = enginePool(options.workers)
    try {
      const { language, year, draws } = options
      const data = await loadData(values.data, progress, language)
      const stage = stageFor(data, community, progress)
      const compared = await comparedOn(pool, stage, scenarios, options)
      progress.end()
      sayMadeOn(language, stage, scenarios)
      if (values.json) {
        const first = scenarios[0]!.scenario.name
        const json = { compare: 'samsyn-compare-1', first, compared }
        process.stdout.write(`${finiteJson(json)}\n`)
        return
      }
      const said = scenarios.map(({ scenario }, i) =>
        scenarioName(language, scenario, positionals[i]),
      )
      const pages = compared.map(({ differences }, i) => {
        const names = scenarioNames(language, scenarios[i + 1]!.scenario)
        const place = placeName(language, community, data.kind)
        const pair = { one: said[0]!, other: said[i + 1]! }
        const page = { community: place, ...pair, year, draws, differences }
        return compareText(language, names, page, lineWidth())
      })
      process.stdout.write(pages.join('\n'))
    } finally {
      progress.end()
      await pool.stop()
    }
  },
}

interface Compared {
  readonly scenario: string
  readonly beside: string
  readonly year: number
  readonly differences: readonly ToldDifference[]
}

/** Every scenario beside the first, as it may leave the house. */
async function comparedOn(
  pool: EnginePool,
  stage: Stage,
  scenarios: readonly SourcedScenario[],
  options: ReadRunOptions,
): Promise<Compared[]> {
  const { id } = stage.baseline.community
  const runs: StagedAndBare[] = []
  for (const scenario of scenarios) runs.push(await ranBoth(pool, stage, scenario, options))
  const hides = gateOutcomes(stage, options.records, {
    document: `compare ${runs.map(({ staged }) => staged.scenarioHash.slice(0, 12)).join(' ')}`,
    outcomes: runs.flatMap(({ staged }) => staged.model.outcomes.map((outcome) => outcome.id)),
    places: [id],
  })
  const [one, ...others] = runs
  return others.map((other) => ({
    scenario: other.staged.scenario.name,
    beside: one!.staged.scenario.name,
    year: options.year,
    differences: differencesOf(one!, other, options.year).map((each) =>
      hides(each.outcome, id) ? kept(each) : each,
    ),
  }))
}

interface StagedAndBare extends RunAndBare {
  readonly staged: Staged
}

/** A scenario, and the same with its measures nowhere. */
async function ranBoth(
  pool: EnginePool,
  stage: Stage,
  sourced: SourcedScenario,
  { draws, seed }: ReadRunOptions,
): Promise<StagedAndBare> {
  const options = { draws, seed, byArea: [] }
  const staged = await runOn(stage, sourced, options, pool)
  if ((sourced.scenario.measures ?? []).length === 0) {
    return { staged, run: staged.run, bare: staged.run }
  }
  const without = { scenario: withoutMeasures(sourced.scenario), text: null }
  const { run } = await runOn(stage, without, options, pool)
  return { staged, run: staged.run, bare: run }
}

function differencesOf(
  one: StagedAndBare,
  other: StagedAndBare,
  year: number,
): (DifferenceInParts & { readonly unit: string })[] {
  const outcomes = new Map(
    [...one.staged.model.outcomes, ...other.staged.model.outcomes].map(({ id, unit }) => [
      id,
      unit,
    ]),
  )
  return [...outcomes].map(([id, unit]) => ({ unit, ...compareInParts(one, other, id, year) }))
}

function kept({ outcome, unit, year }: ToldDifference): ToldDifference {
  return { outcome, unit, year, quantiles: null, more: null, missing: 'suppressed' }
}

function refuseFew(count: number): never {
  throw new Refusal('wrong-call', {
    found: `${count === 0 ? 'no scenario' : 'one scenario'}`,
    because: 'there is nothing to compare it with',
    remedy: `use it as: ${usage}`,
  })
}
