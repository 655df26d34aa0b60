/**
 * A definition is one SELECT in the SQL that DuckDB and Postgres share, over the tables of `table-schemas.ts` and the few
 * it names besides. What to write: CAST(x AS DATE), INTERVAL '8 hours', 1.0 * a / b, count(*) FILTER, window functions, WITH. What
 * not: QUALIFY, ASOF, lists, ::, x / y of whole numbers (a fraction in DuckDB, cut off in Postgres), GROUP BY ALL.
 */
export interface Definition<Parameters> {
  readonly name: string
  /** What it counts, in one sentence. */
  readonly says: string
  /** Tables it reads. */
  readonly reads: readonly string[]
  /** The SELECT, parameters written in; columns as `gives`, rows ordered by the first of them. */
  sql(parameters: Parameters): string
}

/** Days from the first to the last, both counted. */
export interface Period {
  readonly from: string
  readonly to: string
}

/** A date as SQL; anything else than yyyy-mm-dd would be ours to blame. */
export function date(text: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) throw new TypeError(`${text} is no date`)
  return `DATE '${text}'`
}

/** The condition that a timestamp lies in the period. */
export function within(column: string, { from, to }: Period): string {
  return `${column} >= ${date(from)} AND ${column} < ${date(to)} + INTERVAL '1 day'`
}

export function whole(value: number): string {
  if (!Number.isSafeInteger(value)) throw new TypeError(`${value} is no whole number`)
  return String(value)
}

export function words(list: readonly string[]): string {
  return list.map((word) => `'${word.replaceAll("'", "''")}'`).join(', ')
}

/** Age reached in the year of a date: the one thing a year of birth tells. */
export function ageAt(column: string): string {
  return `(EXTRACT(year FROM ${column}) - birth_year)`
}
