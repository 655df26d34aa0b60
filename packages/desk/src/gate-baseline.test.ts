import type { Baseline } from '@samsyn/scenario'
import { expect, test } from 'vitest'
import { careCellId } from './care-table.ts'
import { gateBaseline } from './gate-baseline.ts'
import type { ReleaseRecords } from './release-records.ts'
import type { Stage } from './scenario-runner.ts'

/** Two municipalities, two services, five age groups: 1 … 20. */
const baseline = {
  community: { id: 'made', name: 'Made' },
  areas: ['0001', '0002'],
  services: [
    { id: 'long-stay', missing: null },
    { id: 'gp', missing: null },
  ],
  arrays: {
    base: Float64Array.from({ length: 20 }, (_, i) => i + 1),
    localRatio: new Float64Array([1, 1, 1, 1]),
  },
} as unknown as Baseline

const stage = {
  baseline,
  prepared: { data: { kind: 'real', services: { care: [] } } },
} as unknown as Stage

const keeping = (...ids: string[]): ReleaseRecords => ({
  judge: ({ dataset, document }) => ({
    ...{ dataset, document, told: new Set() },
    hidden: ids.map((id) => ({ id, why: 'primary', rule: 'made' })) as never,
    ledger: {} as never,
  }),
})

test('a baseline of which nothing is kept goes out as it is', () => {
  expect(gateBaseline(stage, keeping())).toBe(baseline)
})

test('a service with a kept count in one municipality has no activity today in any, and says why', () => {
  const { services, arrays } = gateBaseline(stage, keeping(careCellId('0002', 'stay67')))
  expect(services.map(({ missing }) => missing)).toEqual(['suppressed', null])
  const told = Array.from(arrays.base, (value) => !Number.isNaN(value))
  expect(told).toEqual([
    ...Array(5).fill(false),
    ...Array(5).fill(true),
    ...Array(5).fill(false),
    ...Array(5).fill(true),
  ])
  expect(Array.from(arrays.localRatio, Number.isNaN)).toEqual([true, false, true, false])
})
