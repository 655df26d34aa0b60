import type { ServiceTables } from '@samsyn/demand'
import type { Geography } from '@samsyn/geography'
import type { PopulationTables } from '@samsyn/population'

/** A table as it was read, so that every number can be followed to it. */
export interface SourceTable {
  /** Short and stable, e.g. "municipal_care_2025"; the ids in a number's `source`. */
  readonly id: string
  readonly title: string
  readonly publisher: string
  /** The publisher's own table number or name. */
  readonly table: string
  readonly licence: string
  /** The years or date the table speaks of. */
  readonly period: string
  readonly rows: number
  /** SHA-256 of the file as read; of the generated content for a synthetic table. */
  readonly sha256: string
}

/** Something odd that was found in the tables and is said rather than smoothed over. */
export interface Finding {
  /** Stable, e.g. "population.2018.missing-24". */
  readonly id: string
  readonly table: string
  /** Values to put in the message of this id, e.g. { persons: 24, year: 2018 }. */
  readonly values: Readonly<Record<string, string | number>>
}

/** Boundaries to draw a map with: GeoJSON rings in degrees, per municipality code; absent in the synthetic country. */
export interface Boundary {
  readonly municipality: string
  /** Polygons → rings → [lon, lat]; outer rings clockwise, as d3-geo wants them. */
  readonly polygons: readonly (readonly (readonly (readonly [number, number])[])[])[]
}

/** All that a planning basis is made from, real or synthetic: the same shape, so that nothing downstream can tell but by `kind`. */
export interface PlanningData {
  readonly kind: 'real' | 'synthetic'
  readonly tables: readonly SourceTable[]
  readonly findings: readonly Finding[]
  readonly geography: Geography
  readonly population: PopulationTables
  readonly services: ServiceTables
  readonly boundaries: readonly Boundary[]
}
