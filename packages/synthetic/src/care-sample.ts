import type { CareSampleRow, MunicipalCareRow } from '@samsyn/demand'
import { stream } from '@samsyn/draws'
import type { PopulationHistory } from '@samsyn/population'
import { type CareCounts, hoursOf, published, unlessSmall, wholeShares } from './municipal-care.ts'
import { personsBetween } from './persons-between.ts'
import { sampleCoverage, sampleMunicipalities } from './service-anchors.ts'

/**
 * The users of the thirteen municipalities in 2025, set to their published coverage of the 80+; what they give up
 * or gain, the rest of the country gives or gets, so the national coverage stays.
 */
export function withSampleCoverage(
  counts: readonly CareCounts[],
  history: PopulationHistory,
): CareCounts[] {
  const target = sampleCoverage.at(-1)!
  const home = coverTo(counts, history, 'homeCare80plus', target.homeCare)
  return coverTo(home, history, 'longStay80plus', target.longStay)
}

function coverTo(
  counts: readonly CareCounts[],
  history: PopulationHistory,
  service: 'homeCare80plus' | 'longStay80plus',
  coverage: number,
): CareCounts[] {
  const usersOf = (inSample: boolean) =>
    counts.map((one) => (isSample(one.municipality) === inSample ? one[service] : 0))
  const sample = counts.filter((one) => isSample(one.municipality))
  const persons = sample.reduce((sum, one) => sum + aged80(history, one.municipality, 2025), 0)
  if (sample.length === 0 || sample.length === counts.length) return [...counts]
  const all = counts.reduce((sum, one) => sum + one[service], 0)
  const inside = Math.round(coverage * persons)
  const insideShares = wholeShares(usersOf(true), inside)
  const outsideShares = wholeShares(usersOf(false), all - inside)
  return counts.map((one, index) => ({
    ...one,
    [service]: isSample(one.municipality) ? insideShares[index]! : outsideShares[index]!,
  }))
}

/** 2015, 2020 and 2025 of the thirteen, as far as they are in this country; 2025 as in the table of all municipalities. */
export function careSample(
  counts: readonly CareCounts[],
  care: readonly MunicipalCareRow[],
  history: PopulationHistory,
  seed: number,
): CareSampleRow[] {
  const sample = counts.filter((one) => isSample(one.municipality))
  const rows = sampleCoverage.flatMap(({ year, homeCare, longStay }) => {
    if (year === 2025) return sample.map((one) => now(one, care, history))
    const home = earlier(sample, history, 'homeCare80plus', year, homeCare, seed)
    const stay = earlier(sample, history, 'longStay80plus', year, longStay, seed)
    return sample.map((one, index) => {
      const then = { ...one, homeCare80plus: home[index]!, longStay80plus: stay[index]! }
      return before(then, year, nursesOf(one.municipality, care), history, seed)
    })
  })
  return rows.sort((a, b) =>
    a.municipality < b.municipality ? -1 : a.municipality > b.municipality ? 1 : a.year - b.year,
  )
}

/** Today's local levels with some drift, set to the coverage of the year. */
function earlier(
  sample: readonly CareCounts[],
  history: PopulationHistory,
  service: 'homeCare80plus' | 'longStay80plus',
  year: number,
  coverage: number,
  seed: number,
): number[] {
  const persons = sample.map((one) => aged80(history, one.municipality, year))
  const weights = sample.map((one, index) => {
    const level = one[service] / Math.max(1, aged80(history, one.municipality, 2025))
    const drift = stream(seed, `sample.${service}.${one.municipality}`).normal(year)
    return persons[index]! * Math.max(0.01, level) * Math.exp(0.1 * drift)
  })
  return wholeShares(weights, Math.round(coverage * persons.reduce((sum, one) => sum + one, 0)))
}

function now(
  one: CareCounts,
  care: readonly MunicipalCareRow[],
  history: PopulationHistory,
): CareSampleRow {
  const row = care.find((each) => each.municipality === one.municipality)!
  return { ...row, ...personsOf(one.municipality, 2025, history) }
}

/** Earlier years hid small counts of housing too, and had fewer hours and fewer nurses. */
function before(
  one: CareCounts,
  year: number,
  nursesNow: number,
  history: PopulationHistory,
  seed: number,
): CareSampleRow {
  const hours = hoursOf(one, seed)
  const persons = personsOf(one.municipality, year, history)
  return {
    ...published(one),
    year,
    populationCheck: personsBetween(history, year, one.municipality, 0, 105),
    hoursPerWeekHomeCare:
      hours === null ? null : Math.round(10 * hours * 0.985 ** (2025 - year)) / 10,
    housing24hUsers: unlessSmall(Math.round(one.housing24h * 0.97 ** (2025 - year))),
    nurseFte: Math.round(2 * nursesNow * 0.98 ** (2025 - year)) / 2,
    ...persons,
  }
}

function nursesOf(code: string, care: readonly MunicipalCareRow[]): number {
  return care.find((row) => row.municipality === code)?.nurseFte ?? 0
}

function personsOf(code: string, year: number, history: PopulationHistory) {
  return {
    persons0to66: personsBetween(history, year, code, 0, 66),
    persons67to79: personsBetween(history, year, code, 67, 79),
    persons80plus: aged80(history, code, year),
  }
}

function aged80(history: PopulationHistory, code: string, year: number): number {
  return personsBetween(history, year, code, 80, 105)
}

function isSample(code: string): boolean {
  return sampleMunicipalities.includes(code)
}
