import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { attackRanges, openLedger, protect, release, tableOf } from './index.ts'

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
const users = [['a', 'old', 30], ['a', 'young', 2], ['b', 'old', 20], ['b', 'young', 9], ['c', 'old', 9], ['c', 'young', 8]] as const
const rows = users.map(([area, age, value]) => ({ codes: { area, age }, value }))
const table = tableOf(rows, { dimensions: ['area', 'age'] })
const { hidden, published } = protect(table, { upTo: 4, zeros: 'open' })
hidden.map(({ labels, why }) => `${labels.area} ${labels.age}: ${why}`)
// ['a old: secondary', 'a young: primary', 'c old: secondary', 'c young: secondary']
attackRanges(table, published)[1] // { id: 'area=a|age=young', least: 0, most: 10 }: what an outsider can work out
const first = release(tableOf(rows, { formula: '~area', finest: ['age', 'area'] }), openLedger('users', { upTo: 4, zeros: 'open' }))
release(tableOf(rows, { formula: '~age:area', finest: ['age', 'area'] }), first.ledger).hidden.length // 2: the ledger remembers
    expect(hidden.map(({ labels, why }) => `${labels.area} ${labels.age}: ${why}`)).toEqual(
      ['a old: secondary', 'a young: primary', 'c old: secondary', 'c young: secondary'],
    )
    expect(attackRanges(table, published)[1]).toEqual({ id: 'area=a|age=young', least: 0, most: 10 })
    const next = release(tableOf(rows, { formula: '~age:area', finest: ['age', 'area'] }), first.ledger)
    expect(next.hidden).toHaveLength(2)
  }
})
