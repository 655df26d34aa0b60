import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { accountsOf, priceList } from './index.ts'

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
const activity = [
  { service: 'hospital-bed-days', area: null, year: 2030, units: -100 },
  { service: 'short-stay', area: '3905', year: 2030, units: 110 },
] as const
const paidDays = [{ area: '3905', year: 2030, days: -20 }]
const { accounts } = accountsOf({ activity, paidDays }, priceList())
const [trust, tønsberg] = accounts
trust!.freesFte[0]! > 0 // true: FTE that 100 bed-days took
tønsberg!.requiresFte[0]! > 0 // true: FTE that 110 days of short stay take
tønsberg!.movesKroner[0] // -20 days × -5 745 kr, and the fees its guests pay
    expect(trust!.freesFte[0]! > 0).toBe(true)
    expect(tønsberg!.requiresFte[0]! > 0).toBe(true)
    expect(tønsberg!.movesKroner[0]).toBe(20 * 5_745 + 110 * 190)
  }
})
