/** Polygons → rings → [lon, lat]. */
export type Polygons = readonly (readonly (readonly (readonly [number, number])[])[])[]

type Point = readonly [number, number]

/**
 * The lines between different areas: every edge that two polygons of different areas share, as chains of points. An
 * edge inside an area, or at the coast, is in no chain. Works on boundaries whose neighbours have the same points.
 */
export function bordersBetween(
  parts: readonly { readonly area: string; readonly polygons: Polygons }[],
): Point[][] {
  const seen = new Map<string, string>()
  const borders: [Point, Point][] = []
  for (const { area, polygons } of parts) {
    for (const ring of polygons.flat()) {
      for (let at = 1; at < ring.length; at++) {
        const key = edgeKey(ring[at - 1]!, ring[at]!)
        const other = seen.get(key)
        if (other === undefined) seen.set(key, area)
        else if (other !== area) borders.push([ring[at - 1]!, ring[at]!])
      }
    }
  }
  return chained(borders)
}

/** The line around areas that lie together: every edge that is of one of the polygons alone, as chains of points. */
export function outlineOf(polygons: readonly Polygons[]): Point[][] {
  const edges = new Map<string, readonly [Point, Point] | null>()
  for (const ring of polygons.flat(2)) {
    for (let at = 1; at < ring.length; at++) {
      const key = edgeKey(ring[at - 1]!, ring[at]!)
      edges.set(key, edges.has(key) ? null : [ring[at - 1]!, ring[at]!])
    }
  }
  return chained([...edges.values()].filter((edge) => edge !== null))
}

function edgeKey(a: Point, b: Point): string {
  const [first, second] = [a.join(), b.join()]
  return first < second ? `${first} ${second}` : `${second} ${first}`
}

/** Edges come in the order of a ring, so that most follow each other. */
function chained(edges: readonly (readonly [Point, Point])[]): Point[][] {
  const chains: Point[][] = []
  for (const [from, to] of edges) {
    const last = chains.at(-1)
    const end = last?.at(-1)
    if (end !== undefined && end[0] === from[0] && end[1] === from[1]) last!.push(to)
    else chains.push([from, to])
  }
  return chains
}
