import { quantiles } from '@samsyn/draws'
import type { Bounds } from '@samsyn/rates'
import { Refusal } from '@samsyn/refusal'
import { drawArea, type EqualWorlds, equalWorlds } from './equal-worlds.ts'

/** The measures that get a null band. */
export const bandedMeasures = ['FT1', 'FT2', 'FT3', 'CV', 'SCV'] as const
export type BandedMeasure = (typeof bandedMeasures)[number]

/**
 * What chance alone gives a measure: its middle and the bounds of 95 % of equal worlds. A bound is infinite where
 * the lowest area of a world can have no events.
 */
export interface NullBand extends Bounds {
  readonly middle: number
}

/** Measures of every world, to place an observed one among. */
export type NullDistribution = Readonly<Record<BandedMeasure, Float64Array>>

/**
 * The measures of worlds where every area has the same true rate and counts are Poisson at `expected`.
 * As for the observed ones, the systematic component takes expectations scaled to the counted sum.
 *
 * @param dispersion variance ÷ mean of counts: above 1 where a person has several events, 1 − p for shares
 */
export function nullDistribution(
  expected: ArrayLike<number>,
  { worlds = equalWorlds(expected.length), dispersion = 1 }: NullOptions = {},
): NullDistribution {
  refuseOtherWorlds(worlds, expected.length)
  // A count with variance φE is φ times a Poisson count with mean E/φ: same mean, right spread.
  const effective = Float64Array.from(expected, (e) => e / dispersion)
  const setting = settingOf(expected, effective)
  const out = emptyDistribution(worlds.draws)
  for (let first = 0; first < worlds.draws; first += BLOCK) {
    const counts = new Float64Array(Math.min(BLOCK, worlds.draws - first))
    const sums = emptySums(counts.length)
    for (let area = 0; area < effective.length; area++) {
      drawArea(worlds, area, effective[area]!, counts, first)
      addArea(sums, counts, effective[area]!)
    }
    measureWorlds(sums, setting, first, out)
  }
  return out
}

/** Worlds taken at a time: what is remembered of them then stays in the fastest memory. */
const BLOCK = 256

export interface NullOptions {
  readonly worlds?: EqualWorlds
  readonly dispersion?: number
}

/** Middle and 95 % bounds of each measure over the worlds; null for FT2 and FT3 of too few areas. */
export function nullBands(worlds: NullDistribution): Record<BandedMeasure, NullBand | null> {
  return Object.fromEntries(
    bandedMeasures.map((measure) => [measure, bandOf(worlds[measure])]),
  ) as Record<BandedMeasure, NullBand | null>
}

function bandOf(values: Float64Array): NullBand | null {
  if (values.every(Number.isNaN)) return null
  // Between two infinite quotients lies no number, but an infinite one.
  const [low, middle, high] = quantiles(values, [0.025, 0.5, 0.975]).map((value) =>
    Number.isNaN(value) ? Number.POSITIVE_INFINITY : value,
  ) as [number, number, number]
  return { low, middle, high }
}

/** Share of equal worlds that differ at least as much; never 0, because the observed world is one of them. */
export function shareOfWorldsAbove(values: Float64Array, observed: number): number {
  let above = 1
  for (let draw = 0; draw < values.length; draw++) if (values[draw]! >= observed) above++
  return above / (values.length + 1)
}

/** What a world is remembered by while areas are added to it, one value per draw. */
interface WorldSums {
  readonly counted: Float64Array
  readonly sum: Float64Array
  readonly squares: Float64Array
  /** Three highest and three lowest ratios, outermost first. */
  readonly high: readonly [Float64Array, Float64Array, Float64Array]
  readonly low: readonly [Float64Array, Float64Array, Float64Array]
}

function emptySums(draws: number): WorldSums {
  const filled = (value: number) => new Float64Array(draws).fill(value)
  return {
    counted: filled(0),
    sum: filled(0),
    squares: filled(0),
    high: [filled(-1), filled(-1), filled(-1)],
    low: [filled(Infinity), filled(Infinity), filled(Infinity)],
  }
}

function addArea(sums: WorldSums, counts: Float64Array, effective: number): void {
  const { counted, sum, squares } = sums
  const [h1, h2, h3] = sums.high
  const [l1, l2, l3] = sums.low
  const inverse = 1 / effective
  for (let draw = 0; draw < counts.length; draw++) {
    const y = counts[draw]! * inverse
    counted[draw]! += counts[draw]!
    sum[draw]! += y
    squares[draw]! += y * y
    if (y > h3[draw]!) insertHigh(h1, h2, h3, draw, y)
    if (y < l3[draw]!) insertLow(l1, l2, l3, draw, y)
  }
}

function insertHigh(
  h1: Float64Array,
  h2: Float64Array,
  h3: Float64Array,
  draw: number,
  y: number,
): void {
  if (y <= h2[draw]!) {
    h3[draw] = y
    return
  }
  h3[draw] = h2[draw]!
  if (y <= h1[draw]!) {
    h2[draw] = y
    return
  }
  h2[draw] = h1[draw]!
  h1[draw] = y
}

function insertLow(
  l1: Float64Array,
  l2: Float64Array,
  l3: Float64Array,
  draw: number,
  y: number,
): void {
  if (y >= l2[draw]!) {
    l3[draw] = y
    return
  }
  l3[draw] = l2[draw]!
  if (y >= l1[draw]!) {
    l2[draw] = y
    return
  }
  l2[draw] = l1[draw]!
  l1[draw] = y
}

interface Setting {
  readonly areas: number
  readonly effectiveSum: number
  /** mean(1/E), which chance adds to the spread of ratios. */
  readonly meanInverse: number
}

function settingOf(expected: ArrayLike<number>, effective: Float64Array): Setting {
  let meanInverse = 0
  let effectiveSum = 0
  for (let i = 0; i < effective.length; i++) {
    meanInverse += 1 / expected[i]! / effective.length
    effectiveSum += effective[i]!
  }
  return { areas: effective.length, effectiveSum, meanInverse }
}

function emptyDistribution(draws: number): NullDistribution {
  const empty = () => new Float64Array(draws).fill(Number.NaN)
  return { FT1: empty(), FT2: empty(), FT3: empty(), CV: empty(), SCV: empty() }
}

function measureWorlds(
  { counted, sum, squares: squared, high, low }: WorldSums,
  { areas, effectiveSum, meanInverse }: Setting,
  first: number,
  out: NullDistribution,
): void {
  for (let draw = 0; draw < sum.length; draw++) {
    const at = first + draw
    out.FT1[at] = high[0][draw]! / low[0][draw]!
    if (areas >= 4) out.FT2[at] = high[1][draw]! / low[1][draw]!
    if (areas >= 6) out.FT3[at] = high[2][draw]! / low[2][draw]!
    const mean = sum[draw]! / areas
    const squares = squared[draw]!
    const variance = Math.max(0, (squares - areas * mean * mean) / (areas - 1))
    out.CV[at] = (100 * Math.sqrt(variance)) / mean
    const level = counted[draw]! / effectiveSum
    const spread = squares / (areas * level * level) - (2 * mean) / level + 1
    out.SCV[at] = 100 * (spread - meanInverse / level)
  }
}

function refuseOtherWorlds(worlds: EqualWorlds, areas: number): void {
  if (areas < 2) {
    throw new Refusal('impossible-value', {
      found: `${areas === 1 ? 'one area' : 'no area'}`,
      because: 'variation is between areas',
      remedy: 'compare at least two areas',
    })
  }
  if (worlds.areas === areas) return
  throw new Refusal('shapes-differ', {
    found: `worlds of ${worlds.areas} areas and expected counts of ${areas}`,
    because: 'each area takes its own luck',
    remedy: `make the worlds with equalWorlds(${areas})`,
  })
}
