import { AGES, type NationalOutlook, type OutlookSeries } from '@samsyn/population'
import { fertilityPattern } from './age-patterns.ts'
import { atYear, lifeExpectancy } from './anchors.ts'
import { deathRates } from './mortality-schedule.ts'
import { BOYS_PER_GIRL, FIRST_YEAR as NATION_FROM, type NationalPath } from './national-path.ts'

const FIRST_YEAR = 1950
const LAST_YEAR = 2100
const LAST_ESTIMATE = 2023
const YEARS = LAST_YEAR - FIRST_YEAR + 1

/**
 * The national path told as a world projection would: series with 80 % limits after the last estimate, age
 * patterns by five-year period. Persons are multiplied by `scale`, for a country of few places.
 */
export function nationalOutlook(nation: NationalPath, scale: number): NationalOutlook {
  const known = (values: Float64Array, factor: number) =>
    values.slice(FIRST_YEAR - NATION_FROM, LAST_YEAR - NATION_FROM + 1).map((one) => one * factor)
  const lived = (sex: 'women' | 'men') => byYear((year) => atYear(lifeExpectancy[sex], year))
  return {
    firstYear: FIRST_YEAR,
    lastYear: LAST_YEAR,
    lastEstimate: LAST_ESTIMATE,
    // Half-widths grow as the published ones do: fast at first, then slowly.
    fertility: withLimits(known(nation.fertility, 1), (h) => 0.06 * h ** 0.45),
    lifeExpectancyWomen: withLimits(lived('women'), (h) => 0.5 * h ** 0.55),
    lifeExpectancyMen: withLimits(lived('men'), (h) => 0.55 * h ** 0.58),
    netMigration: withLimits(known(nation.netMigration, scale), (h) => 9_800 * scale * h ** 0.33),
    sexRatioAtBirth: byYear(() => BOYS_PER_GIRL),
    fertilityPattern: periods().flatMap(fertilityOfPeriod),
    mortality: periods().flatMap(mortalityOfPeriod),
  }
}

function byYear(value: (year: number) => number): Float64Array {
  return Float64Array.from({ length: YEARS }, (_, t) => value(FIRST_YEAR + t))
}

/** Limits only where the series is projected, h years after the last estimate. */
function withLimits(central: Float64Array, halfWidth: (h: number) => number): OutlookSeries {
  const limit = (sign: number) =>
    central.map((value, t) => {
      const h = FIRST_YEAR + t - LAST_ESTIMATE
      return h > 0 ? value + sign * halfWidth(h) : Number.NaN
    })
  return { central, low: limit(-1), high: limit(1) }
}

function periods(): number[] {
  return Array.from({ length: (LAST_YEAR - FIRST_YEAR) / 5 }, (_, index) => FIRST_YEAR + 5 * index)
}

function fertilityOfPeriod(periodStart: number) {
  const pattern = fertilityPattern(periodStart + 2.5)
  return [15, 20, 25, 30, 35, 40, 45].map((ageFrom) => {
    const share = pattern.subarray(ageFrom, ageFrom + 5).reduce((sum, one) => sum + one, 0)
    return { periodStart, ageFrom, share }
  })
}

/** Rates at the middle of the age group and of the period: good enough for a made-up country. */
function mortalityOfPeriod(periodStart: number) {
  const women = deathRates(periodStart + 2, 0)
  const men = deathRates(periodStart + 2, 1)
  const groups = [0, 1, ...Array.from({ length: 20 }, (_, index) => 5 + 5 * index)]
  return groups.map((ageFrom) => {
    const middle = Math.min(AGES - 1, ageFrom === 0 ? 0 : ageFrom + 2)
    return { periodStart, ageFrom, women: women[middle]!, men: men[middle]! }
  })
}
