import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readGeography, readPlanningData } from './index.ts'

test('the example in the README gives what it says', async () => {
  const norway = await readGeography()
  const folder = '/nowhere'
  const answer = await readPlanningData(folder).catch((refusal) => refusal.message)

  const readme = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8')
  expect(readme).toContain('const norway = await readGeography()')
  expect(readme).toContain(
    'const answer = await readPlanningData(folder).catch((refusal) => refusal.message)',
  )
  expect(readme).toContain(`norway.communities.length // ${norway.communities.length}\n`)
  expect(readme).toContain(`answer // '${answer}'\n`)
})
