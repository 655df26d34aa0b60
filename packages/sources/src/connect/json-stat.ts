import { knownRefusal, Refusal } from '@samsyn/refusal'
import JSONstat from 'jsonstat-toolkit'

/** One dimension of a cube, codes in the order of the cells. */
export interface CubeDimension {
  readonly id: string
  readonly label: string
  readonly codes: readonly string[]
  readonly labels: readonly string[]
  /** Of statistical variables: the words of their unit. */
  readonly units: Readonly<Record<string, string>>
}

/** A table with one value per combination of codes; the last dimension runs fastest. */
export interface Cube {
  readonly label: string
  readonly updated: string | null
  readonly dimensions: readonly CubeDimension[]
  /** The dimension of time, and of statistical variables, where the publisher says. */
  readonly time: string | null
  readonly metric: string | null
  /** A number, null, or a sign instead of a number, for each cell; null of metadata, which have none. */
  readonly values: readonly unknown[] | null
  readonly statuses: readonly (string | null)[] | null
}

/**
 * Reads JSON-stat 2 of either publisher: indices as array or object, values dense or sparse, statuses as object, array,
 * one text or none, with or without a byte order mark.
 *
 * @throws Refusal 'broken-table' for a text that is not JSON-stat, or whose sizes do not agree
 */
export function readCube(bytes: Uint8Array, where: string): Cube {
  const found = jsonIn(bytes, where) as RawCube
  if (found?.class !== 'dataset' || !Array.isArray(found.id) || !Array.isArray(found.size)) {
    throw notACube(where, 'it lacks class "dataset", "id" and "size"')
  }
  checkSizes(found, where)
  const read = JSONstat(found)
  const dimensions = found.id.map((id) => dimensionOf(id, found, read, where))
  return {
    label: found.label ?? '',
    updated: found.updated ?? null,
    dimensions,
    time:
      found.role?.time?.[0] ??
      dimensions.find(({ id }) => id === 'Tid' || id === 'AAR')?.id ??
      null,
    metric: found.role?.metric?.[0] ?? null,
    values: valuesOf(found, where),
    statuses: (read.status as (string | null)[] | null) ?? null,
  }
}

/** The JSON of a body, whose byte order mark some services send: an object or a list, as every service answers. */
export function jsonIn(bytes: Uint8Array, where: string): unknown {
  const text = new TextDecoder('utf-8').decode(bytes)
  let found: unknown
  try {
    found = JSON.parse(text)
  } catch {
    throw knownRefusal('answer-cut-off', { n: bytes.length, where })
  }
  if (typeof found === 'object' && found !== null) return found
  throw new Refusal('broken-table', {
    found: `an answer from ${where} that is neither an object nor a list`,
    because: 'the service has nothing to say, or has changed',
    remedy: 'pull again later; the tables that were there are untouched',
  })
}

interface RawCube {
  readonly class?: string
  readonly label?: string
  readonly updated?: string
  readonly id: readonly string[]
  readonly size: readonly number[]
  readonly role?: { readonly time?: string[] | null; readonly metric?: string[] | null } | null
  readonly dimension: Readonly<Record<string, { label?: string; category?: RawCategory }>>
  readonly value?: unknown
}

interface RawCategory {
  readonly index?: readonly string[] | Readonly<Record<string, number>>
  readonly label?: Readonly<Record<string, string>>
  readonly unit?: Readonly<Record<string, { base?: string; label?: string } | null>>
}

function checkSizes(found: RawCube, where: string): void {
  if (found.id.length !== found.size.length) throw notACube(where, '"id" and "size" differ')
  if (new Set(found.id).size < found.id.length) throw notACube(where, 'a dimension is there twice')
  for (const [at, id] of found.id.entries()) {
    const category = found.dimension?.[id]?.category
    const codes = Object.keys(category?.index ?? category?.label ?? {}).length
    if (category === undefined || codes !== found.size[at]) {
      throw notACube(where, `${id} has ${codes} codes and a size of ${found.size[at]}`)
    }
  }
}

/** More cells than any service gives at once. */
const MOST_CELLS = 20_000_000

/** The value of every cell, from a list or, sparse, from an object by the number of the cell. */
function valuesOf({ value, size }: RawCube, where: string): unknown[] | null {
  if (value === undefined) return null
  const cells = size.reduce((product, one) => product * one, 1)
  if (cells > MOST_CELLS) throw notACube(where, `${cells} cells are more than are given at once`)
  if (Array.isArray(value)) {
    if (value.length === cells) return value
    throw notACube(where, `there are ${value.length} values for ${cells} cells`)
  }
  if (typeof value !== 'object' || value === null) {
    throw notACube(where, '"value" is neither a list nor an object')
  }
  const values = Array.from<unknown>({ length: cells }).fill(null)
  for (const [cell, one] of Object.entries(value)) {
    if (!/^\d+$/.test(cell) || Number(cell) >= cells) {
      throw notACube(where, `there is a value for cell "${cell}" of ${cells}`)
    }
    values[Number(cell)] = one
  }
  return values
}

function dimensionOf(
  id: string,
  found: RawCube,
  read: JSONstat.Dataset,
  where: string,
): CubeDimension {
  const codes = read.Dimension(id)!.id as string[]
  // Two codes at one place leave another without: the list is then shorter, or has a hole.
  const own = new Set(codes.filter((code) => typeof code === 'string'))
  if (own.size < codes.length || own.size !== found.size[found.id.indexOf(id)]) {
    throw notACube(where, `the codes of ${id} do not have a place each`)
  }
  const { label, category } = found.dimension[id]!
  const units = Object.entries(category?.unit ?? {}).map(([code, unit]) => {
    return [code, unit?.base ?? unit?.label ?? ''] as const
  })
  return {
    id,
    label: label ?? id,
    codes,
    labels: codes.map((code) => category?.label?.[code] ?? code),
    units: Object.fromEntries(units),
  }
}

function notACube(where: string, because: string): Refusal {
  return new Refusal('broken-table', {
    found: `an answer from ${where} that is no JSON-stat table`,
    because,
    remedy: 'pull again later; if it stays so, the service has changed and the connector must too',
  })
}
