import { Refusal } from '@samsyn/refusal'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  arrivedTable,
  attackRanges,
  choosePublished,
  openLedger,
  protect,
  publisherRules,
  type Rules,
  release,
  type Table,
  tableOf,
} from './index.ts'

const open: Rules = { upTo: 4, zeros: 'open' }
const rowsOf = (counts: Record<string, Record<string, number>>) =>
  Object.entries(counts).flatMap(([area, ages]) =>
    Object.entries(ages).map(([age, value]) => ({ codes: { area, age }, value })),
  )
const people = (counts: Record<string, Record<string, number>>) =>
  tableOf(rowsOf(counts), { dimensions: ['area', 'age'] })
const ids = (cells: readonly { readonly id: string }[]) => cells.map(({ id }) => id).sort()

describe('a table of its own', () => {
  test('with nothing small goes out whole', () => {
    const { hidden, published } = protect(
      people({ a: { young: 9, old: 8 }, b: { young: 7, old: 6 } }),
      open,
    )
    expect(hidden).toEqual([])
    expect(published).toHaveLength(9)
  })

  test('with one small cell hides three more, so that neither row nor column gives it', () => {
    const table = people({
      a: { young: 2, old: 8 },
      b: { young: 7, old: 6 },
      c: { young: 9, old: 9 },
    })
    const { hidden, published } = protect(table, open)
    expect(hidden.filter(({ why }) => why === 'primary').map(({ id }) => id)).toEqual([
      'area=a|age=young',
    ])
    expect(ids(hidden)).toEqual([
      'area=a|age=old',
      'area=a|age=young',
      'area=b|age=old',
      'area=b|age=young',
    ])
    for (const { least, most } of attackRanges(table, published))
      expect(most).toBeGreaterThan(least)
  })

  test('says of each hidden cell why, but never what', () => {
    const { hidden } = protect(people({ a: { young: 2, old: 8 }, b: { young: 7, old: 6 } }), open)
    for (const cell of hidden) {
      expect(Object.keys(cell).sort()).toEqual(['alreadyOut', 'id', 'labels', 'rule', 'why'])
      expect(cell.rule).toBe(cell.why === 'primary' ? 'small-count' : 'subtraction')
    }
  })

  test('where zeros are protected does not betray them by a total of nought', () => {
    const table = people({
      a: { young: 5, old: 6 },
      b: { young: 0, old: 9 },
      c: { young: 0, old: 9 },
    })
    const { published } = protect(table, { upTo: 2, zeros: 'protected' })
    for (const { least, most } of attackRanges(table, published))
      expect(most).toBeGreaterThan(least)
    const unsafe = protect(table, { upTo: 2, zeros: 'protected', singletons: false })
    expect(attackRanges(table, unsafe.published).some(({ least, most }) => least === most)).toBe(
      true,
    )
  })

  test('with one cell is hidden when that is small and told when not', () => {
    const one = (value: number) =>
      tableOf([{ codes: { area: 'a' }, value }], { dimensions: ['area'] })
    expect(protect(one(3), open).published).toEqual([])
    expect(protect(one(30), open).hidden).toEqual([])
  })

  test('of zeros alone is told where zeros are open and hidden where they are protected', () => {
    const table = people({ a: { young: 0, old: 0 } })
    expect(protect(table, open).published).toHaveLength(6)
    expect(protect(table, { upTo: 2, zeros: 'protected' }).published).toEqual([])
  })

  test('with levels protects a district from its municipality and its county', () => {
    const rows = [
      { codes: { district: 'd1', county: 'c1', age: 'old' }, value: 3 },
      { codes: { district: 'd2', county: 'c1', age: 'old' }, value: 30 },
      { codes: { district: 'd3', county: 'c2', age: 'old' }, value: 40 },
    ]
    const { hidden } = protect(tableOf(rows, { dimensions: ['district', 'county'] }), open)
    expect(ids(hidden)).toEqual(['district=d1', 'district=d2'])
  })

  test('does not tell that all of a group have what only part of it should be known to have', () => {
    const table = people({ a: { ill: 6, well: 0 }, b: { ill: 7, well: 8 } })
    const { hidden } = protect(table, { upTo: 0, zeros: 'may-hide', coalition: 0 })
    expect(ids(hidden)).toContain('area=a|age=ill')
  })
})

describe('amounts of providers', () => {
  const rows = [
    { codes: { area: 'a' }, value: 900, who: 'big' },
    { codes: { area: 'a' }, value: 50, who: 'small' },
    { codes: { area: 'b' }, value: 300, who: 'x' },
    { codes: { area: 'b' }, value: 300, who: 'y' },
    { codes: { area: 'b' }, value: 300, who: 'z' },
    { codes: { area: 'c' }, value: 400, who: 'u' },
    { codes: { area: 'c' }, value: 400, who: 'v' },
    { codes: { area: 'c' }, value: 400, who: 'w' },
  ]
  const table = tableOf(rows, { dimensions: ['area'], measure: 'amount' })
  const primary = (rules: Partial<Rules>) =>
    ids(
      protect(table, { upTo: 0, zeros: 'open', ...rules }).hidden.filter(
        ({ why }) => why === 'primary',
      ),
    )

  test('of which one has more than 80 % are dominated', () => {
    expect(primary({ dominance: [{ n: 1, k: 0.8 }] })).toEqual(['area=a'])
  })

  test('whose second largest could reckon the largest to within 10 % are hidden', () => {
    expect(primary({ p: 0.1 })).toEqual(['area=a'])
    expect(primary({ p: 1 })).toEqual(['area=a'])
  })

  test('from fewer than three providers are hidden, and one more so that the total does not give them', () => {
    expect(primary({ fewestContributors: 3 })).toEqual(['area=a'])
    const { hidden } = protect(table, { upTo: 0, zeros: 'open', fewestContributors: 3 })
    expect(ids(hidden)).toEqual(['area=a', 'area=b'])
  })

  test('that do not say whose they are are refused by a rule that asks', () => {
    const nameless = people({ a: { young: 9, old: 9 } })
    expect(() => protect(nameless, { ...open, fewestContributors: 3 })).toThrow(/no contributors/)
  })
})

describe('a table that arrives with blanks', () => {
  const longStay = (total: number, ...parts: (number | null)[]) =>
    arrivedTable(
      parts.map((value, at) => ({ id: `part ${at}`, value })),
      [{ id: 'total', value: total, of: parts.map((_, at) => `part ${at}`), weight: 1000 }],
    )

  test('does not give the blank as total minus parts', () => {
    const { hidden } = protect(longStay(20, null, 7, 10), publisherRules.kostra)
    expect(hidden.map(({ id, why, rule }) => [id, why, rule])).toEqual([
      ['part 0', 'primary', 'blank'],
      ['part 1', 'secondary', 'subtraction'],
    ])
  })

  test('hides a part more when two blanks of 1–4 must both be 1', () => {
    expect(protect(longStay(19, null, null, 17), publisherRules.kostra).published).toHaveLength(1)
    expect(protect(longStay(22, null, null, 17), publisherRules.kostra).published).toHaveLength(2)
  })

  test('and whose parts are more than its total is refused', () => {
    expect(() => protect(longStay(16, null, 7, 10), publisherRules.kostra)).toThrow(Refusal)
    expect(() => protect(longStay(18, 7, 10), publisherRules.kostra)).toThrow(/add up to 17/)
  })
})

describe('what cannot be a table', () => {
  const refusal = (table: Table, rules = open) => {
    try {
      protect(table, rules)
    } catch (error) {
      return (error as Refusal).kind
    }
    return 'no refusal'
  }

  test.each([
    ['a count below zero', people({ a: { young: -1, old: 4 } }), 'impossible-value'],
    ['a count that is not whole', people({ a: { young: 1.5, old: 4 } }), 'impossible-value'],
    ['no row', tableOf([], { formula: '~ area - 1' }), 'incomplete-table'],
  ])('%s is refused', (_, table, kind) => {
    expect(refusal(table)).toBe(kind)
  })

  test('a threshold that is not a number is refused', () => {
    expect(refusal(people({ a: { young: 9 } }), { upTo: Number.NaN, zeros: 'open' })).toBe(
      'impossible-value',
    )
  })

  test('a total among the rows is refused, for it would count twice', () => {
    expect(() => people({ Total: { young: 9 } })).toThrow(/counted twice/)
  })
})

describe('one release after another', () => {
  const finest = ['age', 'area']
  const counts = rowsOf({
    a: { young: 9, old: 8 },
    b: { young: 3, old: 20 },
    c: { young: 6, old: 9 },
  })
  const areas = tableOf(counts, { formula: '~area', finest })
  const block = (id: string, keys: readonly string[]): Table => ({
    ...areas,
    cells: [
      {
        id,
        labels: { block: id },
        of: keys.map((key) => areas.atoms.findIndex((a) => a.key === key)),
      },
    ],
  })

  test('a question that with an earlier answer gives a small number is not answered', () => {
    const first = release(areas, openLedger('people', open))
    expect(first.hidden).toEqual([])
    // All of b are 23, and the old of b 20: the difference would be the three young.
    const second = release(block('old b', ['age=old|area=b']), first.ledger)
    expect(second.hidden).toMatchObject([{ id: 'old b', why: 'secondary', alreadyOut: false }])
    expect(release(block('old a', ['age=old|area=a']), first.ledger).hidden).toEqual([])
  })

  test('the same question may be asked again', () => {
    const first = release(areas, openLedger('people', open))
    expect(release(areas, first.ledger).published).toEqual(first.published)
  })

  test('revised counts are refused: the difference would show who came', () => {
    const { ledger } = release(areas, openLedger('people', open))
    const revised = counts.map((row, at) => (at === 0 ? { ...row, value: 10 } : row))
    expect(() => release(tableOf(revised, { formula: '~area', finest }), ledger)).toThrow(
      /who came/,
    )
  })

  test('a table on other finest cells is refused', () => {
    const { ledger } = release(areas, openLedger('people', open))
    expect(() => release(tableOf(counts, { formula: '~area' }), ledger)).toThrow(
      /same finest cells/,
    )
  })

  test('a ledger survives being kept as JSON', () => {
    const { ledger } = release(areas, openLedger('people', open))
    const kept = JSON.parse(JSON.stringify(ledger))
    expect(release(block('old b', ['age=old|area=b']), kept).published).toEqual([])
  })
})

describe('choosing by elimination', () => {
  /** The rank by fractions-free elimination, the slow and plain way. */
  function rank(columns: readonly (readonly number[])[]): number {
    const left = columns.map((column) => [...column])
    let found = 0
    for (let row = 0; row < 6; row++) {
      const at = left.findIndex((column, i) => i >= found && column[row] !== 0)
      if (at < 0) continue
      ;[left[found], left[at]] = [left[at]!, left[found]!]
      const pivot = left[found]!
      for (let i = found + 1; i < left.length; i++) {
        const times = left[i]![row]!
        left[i] = left[i]!.map((value, j) => value * pivot[row]! - pivot[j]! * times)
      }
      found++
    }
    return found
  }

  test('publishes what the plain way publishes: all that leaves every secret out of the span', () => {
    const column = fc.array(fc.constantFrom(0, 0, 1, 1, -1, 2), { minLength: 6, maxLength: 6 })
    const columns = (most: number) => fc.array(column, { minLength: 1, maxLength: most })
    fc.assert(
      fc.property(columns(8), columns(3), (candidates, secrets) => {
        const isTold = (known: number[][], secret: number[]) =>
          rank([...known, secret]) === rank(known)
        const real = secrets.filter((secret) => secret.some((value) => value !== 0))
        const told: number[][] = []
        const plainly = candidates.map((candidate) => {
          const isSafe = real.every((secret) => !isTold([...told, candidate], secret))
          if (isSafe) told.push(candidate)
          return isSafe ? 1 : 0
        })
        const sparse = (dense: readonly number[]) => {
          const rows = dense.flatMap((value, row) => (value === 0 ? [] : [row]))
          return { rows, times: rows.map((row) => dense[row]!) }
        }
        const { published } = choosePublished({
          rowCount: 6,
          out: [],
          candidates: candidates.map(sparse),
          secrets: real.map(sparse),
          marked: new Uint8Array(6),
          marking: 'ignore',
        })
        expect([...published]).toEqual(plainly)
      }),
      { numRuns: 1000 },
    )
  })
})
