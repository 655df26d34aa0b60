import { expect, test } from 'vitest'
import { boundariesTable, catalogue, placesTable } from './catalogue.ts'
import { sourceTable } from './source-table.ts'
import { tablesInUse } from './tables-in-use.ts'

const read = (table: typeof placesTable) => sourceTable({ table, rows: 3, sha256: 'ab' })
const blank = { id: 'atlas.value-blank', table: catalogue.atlas.id, values: { rows: 2 } }

test('a table in use says its file, its age from the last year it speaks of, its quality and what is odd in it', () => {
  const tables = [read(catalogue.atlas), read(catalogue.outlook), read(catalogue.dementia)]
  const { tables: said } = tablesInUse({ kind: 'real', tables, findings: [blank] }, 2026)
  expect(said[0]).toMatchObject({
    ...{ file: 'helseatlas_variation_2009_2017.csv', rows: 3, quality: 'derived' },
    ...{ lastYear: 2017, ageYears: 9, findings: [blank] },
  })
  // A projection speaks of years to come; sixteen figures without a year have no age.
  expect(said[1]).toMatchObject({ quality: 'estimated', lastYear: 2100, ageYears: -74 })
  expect(said[2]).toMatchObject({ lastYear: null, ageYears: null, findings: [] })
})

test('a table of the catalogue that was not read is missing by name, and nothing else is', () => {
  const all = [placesTable, ...Object.values(catalogue), boundariesTable]
  const tables = all.filter(({ id }) => id !== catalogue.capacity.id).map(read)
  const { missing } = tablesInUse({ kind: 'real', tables, findings: [] }, 2026)
  expect(missing.map(({ file }) => file)).toEqual(['hf_capacity_2024_2025.csv'])
})

test('a made table has no file and no quality of its own, and none is missing', () => {
  const { tables, missing } = tablesInUse(
    { kind: 'synthetic', tables: [read(catalogue.care)], findings: [] },
    2026,
  )
  expect(tables).toMatchObject([{ id: catalogue.care.id, file: null, quality: null }])
  expect(missing).toEqual([])
})
