import type { PlanningData } from '@samsyn/plan'
import { atlasPlaces } from '@samsyn/report'
import { atlasOf } from '@samsyn/variation'
import { beforeAll, describe, expect, test } from 'vitest'
import { findSeries, loadData, noProgress, type Residence, releasesInMemory } from './index.ts'

let data: PlanningData
beforeAll(async () => {
  data = await loadData(undefined, noProgress)
}, 30_000)
const by = (residence: Residence, service = 'long-stay-80plus') =>
  findSeries(data, service, 'unsaid', releasesInMemory(), residence)
const total = (residence: Residence, service?: string) =>
  by(residence, service).areas.reduce((sum, { observed }) => sum + (observed ?? 0), 0)

describe('municipal care by residence', () => {
  test.each(['community', 'trust', 'region'] as const)(
    'by %s adds up those that may be shown, and no others',
    (residence) => {
      expect(total(residence)).toBe(total('municipality'))
      expect(by(residence).areas.length).toBeLessThan(by('municipality').areas.length)
    },
  )

  test('has the same expectation for the country whichever way it is cut', () => {
    const expected = (residence: Residence) =>
      by(residence, 'nurse-fte').areas.reduce((sum, area) => sum + (area.expected ?? 0), 0)
    expect(expected('region')).toBeCloseTo(expected('community'), 6)
  })

  test('says how many hidden figures a sum leaves out', () => {
    const { texts, series } = atlasOf(by('community', 'long-stay'))
    expect(series.leftOut).toBeGreaterThan(0)
    expect(texts.map(({ key }) => key)).toContain('flag.left-out')
  })

  test('lies on the map where its municipalities lie', () => {
    const { areas } = by('community')
    const places = atlasPlaces(data.geography, data.boundaries, areas)
    expect(places.kind).toBe('municipalities')
    expect(
      places.circles.size + new Set(places.parts.map(({ area }) => area)).size,
    ).toBeGreaterThan(15)
  })

  test('is refused for a published atlas, whose areas are catchments', () => {
    expect(() => by('region', 'Reinnleggelser')).toThrow(/by catchment/)
  })
})
