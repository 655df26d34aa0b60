import { Refusal } from '@samsyn/refusal'
import type { SourceRow } from './read-rows.ts'

/** A text that must be there. */
export function textIn(row: SourceRow, column: string): string {
  const cell = row.cells[column] ?? null
  if (cell === null) throw broken(row, column, 'the cell is blank and may not be')
  return cell
}

/** Any number; null where the cell is blank. */
export function numberOrBlank(row: SourceRow, column: string): number | null {
  const cell = row.cells[column] ?? null
  if (cell === null) return null
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(cell.trim())) {
    throw broken(row, column, 'it is not a number')
  }
  const value = Number(cell)
  if (!Number.isFinite(value)) throw impossible(row, column, 'no number is so large')
  return value
}

export function numberIn(row: SourceRow, column: string): number {
  textIn(row, column)
  return numberOrBlank(row, column)!
}

/** A number of at least zero: a rate, a share, hours or FTE; null where the cell is blank. */
export function amountOrBlank(row: SourceRow, column: string): number | null {
  const value = numberOrBlank(row, column)
  if (value !== null && value < 0) throw impossible(row, column, 'it cannot be below zero')
  return value
}

export function amountIn(row: SourceRow, column: string): number {
  textIn(row, column)
  return amountOrBlank(row, column)!
}

/**
 * Passes on a number between two bounds, both included; a blank passes too.
 *
 * @throws Refusal 'impossible-value' naming file, line and column
 */
export function within<Value extends number | null>(
  row: SourceRow,
  column: string,
  value: Value,
  [from, to]: readonly [from: number, to: number],
  what: string,
): Value {
  if (value === null || (value >= from && value <= to)) return value
  throw impossible(row, column, `${what} lies from ${from} to ${to}`)
}

/** A whole number of at least zero: persons, users, stays; null where the cell is blank. */
export function countOrBlank(row: SourceRow, column: string): number | null {
  const value = amountOrBlank(row, column)
  if (value !== null && !Number.isInteger(value)) {
    throw impossible(row, column, 'a count is a whole number')
  }
  return value
}

export function countIn(row: SourceRow, column: string): number {
  textIn(row, column)
  return countOrBlank(row, column)!
}

/** A calendar year inside the years the table speaks of. */
export function yearIn(row: SourceRow, column: string, from: number, to: number): number {
  const text = textIn(row, column)
  const year = Number(text)
  if (/^\d{4}$/.test(text) && year >= from && year <= to) return year
  throw broken(row, column, `the table speaks of the years ${from}–${to}`)
}

/** Women 0, men 1, from F and M. */
export function sexIn(row: SourceRow, column: string): 0 | 1 {
  const text = textIn(row, column)
  if (text === 'F') return 0
  if (text === 'M') return 1
  throw broken(row, column, 'a sex is F or M')
}

/** First and last age of "67-79"; "90+" ends at the open age 105. */
export function agesIn(row: SourceRow, column: string): { ageFrom: number; ageTo: number } {
  const found = /^(\d+)(?:-(\d+)|\+)$/.exec(textIn(row, column))
  if (found === null) throw broken(row, column, 'an age group is written as 67-79 or 90+')
  return { ageFrom: Number(found[1]), ageTo: found[2] === undefined ? 105 : Number(found[2]) }
}

/** Where a cell stands, as refusals say it: "homecare_users in line 12 (3905) of municipal_care_2025.csv". */
export function whereIs({ table, cells, line }: SourceRow, column: string): string {
  const key = table.key.map((name) => cells[name] ?? '').join(' · ')
  return `${column} in line ${line} (${key}) of ${table.file}`
}

export function broken(row: SourceRow, column: string, because: string): Refusal {
  return new Refusal('broken-table', {
    found: `"${row.cells[column] ?? ''}" as ${whereIs(row, column)}`,
    because,
    remedy: 'correct the cell, or fetch the file again',
  })
}

export function impossible(row: SourceRow, column: string, because: string): Refusal {
  return new Refusal('impossible-value', {
    found: `${row.cells[column]} as ${whereIs(row, column)}`,
    because,
    remedy: 'correct the value, or fetch the file again',
  })
}
