import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseAtlasCsv } from '../src/index.ts'

// Published data sets and the answers of other programs. They are not ours to publish, so they lie beside the
// repository, and tests that need them are skipped by name where they are missing.
const root = resolve(import.meta.dirname, '../../..')
export const fixtures = join(
  process.env.SAMSYN_FIXTURES ?? join(root, '../shared/fixtures'),
  'variation',
)
export const haveFixtures = existsSync(fixtures)

export type Row = Readonly<Record<string, string>>

export function csvFixture(name: string): Row[] {
  return parseAtlasCsv(readFileSync(join(fixtures, name), 'utf8'))
}

// biome-ignore lint/suspicious/noExplicitAny: answers of other programs, each with its own shape
export function jsonFixture(name: string): any {
  return JSON.parse(readFileSync(join(fixtures, name), 'utf8'))
}

export function column(rows: readonly Row[], name: string): number[] {
  return rows.map((row) => Number(row[name]))
}

/** The largest relative distance between two lists. */
export function farthest(got: readonly number[], wanted: readonly number[]): number {
  return Math.max(...got.map((value, i) => Math.abs(value - wanted[i]!) / Math.abs(wanted[i]!)))
}
