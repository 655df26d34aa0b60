import { SAMPLE_AREA } from '@samsyn/demand'
import type { Plan, PlanNumber, PlanningData } from '@samsyn/plan'
import type { GatedTable } from '@samsyn/privacy'
import {
  type CareStem,
  careCellId,
  careRules,
  careStems,
  careTable,
  type ToldArea,
} from './care-table.ts'
import type { ReleaseRecords } from './release-records.ts'

/** A plan as it may leave the house, and what the gate said of its cells. */
export interface GatedPlan {
  readonly plan: Plan
  readonly gated: GatedTable
}

/**
 * A plan as it may leave the house: every number that rests on something the gate keeps is missing as suppressed, in
 * the page, the CSV and the JSON alike.
 */
export function gatePlan(plan: Plan, data: PlanningData, records: ReleaseRecords): GatedPlan {
  const document = `plan ${plan.community} ${plan.group}`
  const gated = records.judge(careTable(data, document, areasOf(plan, data)), careRules)
  const kept = new Set(gated.hidden.map(({ id }) => id))
  if (kept.size === 0) return { plan, gated }
  const numbers = plan.numbers.map((number) => (tells(number, kept) ? suppressed(number) : number))
  return { plan: { ...plan, numbers }, gated }
}

function areasOf(plan: Plan, data: PlanningData): ToldArea[] {
  const all = data.services.care.map(({ municipality }) => municipality)
  const sample = [...new Set(data.services.careSample.map(({ municipality }) => municipality))]
  const shown = new Set(plan.numbers.map(({ area }) => area))
  return [
    ...[...new Set([...plan.municipalities, ...sample])]
      .filter((code) => shown.has(code))
      .map((code) => ({ id: code, municipalities: [code] })),
    { id: plan.community, municipalities: plan.municipalities },
    ...(shown.has(SAMPLE_AREA) ? [{ id: SAMPLE_AREA, municipalities: sample }] : []),
    ...(shown.has('norway') ? [{ id: 'norway', municipalities: all }] : []),
  ]
}

/**
 * Beginnings of figure ids → what of municipal care they are made from; the first that fits. A figure that is not here is
 * taken to be made from all of it: a new one must not slip past.
 */
const restsOn: readonly (readonly [string, readonly CareStem[]])[] = [
  ['people.frail.service', ['home80', 'stay80']],
  ...['people.', 'hosp.', 'gp.', 'oof.', 'coord.'].map((start) => [start, []] as const),
  ...['muni.homecare.hours', 'muni.nurse.fte'].map((id) => [id, []] as const),
  ['muni.homecare.67to79', ['home67']],
  ['muni.homecare.0to66', ['home0']],
  ['muni.homecare.', ['home80']],
  ['muni.longstay.67to79', ['stay67']],
  ['muni.longstay.', ['stay80']],
  ['muni.housing24h.', ['housing']],
  ['muni.roundtheclock.', ['roundTheClock']],
  ['muni.mix', ['stayAll', 'roundTheClock']],
  ['muni.trend.homecare', ['home80']],
  ['muni.trend.longstay', ['stay80']],
  ['need.homecare.80plus', ['home80']],
  ['need.homecare.67to79', ['home67']],
  ['need.longstay.', ['stay67', 'stay80', 'stayAll']],
  ['need.roundtheclock.', ['stay67', 'stay80', 'stayAll', 'housing', 'roundTheClock']],
  ['need.opens', ['stay67', 'stay80', 'stayAll', 'housing', 'roundTheClock']],
  ['need.hospital.', []],
  ['need.nurse.fte.hospital', []],
  ['budget.places', ['stay67', 'stay80', 'stayAll']],
  ['budget.fte.trust', []],
]

function tells({ id, area }: PlanNumber, kept: ReadonlySet<string>): boolean {
  const stems = restsOn.find(([start]) => id.startsWith(start))?.[1] ?? careStems
  return stems.some((stem) => kept.has(careCellId(area, stem)))
}

function suppressed(number: PlanNumber): PlanNumber {
  return { ...number, value: null, low: null, high: null, missing: 'suppressed' }
}
