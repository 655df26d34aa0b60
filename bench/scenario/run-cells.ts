// The same inpatients in cells, run by our engine: one area for every set of measures that meet on a stay.
import { ageGroups } from '@samsyn/population'
import {
  type Baseline,
  drawRun,
  drawsOf,
  prepareRun,
  runModel,
  type Scenario,
} from '@samsyn/scenario'
import {
  smallBaseline,
  smallMeasure,
  sure,
} from '../../packages/scenario/src/small-baseline.fixture.ts'
import type { BenchMeasure, Inpatients } from './make-inpatients.ts'

/** Stays, bed-days (discharge − admission) and outpatient procedures of each draw in the target year. */
export interface CellTotals {
  readonly totals: readonly Float32Array[]
  /** Milliseconds to put stays into cells and check the scenario; once, however many the draws. */
  readonly prepareMs: number
  /** Milliseconds a draw: assumptions drawn, measures moved, results summed. */
  readonly msPerDraw: number
  readonly cells: number
}

const FIRST = 2025
const outcomes = ['hospital-stays', 'hospital-bed-days', 'hospital-outpatient']

/**
 * @param years how many years to run, today's the first and the target year the last: two ask what England's model
 *   is asked, eleven the whole way there
 */
export function runCells(
  inpatients: Inpatients,
  { draws, seed, years }: { draws: number; seed: number; years: number },
): CellTotals {
  const start = performance.now()
  const { measures } = inpatients
  const sets = measureSets(inpatients)
  const baseline = baselineOf(inpatients, sets, years)
  const library = measures.map(measureOf)
  const scenario = scenarioOf(measures, sets)
  const model = drawnAsTheirs(prepareRun({ baseline, scenario, library }))
  const ready = performance.now()
  const run = runModel(model, drawRun(model, { draws, seed, people: null }), { byArea: [] })
  const msPerDraw = (performance.now() - ready) / draws
  const totals = outcomes.map((id) => drawsOf(run, `activity.${id}`, FIRST + years - 1))
  return { totals, prepareMs: ready - start, msPerDraw, cells: sets.length * ageGroups.length }
}

type MeasureSet = { readonly away: number; readonly shorter: number; readonly stays: number[] }

function measureSets({ count, away, shorter }: Inpatients): MeasureSet[] {
  const sets = new Map<string, MeasureSet>()
  for (let i = 0; i < count; i++) {
    const key = `${away[i]} ${shorter[i]}`
    const found = sets.get(key) ?? { away: away[i]!, shorter: shorter[i]!, stays: [] }
    found.stays.push(i)
    sets.set(key, found)
  }
  return [...sets.values()]
}

const codeOf = (set: number) => String(1000 + set)

/** Stays and bed-days of today by set and age group, and what single years of age make of them in the target year. */
function baselineOf(inpatients: Inpatients, sets: readonly MeasureSet[], years: number): Baseline {
  const { age, days, growth } = inpatients
  const empty = [0, 0, 0, 0, 0]
  const baseline = smallBaseline({
    areas: sets.map((_, set) => codeOf(set)),
    years,
    services: { 'hospital-stays': empty, 'hospital-bed-days': empty },
    growth: () => 1,
  })
  const groups = ageGroups.length
  const services = baseline.services.length
  const groupOf = Uint8Array.from({ length: 106 }, (_, old) =>
    ageGroups.findIndex(({ from, to }) => old >= from && old <= to),
  )
  for (const [s, units] of [(_: number) => 1, (i: number) => days[i]!].entries()) {
    for (const [set, { stays }] of sets.entries()) {
      const today = new Float64Array(groups)
      const then = new Float64Array(groups)
      for (const i of stays) {
        today[groupOf[age[i]!]!]! += units(i)
        then[groupOf[age[i]!]!]! += units(i) * growth[age[i]!]!
      }
      const cell = (set * services + s) * groups
      baseline.arrays.base.set(today, cell)
      for (let g = 0; g < groups; g++) {
        const more = today[g] === 0 ? 0 : then[g]! / today[g]! - 1
        for (let y = 0; y < years; y++) {
          baseline.arrays.growth[(cell + g) * years + y] = 1 + (more * y) / (years - 1)
        }
      }
    }
  }
  return baseline
}

/** A factor x on what is covered is an effect of 1 − x that reaches all of it. */
function measureOf({ id, kind, low, high }: BenchMeasure) {
  const effect = { central: 1 - (low + high) / 2, low: 1 - high, high: 1 - low }
  const away = smallMeasure(id, {
    from: 'hospital-bed-days',
    reach: sure(1),
    effect,
    ends: 1,
    to: [],
  })
  if (kind === 'stay') return away
  const [bedDays] = away.moves
  const arrives = { service: 'hospital-outpatient', share: 1, conversion: sure(1) } as const
  const stays = {
    ...bedDays!,
    id: 'stays',
    as: 'move',
    from: 'hospital-stays' as const,
    ...(kind === 'outpatient' ? { ends: 0, to: [arrives] } : {}),
  }
  return { ...away, moves: [bedDays!, stays] }
}

function scenarioOf(measures: readonly BenchMeasure[], sets: readonly MeasureSet[]): Scenario {
  const meeting = measures.map((_, m) =>
    sets.flatMap(({ away, shorter }, set) => (away === m || shorter === m ? [codeOf(set)] : [])),
  )
  const met = measures.flatMap((measure, m) =>
    meeting[m]!.length > 0 ? [{ measure, areas: meeting[m]! }] : [],
  )
  return {
    schema: 1,
    name: 'Generated inpatients',
    measures: met.map(({ measure, areas }) => ({ measure: measure.id, areas })),
  }
}

/** England's model draws from a normal distribution through the ends of the interval. A scenario may not: such a share leaves 0 to 1. */
function drawnAsTheirs(model: ReturnType<typeof prepareRun>): typeof model {
  const parameters = model.parameters.map((each) =>
    each.id.endsWith('.effect') ? { ...each, shape: 'normal' as const } : each,
  )
  return { ...model, parameters }
}
