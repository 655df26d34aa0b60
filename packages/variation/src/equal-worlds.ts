import { standardNormal, stream } from '@samsyn/draws'

/**
 * Luck to make worlds of equal areas from: one uniform and its normal score per draw and area. Made once and
 * used for every service, so that services share their luck and 200 of them cost one set of random numbers.
 */
export interface EqualWorlds {
  readonly areas: number
  readonly draws: number
  /** draw-major: `uniforms[draw × areas + area]`. */
  readonly uniforms: Float64Array
  readonly scores: Float64Array
}

/** The first of one seed's draws: the same seed, areas and draws give the same worlds. */
export function equalWorlds(areas: number, draws = 2000, seed = 1): EqualWorlds {
  const luck = stream(seed, 'variation.equal-worlds')
  const uniforms = new Float64Array(areas * draws)
  const scores = new Float64Array(areas * draws)
  for (let i = 0; i < uniforms.length; i++) {
    uniforms[i] = luck.uniform(i)
    scores[i] = standardNormal(uniforms[i]!)
  }
  return { areas, draws, uniforms, scores }
}

/** Below this the count is read from the distribution itself; above, Cornish and Fisher's expansion is as good. */
const SMALL = 40

/**
 * Counts of every world for areas that differ only by chance: Poisson quantiles at each area's expected
 * events, by inversion, so that more luck always gives more events.
 *
 * Fisher & Cornish (1960), Technometrics 2: 209–225, with the half for whole counts.
 *
 * @returns counts, draw-major like the worlds
 */
export function drawCounts(worlds: EqualWorlds, expected: ArrayLike<number>): Float64Array {
  const counts = new Float64Array(worlds.draws * worlds.areas)
  for (let area = 0; area < worlds.areas; area++) {
    if (expected[area]! < SMALL) fillSmall(worlds, expected[area]!, area, counts)
    else fillLarge(worlds, expected[area]!, area, counts)
  }
  return counts
}

function fillLarge(worlds: EqualWorlds, mean: number, area: number, counts: Float64Array): void {
  const spread = Math.sqrt(mean)
  const step = worlds.areas
  for (let at = area; at < counts.length; at += step) {
    const z = worlds.scores[at]!
    const bend = (z * z - 1) / 6 + (z - z * z * z) / (72 * spread)
    counts[at] = Math.floor(mean + spread * z + bend + 0.5)
  }
}

function fillSmall(worlds: EqualWorlds, mean: number, area: number, counts: Float64Array): void {
  const below = cumulative(mean)
  const step = worlds.areas
  const start = Math.floor(mean)
  for (let at = area; at < counts.length; at += step) {
    const u = worlds.uniforms[at]!
    let count = start
    if (below[count]! < u) {
      do count++
      while (below[count]! < u)
    } else {
      while (count > 0 && below[count - 1]! >= u) count--
    }
    counts[at] = count
  }
}

/** P(count ≤ n) for n = 0, 1, …, ending in 1. */
function cumulative(mean: number): Float64Array {
  const length = Math.ceil(mean + 12 * Math.sqrt(mean) + 30)
  const below = new Float64Array(length)
  let mass = Math.exp(-mean)
  let sum = 0
  for (let n = 0; n < length; n++) {
    sum += mass
    below[n] = sum
    mass *= mean / (n + 1)
  }
  below[length - 1] = 1
  return below
}
