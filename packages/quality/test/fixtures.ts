import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

// The answers of other programs. They are not ours to publish, so they lie beside the repository, and tests that need
// them are skipped by name where they are missing.
const root = resolve(import.meta.dirname, '../../..')
const fixtures = join(process.env.SAMSYN_FIXTURES ?? join(root, '../shared/fixtures'), 'variation')
export const haveFixtures = existsSync(fixtures)

// biome-ignore lint/suspicious/noExplicitAny: answers of other programs, each with its own shape
export function jsonFixture(name: string): any {
  return haveFixtures ? JSON.parse(readFileSync(join(fixtures, name), 'utf8')) : {}
}
