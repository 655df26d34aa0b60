import {
  drifted,
  healthFactor,
  healthShift,
  hospitalDrift,
  nationalUseRates,
  needAssumptions,
  smoothRates,
} from '@samsyn/demand'
import { interval80, stream } from '@samsyn/draws'
import type { PlanningData } from '@samsyn/plan'
import { AGES, ageGroups, drawPopulation, nationalDeathProbability } from '@samsyn/population'
import type { HindcastOptions } from './hindcast-care.ts'
import { type KnownAt, knownAt } from './known-at.ts'

/** What one way to project said of a year. */
export interface SaidOfYear {
  readonly central: number
  readonly low: number
  readonly high: number
}

export interface TrustYear {
  readonly year: number
  readonly actual: number
  readonly noChange: number
  /** People to come at today's rate of each age. */
  readonly constant: SaidOfYear
  /** And use that follows better health as mortality falls. */
  readonly health: SaidOfYear
}

export interface TrustHindcast {
  readonly from: number
  readonly years: readonly TrustYear[]
}

/**
 * Bed-days of a trust from the count of one year: × what people and health to come make of the nation's use by age.
 * The profile over ages is that of 2024, the only one there is; no count of the trust after `from` is in sight. The
 * interval holds people, how practice strays, and with better health how much of it shows. How far practice strays is the
 * engine's assumption of a community as one: no count of the trust is in it.
 *
 * @param counts bed-days by year
 */
export function hindcastTrust(
  data: PlanningData,
  municipalities: readonly string[],
  counts: ReadonlyMap<number, number>,
  options: HindcastOptions,
): TrustHindcast {
  const { from, to, draws, seed } = options
  const known = knownAt(data, from, to)
  const years = [...counts.keys()].filter((year) => year > from && year <= to).sort()
  const { factor } = drawPopulation(known.model, known.projection, {
    areas: municipalities,
    years,
    draws,
    seed,
  })
  const then = counts.get(from)!
  const use = useBy(data, known, municipalities, from)
  const today = sumOf(use(from, false))
  const h = stream(seed, 'hospital.health')
    .normals(draws)
    .map((z) => Math.max(0, 1 + needAssumptions.healthSd * z))
  const { together } = hospitalDrift(data.services.atlas, needAssumptions)
  const strayed = stream(seed, 'drift.hospital').normals(draws)
  const said = (year: number, better: boolean): SaidOfYear => {
    const plain = use(year, false)
    const full = better ? use(year, true) : plain
    const y = years.indexOf(year)
    const size = together * drifted(year - from)
    const drawn = Float64Array.from({ length: draws }, (_, d) => {
      const days = plain.reduce((sum, units, cell) => {
        const luck = factor[(cell * years.length + y) * draws + d]!
        const gain = units > 0 ? (full[cell]! / units) ** h[d]! : 1
        return sum + units * luck * gain
      }, 0)
      return days * Math.exp(size * strayed[d]!)
    })
    const { low, high } = interval80(drawn)
    return {
      central: (then * sumOf(full)) / today,
      low: (then * low) / today,
      high: (then * high) / today,
    }
  }
  return {
    from,
    years: years.map((year) => ({
      year,
      actual: counts.get(year)!,
      noChange: then,
      constant: said(year, false),
      health: said(year, true),
    })),
  }
}

/** Expected bed-days by municipality and age group, `[area × 5 + group]`, of 1 January's people. */
function useBy(
  data: PlanningData,
  { history, model, projection }: KnownAt,
  municipalities: readonly string[],
  from: number,
) {
  const rates = nationalUseRates(data.services.hospitalUse)
  const indexOf = new Map(projection.areas.map((code, index) => [code, index]))
  const cell = (code: string, year: number, sex: number, age: number) => {
    const { firstYear, people } = year <= history.lastYear ? history : projection
    const row = (year - firstYear) * projection.areas.length + indexOf.get(code)!
    return people[(row * 2 + sex) * AGES + age]!
  }
  const byAge = Float64Array.from({ length: AGES }, (_, age) =>
    municipalities.reduce(
      (sum, code) => sum + cell(code, from, 0, age) + cell(code, from, 1, age),
      0,
    ),
  )
  const smooth = smoothRates(rates.bedDays, rates.groups, byAge)
  const deaths = (year: number) => nationalDeathProbability(model, year, 'MMMM')
  const start = deaths(from + 1)
  return (year: number, better: boolean): Float64Array => {
    const full = better
      ? healthFactor(smooth, healthShift(start, deaths(Math.max(year, from + 1))), 1)
      : null
    return Float64Array.from({ length: municipalities.length * ageGroups.length }, (_, i) => {
      const code = municipalities[Math.floor(i / ageGroups.length)]!
      const group = ageGroups[i % ageGroups.length]!
      let units = 0
      for (let age = group.from; age <= group.to; age++) {
        for (const sex of [0, 1]) {
          const shift = full === null ? 1 : full[sex * AGES + age]!
          units += rates.bedDays[age]! * cell(code, year, sex, age) * shift
        }
      }
      return units
    })
  }
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0)
}
