import { standardNormal, stream } from '@samsyn/draws'

/**
 * Luck to make worlds of equal areas from: one uniform and its normal score per draw and area. Made once and
 * used for every service, so that services share their luck and 200 of them cost one set of random numbers.
 */
export interface EqualWorlds {
  readonly areas: number
  readonly draws: number
  /** Area-major: `uniforms[area × draws + draw]`. */
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
 * @returns counts, area-major like the worlds
 */
export function drawCounts(worlds: EqualWorlds, expected: ArrayLike<number>): Float64Array {
  const counts = new Float64Array(worlds.draws * worlds.areas)
  for (let area = 0; area < worlds.areas; area++) {
    const own = counts.subarray(area * worlds.draws, (area + 1) * worlds.draws)
    drawArea(worlds, area, expected[area]!, own)
  }
  return counts
}

/** One area's count in as many worlds as `counts` holds, from world `first` on, into `counts`. */
export function drawArea(
  worlds: EqualWorlds,
  area: number,
  mean: number,
  counts: Float64Array,
  first = 0,
): void {
  const from = area * worlds.draws + first
  if (mean < SMALL) fillSmall(worlds, from, mean, counts)
  else fillLarge(worlds.scores, from, mean, counts)
}

/** Fisher & Cornish (1960), Technometrics 2: 209–225, with the half for whole counts. */
function fillLarge(scores: Float64Array, from: number, mean: number, counts: Float64Array): void {
  const spread = Math.sqrt(mean)
  const bend = 1 / (72 * spread)
  const middle = mean + 0.5
  for (let draw = 0; draw < counts.length; draw++) {
    const z = scores[from + draw]!
    const square = z * z
    counts[draw] = Math.floor(middle + spread * z + (square - 1) / 6 + (z - square * z) * bend)
  }
}

/** The distribution itself, searched from where the expansion points: seldom more than a step. */
function fillSmall(
  { uniforms, scores }: EqualWorlds,
  from: number,
  mean: number,
  counts: Float64Array,
): void {
  const below = cumulative(mean)
  const spread = Math.sqrt(mean)
  const most = below.length - 1
  for (let draw = 0; draw < counts.length; draw++) {
    const u = uniforms[from + draw]!
    const z = scores[from + draw]!
    const guess = mean + 0.5 + spread * z + (z * z - 1) / 6
    let count = guess < 0 ? 0 : guess > most ? most : Math.floor(guess)
    while (below[count]! < u) count++
    while (count > 0 && below[count - 1]! >= u) count--
    counts[draw] = count
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
