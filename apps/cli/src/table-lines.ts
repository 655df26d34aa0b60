/** How a table is set out. */
export interface TableShape {
  /** Columns that stand to the left; the first only, unless told. */
  readonly left?: readonly number[]
  /** Letters on a line. The first column takes more lines when a row would be longer; no limit unless told. */
  readonly width?: number
}

const GAP = '  '
/** A name in less room than this is no longer read. */
const LEAST = 18

/**
 * Rows in columns, words to the left and numbers to the right. A row of one cell is a heading, or a line that runs
 * through all columns.
 */
export function tableLines(
  rows: readonly (readonly string[])[],
  { left = [0], width = Number.POSITIVE_INFINITY }: TableShape = {},
): string[] {
  const columns = rows.filter((row) => row.length > 1)
  const count = Math.max(0, ...columns.map((row) => row.length))
  const widths = Array.from({ length: count }, (_, at) =>
    Math.max(0, ...columns.map((row) => row[at]?.length ?? 0)),
  )
  const others = widths.slice(1).reduce((sum, each) => sum + GAP.length + each, 0)
  widths[0] = Math.min(widths[0] ?? 0, Math.max(LEAST, width - others))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) =>
        left.includes(at) ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!),
      )
      .join(GAP)
      .trimEnd()
  return rows.flatMap((row) => {
    if (row.length <= 1) return proseLines(row[0] ?? '', width)
    const indent = /^ */.exec(row[0]!)![0]
    const [first = '', ...rest] = proseLines(row[0]!, widths[0]!, `${indent}  `)
    return [line([first, ...row.slice(1)]), ...rest]
  })
}

/** A text in lines of so many letters, broken at spaces that may be broken at; a longer word stands alone. */
export function proseLines(text: string, width: number, hanging = ''): string[] {
  if (text.length <= width) return [text]
  const indent = /^ */.exec(text)![0]
  const lines: string[] = []
  let line = indent
  for (const word of text.trim().split(/ +/)) {
    const longer = line.trim() === '' ? line + word : `${line} ${word}`
    if (longer.length > width && line.trim() !== '') {
      lines.push(line)
      line = hanging + word
    } else line = longer
  }
  return [...lines, line]
}

/** Letters on a line of the terminal; no limit where the text goes to a file or another program. */
export function lineWidth({ columns }: { readonly columns?: number } = process.stdout): number {
  return columns ?? Number.POSITIVE_INFINITY
}
