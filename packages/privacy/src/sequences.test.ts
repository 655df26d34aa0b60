import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type DataRow,
  type Ledger,
  openLedger,
  protect,
  type Release,
  type Rules,
  release,
  Simplex,
  type Table,
  tableOf,
} from './index.ts'

/**
 * What is generated: a data set of 2–4 areas (in two parts of the country) × 2–3 ages × 1–2 sexes with many
 * small counts and zeros; one of the three ways with zeros and a threshold from 1 to 4; then 1–4 requests in
 * sequence, each either a table with its totals or the number of people in an arbitrary block of areas,
 * ages and sexes.
 */
const finest = ['age', 'area', 'sex']
const formulas = [
  '~area*age',
  '~area*sex',
  '~age*sex',
  '~area*age*sex',
  '~part*age',
  '~area',
  '~part*age + area*sex',
  '~part',
]

const block = fc.record({
  areas: fc.integer({ min: 1, max: 15 }),
  ages: fc.integer({ min: 1, max: 7 }),
  sexes: fc.integer({ min: 1, max: 3 }),
})
const request = fc.oneof(fc.constantFrom(...formulas), block)
const sequence = fc.record({
  areas: fc.integer({ min: 2, max: 4 }),
  ages: fc.integer({ min: 2, max: 3 }),
  sexes: fc.integer({ min: 1, max: 2 }),
  counts: fc.array(fc.constantFrom(0, 0, 1, 2, 3, 4, 5, 7, 12, 20), {
    minLength: 24,
    maxLength: 24,
  }),
  upTo: fc.integer({ min: 1, max: 4 }),
  zeros: fc.constantFrom('open', 'protected', 'may-hide'),
  requests: fc.array(request, { minLength: 1, maxLength: 4 }),
})
type Sequence = typeof sequence extends fc.Arbitrary<infer T> ? T : never

function rowsOf({ areas, ages, sexes, counts }: Sequence): DataRow[] {
  return Array.from({ length: areas * ages * sexes }, (_, at) => {
    const area = at % areas
    const codes = {
      area: `a${area}`,
      part: area < 2 ? 'south' : 'north',
      age: `g${Math.floor(at / areas) % ages}`,
      sex: `s${Math.floor(at / areas / ages)}`,
    }
    return { codes, value: counts[at]! }
  })
}

function tablesOf(sequence: Sequence): Table[] {
  const rows = rowsOf(sequence)
  const whole = tableOf(rows, { finest, formula: '~area*age*sex' })
  return sequence.requests.flatMap((wanted) => {
    if (typeof wanted === 'string') return [tableOf(rows, { finest, formula: wanted })]
    const isIn = ({ codes }: DataRow) =>
      [codes.area!, codes.age!, codes.sex!].every(
        (code, which) =>
          ((wanted[(['areas', 'ages', 'sexes'] as const)[which]!] >> Number(code[1])) & 1) === 1,
      )
    const of = rows.flatMap((row, at) => (isIn(row) ? [at] : []))
    return of.length === 0 ? [] : [{ ...whole, cells: [{ id: 'block', labels: {}, of }] }]
  })
}

/** The secrets that somebody who has seen everything, and knows these cells besides, can work out. */
function revealed(
  { atoms, out }: Pick<Ledger, 'atoms' | 'out'>,
  secrets: readonly (readonly number[])[],
  known: readonly number[],
): number {
  const told = [...out, ...known.map((at) => ({ of: [at], value: atoms[at]!.value }))]
  const attacker = new Simplex(
    atoms.length,
    told.map(({ of, value }) => ({ unknowns: of, times: of.map(() => 1), value: value! })),
  )
  return secrets.filter((secret) => {
    const { least, most } = attacker.rangeOf(secret)
    return most - least < 1e-6
  }).length
}

function zerosOf({ atoms }: Ledger): number[] {
  return atoms.flatMap(({ value }, at) => (value === 0 ? [at] : []))
}

describe('any sequence of tables and queries through one ledger', () => {
  test('lets nobody compute a small cell, nor a small difference between what went out', () => {
    fc.assert(
      fc.property(sequence, (wanted) => {
        let ledger = openLedger('people', { upTo: wanted.upTo, zeros: wanted.zeros })
        for (const table of tablesOf(wanted)) ledger = release(table, ledger).ledger
        const small = ledger.atoms.flatMap(({ value }, at) =>
          value! > 0 && value! <= wanted.upTo ? [[at]] : [],
        )
        const secrets = [...small, ...ledger.secrets.map(({ rows }) => [...rows])]
        const known = wanted.zeros === 'open' ? zerosOf(ledger) : []
        expect(revealed(ledger, secrets, known)).toBe(0)
      }),
      { numRuns: 10_000, seed: 1 },
    )
  })

  test('where zeros are told, somebody alone in her cell learns of no other', () => {
    fc.assert(
      fc.property(sequence, (wanted) => {
        const [table] = tablesOf(wanted)
        if (table === undefined) return
        const { ledger } = release(
          table,
          openLedger('people', { upTo: wanted.upTo, zeros: 'open' }),
        )
        const zeros = zerosOf(ledger)
        const alone = ledger.atoms.flatMap(({ value }, at) => (value === 1 ? [at] : []))
        for (const own of alone) {
          const others = ledger.secrets
            .map(({ rows }) => [...rows].filter((at) => !zeros.includes(at)))
            .filter((rows) => rows.join() !== `${own}`)
          expect(revealed(ledger, others, [...zeros, own])).toBe(0)
        }
      }),
      { numRuns: 500, seed: 2 },
    )
  })

  test('would be undone without the ledger, each table safe by itself', () => {
    const rules: Rules = { upTo: 3, zeros: 'may-hide' }
    let undone = 0
    fc.assert(
      fc.property(sequence, (wanted) => {
        const tables = tablesOf(wanted)
        if (tables.length === 0) return
        const releases: Release[] = tables.map((table) => protect(table, rules))
        const { atoms } = releases[0]!.ledger
        const out = releases.flatMap(({ ledger }) => ledger.out)
        const small = atoms.flatMap(({ value }, at) => (value! > 0 && value! <= 3 ? [[at]] : []))
        if (revealed({ atoms, out }, small, []) > 0) undone++
      }),
      { numRuns: 300, seed: 3 },
    )
    expect(undone).toBeGreaterThan(10)
  })
})
