import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { nullBand, shrunkenRatio } from './index.ts'

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
const small = shrunkenRatio({ observed: 6, expected: 3, priorVariance: 0.05 })
small.ratio.toFixed(2) // '1.13': twice as many of three is hardly news
const large = shrunkenRatio({ observed: 600, expected: 300, priorVariance: 0.05 })
large.ratio.toFixed(2) // '1.94'
const band = nullBand(3)
6 / 3 > band.high // false: chance alone gives this
    expect(small.ratio.toFixed(2)).toBe('1.13')
    expect(large.ratio.toFixed(2)).toBe('1.94')
    expect(2 > band.high).toBe(false)
  }
})
