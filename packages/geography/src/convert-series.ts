import { knownRefusal, type Refusal } from '@samsyn/refusal'
import type { BoundaryPiece, Vintage } from './types.ts'
import { codesIn, vintagesOf } from './vintage-codes.ts'

/** A value that rests on dividing a municipality by its people. */
export interface EstimatedCode {
  readonly code: string
  /** The divided municipalities it got a share of. */
  readonly from: readonly string[]
  /** split: a municipality was divided later; backwards: the series is carried to older, smaller municipalities. */
  readonly why: 'split' | 'backwards'
}

export interface ConvertedSeries {
  readonly vintage: Vintage
  /** Code in the new boundaries → value, by code; codes that no given code reaches are not in it. */
  readonly values: ReadonlyMap<string, number>
  readonly estimated: readonly EstimatedCode[]
  /** Codes without a value because a part of them has none: a gap is never counted as zero. */
  readonly missing: readonly { readonly code: string; readonly from: readonly string[] }[]
  /** Sum of `values`: that of the series given, less the parts that ended in `missing`. */
  readonly total: number
}

/**
 * Carries a municipal series of counts (persons, users, bed-days: what can be added up, not rates) to other boundaries.
 * Merged municipalities are added; a divided one is shared out by the people in its pieces, those of 2015 when it is
 * from 2018 and those of 2024 otherwise, and the codes that got a share are listed as estimated.
 *
 * @param values code → count, for all municipalities or for some; null or NaN is a gap
 * @param where what a refusal calls them, such as their file
 * @throws Refusal 'wrong-vintage' for a code that is not valid in `from`
 */
export function convertSeries(
  boundaries: readonly BoundaryPiece[],
  values: ReadonlyMap<string, number | null>,
  from: Vintage,
  to: Vintage,
  where = 'the series',
): ConvertedSeries {
  const known = codesIn(boundaries, from)
  for (const code of values.keys()) {
    if (!known.has(code)) throw wrongVintage(boundaries, code, from, where)
  }
  const result = new Map<string, number>()
  const estimated: EstimatedCode[] = []
  const missing: { code: string; from: string[] }[] = []
  for (const [code, shares] of [...sharesInto(boundaries, from, to)].sort(byCode)) {
    const parts = [...shares.keys()]
    if (!parts.some((part) => values.has(part))) continue
    const gaps = parts.filter((part) => isGap(values.get(part)))
    if (gaps.length > 0) missing.push({ code, from: gaps })
    else result.set(code, sumOfShares(shares, values))
    const divided = parts.filter((part) => shares.get(part)! < 1)
    if (gaps.length === 0 && divided.length > 0) {
      estimated.push({ code, from: divided, why: from < to ? 'split' : 'backwards' })
    }
  }
  const total = [...result.values()].reduce((sum, value) => sum + value, 0)
  return { vintage: to, values: result, estimated, missing, total }
}

/** New code → old code → the share of the old municipality's people that it got. */
function sharesInto(
  boundaries: readonly BoundaryPiece[],
  from: Vintage,
  to: Vintage,
): Map<string, Map<string, number>> {
  const weightOf = (piece: BoundaryPiece) => (from === 2018 ? piece.people2015 : piece.people2024)
  const whole = new Map<string, number>()
  const into = new Map<string, Map<string, number>>()
  for (const piece of boundaries) add(whole, piece.codes[from], weightOf(piece))
  for (const piece of boundaries) {
    const shares = into.get(piece.codes[to]) ?? new Map<string, number>()
    add(shares, piece.codes[from], weightOf(piece))
    into.set(piece.codes[to], shares)
  }
  for (const shares of into.values()) {
    for (const [code, weight] of shares) shares.set(code, weight / whole.get(code)!)
  }
  return into
}

function add(sums: Map<string, number>, key: string, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value)
}

function sumOfShares(
  shares: ReadonlyMap<string, number>,
  values: ReadonlyMap<string, number | null>,
): number {
  let sum = 0
  for (const [code, share] of shares) sum += share * values.get(code)!
  return sum
}

function isGap(value: number | null | undefined): boolean {
  return value === undefined || value === null || Number.isNaN(value)
}

function byCode(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : 1
}

/** Tells which boundaries a code belongs to when it is not valid in those it was given as. */
export function wrongVintage(
  boundaries: readonly BoundaryPiece[],
  code: string,
  expected: Vintage,
  where: string,
): Refusal {
  const valid = vintagesOf(boundaries, code)
  if (valid.length === 0) {
    return knownRefusal('code-of-no-vintage', { code, where, expected })
  }
  const name = codesIn(boundaries, valid[0]!).get(code)
  return knownRefusal('code-of-other-vintage', {
    ...{ code, name: name ?? '', where, valid: valid.map(String), expected },
  })
}
