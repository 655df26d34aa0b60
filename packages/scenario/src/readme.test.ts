import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  centralPoint,
  drawRun,
  drawsOf,
  ledgerOf,
  prepareRun,
  runModel,
  runQuantiles,
  type Scenario,
  waterfall,
} from './index.ts'
import { about, smallBaseline, smallMeasure } from './small-baseline.fixture.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const example = readme.split('```ts\n')[1]!.split('```')[0]!
const here = readFileSync(new URL(import.meta.url), 'utf8')

test('the example of the README runs as it stands', () => {
  const baseline = smallBaseline()
  const library = [smallMeasure('one', { reach: about(0.5) })]
  // <example>
  const scenario: Scenario = { schema: 1, name: 'One measure', measures: [{ measure: 'one' }] }
  const model = prepareRun({ baseline, scenario, library })
  const drawn = drawRun(model, { draws: 1000, seed: 1, people: null })
  const run = runModel(model, drawn)
  const [low, median, high] = runQuantiles(drawsOf(run, 'beds', 2034))
  const { today, future, lines } = waterfall(ledgerOf(model, centralPoint(model), 9), 'beds')
  // today + Σ lines = future, to the last digit
  // </example>
  expect(low!.value).toBeLessThan(median!.value)
  expect(median!.value).toBeLessThan(high!.value)
  expect(lines.reduce((sum, { change }) => sum + change, today)).toBeCloseTo(future, 10)
  for (const line of example.trim().split('\n')) expect(here).toContain(line)
})
