import { quantiles } from '@samsyn/draws'
import type { Bounds } from '@samsyn/rates'
import { Refusal } from '@samsyn/refusal'
import { drawCounts, type EqualWorlds, equalWorlds } from './equal-worlds.ts'

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
  const counts = drawCounts(worlds, effective)
  const out = Object.fromEntries(
    bandedMeasures.map((measure) => [measure, new Float64Array(worlds.draws)]),
  ) as Record<BandedMeasure, Float64Array>
  const setting = settingOf(expected, effective)
  for (let draw = 0; draw < worlds.draws; draw++) measureWorld(counts, draw, setting, out)
  return out
}

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

interface Setting {
  readonly areas: number
  readonly inverse: Float64Array
  readonly effective: Float64Array
  readonly effectiveSum: number
  /** mean(1/E), which chance adds to the spread of ratios. */
  readonly meanInverse: number
}

function settingOf(expected: ArrayLike<number>, effective: Float64Array): Setting {
  let meanInverse = 0
  let effectiveSum = 0
  for (let i = 0; i < expected.length; i++) {
    meanInverse += 1 / expected[i]! / expected.length
    effectiveSum += effective[i]!
  }
  const inverse = effective.map((e) => 1 / e)
  return { areas: expected.length, inverse, effective, effectiveSum, meanInverse }
}

function measureWorld(
  counts: Float64Array,
  draw: number,
  { areas, inverse, effectiveSum, meanInverse }: Setting,
  out: Record<BandedMeasure, Float64Array>,
): void {
  let [h1, h2, h3] = [-1, -1, -1]
  let [l1, l2, l3] = [Infinity, Infinity, Infinity]
  let sum = 0
  let squares = 0
  let counted = 0
  const from = draw * areas
  for (let i = 0; i < areas; i++) {
    const count = counts[from + i]!
    const y = count * inverse[i]!
    counted += count
    sum += y
    squares += y * y
    if (y > h3) {
      if (y > h1) [h3, h2, h1] = [h2, h1, y]
      else if (y > h2) [h3, h2] = [h2, y]
      else h3 = y
    }
    if (y < l3) {
      if (y < l1) [l3, l2, l1] = [l2, l1, y]
      else if (y < l2) [l3, l2] = [l2, y]
      else l3 = y
    }
  }
  out.FT1[draw] = h1 / l1
  out.FT2[draw] = areas < 4 ? Number.NaN : h2 / l2
  out.FT3[draw] = areas < 6 ? Number.NaN : h3 / l3
  const mean = sum / areas
  const variance = Math.max(0, (squares - areas * mean * mean) / (areas - 1))
  out.CV[draw] = (100 * Math.sqrt(variance)) / mean
  const level = counted / effectiveSum
  const spread = squares / (areas * level * level) - (2 * mean) / level + 1
  out.SCV[draw] = 100 * (spread - meanInverse / level)
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
