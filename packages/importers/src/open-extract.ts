import { open, stat } from 'node:fs/promises'
import { Refusal } from '@samsyn/refusal'
import type { Layout, Role } from './layouts/layout.ts'

/** A file of a delivery, known by its header: which role it has and where its columns stand. */
export interface Extract {
  readonly path: string
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
/** The cells of lines that we make ourselves. */
export const UNIT = '\u001f'

/**
 * Looks at the beginning of a file and finds its role in the layout. Nothing of the file is ever said: where a header should be,
 * there may be a person.
 *
 * @throws Refusal 'missing-table' for a file that cannot be read, 'incomplete-table' for one without the columns of any role,
 *   'broken-table' for UTF-16, a column that stands twice, or a resource that is not read
 */
export async function openExtract(path: string, layout: Layout): Promise<Extract> {
  const head = await beginningOf(path)
  const marked = head[0] === 0xff || head[0] === 0xfe
  if (marked || head.subarray(0, 4).includes(0)) throw notPlainText(path)
  const text = head.toString('utf8').replace(/^\ufeff/, '')
  const stamp = await stampOf(path)
  const [first] = layout.roles
  if (first!.format === 'iplos') return openIplos(path, first!, text, stamp)
  if (first!.format === 'json-lines') return openJson(path, layout, text, stamp)
  return openDelimited(path, layout, text, stamp)
}

export async function stampOf(path: string): Promise<string> {
  const { size, mtimeMs } = await stat(path)
  return `${size} ${mtimeMs}`
}

async function beginningOf(path: string): Promise<Buffer> {
  try {
    const handle = await open(path, 'r')
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await handle.close()
    }
  } catch {
    throw new Refusal('missing-table', {
      found: `no file ${path}`,
      because: 'it does not exist or cannot be read',
      remedy: 'check the name',
    })
  }
}

function openDelimited(path: string, layout: Layout, text: string, stamp: string): Extract {
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
  if (missing.length > 0) throw noHeader(path, layout, missing)
  for (const { column } of role.fields) {
    if (names.indexOf(column) !== names.lastIndexOf(column)) throw twice(path, column)
  }
  const places = role.fields.map(({ column }) => names.indexOf(column) + 1)
  return { path, role, delimiter, places, width: names.length, stamp }
}

function missingIn({ fields }: Role, names: readonly string[]): string[] {
  return fields
    .filter((one) => !one.optional && !names.includes(one.column))
    .map(({ column }) => column)
}

function openJson(path: string, layout: Layout, text: string, stamp: string): Extract {
  const resource = /"resourceType"\s*:\s*"([A-Za-z]+)"/.exec(text.split('\n', 1)[0]!)?.[1]
  const role = layout.roles.find(({ name }) => name === resource)
  if (role === undefined) throw otherResource(path, layout)
  return { path, role, delimiter: UNIT, places: ordinals(role), width: role.fields.length, stamp }
}

function openIplos(path: string, role: Role, text: string, stamp: string): Extract {
  if (!/<IPLOS\b[^>]*xmlns="http:\/\/www\.npr\.no\/xmlstds\/iplos\/2018"/.test(text)) {
    throw new Refusal('broken-table', {
      found: `no IPLOS element of http://www.npr.no/xmlstds/iplos/2018 in ${path}`,
      because: 'only that version of the message is read',
      remedy: 'export the file anew in version 3.5',
    })
  }
  return { path, role, delimiter: UNIT, places: ordinals(role), width: role.fields.length, stamp }
}

function ordinals({ fields }: Role): number[] {
  return fields.map((_, i) => i + 1)
}

function notPlainText(path: string): Refusal {
  return new Refusal('broken-table', {
    found: `${path}, which is not plain text in UTF-8 or latin-1`,
    because: 'it begins like UTF-16 or a file of another sort',
    remedy: 'save it as CSV in UTF-8',
  })
}

function noHeader(path: string, { kind, roles }: Layout, missing: readonly string[]): Refusal {
  return new Refusal('incomplete-table', {
    found: `no column ${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ', …' : ''} in the first line of ${path}`,
    because: `a file of ${kind} needs it (${roles.map(({ name }) => name).join(', ')})`,
    remedy: 'ask for the extract with these columns and a header line, or choose another kind',
  })
}

function twice(path: string, column: string): Refusal {
  return new Refusal('broken-table', {
    found: `two columns ${column} in ${path}`,
    because: 'nobody knows which of them holds',
    remedy: 'take one of them away',
  })
}

function otherResource(path: string, { roles }: Layout): Refusal {
  return new Refusal('broken-table', {
    found: `no resource of ours in the first line of ${path}`,
    because: `only ${roles.map(({ name }) => name).join(', ')} are read, one per line`,
    remedy: 'leave the file out, or give a bulk data file (NDJSON)',
  })
}
