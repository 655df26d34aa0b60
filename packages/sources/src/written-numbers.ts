/**
 * How a year, an age and a count below a thousand million are written. DuckDB's own cast is kinder: it takes 199e1, 40.4
 * and 3_1234 for numbers.
 */
const written = { year: '[0-9]{4}', age: '[0-9]{1,3}', population: '[0-9]{1,9}' } as const

/** SQL: the number in a column; NULL where it is not written as one. */
export function numberOf(column: keyof typeof written): string {
  return `CASE WHEN regexp_full_match("${column}", '${written[column]}') THEN TRY_CAST("${column}" AS INTEGER) END`
}

/** Whether a text would be that number, by the same rule. */
export function isWritten(column: keyof typeof written, text: string | null | undefined): boolean {
  return new RegExp(`^${written[column]}$`).test(text ?? '')
}

export type FaultKind = 'broken-table' | 'impossible-value'

/** What is wrong with a text that is not written as a count of persons. */
export function faultyCount(text: string): [FaultKind, string] {
  if (text.trim() === '') return ['broken-table', 'the cell is blank and may not be']
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text))
    return ['broken-table', 'it is not a number']
  const persons = Number(text)
  if (persons < 0) return ['impossible-value', 'persons cannot be below zero']
  if (persons >= 1e9)
    return ['impossible-value', 'no place of Norway has a thousand million persons']
  if (!Number.isInteger(persons)) {
    return ['impossible-value', 'persons are counted in whole numbers']
  }
  return ['broken-table', 'persons are written with digits alone']
}
