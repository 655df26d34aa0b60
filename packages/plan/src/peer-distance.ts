/** Something two places are compared on. Measures of one dimension share its weight of 1. */
export interface PeerScale<M extends string> {
  readonly measure: M
  readonly dimension: 'age' | 'size' | 'centrality' | 'travel'
  /** Compared as logarithms: twice as many is as far from few as from many. */
  readonly logarithmic: boolean
}

export type Profile<M extends string> = Readonly<Record<M, number>>

/** What lies between two places in one measure. */
export interface PeerPart<M extends string> {
  readonly measure: M
  readonly own: number
  readonly theirs: number
  /** Standard deviations over all places compared; above zero where they have more. */
  readonly apart: number
}

export interface Neighbour<M extends string> {
  readonly id: string
  /** √ of the mean squared `apart` of each dimension, summed over dimensions. */
  readonly distance: number
  readonly parts: readonly PeerPart<M>[]
}

/** Every other place by its distance from one, nearest first; ties by id. */
export function nearestPlaces<M extends string>(
  profiles: ReadonlyMap<string, Profile<M>>,
  own: string,
  scales: readonly PeerScale<M>[],
): Neighbour<M>[] {
  const on = (profile: Profile<M>, { measure, logarithmic }: PeerScale<M>) =>
    logarithmic ? Math.log(1 + profile[measure]) : profile[measure]
  const all = [...profiles.values()]
  const spread = scales.map((scale) => standardDeviation(all.map((profile) => on(profile, scale))))
  const sharing = (dimension: string) =>
    scales.filter((scale) => scale.dimension === dimension).length
  const mine = profiles.get(own)!
  return [...profiles]
    .filter(([id]) => id !== own)
    .map(([id, theirs]) => {
      const parts = scales.map((scale, at) => ({
        measure: scale.measure,
        own: mine[scale.measure],
        theirs: theirs[scale.measure],
        apart: (on(theirs, scale) - on(mine, scale)) / (spread[at]! || 1),
      }))
      const squares = parts.map(({ apart }, at) => apart ** 2 / sharing(scales[at]!.dimension))
      return { id, distance: Math.sqrt(squares.reduce((sum, one) => sum + one, 0)), parts }
    })
    .sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1))
}

function standardDeviation(values: readonly number[]): number {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length
  return Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length)
}
