import { join } from 'node:path'
import { type BoundaryPiece, wrongVintage } from '@samsyn/geography'
import type { Boundary, SourceTable } from '@samsyn/plan'
import { Refusal } from '@samsyn/refusal'
import { boundariesTable } from './catalogue.ts'
import { bytesOf } from './inspect-file.ts'
import { sha256Of } from './sha256-of.ts'
import { sourceTable } from './source-table.ts'
import type { Table } from './table.ts'

type Ring = [number, number][]

/**
 * The polygons of all municipalities by code; null when the file is not at hand.
 *
 * @throws Refusal naming the file and the municipality whose polygon cannot be drawn
 */
export async function readBoundaries(
  folder: string,
  codes: readonly string[],
  pieces: readonly BoundaryPiece[],
): Promise<{ boundaries: Boundary[]; table: SourceTable } | null> {
  const table = boundariesTable
  const bytes = await bytesOf(join(folder, table.file), table, folder)
  if (bytes === null) return null
  const boundaries = featuresOf(bytes.toString('utf8'), table)
    .map((feature) => boundaryOf(feature, table))
    .sort((a, b) => (a.municipality < b.municipality ? -1 : 1))
  checkCodes(boundaries, codes, pieces, table)
  const sha256 = sha256Of(bytes)
  return { boundaries, table: sourceTable({ table, rows: boundaries.length, sha256 }) }
}

interface Feature {
  readonly properties: { readonly municipality_code: string }
  readonly geometry: { readonly type: string; readonly coordinates: unknown }
}

/** Norway with its seas; metres, latitude before longitude and other countries lie outside. */
const degrees = { lon: [0, 40], lat: [50, 85] } as const

function featuresOf(text: string, { file }: Table): Feature[] {
  try {
    const { features } = JSON.parse(text) as { features: Feature[] }
    for (const { properties, geometry } of features) {
      if (typeof properties.municipality_code !== 'string') throw new TypeError('no code')
      if (!/^(Multi)?Polygon$/.test(geometry.type)) throw new TypeError('no polygon')
    }
    return features
  } catch {
    throw new Refusal('broken-table', {
      found: `${file} that is not a whole GeoJSON file of polygons with a municipality_code`,
      because: 'no map can be drawn from it',
      remedy: 'fetch the file again, or take it away to plan without a map',
    })
  }
}

function boundaryOf({ properties, geometry }: Feature, { file }: Table): Boundary {
  const municipality = properties.municipality_code
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const fault = faultOfPolygons(polygons)
  if (fault !== null) {
    throw new Refusal('broken-table', {
      found: `${fault} for ${municipality} in ${file}`,
      because: `a polygon is rings of at least four points, closed, each a longitude from ${degrees.lon.join(' to ')} and a latitude from ${degrees.lat.join(' to ')} degrees`,
      remedy: 'fetch the file again, or take it away to plan without a map',
    })
  }
  const drawn = (polygons as Ring[][]).map((rings) =>
    rings.map((ring, index) => wound(ring, index === 0)),
  )
  return { municipality, polygons: drawn }
}

function faultOfPolygons(polygons: unknown): string | null {
  if (!isFilledList(polygons)) return 'no polygon'
  for (const rings of polygons) {
    if (!isFilledList(rings)) return 'a polygon without a ring'
    for (const ring of rings) {
      const fault = faultOfRing(ring)
      if (fault !== null) return fault
    }
  }
  return null
}

function faultOfRing(ring: unknown): string | null {
  if (!isFilledList(ring) || ring.length < 4) return 'a ring of fewer than four points'
  const outside = ring.find((point) => !isPoint(point))
  if (outside !== undefined) return `the point ${JSON.stringify(outside)}`
  const [first, last] = [ring[0], ring.at(-1)] as Ring
  return first![0] === last![0] && first![1] === last![1] ? null : 'a ring that is not closed'
}

function isFilledList(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.length > 0
}

function isPoint(point: unknown): boolean {
  if (!Array.isArray(point)) return false
  return isBetween(point[0], degrees.lon) && isBetween(point[1], degrees.lat)
}

function isBetween(value: unknown, [from, to]: readonly [number, number]): boolean {
  return typeof value === 'number' && value >= from && value <= to
}

/** Outer rings clockwise and holes against the clock, as d3-geo wants them; GeoJSON has it the other way round. */
function wound(ring: Ring, clockwise: boolean): Ring {
  let area = 0
  for (let i = 1; i < ring.length; i++) {
    const [x0, y0] = ring[i - 1]!
    const [x1, y1] = ring[i]!
    area += x0 * y1 - x1 * y0
  }
  return area < 0 === clockwise ? ring : [...ring].reverse()
}

function checkCodes(
  boundaries: readonly Boundary[],
  codes: readonly string[],
  pieces: readonly BoundaryPiece[],
  { file }: Table,
): void {
  const given = boundaries.map(({ municipality }) => municipality)
  const foreign = given.find((code) => !codes.includes(code))
  if (foreign !== undefined) throw wrongVintage(pieces, foreign, 2024, file)
  const missing = codes.filter((code) => !given.includes(code))
  const twice = given.find((code, index) => given[index - 1] === code)
  if (missing.length === 0 && twice === undefined) return
  throw new Refusal(twice === undefined ? 'incomplete-table' : 'duplicate-key', {
    found: `${twice === undefined ? `no polygon for ${missing.slice(0, 5).join(', ')}` : `two polygons for ${twice}`} in ${file}`,
    because: 'a map needs every municipality once',
    remedy: 'fetch the file again, or take it away to plan without a map',
  })
}
