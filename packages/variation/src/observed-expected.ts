import { Refusal } from '@samsyn/refusal'

/**
 * Counted and expected events by area, same order. The measures of variation are made from these two; areas
 * where nothing is expected have no ratio and must be left out before (`withExpectation`).
 */
export interface ObservedExpected {
  readonly observed: ArrayLike<number>
  readonly expected: ArrayLike<number>
}

/** Refuses what no measure can use: lists of different length, counts below zero, nothing expected. */
export function refuseUnfit({ observed, expected }: ObservedExpected): void {
  if (observed.length !== expected.length) {
    throw new Refusal('shapes-differ', {
      found: `${observed.length} observed and ${expected.length} expected counts`,
      because: 'each area has one of each',
      remedy: 'make both lists from the same areas in the same order',
    })
  }
  for (let i = 0; i < expected.length; i++) {
    if (observed[i]! >= 0 && expected[i]! > 0) continue
    throw new Refusal('impossible-value', {
      found: `${observed[i]} observed and ${expected[i]} expected events in area ${i}`,
      because: 'a ratio needs a count from zero and an expectation above zero',
      remedy: 'leave out areas without people, and look for blanks in the table',
    })
  }
}

/** Σ observed ÷ Σ expected: the common level, which is no variation. NaN without areas. */
export function levelOf({ observed, expected }: ObservedExpected): number {
  let counted = 0
  let foreseen = 0
  for (let i = 0; i < expected.length; i++) {
    counted += observed[i]!
    foreseen += expected[i]!
  }
  return counted / foreseen
}

/** Expectations scaled so that they sum to what was counted. */
export function rescaled(counts: ObservedExpected): ObservedExpected {
  const level = levelOf(counts)
  return { observed: counts.observed, expected: Array.from(counts.expected, (e) => e * level) }
}

/** Observed ÷ expected by area. */
export function ratiosOf({ observed, expected }: ObservedExpected): number[] {
  return Array.from(expected, (e, i) => observed[i]! / e)
}
