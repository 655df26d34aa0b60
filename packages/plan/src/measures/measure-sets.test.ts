import { library } from '@samsyn/measures'
import type { Baseline } from '@samsyn/scenario'
import { expect, test } from 'vitest'
import { uncountedOf } from './measure-sets.ts'

const counting = (...ids: string[]) =>
  ({
    services: ['hospital-outpatient', 'hospital-stays', 'hospital-bed-days'].map((id) => ({
      id,
      missing: ids.includes(id) ? null : 'not-collected',
    })),
  }) as unknown as Baseline

const measure = (id: string) => library.find((one) => one.id === id)!

test('a measure names what it takes from and nobody has counted, once', () => {
  expect(uncountedOf(measure('video-consultations'), counting())).toEqual(['hospital-outpatient'])
  expect(uncountedOf(measure('video-consultations'), counting('hospital-outpatient'))).toEqual([])
  expect(uncountedOf(measure('integrated-teams'), counting('hospital-stays'))).toEqual([
    'hospital-bed-days',
  ])
})
