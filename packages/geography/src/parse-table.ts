import { Refusal } from '@samsyn/refusal'

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
  for (const column of columns) {
    if (header.includes(column)) continue
    throw new Refusal('broken-table', {
      found: `the columns ${header.join(', ')} in ${table}`,
      because: `the column ${column} is not among them`,
      remedy: `name the columns ${columns.join(', ')} in the first line`,
    })
  }
  return lines.slice(1).map((line, index) => {
    const cells = cellsOf(line, table, index + 2)
    if (cells.length !== header.length) {
      throw new Refusal('broken-table', {
        found: `${cells.length} cells in line ${index + 2} of ${table}`,
        because: `the header has ${header.length}`,
        remedy: 'give every row as many cells as the header, or fetch the file again',
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
      throw new Refusal('broken-table', {
        found: `a quotation mark that does not close in line ${lineNumber} of ${table}`,
        because: 'the cells of that line cannot be told apart',
        remedy: 'close the quotation mark, or fetch the file again',
      })
    }
    cells.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
    if (found[3] === '') return cells
  }
}
