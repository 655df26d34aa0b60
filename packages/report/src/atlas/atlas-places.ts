import type { Geography, Municipality } from '@samsyn/geography'
import type { Boundary } from '@samsyn/plan'
import { catchmentTrusts } from './catchment-trusts.ts'

/** A circle for an area, by the people who live there; degrees WGS84. */
export interface AreaCircle {
  readonly lon: number
  readonly lat: number
  readonly size: number
}

/** Where the areas of an atlas lie: polygons with the area they are a part of, and circles for the rest. */
export interface AtlasPlaces {
  readonly kind: 'municipalities' | 'catchments' | 'unknown'
  readonly parts: readonly {
    readonly area: string | null
    readonly polygons: Boundary['polygons']
  }[]
  readonly circles: ReadonlyMap<string, AreaCircle>
  /** The area of a municipality, by its code: also where there are no boundaries. */
  readonly areaOf: ReadonlyMap<string, string>
}

/**
 * Places for the areas of an atlas: municipalities by their code, communities, trusts and regions by joining theirs,
 * catchments by joining the municipalities of their
 * trusts. Without boundaries every area is a circle in the middle of its people; with them only areas that have no
 * municipality to themselves are, such as the catchments inside Oslo.
 */
export function atlasPlaces(
  geography: Geography,
  boundaries: readonly Boundary[],
  areas: readonly { readonly id: string; readonly name: string }[],
): AtlasPlaces {
  const byCode = new Map(geography.municipalities.map((one) => [one.code, one]))
  const ours = new Set(
    geography.municipalities.flatMap(({ code, community, trust, region }) => [
      ...[code, community, region],
      ...(trust === null ? [] : [trust]),
    ]),
  )
  const municipal = areas.every(({ id }) => ours.has(id))
  const membersOf = (area: { id: string; name: string }): Municipality[] => {
    const own = byCode.get(area.id)
    if (own !== undefined) return [own]
    const joined = geography.municipalities.filter(({ community, trust, region }) =>
      [community, trust, region].includes(area.id),
    )
    if (joined.length > 0) return joined
    const trusts = catchmentTrusts[area.name] ?? []
    return geography.municipalities.filter(({ trust }) => trust !== null && trusts.includes(trust))
  }
  const members = new Map(areas.map((area) => [area.id, membersOf(area)]))
  const areaOf = new Map(
    [...members].flatMap(([area, list]) => list.map(({ code }) => [code, area] as const)),
  )
  const hasShape = boundaries.length > 0
  const circles = areas.flatMap((area) => {
    const own = members.get(area.id)!
    if (own.length > 0 && hasShape) return []
    const circle = own.length > 0 ? middleOf(own) : insideCity(geography, area.name)
    return circle === null ? [] : [[area.id, circle] as const]
  })
  return {
    kind: municipal ? 'municipalities' : areaOf.size > 0 ? 'catchments' : 'unknown',
    parts: boundaries.map(({ municipality, polygons }) => ({
      area: areaOf.get(municipality) ?? null,
      polygons,
    })),
    circles: new Map(circles),
    areaOf,
  }
}

/** The middle of the people. */
function middleOf(members: readonly Municipality[]): AreaCircle {
  const size = members.reduce((sum, { population }) => sum + population, 0)
  const mean = (of: (one: Municipality) => number) =>
    members.reduce((sum, one) => sum + of(one) * one.population, 0) / size
  return { lon: mean(({ lon }) => lon), lat: mean(({ lat }) => lat), size }
}

/** A catchment of city districts stands at its city, by the people of the districts. */
function insideCity({ municipalities, districts }: Geography, name: string): AreaCircle | null {
  const trusts = catchmentTrusts[name] ?? []
  const shared = new Set(
    municipalities.filter(({ trust }) => trust === null).map(({ code }) => code),
  )
  const own = districts.filter(
    ({ trust, municipality }) => trusts.includes(trust) && shared.has(municipality),
  )
  const city = municipalities.find(({ code }) => code === own[0]?.municipality)
  if (city === undefined) return null
  const size = own.reduce((sum, { population }) => sum + population, 0)
  return { lon: city.lon, lat: city.lat, size }
}
