/** One row of people, contacts or money before it is counted: column → code. */
export type CodeRow = Readonly<Record<string, string>>

/** A dimension of a table: its finest column, and coarser columns whose codes are sums of the finest. */
export interface Dimension {
  readonly column: string
  readonly coarser: readonly string[]
}

/**
 * Finds which columns are levels of one dimension: municipality within county is, sex within county is not.
 *
 * A column is coarser than another when every code of the other goes with one code of it. A column with a
 * single code stays by itself, for it would go with anything.
 */
export function nestedColumns(rows: readonly CodeRow[], columns: readonly string[]): Dimension[] {
  const codes = new Map(columns.map((column) => [column, distinct(rows, column)]))
  const within = (fine: string, coarse: string) =>
    fine !== coarse && codes.get(coarse)! > 1 && decides(rows, fine, coarse)
  const isCoarser = (coarse: string) =>
    columns.some(
      (fine) =>
        within(fine, coarse) &&
        // Of two columns that say the same, the first is the finest.
        (!within(coarse, fine) || columns.indexOf(fine) < columns.indexOf(coarse)),
    )
  const finest = columns.filter((column) => !isCoarser(column))
  const taken = new Set<string>(finest)
  return finest.map((column) => {
    const coarser = columns.filter((coarse) => !taken.has(coarse) && within(column, coarse))
    for (const coarse of coarser) taken.add(coarse)
    return { column, coarser }
  })
}

function distinct(rows: readonly CodeRow[], column: string): number {
  return new Set(rows.map((row) => row[column])).size
}

function decides(rows: readonly CodeRow[], fine: string, coarse: string): boolean {
  const found = new Map<string, string>()
  for (const row of rows) {
    const code = found.get(row[fine]!)
    if (code === undefined) found.set(row[fine]!, row[coarse]!)
    else if (code !== row[coarse]) return false
  }
  return true
}
