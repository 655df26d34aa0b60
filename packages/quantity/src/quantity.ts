import { type MissingReason, type Quality, weakestOf } from './quality.ts'
import type { Unit } from './unit.ts'

/**
 * A number that knows what it is. `value` is null only with a reason in `missing`.
 *
 * `low` and `high` bound the 80 % interval; both are null for an observed number.
 * `blanks` counts the parts that were not published: with blanks, `value` reads "at least".
 * `sources` are ids of source tables.
 */
export interface Quantity {
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly unit: Unit
  readonly quality: Quality
  readonly sources: readonly string[]
  readonly missing: MissingReason | null
  readonly blanks: number
}

export function known(
  value: number,
  unit: Unit,
  quality: Quality,
  sources: readonly string[],
  interval?: { low: number; high: number },
): Quantity {
  return {
    value,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    unit,
    quality,
    sources,
    missing: null,
    blanks: 0,
  }
}

export function missing(
  unit: Unit,
  reason: MissingReason,
  sources: readonly string[] = [],
): Quantity {
  return {
    value: null,
    low: null,
    high: null,
    unit,
    quality: 'observed',
    sources,
    missing: reason,
    blanks: 0,
  }
}

/** A number computed from others: as weak as the weakest, from all their sources; missing if one is. */
export function derived(
  unit: Unit,
  parts: readonly Quantity[],
  compute: (...values: number[]) => number,
): Quantity {
  const gap = parts.find((part) => part.value === null)
  const sources = sourcesOf(parts)
  if (gap !== undefined) return missing(unit, gap.missing ?? 'not-collected', sources)
  const value = compute(...parts.map((part) => part.value!))
  return {
    value,
    low: null,
    high: null,
    unit,
    quality: weakestOf(['derived', ...parts.map((part) => part.quality)]),
    sources,
    missing: null,
    blanks: parts.reduce((blanks, part) => blanks + part.blanks, 0),
  }
}

/**
 * The sum of parts, "at least" when some are blank: a blank is never zero and never guessed. All parts
 * blank gives a missing sum. Intervals do not add up (their parts move together or not): a sum of
 * uncertain numbers is taken draw by draw where the draws are, and here it has no interval.
 */
export function sum(unit: Unit, parts: readonly Quantity[]): Quantity {
  const published = parts.filter((part) => part.value !== null)
  const sources = sourcesOf(parts)
  if (published.length === 0) return missing(unit, parts[0]?.missing ?? 'not-collected', sources)
  return {
    value: published.reduce((total, part) => total + part.value!, 0),
    low: null,
    high: null,
    unit,
    quality: weakestOf(published.map((part) => part.quality)),
    sources,
    missing: null,
    blanks:
      parts.length - published.length + published.reduce((blanks, part) => blanks + part.blanks, 0),
  }
}

function sourcesOf(parts: readonly Quantity[]): string[] {
  return [...new Set(parts.flatMap((part) => part.sources))]
}

/**
 * A quantity with a name, a place and a time: what tables, reports and interfaces are filled with.
 * `id` is the stable id of the figure catalogue, `area` an area id of geography; `year` a calendar year
 * or the period of an old table ("2013–2015").
 */
export interface Figure extends Quantity {
  readonly id: string
  readonly area: string
  readonly year: number | string
}
