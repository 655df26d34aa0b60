/**
 * One number as what it is made of: finest cells (positions) and how many times each is in it.
 * The numbers are whole: 1 for a cell of a table, 1 and −1 for a difference.
 */
export interface Column {
  readonly rows: readonly number[] | Int32Array
  readonly times: readonly number[] | Float64Array
}
