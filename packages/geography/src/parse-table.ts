import { knownRefusal } from '@samsyn/refusal'

/** One row of a table: column name → text; a blank cell is the empty string. */
export type TextRow<Column extends string> = Readonly<Record<Column, string>>

/**
 * Rows of a small comma-separated table with a header: UTF-8 text, cells in double quotes where they hold a comma.
 * Columns may stand in any order and others may stand beside them.
 *
 * @param table the name that refusals give the table
 * @throws Refusal 'broken-table' for a missing column, an unclosed quote or a row of another length
 */
export function parseTable<Column extends string>(
  text: string,
  columns: readonly Column[],
  table: string,
): TextRow<Column>[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  if (lines.at(-1) === '') lines.pop()
  const header = cellsOf(lines[0] ?? '', table, 1)
  const missing = columns.filter((column) => !header.includes(column))
  if (missing.length > 0) {
    throw knownRefusal('columns-missing', {
      ...{ columns: header, file: table, missing, wanted: columns },
    })
  }
  return lines.slice(1).map((line, index) => {
    const cells = cellsOf(line, table, index + 2)
    if (cells.length !== header.length) {
      throw knownRefusal('cells-other-than-header', {
        ...{ n: cells.length, row: index + 2, file: table, wanted: header.length },
      })
    }
    return Object.fromEntries(
      columns.map((column) => [column, cells[header.indexOf(column)]!]),
    ) as TextRow<Column>
  })
}

function cellsOf(line: string, table: string, lineNumber: number): string[] {
  if (!line.includes('"')) return line.split(',')
  const cells: string[] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y
  for (;;) {
    const found = cell.exec(line)
    if (found === null) {
      throw knownRefusal('quote-open', { row: lineNumber, file: table })
    }
    cells.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
    if (found[3] === '') return cells
  }
}
