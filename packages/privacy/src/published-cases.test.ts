import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import {
  attackRanges,
  type CaseParams,
  protect,
  type ReleaseCase,
  releaseCase,
  roundSmallCounts,
  rulesOf,
  Simplex,
  tableOf,
} from './index.ts'

/** Results of Statistics Norway's own packages on their example data; not part of the repository. */
const folder =
  process.env.SAMSYN_FIXTURES ??
  fileURLToPath(new URL('../../../../shared/fixtures', import.meta.url))
const read = (name: string) => JSON.parse(readFileSync(`${folder}/privacy/${name}`, 'utf8'))
const isThere = existsSync(`${folder}/privacy`)

type Row = Record<string, string | number>
interface Case {
  readonly id: string
  readonly fun: string
  readonly params: CaseParams
  readonly input: Row[]
  readonly output: (Row & {
    primary: boolean
    suppressed: boolean
    audit_lo: number
    audit_hi: number
  })[]
  readonly n_suppressed: number
}
const cases: Case[] = isThere ? Object.values(read('gauss-suppression-cases.json')) : []

const notCodes = ['freq', 'why', 'primary', 'suppressed', 'audit_lo', 'audit_hi']
const nameOf = (cell: object) =>
  Object.entries(cell)
    .filter(([column]) => !notCodes.includes(column))
    .sort()
    .map(([column, code]) => `${column}=${code}`)
    .join('|')
const tableOfInput = (input: readonly Row[], params: CaseParams) =>
  tableOf(
    input.map((row) => ({
      codes: Object.fromEntries(Object.entries(row).map(([column, code]) => [column, `${code}`])),
      value: Number(row.freq),
    })),
    params.formula === undefined
      ? { dimensions: [params.dimVar ?? []].flat() }
      : { formula: params.formula },
  )

describe.skipIf(!isThere)('the suppression cases of GaussSuppression (fixtures/privacy)', () => {
  test('are eleven', () => expect(cases).toHaveLength(11))

  test.each(cases)('$id: the same cells, every primary one hidden', (one) => {
    const { hidden, published } = releaseCase(one)
    expect([...hidden, ...published].map(nameOf).sort()).toEqual(one.output.map(nameOf).sort())
    const primary = hidden.filter(({ why }) => why === 'primary').map(nameOf)
    expect(primary.sort()).toEqual(
      one.output
        .filter((cell) => cell.primary)
        .map(nameOf)
        .sort(),
    )
  })

  test.each(cases)('$id: at most 1.15 × as many hidden as by the reference', (one) => {
    expect(releaseCase(one).hidden.length).toBeLessThanOrEqual(1.15 * one.n_suppressed)
  })

  test.each(cases)(
    '$id: linear programming reveals nothing, unless zeros are left unguarded',
    (one) => {
      const table = tableOfInput(one.input, one.params)
      const { hidden, published } = protect(table, rulesOf(one.fun, one.params))
      const ranges = attackRanges(table, published)
      const revealed = ranges.filter(({ least, most }) => most - least < 1e-6)
      expect(ranges).toHaveLength(hidden.length)
      expect(revealed).toHaveLength(one.id === 'b_problem_of_zeros_nosingleton' ? 8 : 0)
    },
  )

  test.each(cases)('$id: the ranges of the attack on the reference are those of lpSolve', (one) => {
    const table = tableOfInput(one.input, one.params)
    const cellOf = new Map(table.cells.map((cell) => [nameOf(cell.labels), cell]))
    const out = one.output.filter(({ suppressed }) => !suppressed)
    const ranges = attackRanges(
      table,
      out.map((cell) => ({ id: cellOf.get(nameOf(cell))!.id, value: Number(cell.freq) })),
    )
    const found = new Map(ranges.map(({ id, least, most }) => [id, [least, most]]))
    for (const cell of one.output.filter(({ suppressed }) => suppressed)) {
      const [least, most] = found.get(cellOf.get(nameOf(cell))!.id)!
      expect(least).toBeCloseTo(cell.audit_lo, 6)
      expect(most).toBeCloseTo(cell.audit_hi, 6)
    }
  })

  test('ex_singletons: who is alone in a cell learns of no other hidden for its own sake', () => {
    const one = cases.find(({ id }) => id === 'ex_singletons')!
    const table = tableOfInput(one.input, one.params)
    const { hidden, published } = protect(table, rulesOf(one.fun, one.params))
    const told = new Map(published.map(({ id, value }) => [id, value]))
    const equations = table.cells
      .filter(({ id }) => told.has(id))
      .map(({ id, of }) => ({ unknowns: of, times: of.map(() => 1), value: told.get(id)! }))
    const primary = new Set(hidden.filter(({ why }) => why === 'primary').map(({ id }) => id))
    const alone = table.atoms.flatMap(({ value }, at) => (value === 1 ? [at] : []))
    expect(alone).toHaveLength(2)
    for (const own of alone) {
      const insider = new Simplex(table.atoms.length, [
        ...equations,
        { unknowns: [own], times: [1], value: 1 },
      ])
      for (const { id, of } of table.cells) {
        const others = of.filter((at) => table.atoms[at]!.value !== 0)
        if (!primary.has(id) || others.join() === `${own}`) continue
        const { least, most } = insider.rangeOf(of)
        expect(most - least).toBeGreaterThan(1e-6)
      }
    }
  })

  test('direct disclosure: of no municipality is it told that all were seriously injured', () => {
    const { input, output } = read('direct-disclosure-mun-accidents.json')
    const found = releaseCase({
      fun: 'SuppressDirectDisclosure',
      params: { formula: '~mun * inj' },
      input,
    })
    const reference = output.filter((cell: Row) => cell.suppressed).length
    expect(found.hidden.length).toBeLessThanOrEqual(1.15 * reference)
  })

  test('the rows may be CSV text', () => {
    const { input, ...rest } = cases[0]!
    const columns = Object.keys(input[0]!)
    const csv = [columns, ...input.map((row) => columns.map((column) => row[column]))]
      .map((cells) => cells.join(','))
      .join('\n')
    expect(releaseCase({ ...rest, input: csv } as ReleaseCase)).toEqual(releaseCase(cases[0]!))
  })
})

const roundings: Record<string, { input: Row[]; publish: Row[]; metrics: Record<string, number> }> =
  isThere ? read('small-count-rounding-cases.json') : {}

describe.skipIf(!isThere)('the rounding cases of SmallCountRounding (fixtures/privacy)', () => {
  test.each(Object.keys(roundings))(
    '%s: no small count is left, and the change is no larger',
    (id) => {
      const { input, publish, metrics } = roundings[id]!
      const dimVar = Object.keys(input[0]!).filter((column) => column !== 'freq')
      const params = id === 'e6_formula' ? { formula: '~eu * year + geo' } : { dimVar }
      const rounded = roundSmallCounts(tableOfInput(input, params), metrics.roundBase!)
      expect(rounded.cells).toHaveLength(publish.length)
      for (const cell of rounded.cells) {
        expect(cell.rounded === 0 || cell.rounded >= metrics.roundBase!).toBe(true)
      }
      expect(rounded.largestChange).toBeLessThanOrEqual(metrics.maxdiff!)
      expect(rounded.utility).toBeGreaterThanOrEqual(metrics.HDutility! - 1e-12)
    },
  )
})
