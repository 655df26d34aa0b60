import { readFileSync } from 'node:fs'
import type { Geography } from '@samsyn/geography'
import { expect, test } from 'vitest'
import { buildSyntheticCountry, calibrationOf } from './index.ts'

function example(geography: Geography) {
  const country = buildSyntheticCountry(geography, { seed: 2026 })
  const offTarget = calibrationOf(country).filter(
    ({ target, result, tolerance }) => Math.abs(result / target - 1) > tolerance + 1e-5,
  )
  return { kind: country.kind, tables: country.tables.length, offTarget }
}

const place = {
  county: '99',
  countyName: 'County',
  lat: 60,
  lon: 10,
  region: 'region',
  community: 'community',
  trust: 'trust-hf',
}
const twoPlaces: Geography = {
  vintage: 2024,
  municipalities: [
    { ...place, code: '9901', name: 'Inland', population: 9000, share67plus: 0.22 },
    { ...place, code: '9902', name: 'Harbour', population: 80_000, share67plus: 0.16 },
  ],
  districts: [],
  trusts: [],
  communities: [],
  regions: [],
}

test('the example in the README is this one, and runs', () => {
  const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
  const body = /export function example[\s\S]*?\n}\n/.exec(read('../README.md'))![0]
  expect(read('./readme.test.ts')).toContain(body.replace('export ', ''))
  const { kind, tables, offTarget } = example(twoPlaces)
  expect({ kind, tables }).toEqual({ kind: 'synthetic', tables: 16 })
  // Two places are not Norway, but their people are exact.
  expect(offTarget.map((one) => one.id)).not.toContain('people.2026')
})
