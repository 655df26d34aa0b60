/** Degrees WGS84. */
export interface Point {
  readonly lat: number
  readonly lon: number
}

/** As the crow flies, on a sphere of 6371 km: fjords and mountains make the road longer. */
export function distanceKm(a: Point, b: Point): number {
  const radians = Math.PI / 180
  const up = Math.sin(((b.lat - a.lat) * radians) / 2) ** 2
  const across = Math.sin(((b.lon - a.lon) * radians) / 2) ** 2
  const half = up + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * across
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(half)))
}

/** The common centre of the people of some places. */
export function peoplesCentre(places: readonly (Point & { readonly population: number })[]): Point {
  const people = places.reduce((sum, { population }) => sum + population, 0)
  const mean = (of: (place: Point) => number) =>
    places.reduce((sum, place) => sum + of(place) * place.population, 0) / people
  return { lat: mean(({ lat }) => lat), lon: mean(({ lon }) => lon) }
}
