import { stream } from '@samsyn/draws'
import { drifted, type PracticeDrift } from './practice-drift.ts'

/**
 * How far practice has strayed in each draw: multiples of use per person, with 1 as their median.
 *
 * @param area whose own part is added to what the community shares
 * @param ahead years from the one that is known
 */
export type Strayed = (area: string, ahead: number) => Float64Array

/** A driver's part of what is shared: its scores, and the correlation with them. */
export interface SharedScores {
  readonly scores: Float64Array
  readonly correlation: number
}

/**
 * Draws of one drift; areas and years that are asked for again are remembered.
 *
 * @param name of its random streams
 */
export function strayedPractice(
  { together, own }: PracticeDrift,
  {
    name,
    seed,
    draws,
    driver,
  }: { name: string; seed: number; draws: number; driver?: SharedScores },
): Strayed {
  const alone = stream(seed, name).normals(draws)
  const { scores = alone, correlation = 0 } = driver ?? {}
  const common = alone.map(
    (z, d) => together * (Math.sqrt(1 - correlation) * z + Math.sqrt(correlation) * scores[d]!),
  )
  const sizes = new Map<string, Float64Array>()
  const kept = new Map<string, Float64Array>()
  const sizesOf = (area: string) => {
    const known = sizes.get(area)
    if (known !== undefined) return known
    const local = stream(seed, `${name}.${area}`).normals(draws)
    const made = common.map((size, d) => size + own * local[d]!)
    sizes.set(area, made)
    return made
  }
  return (area, ahead) => {
    const key = `${area}.${ahead}`
    const known = kept.get(key)
    if (known !== undefined) return known
    const root = drifted(ahead)
    const made = sizesOf(area).map((size) => Math.exp(root * size))
    kept.set(key, made)
    return made
  }
}
