import { Refusal } from '@samsyn/refusal'
import { type CodeRow, type Dimension, nestedColumns } from './nested-columns.ts'
import { parseFormula } from './parse-formula.ts'
import type { Atom, Cell, Contribution, Table } from './table.ts'

/** The code of a column that is summed over. */
export const TOTAL = 'Total'

/** One row of the data set: codes, and its count or amount (null for a blank). */
export interface DataRow {
  readonly codes: CodeRow
  readonly value: number | null
  /** Whose amount it is, for dominance and for the number of contributors. */
  readonly who?: string
}

export interface TableRequest {
  /** Cross every level of every dimension. Nested columns become one dimension with levels. */
  readonly dimensions?: readonly string[]
  /** Or publish only these crossings, written as `~age * geo + eu:year`. */
  readonly formula?: string
  /**
   * The columns that make the finest cells of the data set; those of the table, if not said. Say it, the
   * same for every table, when several tables of one data set go out: the ledger needs it.
   */
  readonly finest?: readonly string[]
  readonly measure?: Table['measure']
}

/**
 * Counts rows into a table with its totals and subtotals.
 *
 * Combinations of codes that no row has are zeros, and they are cells like others: that nobody is in a cell
 * can be as telling as that one is.
 */
export function tableOf(rows: readonly DataRow[], request: TableRequest): Table {
  const terms = request.formula === undefined ? null : parseFormula(request.formula)
  const columns = request.dimensions ?? [...new Set((terms ?? []).flat())]
  const all = [...new Set([...columns, ...(request.finest ?? [])])]
  refuseMissingColumns(rows, all)
  const codeRows = rows.map(({ codes }) => codes)
  const dimensions = nestedColumns(codeRows, columns)
  const finest = [...(request.finest ?? dimensions.map(({ column }) => column))].sort()
  const { atoms, codesOf } = countAtoms(rows, finest, dimensions)
  const cells =
    terms === null ? crossedCells(codesOf, dimensions) : termCells(codesOf, dimensions, terms)
  return { finest, atoms, cells, measure: request.measure ?? 'count' }
}

/** The same for every table of a data set: the key of the finest cell that a row belongs to. */
function atomKey(finest: readonly string[], codes: CodeRow): string {
  return finest.map((column) => `${column}=${codes[column]}`).join('|')
}

function refuseMissingColumns(rows: readonly DataRow[], columns: readonly string[]): void {
  for (const [index, { codes }] of rows.entries()) {
    for (const column of columns) {
      if (codes[column] === undefined) {
        throw new Refusal('broken-table', {
          found: `no ${column} in row ${index + 1}`,
          because: 'the table is to be broken down by it',
          remedy: `give every row the column ${column}, or leave it out of the table`,
        })
      }
      if (codes[column] === TOTAL) {
        throw new Refusal('broken-table', {
          found: `${TOTAL} as ${column} in row ${index + 1}`,
          because: 'totals are added up here, and would be counted twice',
          remedy: 'give the inner cells only',
        })
      }
    }
  }
}

function countAtoms(
  rows: readonly DataRow[],
  finest: readonly string[],
  dimensions: readonly Dimension[],
): { atoms: Atom[]; codesOf: CodeRow[] } {
  const found = new Map<string, { value: number | null; codes: CodeRow; by: Contribution[] }>()
  for (const { codes, value, who } of rows) {
    const key = atomKey(finest, codes)
    const atom = found.get(key) ?? { value: 0, codes, by: [] }
    atom.value = atom.value === null || value === null ? null : atom.value + value
    if (who !== undefined && value !== null) atom.by.push({ who, amount: value })
    found.set(key, atom)
  }
  const isAllDimensions = dimensions.every(({ column }) => finest.includes(column))
  if (isAllDimensions && finest.length === dimensions.length) {
    for (const codes of everyCombination(rows, dimensions)) {
      const key = atomKey(finest, codes)
      if (!found.has(key)) found.set(key, { value: 0, codes, by: [] })
    }
  }
  return {
    atoms: [...found].map(([key, { value, by }]) => ({
      key,
      value,
      ...(by.length > 0 ? { contributions: by } : {}),
    })),
    codesOf: [...found.values()].map(({ codes }) => codes),
  }
}

/** Every code of every dimension with every other, each with its coarser codes. */
function everyCombination(rows: readonly DataRow[], dimensions: readonly Dimension[]): CodeRow[] {
  let combinations: CodeRow[] = [{}]
  for (const { column, coarser } of dimensions) {
    const levels = new Map(
      rows.map(({ codes }) => [
        codes[column]!,
        Object.fromEntries([column, ...coarser].map((level) => [level, codes[level]!])),
      ]),
    )
    combinations = combinations.flatMap((codes) =>
      [...levels.values()].map((level) => ({ ...codes, ...level })),
    )
  }
  return combinations
}

/** Every level of every dimension (its total too) crossed with every other. */
function crossedCells(codesOf: readonly CodeRow[], dimensions: readonly Dimension[]): Cell[] {
  const terms = dimensions.reduce<string[][]>(
    (sofar, { column, coarser }) =>
      sofar.flatMap((term) => [term, ...[column, ...coarser].map((level) => [...term, level])]),
    [[]],
  )
  return termCells(codesOf, dimensions, terms)
}

/** The cells of some crossings. A level is printed in the column of its dimension's finest level. */
function termCells(
  codesOf: readonly CodeRow[],
  dimensions: readonly Dimension[],
  terms: readonly string[][],
): Cell[] {
  const columnOf = new Map(
    dimensions.flatMap(({ column, coarser }) =>
      [column, ...coarser].map((level) => [level, column] as const),
    ),
  )
  const names = dimensions.map(({ column }) => column)
  const cells = new Map<string, { labels: Record<string, string>; of: number[] }>()
  for (const term of terms) {
    const ofTerm = new Map<string, { labels: Record<string, string>; of: number[] }>()
    const parts = names.map((name) => term.filter((level) => columnOf.get(level) === name))
    codesOf.forEach((codes, at) => {
      let id = ''
      for (const levels of parts) id += `|${codeAt(codes, levels)}`
      const cell = ofTerm.get(id)
      if (cell !== undefined) {
        cell.of.push(at)
        return
      }
      const labels = Object.fromEntries(
        names.map((name, which) => [name, codeAt(codes, parts[which]!)]),
      )
      ofTerm.set(id, { labels, of: [at] })
    })
    for (const [id, cell] of ofTerm) keepCell(cells, id, cell)
  }
  return [...cells.values()].map(({ labels, of }) => ({
    id: names.map((name) => `${name}=${labels[name]}`).join('|'),
    labels,
    of,
  }))
}

/** Two levels of one dimension crossed are the finer one's codes beside the coarser one's. */
function codeAt(codes: CodeRow, levels: readonly string[]): string {
  if (levels.length === 0) return TOTAL
  if (levels.length === 1) return codes[levels[0]!]!
  return levels.map((level) => codes[level]).join('.')
}

/** The same code at two levels is one cell if it is made of the same; else nobody could tell them apart. */
function keepCell(
  cells: Map<string, { labels: Record<string, string>; of: number[] }>,
  id: string,
  cell: { labels: Record<string, string>; of: number[] },
): void {
  const before = cells.get(id)
  if (before === undefined) {
    cells.set(id, cell)
    return
  }
  if (before.of.length === cell.of.length && before.of.every((at, i) => at === cell.of[i])) return
  throw new Refusal('duplicate-key', {
    found: `two cells called ${Object.values(cell.labels).join(', ')}`,
    because: 'a code stands for different things at different levels of one dimension',
    remedy: 'give the levels codes of their own, for example with the name of the level before',
  })
}
