import { AGES, CELLS_PER_AREA, type Projection } from '@samsyn/population'
import { describe, expect, test } from 'vitest'
import { hasRealTables, readCare, readCommunities, readPersons } from '../test/real-tables.ts'
import { mortality, smallDraws, smallInput } from '../test/small-world.ts'
import { projectNeed, releasableCare } from './index.ts'

describe.skipIf(!hasRealTables)('long-stay places today, on the real table', () => {
  const care = hasRealTables ? readCare() : []
  const areas = care.map(({ municipality }) => municipality)

  /** People of 2026 as they stand: today needs no other year. */
  function standing(): Projection {
    const persons = readPersons([2026])
    const people = new Float64Array(areas.length * CELLS_PER_AREA)
    for (const [a, area] of areas.entries()) {
      for (const sex of [0, 1] as const) {
        for (let age = 0; age < AGES; age++) {
          people[a * CELLS_PER_AREA + sex * AGES + age] = persons(area, 2026, age, age, sex)
        }
      }
    }
    const none = new Float64Array(areas.length)
    const flows = { births: none, deaths: none, netMigration: none, deaths80plus: none }
    return { areas, firstYear: 2026, lastYear: 2026, people, ...flows }
  }

  const world = {
    ...smallInput,
    care,
    years: [],
    deathProbability: mortality(0),
    draws: smallDraws(100, 0, areas),
    ...(hasRealTables ? { projection: standing() } : {}),
  }
  const today = [...(hasRealTables ? readCommunities() : [])].flatMap(([communityId, own]) =>
    projectNeed({ ...world, communityId, municipalities: own }).filter(
      ({ id }) => id === 'need.longstay.places.constant',
    ),
  )
  const of = (area: string) => today.find((figure) => figure.area === area)!

  test('are in no municipality more than its residents of all ages, nor is their interval', () => {
    for (const row of care) {
      const { municipality, longStayAll, roundTheClock } = releasableCare(row)
      // Where the split is hidden, what is shown is that no more live in long stay than in both.
      const all = longStayAll.value ?? roundTheClock.value
      if (all === null) continue
      const { value, high } = of(municipality)
      expect(value, municipality).toBeLessThanOrEqual(all)
      expect(high ?? 0, municipality).toBeLessThanOrEqual(all)
    }
  })

  test('are, where an age is hidden, an estimate and never the rest of the total', () => {
    const blank = care.filter(
      (row) => row.longStay0to66 === null && releasableCare(row).longStayAll.value !== null,
    )
    expect(blank.length).toBeGreaterThan(290)
    for (const { municipality, longStayUsers, longStay67to79, longStay80plus } of blank) {
      const { value, quality, low, high } = of(municipality)
      expect(value, municipality).toBeLessThan(longStayUsers!)
      if (quality === 'observed') continue
      expect(value).not.toBeCloseTo((longStay67to79 ?? 0) + (longStay80plus ?? 0), 6)
      expect(low! < value! && value! < high!, municipality).toBe(true)
    }
  })
})
