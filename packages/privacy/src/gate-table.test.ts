import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  gateTable,
  type OutgoingCell,
  type OutgoingTable,
  openLedger,
  publisherRules,
  Simplex,
} from './index.ts'

const rules = publisherRules.kostraAsPublished
/** One municipality's long stay: those under 67 are blank, 20 in all. */
const parts = [
  { id: 'a|young', value: null },
  { id: 'a|middle', value: 7 },
  { id: 'a|old', value: 10 },
  { id: 'b|middle', value: 8 },
  { id: 'b|old', value: 12 },
]
const all = { id: 'a|all', of: ['a|young', 'a|middle', 'a|old'], value: 20, weight: 9 }
const one = (id: string): OutgoingCell => ({ id, of: [id] })
const document = (name: string, cells: readonly OutgoingCell[]): OutgoingTable => ({
  dataset: 'care 2025',
  document: name,
  parts,
  cells,
})
const told = (
  name: string,
  cells: readonly OutgoingCell[],
  ledger = openLedger('care 2025', rules),
) => gateTable(document(name, cells), rules, ledger)

describe('the gate that every document passes', () => {
  test('hides a part when total and parts would give the blank', () => {
    const { told: out, hidden } = told('plan', [all, one('a|middle'), one('a|old')])
    expect([...out]).toEqual(['a|all', 'a|old'])
    expect(hidden).toMatchObject([{ id: 'a|middle', why: 'secondary', rule: 'subtraction' }])
  })

  test('hides in the second document what the first would make tell the blank', () => {
    const atlas = told('atlas', [one('a|middle'), one('a|old')])
    expect(atlas.hidden).toEqual([])
    const plan = told('plan', [all], atlas.ledger)
    expect(plan.hidden).toMatchObject([{ id: 'a|all', why: 'secondary' }])
  })

  test('hides a sum over two places when one place gives the other', () => {
    const first = told('plan', [all, one('a|old'), one('b|middle')])
    const both = { id: 'together|middle', of: ['a|middle', 'b|middle'] }
    expect(told('region', [both], first.ledger).told.size).toBe(0)
  })

  test('says the same the second time, and keeps a ledger no longer than what is out', () => {
    const cells = [all, one('a|middle'), one('a|old')]
    const first = told('plan', cells)
    const again = told('plan', cells, first.ledger)
    expect([...again.told]).toEqual([...first.told])
    expect(again.ledger.out).toEqual(first.ledger.out)
  })

  test('refuses numbers that were others before: the difference would show who came', () => {
    const { ledger } = told('March', [one('b|old')])
    const revised = { ...document('June', [one('b|old')]), parts: [{ id: 'b|old', value: 13 }] }
    expect(() => gateTable(revised, rules, ledger)).toThrow(/who came/)
  })

  test('refuses a ledger of other data or of other rules', () => {
    const { ledger } = told('plan', [one('b|old')])
    expect(() =>
      gateTable({ ...document('plan', []), dataset: 'care 2026' }, rules, ledger),
    ).toThrow(/ledger of care 2025/)
    expect(() => gateTable(document('plan', []), publisherRules.kostra, ledger)).toThrow(
      /other rules/,
    )
  })

  test('takes a ledger that was kept as JSON', () => {
    const { ledger } = told('atlas', [one('a|middle'), one('a|old')])
    expect(told('plan', [all], JSON.parse(JSON.stringify(ledger))).told.size).toBe(0)
  })

  test('lets no sequence of documents tell a blank, whatever they show', () => {
    const value = fc.option(fc.integer({ min: 0, max: 9 }), { nil: null, freq: 3 })
    const sums = fc.array(fc.uniqueArray(fc.nat({ max: 5 }), { minLength: 1 }), {
      minLength: 1,
      maxLength: 5,
    })
    const world = fc.record({
      values: fc.array(value, { minLength: 6, maxLength: 6 }),
      behind: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 6, maxLength: 6 }),
      documents: fc.array(sums, { minLength: 1, maxLength: 3 }),
    })
    fc.assert(
      fc.property(world, ({ values, behind, documents }) => {
        const true_ = values.map((each, at) => each ?? behind[at]!)
        const own = values.map((each, at) => ({ id: String(at), value: each }))
        let ledger = openLedger('d', rules)
        for (const [n, shown] of documents.entries()) {
          const cells = [...new Set(shown.map((of) => [...of].sort().join()))].map((id) => {
            const of = id.split(',')
            const sum = of.reduce((total, at) => total + true_[Number(at)]!, 0)
            return { id, of, ...(of.length > 1 ? { value: sum } : {}) }
          })
          const outgoing = { dataset: 'd', document: String(n), parts: own, cells }
          ledger = gateTable(outgoing, rules, ledger).ledger
        }
        const at = ledger.atoms.map(({ key }) => Number(key.replace('cell=', '')))
        const isBlank = (row: number) => values[at[row]!] === null
        // The attacker knows that blanks are 1–4: x = 1 + y with y + slack = 3.
        const told = ledger.out.map(({ of, value: sum }) => ({
          unknowns: [...of],
          times: of.map(() => 1),
          value: sum! - of.filter(isBlank).length,
        }))
        const bounds = at.flatMap((_, row) =>
          isBlank(row) ? [{ unknowns: [row, at.length + row], times: [1, 1], value: 3 }] : [],
        )
        const attacker = new Simplex(2 * at.length, [...told, ...bounds])
        const bare = at.flatMap((part, row) => {
          if (!isBlank(row)) return []
          const { least, most } = attacker.rangeOf([row])
          return Math.floor(most + 1e-6) - Math.ceil(least - 1e-6) < 1 ? [part] : []
        })
        expect(bare).toEqual([])
      }),
      { numRuns: 1000, seed: 4 },
    )
  })
})
