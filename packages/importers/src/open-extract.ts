import { open, stat } from 'node:fs/promises'
import { knownRefusal, type Refusal } from '@samsyn/refusal'
import type { Layout, Role } from './layouts/layout.ts'

/** A file of a delivery, known by its header: which role it has and where its columns stand. */
export interface Extract {
  readonly path: string
  /** What messages call it, "file 2 (bills)": its own name may be a person's. */
  readonly called: string
  readonly role: Role
  /** What parts the cells of a line; not for JSON. */
  readonly delimiter: string
  /** Places of the role's columns in a line, from 1; 0 for one that the file leaves out. */
  readonly places: readonly number[]
  /** Cells in a line. */
  readonly width: number
  /** Size and time of change, to see that no one wrote to it meanwhile. */
  readonly stamp: string
}

const HEAD = 1 << 16
/** How files begin that gzip, zstd, zip and bzip2 have made. */
const compressed = ['1f8b', '28b52ffd', '504b0304', '425a68'].map((mark) =>
  Buffer.from(mark, 'hex'),
)
/** The cells of lines that we make ourselves. */
export const UNIT = '\u001f'

/**
 * Looks at the beginning of a file and finds its role in the layout. Nothing of the file is ever said, not even its name: where a
 * header should be, there may be a person. It is called by its `place` among the files of the call, from 1.
 *
 * @throws Refusal 'missing-table' for a file that cannot be read or is none, 'incomplete-table' for one without the columns of any role,
 *   'broken-table' for UTF-16, a compressed file, a column that stands twice, or a resource that is not read
 */
export async function openExtract(path: string, place: number, layout: Layout): Promise<Extract> {
  const file = `file ${place}`
  const head = await beginningOf(path, file)
  if (compressed.some((mark) => head.subarray(0, mark.length).equals(mark))) throw packed(file)
  const marked = head[0] === 0xff || head[0] === 0xfe
  if (marked || head.subarray(0, 4).includes(0)) throw notPlainText(file)
  const text = head.toString('utf8').replace(/^\ufeff/, '')
  const stamp = await stampOf(path)
  const [first] = layout.roles
  const found =
    first!.format === 'iplos'
      ? openIplos(file, first!, text)
      : first!.format === 'json-lines'
        ? openJson(file, layout, text)
        : openDelimited(file, layout, text)
  return { ...found, path, stamp, called: `${file} (${found.role.name})` }
}

type Found = Omit<Extract, 'path' | 'stamp' | 'called'>

export async function stampOf(path: string): Promise<string> {
  const { size, mtimeMs } = await stat(path)
  return `${size} ${mtimeMs}`
}

async function beginningOf(path: string, file: string): Promise<Buffer> {
  // Opening a pipe waits for whoever writes to it.
  const found = await stat(path).catch(() => null)
  if (found !== null && !found.isFile()) throw notAFile(file)
  try {
    const handle = await open(path, 'r')
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await handle.close()
    }
  } catch {
    throw knownRefusal('extract-missing', { file })
  }
}

function notAFile(file: string): Refusal {
  return knownRefusal('extract-not-file', { file })
}

function openDelimited(file: string, layout: Layout, text: string): Found {
  const [line = ''] = text.split(/\r\n|\n|\r/, 1)
  const known = new Set(layout.roles.flatMap(({ fields }) => fields.map(({ column }) => column)))
  const readings = [';', ',', '\t', '|'].map((delimiter) => {
    const names = line.split(delimiter).map((name) =>
      name
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .toLowerCase(),
    )
    return { delimiter, names, hits: names.filter((name) => known.has(name)).length }
  })
  const { delimiter, names } = readings.sort((a, b) => b.hits - a.hits)[0]!
  const lacking = layout.roles.map((role) => ({ role, missing: missingIn(role, names) }))
  const { role, missing } = lacking.sort((a, b) => a.missing.length - b.missing.length)[0]!
  if (missing.length > 0) throw noHeader(file, layout, missing)
  for (const { column } of role.fields) {
    if (names.indexOf(column) !== names.lastIndexOf(column)) throw twice(file, column)
  }
  const places = role.fields.map(({ column }) => names.indexOf(column) + 1)
  return { role, delimiter, places, width: names.length }
}

function missingIn({ fields }: Role, names: readonly string[]): string[] {
  return fields
    .filter((one) => !one.optional && !names.includes(one.column))
    .map(({ column }) => column)
}

function openJson(file: string, layout: Layout, text: string): Found {
  const resource = resourceTypeOf(text.split('\n').find((line) => line.trim() !== '') ?? '')
  const role = layout.roles.find(({ name }) => name === resource)
  if (role === undefined) throw otherResource(file, layout)
  return { role, delimiter: UNIT, places: ordinals(role), width: role.fields.length }
}

/** Of the resource itself, where its line is not cut: one that it contains may stand before it. */
function resourceTypeOf(line: string): string | undefined {
  try {
    return JSON.parse(line)?.resourceType
  } catch {
    return /"resourceType"\s*:\s*"([A-Za-z]+)"/.exec(line)?.[1]
  }
}

function openIplos(file: string, role: Role, text: string): Found {
  if (!/<IPLOS\b[^>]*xmlns="http:\/\/www\.npr\.no\/xmlstds\/iplos\/2018"/.test(text)) {
    throw knownRefusal('extract-other-version', {
      ...{ version: 'http://www.npr.no/xmlstds/iplos/2018', file },
    })
  }
  return { role, delimiter: UNIT, places: ordinals(role), width: role.fields.length }
}

function ordinals({ fields }: Role): number[] {
  return fields.map((_, i) => i + 1)
}

function packed(file: string): Refusal {
  return knownRefusal('extract-packed', { file })
}

function notPlainText(file: string): Refusal {
  return knownRefusal('extract-not-text', { file })
}

function noHeader(file: string, { kind, roles }: Layout, missing: readonly string[]): Refusal {
  return knownRefusal('extract-columns', {
    list: missing.length > 5 ? [...missing.slice(0, 5), '…'] : missing,
    ...{ file, kind, roles: roles.map(({ name }) => name) },
  })
}

function twice(file: string, column: string): Refusal {
  return knownRefusal('column-twice', { column, file })
}

function otherResource(file: string, { roles }: Layout): Refusal {
  return knownRefusal('extract-other-resource', { file, roles: roles.map(({ name }) => name) })
}
