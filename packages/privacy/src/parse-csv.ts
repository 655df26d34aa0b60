import { Refusal } from '@samsyn/refusal'

/** Rows of a table as text, by the names in its first line; cells in double quotes may hold the separator. */
export function parseCsv(text: string): Record<string, string>[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '')
  const separator = (lines[0] ?? '').includes(';') ? ';' : ','
  const header = cellsOf(lines[0] ?? '', separator)
  return lines.slice(1).map((line, index) => {
    const cells = cellsOf(line, separator)
    if (cells.length !== header.length) {
      throw new Refusal('broken-table', {
        found: `${cells.length} cells in line ${index + 2}`,
        because: `the first line has ${header.length}`,
        remedy: 'give every row as many cells as the header',
      })
    }
    return Object.fromEntries(header.map((name, at) => [name, cells[at]!]))
  })
}

function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = []
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}]*))(${separator}|$)`, 'y')
  for (;;) {
    const found = cell.exec(line)
    if (found === null) {
      throw new Refusal('broken-table', {
        found: 'a quotation mark that does not close',
        because: 'the cells of its line cannot be told apart',
        remedy: 'close it',
      })
    }
    cells.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
    if (found[3] === '') return cells
  }
}
