import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  drawPopulation,
  fitPopulationModel,
  intervalOfPersons,
  personsIn,
  projectPopulation,
} from './index.ts'
import { smallCountry } from './small-country.fixture.ts'

test('the example in the README runs, and is this one', () => {
  const tables = smallCountry()
  // The README's example, line by line.
  const model = fitPopulationModel(tables, { baseYear: 2024 })
  const projection = projectPopulation(model, { lastYear: 2035, alternative: 'MMMM' })
  const old = personsIn(projection, '0101', 2035, { from: 80 })

  const drawn = drawPopulation(model, projection, {
    areas: ['0101'],
    years: [2035],
    draws: 1_000,
    seed: 1,
  })
  const interval = intervalOfPersons(projection, drawn, {
    year: 2035,
    groups: ['80to89', '90plus'],
  })

  expect(interval.low).toBeLessThan(old)
  expect(interval.high).toBeGreaterThan(old)
  expect(linesOf(exampleIn('../README.md')).join('\n')).toBe(linesOf(exampleHere()).join('\n'))
})

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const exampleIn = (path: string) => read(path).split('```ts\n')[1]!.split('```')[0]!
const exampleHere = () =>
  read('./readme.test.ts').split('line by line.\n')[1]!.split('\n\n  expect(interval.low)')[0]!
const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
