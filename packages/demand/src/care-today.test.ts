import { type Combination, canBeComputed } from '@samsyn/privacy'
import type { Figure } from '@samsyn/quantity'
import { describe, expect, test } from 'vitest'
import { hasRealTables, readCare, readCommunities, readPersons } from '../test/real-tables.ts'
import { care, careRow, sample } from '../test/small-world.ts'
import { careToday, careTrend, type MunicipalCareRow } from './index.ts'

const persons = (_area: string, year: number, from: number) =>
  year === 2026 && from === 80 ? 200 : 0

const of = (rows: readonly MunicipalCareRow[]) =>
  careToday({ rows, persons, communityId: 'dal', municipalities: ['0001', '0002'] })

const find = (figures: readonly Figure[], id: string, area: string) =>
  figures.find((figure) => figure.id === id && figure.area === area)!

describe('care today', () => {
  const figures = of(care)

  test('derives home care 67–79 and leaves users under 67 apart', () => {
    expect(find(figures, 'muni.homecare.67to79', '0001')).toMatchObject({
      value: 20,
      quality: 'derived',
    })
    expect(find(figures, 'muni.homecare.0to66', '0001').value).toBe(40)
  })

  test('divides users at 31 December by the people of the day after', () => {
    expect(find(figures, 'muni.homecare.share80plus', '0001').value).toBe(25)
    // Long stay 30 and housing 20 per 200 persons 80+.
    expect(find(figures, 'muni.roundtheclock.per100', '0001').value).toBe(25)
    expect(find(figures, 'muni.mix', '0001').value).toBe(60)
  })

  test('gives hours for a municipality only: a mean cannot be added', () => {
    expect(find(figures, 'muni.homecare.hours', '0001').value).toBe(5)
    expect(find(figures, 'muni.homecare.hours', 'dal')).toBeUndefined()
  })

  test('sums the community and the country', () => {
    expect(find(figures, 'muni.longstay.80plus', 'dal').value).toBe(100)
    expect(find(figures, 'muni.longstay.80plus', 'norway').value).toBe(100)
    expect(find(figures, 'muni.homecare.share80plus', 'dal').value).toBe((100 * 250) / 400)
  })

  test('says "at least" over a blank, and divides by all people all the same', () => {
    const blank = of([care[0]!, careRow('0002', { homeCareUsers80plus: null })])
    expect(find(blank, 'muni.homecare.80plus', '0002')).toMatchObject({
      value: null,
      missing: 'suppressed',
    })
    expect(find(blank, 'muni.homecare.80plus', 'dal')).toMatchObject({ value: 50, blanks: 1 })
    expect(find(blank, 'muni.homecare.share80plus', 'dal')).toMatchObject({
      value: (100 * 50) / 400,
      blanks: 1,
    })
    // With 80+ blank the 67–79 cannot be computed either.
    expect(find(blank, 'muni.homecare.67to79', 'dal')).toMatchObject({ value: 20, blanks: 1 })
  })

  test('never fills a blank by subtraction: the total would give it, so 67–79 stays behind', () => {
    const gated = of([careRow('0001', { longStay0to66: null }), care[1]!])
    expect(find(gated, 'muni.longstay.67to79', '0001')).toMatchObject({
      value: null,
      missing: 'suppressed',
    })
    expect(find(gated, 'muni.longstay.80plus', '0001').value).toBe(20)
    expect(find(gated, 'muni.longstay.67to79', 'dal')).toMatchObject({ value: 30, blanks: 1 })
  })

  test('of round-the-clock care with a blank half is not known, and not the other half', () => {
    const half = of([careRow('0001', { longStayUsers: null, housing24hUsers: 0 }), care[1]!])
    for (const id of ['muni.roundtheclock.users', 'muni.roundtheclock.per100', 'muni.mix']) {
      expect(find(half, id, '0001'), id).toMatchObject({ value: null, missing: 'suppressed' })
    }
    expect(find(half, 'muni.housing24h.all', '0001').value).toBe(0)
    const counted = of([careRow('0001', { longStayUsers: null, housing24hUsers: 20 }), care[1]!])
    // 130 + 80, and the 20 that are known of the other: at least.
    expect(find(counted, 'muni.roundtheclock.users', 'dal')).toMatchObject({
      value: 230,
      blanks: 1,
    })
  })

  describe('where the 80+ are all of long stay, the blanks are nought', () => {
    const all = { longStayUsers: 15, longStay0to66: null, longStay67to79: null, longStay80plus: 15 }

    test('so housing and long stay are not told apart, and the sum and the 80+ are', () => {
      const gated = of([careRow('0001', { ...all, housing24hUsers: 4 }), care[1]!])
      expect(find(gated, 'muni.longstay.80plus', '0001').value).toBe(15)
      expect(find(gated, 'muni.roundtheclock.users', '0001').value).toBe(19)
      for (const id of ['muni.housing24h.all', 'muni.mix']) {
        expect(find(gated, id, '0001'), id).toMatchObject({ value: null, missing: 'suppressed' })
      }
      expect(find(gated, 'muni.housing24h.all', 'dal')).toMatchObject({ value: 80, blanks: 1 })
      expect(find(gated, 'muni.mix', 'dal')).toMatchObject({ value: 13000 / 210, blanks: 1 })
    })

    test('and without housing the 80+ themselves are not shown, alone or in sums', () => {
      const gated = of([careRow('0001', { ...all, housing24hUsers: 0 }), care[1]!])
      for (const id of ['muni.longstay.80plus', 'muni.longstay.share80plus']) {
        expect(find(gated, id, '0001'), id).toMatchObject({ value: null, missing: 'suppressed' })
      }
      expect(find(gated, 'muni.longstay.80plus', 'dal')).toMatchObject({ value: 80, blanks: 1 })
    })
  })

  test('hides a small count that it derived itself', () => {
    const small = of([careRow('0001', { homeCareUsers: 93 }), care[1]!])
    expect(find(small, 'muni.homecare.67to79', '0001').missing).toBe('suppressed')
    expect(find(small, 'muni.homecare.67to79', 'dal')).toMatchObject({ value: 100, blanks: 1 })
  })

  test('of a municipality without a row is refused', () => {
    expect(() => of([care[0]!])).toThrow(/for 0002/)
  })
})

describe('the trend', () => {
  test('is users ÷ people of the same row, each year, each place and all together', () => {
    const trend = careTrend(sample)
    expect(find(trend, 'muni.trend.homecare', '0001').value).toBe(25)
    const all = trend.filter(
      ({ id, area }) => id === 'muni.trend.longstay' && area === 'care-sample',
    )
    expect(all.map(({ year, value }) => [year, value])).toEqual([
      [2015, 25],
      [2025, 16.25],
    ])
  })
})

test('a sample in which nobody is 80 has no coverage, rather than an infinite one', () => {
  const trend = careTrend(sample.map((row) => ({ ...row, persons80plus: 0 })))
  expect(trend.every(({ missing }) => missing === 'outside-boundary')).toBe(true)
})

/** Cells of a municipality: all home care, by age (0–66, 67–79, 80+); housing; long stay, all and by age. */
const cells = {
  homeCareUsers: 'T',
  homeCareUsers0to66: 'Y',
  homeCareUsers80plus: 'O',
  housing24hUsers: 'H',
  longStayUsers: 'L',
  longStay0to66: 'L0',
  longStay67to79: 'L1',
  longStay80plus: 'L2',
} as const

/** What every figure of one municipality tells, when it is shown: one cell or a sum of two. */
const tells: Readonly<Record<string, readonly string[]>> = {
  'muni.homecare.80plus': ['O'],
  'muni.homecare.67to79': ['M'],
  'muni.homecare.0to66': ['Y'],
  'muni.homecare.share80plus': ['O'],
  'muni.longstay.80plus': ['L2'],
  'muni.longstay.67to79': ['L1'],
  'muni.longstay.share80plus': ['L2'],
  'muni.housing24h.all': ['H'],
  'muni.roundtheclock.users': ['L', 'H'],
  'muni.roundtheclock.per100': ['L', 'H'],
  // A share of the sum that is shown beside it.
  'muni.mix': ['L'],
}
const summed = [
  'muni.homecare.80plus',
  'muni.homecare.67to79',
  'muni.homecare.0to66',
  'muni.longstay.80plus',
  'muni.longstay.67to79',
  'muni.housing24h.all',
]

describe.skipIf(!hasRealTables)('an attacker with every figure on the real table', () => {
  const rows = hasRealTables ? readCare() : []
  const people = hasRealTables ? readPersons([2026]) : () => 0
  const communities = hasRealTables ? [...readCommunities()] : []
  const all = communities.flatMap(([communityId, municipalities]) =>
    careToday({ rows, persons: people, communityId, municipalities }),
  )
  const key = (figure: { id: string; area: string }) => `${figure.id} ${figure.area}`
  const shown = new Map(all.map((figure) => [key(figure), figure]))

  // Parts add up to their total: everybody knows that.
  const known: Combination[] = rows.flatMap(({ municipality: m }) => [
    new Map([
      [`T.${m}`, 1],
      [`Y.${m}`, -1],
      [`M.${m}`, -1],
      [`O.${m}`, -1],
    ]),
    new Map([
      [`L.${m}`, 1],
      [`L0.${m}`, -1],
      [`L1.${m}`, -1],
      [`L2.${m}`, -1],
    ]),
  ])
  const hidden = rows.flatMap((row) =>
    Object.entries(cells)
      .filter(([column]) => row[column as keyof typeof cells] === null)
      .map(([, cell]) => `${cell}.${row.municipality}`),
  )

  /** Municipal figures, and sums told as the cells that add up to them. */
  function published(): Combination[] {
    const out: Combination[] = []
    for (const { municipality: m } of rows) {
      for (const [id, told] of Object.entries(tells)) {
        const figure = shown.get(`${id} ${m}`)!
        if (figure.value === null || figure.blanks > 0) continue
        out.push(new Map(told.map((cell) => [`${cell}.${m}`, 1])))
      }
    }
    const sums = [...communities, ['norway', rows.map((row) => row.municipality)] as const]
    for (const [area, municipalities] of sums) {
      for (const id of summed) {
        const sum = shown.get(`${id} ${area}`)!
        const parts = municipalities.filter((m) => shown.get(`${id} ${m}`)!.value !== null)
        const value = parts.reduce((total, m) => total + shown.get(`${id} ${m}`)!.value!, 0)
        expect(sum.value ?? 0, `${id} of ${area} holds nothing hidden`).toBe(value)
        out.push(new Map(parts.map((m) => [`${tells[id]![0]}.${m}`, 1])))
      }
    }
    return out
  }

  test('computes no cell that the publisher left blank', () => {
    expect(hidden.length).toBeGreaterThan(500)
    expect([...canBeComputed([...known, ...published()], hidden)]).toEqual([])
  })

  test('finds no municipality whose shown ages are all of long stay, so that its blanks are nought', () => {
    const number = (id: string, m: string) => shown.get(`${id} ${m}`)!.value
    const pinned = rows.filter(({ municipality: m, ...row }) => {
      const parts = [row.longStay0to66, row.longStay67to79, row.longStay80plus]
      const users = number('muni.roundtheclock.users', m)
      if (users === null || !parts.includes(null)) return false
      const others = ['muni.housing24h.all', 'muni.longstay.67to79', 'muni.longstay.80plus']
      return users === others.reduce((sum, id) => sum + (number(id, m) ?? 0), 0)
    })
    expect(pinned).toEqual([])
    // The 80+ of Flakstad are all 15 in long stay: were housing shown, 19 − 4 would tell.
    expect(number('muni.housing24h.all', '1859')).toBeNull()
  })

  test('knows round-the-clock care of the municipalities where both halves are published', () => {
    for (const { municipality: m, longStayUsers, housing24hUsers } of rows) {
      const known = longStayUsers !== null && housing24hUsers !== null
      const users = known ? longStayUsers + housing24hUsers : null
      expect(shown.get(`muni.roundtheclock.users ${m}`)!.value, m).toBe(users)
    }
  })

  test('would compute 151 blanks if 67–79 in long stay were let out wherever it is published', () => {
    const naive = rows
      .filter((row) => row.longStay67to79 !== null)
      .map((row): Combination => new Map([[`L1.${row.municipality}`, 1]]))
    const bare = canBeComputed([...known, ...published(), ...naive], hidden)
    expect(bare.size).toBe(151)
  })
})
