import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkMeasures, composeShares, library } from './index.ts'

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
checkMeasures(library) // or says what cannot balance, where, and what to do
const teams = library.find(({ id }) => id === 'integrated-teams')!
teams.moves[0]!.effect // { central: 0.25, low: 0.2, high: 0.3 }
teams.evidence[0]!.reference // 'Meld. St. 7 (2019–2020), 003:14952-14955'
teams.caution // 'not-net-effect'
const taken = composeShares([0.5, 0.5]) // two measures that meet on the same bed-days
taken // [0.375, 0.375]: three quarters between them, not all
    expect(teams.moves[0]!.effect).toEqual({ central: 0.25, low: 0.2, high: 0.3 })
    expect(teams.evidence[0]!.reference).toBe('Meld. St. 7 (2019–2020), 003:14952-14955')
    expect(teams.caution).toBe('not-net-effect')
    expect(taken).toEqual([0.375, 0.375])
  }
})
