import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PlanningData } from '@samsyn/plan'
import { openWarehouse } from '@samsyn/warehouse'
import { expect, test } from 'vitest'
import { smallCountry } from '../test/small-country.ts'
import { synthesise } from './index.ts'

async function example(folder: string, data: PlanningData) {
  const seed = 7
  const made = await synthesise({ folder, persons: 2000, years: 1, seed, data, madeBy: 'samsyn' })
  const warehouse = await openWarehouse(folder, { readOnly: true })
  const [row] = await warehouse.query<{ people: number }>(
    "SELECT count(DISTINCT person) AS people FROM contacts WHERE service = 'admission'",
  )
  warehouse.close()
  return { persons: made.persons, inpatients: row!.people }
}

test('the example in the README is this one, and runs', async () => {
  const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
  const body = /export async function example[\s\S]*?\n}\n/.exec(read('../README.md'))![0]
  expect(read('./readme.test.ts')).toContain(body.replace('export ', ''))
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-readme-'))
  const { persons, inpatients } = await example(folder, smallCountry())
  expect(persons).toBe(2000)
  // About an eighth of the people have a stay in a year.
  expect(inpatients).toBeGreaterThan(150)
  expect(inpatients).toBeLessThan(350)
  rmSync(folder, { recursive: true })
})
