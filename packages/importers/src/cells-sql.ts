import { quoted } from '@samsyn/warehouse'
import type { Extract } from './open-extract.ts'
import type { Reason } from './reasons.ts'

/** A line as long as this is no row of an extract. */
export const LONGEST_LINE = 65_536

/** Faults of a line as a whole; their places are their numbers, from 1. */
export const lineFaults = [
  'line-too-long',
  'not-json',
  'other-resource',
  'broken-quotes',
  'too-few-columns',
  'too-many-columns',
] as const satisfies readonly Reason[]

const code = (fault: (typeof lineFaults)[number]) => lineFaults.indexOf(fault) + 1

/**
 * SQL for the lines of a file, in their order: DuckDB's CSV reader with one column, no quotes and a delimiter that is no
 * character. It reads on all cores, and a line stays a line whatever stands in it, so that one broken quote spoils one row.
 * A name like .gz says nothing of what is in the file, which is known to be plain text. It stops at irregular files (mixed line ends, other bytes than UTF-8), which are then read by hand.
 */
export function linesSql(path: string, header: boolean): string {
  const literal = quoted(path.replace(/[*?[]/g, '[$&]'))
  return `SELECT line FROM read_csv(${literal}, auto_detect = false, compression = 'none', header = ${header}, quote = '', escape = '',
    delim = '\u{10ffff}', max_line_size = 4000000, columns = {'line': 'VARCHAR'})`
}

/** SQL for the cells of lines: `cells`, a list, and `torn`, the number of the line's fault, 0 for none and -1 for an empty line. */
export function cellsSql(extract: Extract, lines: string): string {
  if (extract.role.format === 'json-lines') return jsonCells(extract, lines)
  const delimiter = quoted(extract.delimiter)
  const split = `string_split(line, ${delimiter})`
  // What we made ourselves has no quotes to take away.
  if (extract.role.format === 'iplos') return `SELECT ${split} AS cells, 0 AS torn FROM (${lines})`
  const [plain, apart] = [`[^"${escaped(extract.delimiter)}]*`, escaped(extract.delimiter)]
  // Most quoted files have no quote and no delimiter inside quotes: what is left when the quotes are gone can be split.
  const even = quoted(`(?:"${plain}"|${plain})(?:${apart}(?:"${plain}"|${plain}))*`)
  const cell = quoted(`("(?:[^"]|"")*"|${plain})${apart}`)
  const unquoted = `CASE WHEN starts_with(cell, '"') THEN replace(substr(cell, 2, length(cell) - 2), '""', '"') ELSE cell END`
  return `
  SELECT CASE WHEN quotes = 2 OR spaced THEN list_transform(raw, lambda cell: trim(CASE quotes WHEN 2 THEN ${unquoted} ELSE cell END, ' '))
      ELSE raw END AS cells,
    CASE WHEN line IS NULL THEN -1
      WHEN strlen(line) >= ${LONGEST_LINE} THEN ${code('line-too-long')}
      WHEN quotes = 2 AND array_to_string(raw, ${delimiter}) <> line THEN ${code('broken-quotes')}
      WHEN len(raw) < ${extract.width} THEN ${code('too-few-columns')}
      WHEN len(raw) > ${extract.width} THEN ${code('too-many-columns')} ELSE 0 END AS torn
  FROM (
    SELECT line, quotes, spaced, CASE quotes WHEN 0 THEN ${split} WHEN 1 THEN ${split.replace('line', `replace(line, '"', '')`)}
      ELSE regexp_extract_all(line || ${delimiter}, ${cell}, 1) END AS raw
    FROM (SELECT line, contains(line, ' ') AS spaced,
        CASE WHEN NOT coalesce(contains(line, '"'), false) OR strlen(line) >= ${LONGEST_LINE} THEN 0
          WHEN regexp_full_match(line, ${even}) THEN 1 ELSE 2 END AS quotes FROM (${lines}))
  )`
}

function jsonCells({ role }: Extract, lines: string): string {
  const paths = ['$.resourceType', ...role.fields.map(({ column }) => column)]
    .map(quoted)
    .join(', ')
  return `
  SELECT cells[2:] AS cells, CASE WHEN line IS NULL THEN -1
      WHEN strlen(line) >= ${LONGEST_LINE} THEN ${code('line-too-long')}
      WHEN cells IS NULL THEN ${code('not-json')}
      WHEN cells[1] IS DISTINCT FROM ${quoted(role.name)} THEN ${code('other-resource')} ELSE 0 END AS torn
  FROM (SELECT line, CASE WHEN strlen(line) < ${LONGEST_LINE} AND json_valid(line) THEN json_extract_string(line, [${paths}]) END AS cells
        FROM (${lines}))`
}

function escaped(delimiter: string): string {
  return delimiter === '|' ? '\\|' : delimiter
}
