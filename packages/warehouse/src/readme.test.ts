import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openWarehouse, rowsAsTable, tableSchemas } from './index.ts'

async function example(folder: string) {
  const warehouse = await openWarehouse(folder)
  const select = await rowsAsTable(warehouse.connection, 'read', tableSchemas.persons, [
    { person: 1, birth_year: 1938, sex: 0, municipality: '3905', vintage: 2024, source: 'list' },
    { person: 2, birth_year: 1951, sex: 1, municipality: '3905', vintage: 2024, source: 'list' },
  ])
  await warehouse.writeTable('persons', { select }, { source: 'list', madeBy: 'samsyn 0.1.0' })
  const rows = await warehouse.query(
    'SELECT sex, count(*) AS persons FROM persons GROUP BY sex ORDER BY sex',
  )
  warehouse.close()
  return rows
}

test('the example in the README is this one, and gives what it says', async () => {
  const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
  const body = /export async function example[\s\S]*?\n}\n/.exec(read('../README.md'))![0]
  expect(read('./readme.test.ts')).toContain(body.replace('export ', ''))
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-readme-'))
  expect(await example(folder)).toEqual([
    { sex: 0, persons: 1 },
    { sex: 1, persons: 1 },
  ])
  rmSync(folder, { recursive: true })
})
