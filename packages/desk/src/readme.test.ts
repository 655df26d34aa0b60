import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadData, noProgress, reference, runOn, stageFor } from './index.ts'

test('the example in the README gives what it says', async () => {
  const data = await loadData(undefined, noProgress)
  const [community] = data.geography.communities
  const stage = stageFor(data, community!, noProgress)
  const { run } = await runOn(stage, { scenario: reference, text: null }, { draws: 100, seed: 1 })

  const readme = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8')
  expect(readme).toContain('const data = await loadData(undefined, noProgress)')
  expect(readme).toContain('const stage = stageFor(data, community!, noProgress)')
  expect(readme).toContain(
    'const { run } = await runOn(stage, { scenario: reference, text: null }, { draws: 100, seed: 1 })',
  )
  expect(readme).toContain(`data.kind // '${data.kind}'\n`)
  expect(readme).toContain(`run.draws // ${run.draws}\n`)
  expect(readme).toContain(
    `run.conservation.maxError < 1e-6 // ${run.conservation.maxError < 1e-6}\n`,
  )
})
