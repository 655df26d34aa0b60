import { existsSync } from 'node:fs'
import { join } from 'node:path'
import {
  type CareSampleRow,
  careDrift,
  careEstimates,
  coverageTrends,
  type MunicipalCareRow,
  nationalCoverage,
  nurseKey,
  releasableCare,
} from '@samsyn/demand'
import { personsIn } from '@samsyn/population'
import { Simplex } from '@samsyn/privacy'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadData, noProgress } from '../index.ts'

const beside = join(import.meta.dirname, '../../../../../shared/data')
const folder = process.env.SAMSYN_DATA || (existsSync(beside) ? beside : null)

/** What must stay open of a count to either side: the largest count that is called small. */
const OPEN = 4
const nearby = [-4, -3, -2, -1, 1, 2, 3, 4]

/** A count that the gate keeps, and what stands beside it: only their sum is told, and neither is below nought. */
interface Kept {
  readonly at: number
  readonly count: number
  readonly rest: number
}

const codeOf = ({ municipality }: MunicipalCareRow) => municipality
const stay = (row: MunicipalCareRow, more: number): MunicipalCareRow => ({
  ...row,
  longStay67to79: row.longStay67to79! + more,
})

describe.skipIf(folder === null)('the country’s rates, of all that is published', () => {
  let care: readonly MunicipalCareRow[]
  let sample: readonly CareSampleRow[]
  let central: (code: string, year: number, from: number, to: number) => number
  /** 67 to 79 in long stay, beside a blank under 67. */
  let stays: Kept[]

  beforeAll(async () => {
    const { services, population } = await loadData(folder!, noProgress)
    care = services.care
    sample = services.careSample
    const known = new Map<string, number>()
    central = (code, year, from, to) => {
      const key = `${code} ${year} ${from} ${to}`
      if (!known.has(key)) known.set(key, personsIn(population.history, code, year, { from, to }))
      return known.get(key)!
    }
    stays = care.flatMap((row, at) => {
      const { longStay67to79: count, longStayUsers: all, longStay80plus: old } = row
      const shown = releasableCare(row)
      if (count === null || all === null || old === null || row.longStay0to66 !== null) return []
      if (shown.longStay67to79.value !== null || shown.longStayAll.value === null) return []
      return [{ at, count, rest: all - old - count }]
    })
  })

  /** The country's coverage of 67 to 79 in long stay, which goes to work in every municipality. */
  const rateOf = (rows: readonly MunicipalCareRow[]) =>
    JSON.stringify(
      nationalCoverage(rows, 'longStay67to79', (code) => central(code, rows[0]!.year + 1, 67, 79)),
    )

  /** Values beside a kept count, not below nought, with which the rates cannot be what they are. */
  const betrayed = (kept: readonly Kept[], canBe: (one: Kept, more: number) => boolean) =>
    kept.flatMap((one) =>
      nearby
        .filter((more) => one.count + more >= 0 && one.rest >= more && !canBe(one, more))
        .map((more) => `${codeOf(care[one.at]!)}: ${one.count + more} for ${one.count}`),
    )

  test('are the same to the last digit with each kept count of long stay up to four higher or lower', () => {
    expect(stays.length).toBeGreaterThan(100)
    const told = rateOf(care)
    const withOther = (one: Kept, more: number) =>
      stays.some(({ at, count, rest }) => {
        if (at === one.at || count < more || rest < -more) return false
        const rows = care.with(one.at, stay(care[one.at]!, more)).with(at, stay(care[at]!, -more))
        return rateOf(rows) === told
      })
    expect(betrayed(stays, withOther)).toEqual([])
  })

  test('tell one sum of them, which narrows none: by linear programming each is anything from nobody to all', () => {
    const told = rateOf(care)
    const counted = stays.filter(({ at }) => rateOf(care.with(at, stay(care[at]!, 1))) !== told)
    const n = counted.length
    expect(n).toBeGreaterThan(50)
    const beside = counted.map(({ count, rest }, i) => ({
      ...{ unknowns: [i, n + i], times: [1, 1], value: count + rest },
    }))
    const sum = {
      unknowns: counted.map((_, i) => i),
      times: counted.map(() => 1),
      value: counted.reduce((all, { count }) => all + count, 0),
    }
    const attacker = new Simplex(2 * n, [...beside, sum])
    for (const [i, { count, rest }] of counted.entries()) {
      const { least, most } = attacker.rangeOf([i])
      expect([Math.round(least), Math.round(most)]).toEqual([0, count + rest])
      expect(count + rest).toBeGreaterThan(OPEN)
    }
  })

  test('hold no housing that is told only together with long stay', () => {
    const isKept = (row: MunicipalCareRow) => releasableCare(row).housing24h.value === null
    expect(care.filter(isKept).length).toBeGreaterThan(10)
    const housed = (row: MunicipalCareRow) => ({
      ...row,
      housing24hUsers: row.housing24hUsers! + 3,
    })
    const other = care.map((row) => (isKept(row) && row.housing24hUsers ? housed(row) : row))
    expect(other).not.toEqual(care)
    // Of places without any total all is estimated at the country's rates.
    const codes = care.filter(({ longStayUsers }) => longStayUsers === null).map(codeOf)
    expect(codes.length).toBeGreaterThan(0)
    expect(careEstimates(other, codes, central)).toEqual(careEstimates(care, codes, central))
    expect(nurseKey(other)).toEqual(nurseKey(care))
  })

  test('nor do trends and drift of the sample hold a kept count: its few places could be tried out one by one', () => {
    const isKept = (row: MunicipalCareRow) =>
      row.longStay67to79 !== null && releasableCare(row).longStay67to79.value === null
    const blank = sample.map((row) => (isKept(row) ? { ...row, longStay67to79: null } : row))
    expect(sample.filter(isKept).length).toBeGreaterThan(3)
    expect(coverageTrends(blank, central)).toEqual(coverageTrends(sample, central))
    expect(careDrift(blank, central)).toEqual(careDrift(sample, central))
  })
})
