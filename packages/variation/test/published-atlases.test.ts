import { describe, expect, test } from 'vitest'
import { type ImportedIndicator, importAtlas } from '../src/index.ts'
import { csvFixture, haveFixtures, type Row } from './fixtures.ts'

const atlases = ['barn', 'dagkir', 'dagkir2', 'eldre', 'fodsel', 'nyfodt', 'ortopedi']

describe.skipIf(!haveFixtures)('the seven published atlases', () => {
  const answers = haveFixtures ? csvFixture('helseatlas/expected-variation.csv') : []
  const ours = new Map(
    haveFixtures
      ? atlases.map((atlas) => [
          atlas,
          new Map(
            importAtlas(csvFixture(`helseatlas/${atlas}.csv`)).indicators.map((each) => [
              `${each.indicator}|${each.period}`,
              each,
            ]),
          ),
        ])
      : [],
  )
  const own = (row: Row) => ours.get(row.atlas!)!.get(`${row.indicator}|${row.period}`)!

  test('hold 224 indicators, each found by its name and period', () => {
    expect(answers).toHaveLength(224)
    expect([...ours.values()].reduce((sum, each) => sum + each.size, 0)).toBe(224)
    for (const row of answers) expect(own(row), row.indicator!).toBeDefined()
  })

  test.each(['FT1', 'FT2', 'FT3', 'CV'] as const)('%s is exact in all 224', (measure) => {
    for (const row of answers) near(own(row)[measure], row[measure]!, `${row.indicator} ${measure}`)
  })

  test('SCV from implied expectations is the published one in 219, and null with its reason in 5', () => {
    const without = answers.filter((row) => own(row).SCV === null)
    expect(without).toHaveLength(5)
    for (const row of answers) {
      near(own(row).SCV, row.SCV_implied!, row.indicator!)
    }
    for (const row of without) {
      const reasons = own(row).missing.filter((each) => each.result === 'SCV')
      expect(reasons.map((each) => each.why)).toEqual(['blank-rate'])
      expect(reasons[0]!.areas.length).toBeGreaterThan(0)
      expect(own(row).SCVOfPublished).not.toBeNull()
    }
  })

  test('number of areas, the extremes and their names agree', () => {
    for (const row of answers) {
      const each = own(row)
      expect(each.areas).toBe(Number(row.k))
      expect(each.highest!.rate).toBe(Number(row.max))
      expect(each.lowest!.rate).toBe(Number(row.min))
      expect(each.countryRate).toBe(Number(row.national))
    }
  })

  test('every given SCV says that it is implied, without age strata', () => {
    for (const each of all()) {
      if (each.SCV === null) continue
      expect(each.missing).toContainEqual({
        result: 'SCV',
        why: 'no-age-strata',
        areas: [],
        given: true,
      })
    }
  })

  test('a unit is known only where the file says per cent; the rest are unknown, never guessed', () => {
    for (const each of all()) {
      const saysPercent = each.type.includes('(%)')
      expect(each.unit).toEqual(saysPercent ? { name: 'percent', per: 100 } : 'unknown')
    }
  })

  function all(): ImportedIndicator[] {
    return [...ours.values()].flatMap((each) => [...each.values()])
  }
})

function near(got: number | null, text: string, what: string) {
  if (text === '' || text === 'NA') expect(got, what).toBeNull()
  else
    expect(Math.abs(got! - Number(text)), what).toBeLessThan(
      1e-9 * Math.max(1, Math.abs(Number(text))),
    )
}
