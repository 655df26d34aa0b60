import type { Geography, Municipality } from '@samsyn/geography'
import { distanceKm, type Point, peoplesCentre } from './distance-km.ts'

/** Where a municipality lies: two things that change slowly and that nobody runs a service by. */
export interface PlaceTraits {
  /** People within reach, each counted half for every 25 km away, the municipality's own among them. */
  readonly centrality: number
  /** Kilometres as the crow flies to the nearest hospital site, or to the centre of the community without sites. */
  readonly travel: number
}

const HALF_KM = 25

/**
 * Centrality and travel of every municipality, by code.
 *
 * Centrality is a proxy from size and distance. Statistics Norway's index counts workplaces and kinds of services within
 * 90 minutes by road; neither is in these tables. Points are one per municipality, not where its people live.
 *
 * @param hospitals sites to travel to; without them, the centre of the people of the municipality's community
 */
export function placeTraits(
  geography: Geography,
  hospitals: readonly Point[] = [],
): Map<string, PlaceTraits> {
  const { municipalities } = geography
  const centres = new Map(
    [...Map.groupBy(municipalities, ({ community }) => community)].map(([id, members]) => [
      id,
      peoplesCentre(members),
    ]),
  )
  return new Map(
    municipalities.map((one) => [
      one.code,
      {
        centrality: reachedBy(one, municipalities),
        travel:
          hospitals.length > 0
            ? Math.min(...hospitals.map((site) => distanceKm(one, site)))
            : distanceKm(one, centres.get(one.community)!),
      },
    ]),
  )
}

function reachedBy(one: Municipality, all: readonly Municipality[]): number {
  return all.reduce(
    (sum, other) => sum + other.population * 2 ** (-distanceKm(one, other) / HALF_KM),
    0,
  )
}
