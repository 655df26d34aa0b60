import { library, type Measure, type ServiceId } from '@samsyn/measures'
import {
  type Baseline,
  centralDraws,
  Luck,
  type Played,
  runModel,
  runScenario,
  type Scenario,
} from '@samsyn/scenario'
import { baselineOf } from '../community-baseline.ts'
import type { PeopleBook } from '../people-book.ts'
import type { Setting } from '../setting.ts'
import { measureSetOf, uncountedOf } from './measure-sets.ts'
import { needScenario } from './need-scenario.ts'

/** The year that measures are shown in: those of the library are fully in place by then. */
export const MEASURE_YEAR = 2035

/** A scenario on the central path and in every draw. */
export interface Play {
  /** A measure of the library, "package" for several together, "reference" without any. */
  readonly id: string
  readonly measures: readonly Measure[]
  readonly scenario: Scenario
  /** One draw, with every assumption at its central value. */
  readonly central: Played
  readonly drawn: Played
}

/** The measures of a group, each alone and some together, beside the same years without them. */
export interface MeasureBoard {
  readonly baseline: Baseline
  readonly measures: readonly Measure[]
  readonly inPackage: ReadonlySet<string>
  /** What a measure takes from and no table counts: it is named, and not reckoned. */
  readonly uncounted: ReadonlyMap<string, readonly ServiceId[]>
  readonly reference: Play
  readonly alone: readonly Play[]
  /** null where fewer than two can be reckoned. */
  readonly together: Play | null
  /** The same two on the continued trend of coverage; null where no table shows a trend. */
  readonly onTrend: { readonly reference: Play; readonly together: Play } | null
  /** Without measures, mental health care by need in place of today's rates; null for groups of other needs. */
  readonly onNeed: Play | null
}

/**
 * Runs the library's measures of a group on constant coverage, and those taken up together on the continued trend
 * too, all with the same luck; null where the group has none.
 */
export function playMeasures(setting: Setting): MeasureBoard | null {
  const { options } = setting
  const set = measureSetOf(options.group)
  const measures = library.filter(({ id }) => set.measures.includes(id))
  if (measures.length === 0) return null
  const { baseline, luck, reference, onTrend } = groundOf(setting)
  const uncounted = new Map(measures.map((one) => [one.id, uncountedOf(one, baseline)]))
  const counted = measures.filter(({ id }) => uncounted.get(id)!.length === 0)
  const chosen = counted.filter(({ id }) => set.together.includes(id))
  const play = (id: string, some: readonly Measure[], steps: Steps = {}) =>
    playOf(baseline, luck, { id, measures: some, steps })
  const several = chosen.length > 1
  return {
    baseline,
    measures,
    inPackage: new Set(chosen.map(({ id }) => id)),
    uncounted,
    reference: reference(),
    alone: counted.map((measure) => play(measure.id, [measure])),
    together: several ? play('package', chosen) : null,
    onTrend:
      several && baseline.services.some(({ trend }) => trend !== null)
        ? { reference: onTrend(), together: play('package', chosen, continued) }
        : null,
    onNeed:
      options.group === 'mental-health' ? play('need', [], { need: needScenario(baseline) }) : null,
  }
}

type Steps = Pick<Scenario, 'coverage' | 'need'>
const continued: Steps = { coverage: 'continued' }

/** What the plans of all groups of a community stand on: the same baseline and luck, and the same years without measures. */
interface Ground {
  readonly baseline: Baseline
  readonly luck: Luck
  readonly reference: () => Play
  readonly onTrend: () => Play
}

/** By the draws of a community's people, which whoever makes its plans one after another keeps too. */
const grounds = new WeakMap<PeopleBook, Ground>()

function groundOf({ prepared, community, options, book }: Setting): Ground {
  const known = grounds.get(book)
  if (known !== undefined) return known
  const baseline = baselineOf(prepared, community, MEASURE_YEAR)
  const luck = new Luck({ draws: options.draws, seed: options.seed })
  const without = (steps: Steps) =>
    once(() => playOf(baseline, luck, { id: 'reference', measures: [], steps }))
  const ground = { baseline, luck, reference: without({}), onTrend: without(continued) }
  grounds.set(book, ground)
  return ground
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function playOf(
  baseline: Baseline,
  luck: Luck,
  { id, measures, steps }: Pick<Play, 'id' | 'measures'> & { readonly steps: Steps },
): Play {
  const scenario: Scenario = {
    schema: 1,
    name: id,
    ...steps,
    ...(measures.length > 0 ? { measures: measures.map(({ id: measure }) => ({ measure })) } : {}),
  }
  const drawn = runScenario({ baseline, scenario, library }, { luck, byArea: [] })
  return { id, measures, scenario, drawn, central: centralOf(drawn) }
}

/** The run in which nothing is left to chance: what the draws lie around. */
function centralOf({ model }: Played): Played {
  const drawn = centralDraws(model)
  return { model, drawn, run: runModel(model, drawn, { byArea: [] }) }
}
