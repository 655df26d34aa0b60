import { join } from 'node:path'
import { type BoundaryPiece, wrongVintage } from '@samsyn/geography'
import type { Boundary, SourceTable } from '@samsyn/plan'
import { Refusal } from '@samsyn/refusal'
import { boundariesTable } from './catalogue.ts'
import { bytesOf, sha256Of } from './inspect-file.ts'
import { sourceTable } from './source-table.ts'
import type { Table } from './table.ts'

type Ring = [number, number][]

/** The polygons of all municipalities by code; null when the file is not at hand. */
export async function readBoundaries(
  folder: string,
  codes: readonly string[],
  pieces: readonly BoundaryPiece[],
): Promise<{ boundaries: Boundary[]; table: SourceTable } | null> {
  const table = boundariesTable
  const bytes = await bytesOf(join(folder, table.file), table, folder)
  if (bytes === null) return null
  const boundaries = featuresOf(bytes.toString('utf8'), table)
    .map(boundaryOf)
    .sort((a, b) => (a.municipality < b.municipality ? -1 : 1))
  checkCodes(boundaries, codes, pieces, table)
  const sha256 = sha256Of(bytes)
  return { boundaries, table: sourceTable({ table, rows: boundaries.length, sha256 }) }
}

interface Feature {
  readonly properties: { readonly municipality_code: string }
  readonly geometry: { readonly type: string; readonly coordinates: unknown }
}

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

function boundaryOf({ properties, geometry }: Feature): Boundary {
  const polygons = (
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  ) as Ring[][]
  return {
    municipality: properties.municipality_code,
    polygons: polygons.map((rings) => rings.map((ring, index) => wound(ring, index === 0))),
  }
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
