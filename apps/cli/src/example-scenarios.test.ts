import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { exampleScenarios, loadData, noProgress, reference, scenarioFrom } from '@samsyn/desk'
import { languages } from '@samsyn/language'
import { library } from '@samsyn/measures'
import { baselineOf, preparePlans } from '@samsyn/plan'
import { type Baseline, drawsOf, runScenario } from '@samsyn/scenario'
import { beforeAll, expect, test } from 'vitest'
import { runCommand } from './commands/run.ts'
import { scenarioCommand } from './commands/scenario.ts'
import { helpText } from './help-text.ts'

// Beginnings for newcomers: each must run as it stands, whatever becomes of the library and the format.

const examples = await exampleScenarios()
let baseline: Baseline

beforeAll(async () => {
  const data = await loadData(undefined, noProgress)
  const community = data.geography.communities.find(({ id }) => id === 'vestfold')!
  baseline = baselineOf(preparePlans(data), community)
})

test.each(examples.map(({ id }) => id))(
  '%s runs on a community and changes its FTE',
  async (id) => {
    const { scenario } = await scenarioFrom(id)
    const fteOf = (some: typeof scenario) => {
      const input = { baseline, scenario: some, library }
      return drawsOf(runScenario(input, { draws: 20, seed: 1 }).run, 'fte', 2035)
    }
    expect(Array.from(fteOf(scenario))).not.toEqual(Array.from(fteOf(reference)))
  },
)

test.each(examples.map(({ id }) => id))(
  '%s is named where newcomers look: in the help and in docs/scenario.md',
  (id) => {
    const page = readFileSync(join(import.meta.dirname, '../../../docs/scenario.md'), 'utf8')
    expect(page).toContain(`\`${id}\``)
    for (const code of languages) {
      expect(helpText(scenarioCommand, code)).toContain(id)
      expect(helpText(runCommand, code).replace(/\s+/g, ' ')).toContain('samsyn scenario examples')
    }
  },
)

test('the word reference is the scenario without a file', async () => {
  expect((await scenarioFrom('reference')).scenario).toEqual(reference)
})

test('a name that no example has is read as a file, and refused with where to look', async () => {
  await expect(scenarioFrom('integrated-team')).rejects.toThrow(/samsyn scenario examples/)
})
