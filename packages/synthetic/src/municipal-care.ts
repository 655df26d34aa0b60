import type { MunicipalCareRow } from '@samsyn/demand'
import { type Stream, stream } from '@samsyn/draws'
import type { Municipality } from '@samsyn/geography'
import type { PopulationHistory } from '@samsyn/population'
import { norwayPersons2026 } from './anchors.ts'
import { poisson } from './counts.ts'
import { personsBetween } from './persons-between.ts'
import { careRates, medianHoursPerWeek, municipalNurseFte } from './service-anchors.ts'

const CARE_YEAR = 2025

/** Users of one municipality before small counts are hidden. */
export interface CareCounts {
  readonly municipality: string
  readonly homeCare0to66: number
  readonly homeCare67to79: number
  readonly homeCare80plus: number
  readonly longStay0to66: number
  readonly longStay67to79: number
  readonly longStay80plus: number
  readonly housing24h: number
}
type Service = keyof typeof careRates

/**
 * How far municipalities lie from the nation: spread of the log level, and its slope with log population
 * (small places give more home care). Spreads are those left between Norwegian municipalities when chance is
 * taken out, roughly; housing varies most, because some places built it instead of nursing homes.
 */
const levels: Record<Service, { spread: number; bySize: number }> = {
  homeCare0to66: { spread: 0.32, bySize: -0.08 },
  homeCare67to79: { spread: 0.2, bySize: -0.06 },
  homeCare80plus: { spread: 0.15, bySize: -0.07 },
  longStay0to66: { spread: 0.4, bySize: 0.1 },
  longStay67to79: { spread: 0.35, bySize: 0 },
  longStay80plus: { spread: 0.32, bySize: 0 },
  housing24h: { spread: 0.5, bySize: 0.02 },
}
const services = Object.keys(levels) as Service[]

const ages: Record<Service, readonly [from: number, to: number]> = {
  homeCare0to66: [0, 66],
  homeCare67to79: [67, 79],
  homeCare80plus: [80, 105],
  longStay0to66: [0, 66],
  longStay67to79: [67, 79],
  longStay80plus: [80, 105],
  housing24h: [80, 105],
}

/**
 * Users at 31 December 2025: persons of 1 January after × national rate × local level, by chance. Levels are
 * set so that the national rates come out; one stream per municipality, named by its code.
 */
export function careCounts(
  municipalities: readonly Municipality[],
  history: PopulationHistory,
  seed: number,
): CareCounts[] {
  const counts = municipalities.map(
    (one): Record<string, number | string> => ({
      municipality: one.code,
    }),
  )
  for (const service of services) {
    const persons = municipalities.map((one) =>
      personsBetween(history, CARE_YEAR + 1, one.code, ...ages[service]),
    )
    const expected = municipalities.map(
      (one, index) => persons[index]! * levelOf(one, service, stream(seed, `care.${one.code}`)),
    )
    const scale = (careRates[service] * total(persons)) / total(expected)
    municipalities.forEach((one, index) => {
      const luck = stream(seed, `care.${one.code}`).uniform(2 * services.indexOf(service) + 1)
      const users = poisson(expected[index]! * scale, luck)
      counts[index]![service] = Math.min(persons[index]!, users)
    })
  }
  return counts as unknown as CareCounts[]
}

function levelOf(one: Municipality, service: Service, luck: Stream): number {
  const { spread, bySize } = levels[service]
  const index = services.indexOf(service)
  const size = Math.log(one.population / 10_000)
  // One small municipality in ten has no housing of its own.
  if (service === 'housing24h' && one.population < 5000 && luck.uniform(100) < 0.1) return 0
  return Math.exp(bySize * size + spread * luck.normal(2 * index))
}

/** The table as its publisher would let it out. */
export function municipalCare(
  municipalities: readonly Municipality[],
  counts: readonly CareCounts[],
  history: PopulationHistory,
  seed: number,
): MunicipalCareRow[] {
  const nurses = nurseFte(counts, total(municipalities.map((one) => one.population)), seed)
  return counts.map((count, index) => ({
    ...published(count),
    year: CARE_YEAR,
    populationCheck: personsBetween(history, CARE_YEAR, count.municipality, 0, 105),
    hoursPerWeekHomeCare: hoursOf(count, seed),
    // The 2025 table shows small counts of housing that earlier years hid.
    housing24hUsers: count.housing24h,
    nurseFte: nurses[index]!,
  }))
}

/** Users by service with counts of 0–4 blank, as SSB leaves them: a blank is a small number or none. */
export function published(count: CareCounts) {
  const homeCare = count.homeCare0to66 + count.homeCare67to79 + count.homeCare80plus
  const longStay = count.longStay0to66 + count.longStay67to79 + count.longStay80plus
  return {
    municipality: count.municipality,
    homeCareUsers: unlessSmall(homeCare),
    homeCareUsers0to66: unlessSmall(count.homeCare0to66),
    homeCareUsers80plus: unlessSmall(count.homeCare80plus),
    longStayUsers: unlessSmall(longStay),
    longStay0to66: unlessSmall(count.longStay0to66),
    longStay67to79: unlessSmall(count.longStay67to79),
    longStay80plus: unlessSmall(count.longStay80plus),
  }
}

export function unlessSmall(count: number): number | null {
  return count < 5 ? null : count
}

/** Mean hours of all users: few users with very many hours pull it up, so it is skewed between places. */
export function hoursOf(count: CareCounts, seed: number): number | null {
  if (unlessSmall(count.homeCare80plus) === null) return null
  const luck = stream(seed, `care.${count.municipality}`)
  return Math.round(10 * medianHoursPerWeek * Math.exp(0.45 * luck.normal(200))) / 10
}

/** Whole FTE by weighted users (a nursing-home place takes most), summing to the national figure by share of people. */
function nurseFte(counts: readonly CareCounts[], persons: number, seed: number): number[] {
  const weights = counts.map((one) => {
    const users = one.homeCare0to66 * 0.2 + one.homeCare67to79 * 0.3 + one.homeCare80plus * 0.35
    const residents =
      one.longStay0to66 + one.longStay67to79 + one.longStay80plus + one.housing24h * 0.4
    return (
      (users + residents + 3) *
      Math.exp(0.18 * stream(seed, `care.${one.municipality}`).normal(300))
    )
  })
  const wanted = Math.round((municipalNurseFte * persons) / norwayPersons2026)
  return wholeShares(weights, wanted)
}

/** Whole numbers in proportion to the weights that sum to `wanted` (largest remainder). */
export function wholeShares(weights: readonly number[], wanted: number): number[] {
  const factor = wanted / total(weights)
  const whole = weights.map((weight) => Math.floor(weight * factor))
  const left = wanted - total(whole)
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: weight * factor - whole[index]! }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  for (const { index } of byRemainder.slice(0, left)) whole[index] = whole[index]! + 1
  return whole
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
