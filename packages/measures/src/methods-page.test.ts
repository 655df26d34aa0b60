import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { library, type Move } from './index.ts'

const page = readFileSync(new URL('../../../docs/methods/measures.md', import.meta.url), 'utf8')

const per = ({ central, low, high }: { central: number; low: number; high: number }) =>
  low === high ? `${central}` : `${central} (${low}–${high})`

/** A move as a row of the methods page. */
function rowOf(measure: string, { id, from, reach, effect, ends, to, requires }: Move) {
  const arrivals = to.map(
    ({ service, share, conversion }) => `${share} → ${service} × ${per(conversion)}`,
  )
  const needs = requires.map(({ service, perReached }) => `${service} × ${per(perReached)}`)
  return `| ${measure}, ${id} | ${from} | ${per(reach)} | ${per(effect)} | ${ends} | ${arrivals.join('; ') || '–'} | ${needs.join('; ') || '–'} |`
}

test('the methods page shows every move of the library as it stands', () => {
  for (const { id, moves } of library) {
    for (const move of moves) expect(page).toContain(rowOf(id, move))
  }
})
