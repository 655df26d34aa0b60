import { Refusal } from '@samsyn/refusal'

/** One row of a published atlas: its columns by name, as they stand. */
export type AtlasFileRow = Readonly<Record<string, string>>

/**
 * Rows of a text in the form of the published Norwegian atlases: UTF-8, a header, `;` between columns, decimal
 * points, quotes where a text holds a separator. A comma or a tab as separator is read too.
 */
export function parseAtlasCsv(text: string): AtlasFileRow[] {
  const [header, ...lines] = linesOf(text.replace(/^\uFEFF/, ''))
  if (header === undefined) {
    throw new Refusal('broken-table', {
      found: 'an empty file',
      because: 'an atlas has a header and a row per area',
      remedy: 'check that the right file was given',
    })
  }
  const separator = [';', '\t', ','].find((mark) => header.includes(mark)) ?? ';'
  const names = fieldsOf(header, separator).map((name) => name.trim())
  return lines.map((line, index) => {
    const fields = fieldsOf(line, separator)
    if (fields.length !== names.length) refuseRagged(index + 2, fields.length, names.length)
    return Object.fromEntries(names.map((name, i) => [name, fields[i]!.trim()]))
  })
}

/** Lines that are not empty; a line end inside quotes belongs to its field. */
function linesOf(text: string): string[] {
  const lines: string[] = []
  let line = ''
  for (const part of text.split(/\r\n|\n|\r/)) {
    line = line === '' ? part : `${line}\n${part}`
    if ((line.match(/"/g)?.length ?? 0) % 2 === 1) continue
    if (line.trim() !== '') lines.push(line)
    line = ''
  }
  if (line.trim() !== '') lines.push(line)
  return lines
}

function fieldsOf(line: string, separator: string): string[] {
  const fields: string[] = []
  let at = 0
  while (at <= line.length) {
    if (line[at] === '"') {
      const quoted = /^"((?:[^"]|"")*)"/.exec(line.slice(at))
      if (quoted !== null) {
        fields.push(quoted[1]!.replaceAll('""', '"'))
        at += quoted[0].length + 1
        continue
      }
    }
    const end = line.indexOf(separator, at)
    fields.push(line.slice(at, end === -1 ? line.length : end))
    at = end === -1 ? line.length + 1 : end + 1
  }
  return fields
}

function refuseRagged(line: number, found: number, wanted: number): never {
  throw new Refusal('broken-table', {
    found: `${found} columns in line ${line}`,
    because: `the header has ${wanted}`,
    remedy: 'look for a separator inside a text, and put the text in quotes',
  })
}
