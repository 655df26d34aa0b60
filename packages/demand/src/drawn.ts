import {
  type Figure,
  known,
  type MissingReason,
  missing,
  type Quality,
  type Unit,
  weakestOf,
} from '@samsyn/quantity'
import { spreadOf } from './spread.ts'

/**
 * A number on the central path and in every draw, with what is needed to make a figure of it.
 * Sums are taken draw by draw, so that what moves together in two places moves together in their sum.
 */
export interface Drawn {
  readonly central: number
  readonly drawn: Float64Array
  readonly quality: Quality
  /** Parts that could not be counted in. */
  readonly blanks: number
}

/** The sum of parts; null parts are blanks. Null when there is no part at all. */
export function sumDrawn(parts: readonly (Drawn | null)[], weakest: Quality): Drawn | null {
  const there = parts.filter((part) => part !== null)
  if (there.length === 0) return null
  const drawn = new Float64Array(there[0]!.drawn.length)
  for (const part of there) {
    for (let d = 0; d < drawn.length; d++) drawn[d]! += part.drawn[d]!
  }
  return {
    central: there.reduce((sum, part) => sum + part.central, 0),
    drawn,
    quality: weakest,
    blanks: parts.length - there.length + there.reduce((sum, part) => sum + part.blanks, 0),
  }
}

/** The sum of parts as weak as its weakest part. */
export function sumOf(parts: readonly (Drawn | null)[]): Drawn | null {
  const qualities = parts.filter((part) => part !== null).map((part) => part.quality)
  return sumDrawn(parts, weakestOf(qualities))
}

/** Then − now in every draw. The same parts are blank in both, so they are counted once. */
export function changeSince(now: Drawn | null, then: Drawn | null): Drawn | null {
  if (now === null || then === null) return null
  return {
    central: then.central - now.central,
    drawn: then.drawn.map((number, d) => number - now.drawn[d]!),
    quality: weakestOf([now.quality, then.quality]),
    blanks: Math.max(now.blanks, then.blanks),
  }
}

/** The number times a constant, draw by draw. */
export function scaled(number: Drawn, by: number, quality = number.quality): Drawn {
  const drawn = new Float64Array(number.drawn.length)
  for (let d = 0; d < drawn.length; d++) drawn[d] = number.drawn[d]! * by
  return { ...number, quality, central: number.central * by, drawn }
}

/** As a figure with its 80 % interval; without one when all draws agree (an observed number). */
export function figureOf(
  id: string,
  area: string,
  year: number,
  unit: Unit,
  sources: readonly string[],
  number: Drawn | null,
  absent: MissingReason = 'suppressed',
): Figure {
  if (number === null) return { ...missing(unit, absent, sources), id, area, year }
  const spread = spreadOf(number.drawn.slice(), number.central)
  const certain = spread.high - spread.low <= 1e-9 * Math.abs(number.central)
  const quantity = known(
    number.central,
    unit,
    number.quality,
    sources,
    certain ? undefined : spread,
  )
  return { ...quantity, blanks: number.blanks, id, area, year }
}
