import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { smallInput } from '../test/small-world.ts'
import { bedsFor, frailtyDefinitions, frailWeight, projectNeed } from './index.ts'

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
frailWeight(phenotype!)(0, 85) // 0.106: what a woman of 85 counts in "frail persons"
frailWeight(index!)(0, 85) // 0.358: the answer depends on the definition, so it is always named
const beds = bedsFor(31_025) // 100: bed-days of a year, at 85 % occupancy
const figures = projectNeed(smallInput) // every municipality and the community, every year, each path
figures.find(({ id }) => id === 'need.homecare.80plus.trend') // { value, low, high, unit, area, year, … }
    expect(frailWeight(phenotype!)(0, 85)).toBe(0.106)
    expect(frailWeight(index!)(0, 85)).toBe(0.358)
    expect(beds).toBeCloseTo(100, 12)
    expect(figures.length).toBeGreaterThan(0)
  }
})
