import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { canBeComputed, withholdUndone } from './index.ts'

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
const parts = [{ id: 'young', value: null }, { id: 'middle', value: 7 }, { id: 'old', value: 10 }]
withholdUndone(20, parts, ['middle', 'old']) // ['middle']: else 20 − 7 − 10 gives the hidden 3
const addsUp = new Map([['total', 1], ['young', -1], ['middle', -1], ['old', -1]])
const out = [addsUp, new Map([['total', 1]]), new Map([['old', 1]])]
canBeComputed(out, ['young']).size // 0
    expect(withholdUndone(20, parts, ['middle', 'old'])).toEqual(['middle'])
    expect(canBeComputed(out, ['young']).size).toBe(0)
  }
})
