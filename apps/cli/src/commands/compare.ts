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
} from '@samsyn/desk'
import { knownRefusal } from '@samsyn/refusal'
import {
  centralRun,
  compareInParts,
  type DifferenceInParts,
  type RunAndBare,
  withoutMeasures,
} from '@samsyn/scenario'
import type { Command } from '../command.ts'
import { compareText, type ToldDifference } from '../compare-text.ts'
import { onStage } from '../on-stage.ts'
import { parseOptions } from '../parse-options.ts'
import { communityNamed } from '../plan-options.ts'
import {
  type ReadRunOptions,
  readRunOptions,
  runOptions,
  runUsage,
  workersOption,
} from '../run-options.ts'
import { placeName, scenarioName, scenarioNames } from '../scenario-names.ts'
import { lineWidth } from '../table-lines.ts'

const usage = `samsyn compare A B … --community <community> [--workers N] ${runUsage}`

const options = { ...runOptions, ...workersOption, community: { type: 'string' } } as const

export const compareCommand: Command = {
  name: 'compare',
  usage,
  options,
  async run(args) {
    const { values, positionals } = parseOptions(args, options, usage)
    if (positionals.length < 2) throw knownRefusal('scenarios-too-few', { usage })
    const settings = readRunOptions(values)
    const community = await communityNamed(values.community ?? '', usage)
    const scenarios = await Promise.all(positionals.map(scenarioFrom))
    const pool = enginePool(settings.workers)
    try {
      const { language } = settings
      const asked = { community, scenarios, folder: values.data, language }
      const { compared, kind } = await onStage(asked, async (stage, { kind }) => {
        return { compared: await comparedOn(pool, stage, scenarios, settings), kind }
      })
      const place = placeName(language, community, kind)
      process.stdout.write(
        values.json
          ? jsonOf(scenarios, compared)
          : pagesOf(compared, { place, scenarios, named: positionals }, settings),
      )
    } finally {
      await pool.stop()
    }
  },
}

function jsonOf(scenarios: readonly SourcedScenario[], compared: readonly Compared[]): string {
  const first = scenarios[0]!.scenario.name
  return `${finiteJson({ compare: 'samsyn-compare-1', first, compared })}\n`
}

/** A page for each scenario beside the first. */
function pagesOf(
  compared: readonly Compared[],
  {
    place,
    scenarios,
    named,
  }: { place: string; scenarios: readonly SourcedScenario[]; named: readonly string[] },
  { language, year, draws }: ReadRunOptions,
): string {
  const said = scenarios.map(({ scenario }, i) => scenarioName(language, scenario, named[i]))
  const pages = compared.map(({ differences }, i) => {
    const names = scenarioNames(language, scenarios[i + 1]!.scenario)
    const pair = { one: said[0]!, other: said[i + 1]! }
    const page = { community: place, ...pair, year, draws, differences }
    return compareText(language, names, page, lineWidth())
  })
  return pages.join('\n')
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
  const measured = (sourced.scenario.measures ?? []).length > 0
  const without = { scenario: withoutMeasures(sourced.scenario), text: null }
  const bare = measured ? await runOn(stage, without, options, pool) : staged
  const [run, bareRun] = [staged, bare].map(({ model }) => centralRun(model, options).run)
  return { staged, run: staged.run, bare: bare.run, central: { run: run!, bare: bareRun! } }
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
  return {
    ...{ outcome, unit, year, central: null, quantiles: null, more: null },
    missing: 'suppressed',
  }
}
