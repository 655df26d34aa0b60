import { contactServices } from '@samsyn/warehouse'
import type { Reason } from '../reasons.ts'

/**
 * How a cell is read: SQL that gives its value, NULL when it cannot be believed, and what it is then rejected for. A reading with a
 * `type` believes what the engine casts to it, so that the CSV reader may do so on the way; `sql` is for the other forms.
 */
export interface Reading {
  readonly type?: string
  readonly sql: (cell: string) => string
  /** The lowest and the highest value, both believed. */
  readonly within?: readonly [lowest: string, highest: string]
  readonly reason: Reason
  /** The longest cell that can be one. What is longer is 'too-long', where it was not read all the same. */
  readonly longest: number
  /** Any text is read, so that only its length tells what is none. */
  readonly anyText?: boolean
}

/** SQL for the value of a cell that is text, or `typed`: has the reading's type already. */
export function valueSql({ type, sql, within }: Reading, cell: string, typed: boolean): string {
  const cast = `try_cast(${cell} AS ${type})`
  const other = sql(cell)
  const value =
    type === undefined
      ? other
      : typed
        ? cell
        : other === 'NULL'
          ? cast
          : `coalesce(${cast}, ${other})`
  if (within === undefined) return value
  return `CASE WHEN ${value} BETWEEN ${within[0]} AND ${within[1]} THEN ${value} END`
}

const plain = (cell: string) => cell
const noOther = () => 'NULL'

/** An identifier as it stands; it leaves the staged table as a keyed pseudonym only. */
export const identifier: Reading = { sql: plain, reason: 'missing', longest: 64, anyText: true }

/** What names a row or a resource, as a hash: 12345.1 and 12345.2 are two, and no number rounded to one. */
export const hashedName: Reading = {
  // No text has a hash too.
  sql: (cell) => `CASE WHEN ${cell} IS NOT NULL THEN CAST(hash(${cell}) >> 1 AS BIGINT) END`,
  reason: 'missing',
  longest: 64,
  anyText: true,
}

/** The number of a row: whole numbers as they are, other texts as a hash. */
export const rowNumber: Reading = { ...hashedName, type: 'BIGINT' }

/** 2025-03-31, 31.03.2025 or 20250331; in a span where no sum with a time of day leaves the engine's range. */
export const day: Reading = {
  type: 'DATE',
  sql: (cell) =>
    `CAST(CASE strlen(${cell}) WHEN 8 THEN CASE WHEN try_cast(${cell} AS UINTEGER) IS NOT NULL THEN try_strptime(${cell}, '%Y%m%d') END WHEN 10 THEN try_strptime(${cell}, '%d.%m.%Y') END AS DATE)`,
  within: ["DATE '1800-01-01'", "DATE '2300-12-31'"],
  reason: 'not-a-date',
  longest: 40,
}

/** 13:45 or 13:45:30. */
export const time: Reading = { type: 'TIME', sql: noOther, reason: 'not-a-time', longest: 40 }

/** 2025-03-31T13:45:30+02:00, as the clock on the wall was; a day alone is its midnight. */
export const instant: Reading = {
  sql: (cell) =>
    `CASE WHEN strlen(${cell}) >= 10 THEN try_cast(substr(${cell}, 1, 19) AS TIMESTAMP) END`,
  within: ["TIMESTAMP '1800-01-01'", "TIMESTAMP '2300-12-31'"],
  reason: 'not-a-date',
  longest: 40,
}

export const year: Reading = {
  type: 'SMALLINT',
  sql: noOther,
  within: ['1800', '2300'],
  reason: 'not-a-number',
  longest: 40,
}

/** The year of a date of which the rest may be left out: 1948 or 1948-02-29. */
export const yearOfDate: Reading = {
  sql: (cell) =>
    `try_cast(CASE WHEN strlen(${cell}) IN (4, 7, 10) THEN substr(${cell}, 1, 4) END AS SMALLINT)`,
  reason: 'not-a-date',
  longest: 40,
}

/** A whole number of so many digits at most, not below zero. */
export const whole = (digits: number): Reading => ({
  type: digits > 9 ? 'BIGINT' : 'INTEGER',
  sql: noOther,
  within: ['0', '9'.repeat(digits)],
  reason: 'not-a-number',
  longest: 40,
})

/** A decimal with comma or point, times `unit`, rounded to a whole number: 2,41 points are 2410 thousandths. */
export const decimal = (unit: number): Reading => ({
  sql: (cell) =>
    `try_cast(round(try_cast(replace(${cell}, ',', '.') AS DOUBLE) * ${unit}) AS INTEGER)`,
  reason: 'not-a-number',
  longest: 40,
})

/** One of few codes, each standing for SQL of its own. */
export const codes = (meanings: Readonly<Record<string, string>>, type: string): Reading => ({
  sql: (cell) => {
    const cases = Object.entries(meanings).map(([code, value]) => `WHEN '${code}' THEN ${value}`)
    return `CAST(CASE ${cell} ${cases.join(' ')} END AS ${type})`
  },
  reason: 'not-a-code',
  longest: 64,
})

/** One of few codes, as it stands. */
export const oneOf = (list: readonly string[]): Reading =>
  codes(Object.fromEntries(list.map((code) => [code, `'${code}'`])), 'VARCHAR')

/** The warehouse's word for a service, one byte a row while it is staged. */
export const SERVICE = `ENUM(${Object.keys(contactServices)
  .map((word) => `'${word}'`)
  .join(', ')})`

const compact = (cell: string) => `upper(replace(replace(${cell}, '.', ''), ' ', ''))`

const shaped =
  (pattern: string) =>
  (cell: string): string =>
    `CASE WHEN regexp_full_match(${compact(cell)}, '${pattern}') THEN ${compact(cell)} END`

/** E70.2 or E702, with the dagger or star of a pair; kept without dot and mark. */
export const icd10: Reading = {
  sql: (cell) =>
    `CASE WHEN regexp_full_match(${compact(cell)}, '[A-Z][0-9][0-9][0-9A-Z]{0,3}[*+†]?') THEN rtrim(${compact(cell)}, '*+†') END`,
  reason: 'not-icd10',
  longest: 16,
}

/** A97 of ICPC-2, or with the four digits of ICPC-2B. */
export const icpc2: Reading = {
  sql: shaped('[A-Z][0-9]{2}([0-9]{4})?'),
  reason: 'not-icpc2',
  longest: 16,
}

/** 905B, 39O: three or fewer digits and a letter; letters large, spaces taken out. */
export const drg: Reading = {
  sql: shaped('[0-9]{1,4}[A-Z]{0,2}'),
  reason: 'not-a-drg',
  longest: 16,
}

/** A municipality that some boundaries know; 0000 and 9999 say that it is not known. */
export const municipality: Reading = {
  sql: (cell) => `try_cast(${cell} AS municipality_code)`,
  reason: 'unknown-municipality',
  longest: 16,
}
