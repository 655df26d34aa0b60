import { Refusal } from '@samsyn/refusal'
import type { Table } from './table.ts'

const lineBreak = 10
const quotationMark = 34

/**
 * Rows below the header, each with as many cells as the header. DuckDB counts too, but lets a row pass that has one
 * blank cell too many at its end, and then every cell before it may stand in the wrong column.
 *
 * @throws Refusal 'broken-table' naming the first line that is shorter or longer, or whose quotation mark stays open
 */
export function countRows(
  text: Uint8Array,
  columns: number,
  table: Pick<Table, 'file'>,
  delimiter = ',',
): number {
  const separator = delimiter.charCodeAt(0)
  let line = 1
  let cells = 1
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const byte = text[at]!
    if (byte > separator && byte > quotationMark) continue
    if (byte === quotationMark) quoted = !quoted
    else if (byte === separator && !quoted) cells++
    else if (byte === lineBreak) {
      if (quoted) throw unreadable(table, line, 'a quotation mark does not close')
      if (cells !== columns) {
        throw unreadable(table, line, `it has ${cells} cells where the header has ${columns}`)
      }
      line++
      cells = 1
    }
  }
  return line - 2
}

function unreadable({ file }: Pick<Table, 'file'>, line: number, because: string): Refusal {
  return new Refusal('broken-table', {
    found: `line ${line} of ${file} that cannot be read`,
    because,
    remedy: 'correct the line, or fetch the file again',
  })
}
