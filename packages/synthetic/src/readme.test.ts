import { readFileSync } from 'node:fs'
import { buildGeography, type Geography, parseGeography } from '@samsyn/geography'
import { expect, test } from 'vitest'
import { buildSyntheticCountry, calibrationOf } from './index.ts'

function example(geography: Geography) {
  const country = buildSyntheticCountry(geography, { seed: 2026 })
  const offTarget = calibrationOf(country).filter(
    ({ target, result, tolerance }) => Math.abs(result / target - 1) > tolerance + 1e-5,
  )
  return { kind: country.kind, tables: country.tables.length, offTarget }
}

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const facts = (name: string) => read(`../../../data/${name}.csv`)

test('the example in the README is this one, and every figure is on target', () => {
  const body = /export function example[\s\S]*?\n}\n/.exec(read('../README.md'))![0]
  expect(read('./readme.test.ts')).toContain(body.replace('export ', ''))
  const norway = buildGeography(
    parseGeography({
      places: facts('places'),
      districts: facts('districts'),
      trusts: facts('trusts'),
      communities: facts('communities'),
      regions: facts('regions'),
      otherNames: facts('other-names'),
    }),
  )
  expect(example(norway)).toEqual({ kind: 'synthetic', tables: 17, offTarget: [] })
})
