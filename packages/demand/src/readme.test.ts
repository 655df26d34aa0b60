import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { smallInput } from '../test/small-world.ts'
import { bedsFor, frailPersons, frailtyDefinitions, projectNeed } from './index.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const own = readFileSync(new URL(import.meta.url), 'utf8')

test('the example in the README is the one that runs here', () => {
  const example = readme.match(/```ts\n([\s\S]*?)```/)![1]!
  const lines = example.split('\n').filter((line) => line.trim() && !line.startsWith('import'))
  for (const line of lines) expect(own).toContain(line)
})

test('the example says what it says', () => {
  // biome-ignore format: the lines stand as in the README
  {
const [phenotype, index] = frailtyDefinitions
const persons70plus = () => 10_000
frailPersons(phenotype!, persons70plus) // 1060
frailPersons(index!, persons70plus) // 3580: the answer depends on the definition, so it is always named
const beds = bedsFor(31_025) // 100: bed-days of a year, at 85 % occupancy
const figures = projectNeed(smallInput) // every municipality and the community, every year, each path
figures.find(({ id }) => id === 'need.homecare.80plus.trend') // { value, low, high, unit, area, year, … }
    expect(frailPersons(phenotype!, persons70plus)).toBe(1060)
    expect(frailPersons(index!, persons70plus)).toBe(3580)
    expect(beds).toBeCloseTo(100, 12)
    expect(figures.length).toBeGreaterThan(0)
  }
})
