import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CareSampleRow } from '@samsyn/demand'
import { createLanguage } from '@samsyn/language'
import type { PlanningData } from '@samsyn/plan'
import { Refusal } from '@samsyn/refusal'
import { readPlanningData } from '@samsyn/sources'
import { beforeAll, describe, expect, test } from 'vitest'
import { garbledAfter } from '../garbled-after.fixture.ts'
import { realData } from '../real-data.fixture.ts'
import { careRows, trustRows } from './activity-text.ts'
import { driftOfOthers } from './drift-of-others.ts'
import { hindcastActivity } from './hindcast-activity.ts'
import { hindcastCare } from './hindcast-care.ts'
import { readTrustSeries } from './read-trust-series.ts'

describe.skipIf(realData === null)(
  'activity projected from earlier years on the real tables',
  () => {
    let data: PlanningData
    const options = { from: 2020, to: 2025, draws: 100, seed: 1 }

    beforeAll(async () => {
      data = await readPlanningData(realData!)
    })

    const withSample = (change: (row: CareSampleRow) => CareSampleRow): PlanningData => ({
      ...data,
      services: { ...data.services, careSample: data.services.careSample.map(change) },
    })
    const times = (value: number | null, factor: number) => value && factor * value
    const doubled = (row: CareSampleRow): CareSampleRow => ({
      ...row,
      homeCareUsers: times(row.homeCareUsers, 2),
      homeCareUsers0to66: times(row.homeCareUsers0to66, 2),
      homeCareUsers80plus: times(row.homeCareUsers80plus, 2),
      longStay67to79: times(row.longStay67to79, 2),
      longStay80plus: times(row.longStay80plus, 2),
    })

    test('the figures are those of the methods page', async () => {
      const { care, trust } = hindcastActivity(data, await readTrustSeries(realData!), {
        draws: 2000,
        seed: 1,
      })
      const english = createLanguage('en')
      const tables = [
        ...care.map((one) => careRows(english, one)),
        ...trust!.from.map((one) => trustRows(english, one)),
      ]
      expect(documented()).toEqual(
        tables.map((rows) => rows.map((row) => `| ${row.join(' | ')} |`)),
      )
    })

    test('what is projected does not know the scored year: twice the users then is half as much said of them', () => {
      const told = hindcastCare(data, options)
      const later = hindcastCare(
        withSample((row) => (row.year === 2025 ? doubled(row) : row)),
        options,
      )
      for (const [i, { constant, continued }] of told.scores.entries()) {
        const half = (bias: number) => 100 * ((1 + bias / 100) / 2 - 1)
        expect(later.scores[i]!.constant.biasOfSum).toBeCloseTo(half(constant.biasOfSum), 8)
        expect(later.scores[i]!.continued!.biasOfSum).toBeCloseTo(half(continued!.biasOfSum), 8)
      }
    })

    test('nor the people who came later, while those of the base year do count', () => {
      const told = hindcastCare(data, options)
      const garbled = (year: number) => ({
        ...data,
        population: garbledAfter(data.population, year),
      })
      expect(hindcastCare(garbled(2021), options)).toEqual(told)
      expect(hindcastCare(garbled(2020), options)).not.toEqual(told)
    })

    test('nor does its drift: no year that is scored later, and no municipality itself, is in its size', () => {
      const size = driftOfOthers(data, '1103')
      expect(size.together).toBeGreaterThan(0.1)
      const later = withSample((row) => (row.year === 2025 ? doubled(row) : row))
      expect(driftOfOthers(later, '1103')).toEqual(size)
      const itself = withSample((row) => (row.municipality === '1103' ? doubled(row) : row))
      expect(driftOfOthers(itself, '1103')).toEqual(size)
      const another = withSample((row) =>
        row.municipality === '1108' && row.year === 2020 ? doubled(row) : row,
      )
      expect(driftOfOthers(another, '1103')).not.toEqual(size)
    })

    test('a trend needs two earlier years', () => {
      const early = hindcastCare(data, { ...options, from: 2015, to: 2020 })
      expect(early.scores.map(({ continued }) => continued)).toEqual([null, null, null, null])
    })

    test('without a sample of two years there is nothing to score', () => {
      const none = { ...data, services: { ...data.services, careSample: [] } }
      expect(() => hindcastActivity(none, null, options)).toThrow(Refusal)
    })
  },
)

/** The rows of each table of the page. */
function documented(): string[][] {
  const page = readFileSync(
    join(import.meta.dirname, '../../../../docs/methods/scenario-hindcast.md'),
    'utf8',
  )
  return page
    .split(/^\|[-|]+\|\n/m)
    .slice(1)
    .map((rest) => rest.split('\n\n')[0]!.trim().split('\n'))
}
