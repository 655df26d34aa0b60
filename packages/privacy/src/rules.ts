import { Refusal } from '@samsyn/refusal'

/** The largest contributors dominate a cell when `n` of them have more than the share `k` of it. */
export interface Dominance {
  readonly n: number
  readonly k: number
}

/** What a source requires of everything published from it. Thresholds differ between owners: they are data. */
export interface Rules {
  /** Counts from 1 up to and including this are hidden (0 hides none). */
  readonly upTo: number
  /**
   * Zeros: `open` they may be told; `protected` they are hidden as small counts are, and nothing that adds
   * up to zero betrays them; `may-hide` they may be told, but may also be hidden to protect others.
   */
  readonly zeros: 'open' | 'protected' | 'may-hide'
  /** Amounts: a cell is hidden when one of these holds. */
  readonly dominance?: readonly Dominance[]
  /** Amounts: hidden when the second largest could reckon the largest to within this share (p of the p % rule). */
  readonly p?: number
  /** Hidden when fewer than this many persons or providers are in the cell. */
  readonly fewestContributors?: number
  /**
   * Hidden are pairs of cells, one part of the other, that differ by this many persons or fewer: everyone
   * (but so few) in the larger group would be known to be in the smaller.
   */
  readonly coalition?: number
  /** Blanks that came with the table are of this size, as its publisher says. */
  readonly blanks?: { readonly from: number; readonly to: number }
  /** Off only to show what an unsafe table looks like. */
  readonly singletons?: boolean
}

/**
 * Rules of publishers. Each is a starting point to be set by the owner of the data.
 * Whence: docs/methods/privacy.md.
 */
export const publisherRules = {
  /** Statistics Norway: fewer than three, zeros are protected too in its tools' standard. */
  statisticsNorway: { upTo: 2, zeros: 'protected' },
  /** KOSTRA municipal care: 1–4 hidden, zeros told. */
  kostra: { upTo: 4, zeros: 'open', blanks: { from: 1, to: 4 } },
  /**
   * The same tables as they came: what Statistics Norway prints, small or not, is told already, and what it
   * left blank (1–4) must not be had from what we tell.
   */
  kostraAsPublished: { upTo: 0, zeros: 'may-hide', blanks: { from: 1, to: 4 } },
  /** Registers of specialist and municipal contacts (not confirmed by a public page): 1–4 hidden. */
  registers: { upTo: 4, zeros: 'may-hide' },
  /** Numbers of general practice by municipality: several patients and several practices behind each. */
  generalPractice: { upTo: 4, zeros: 'open', fewestContributors: 3 },
} as const satisfies Record<string, Rules>

/** @throws Refusal 'impossible-value' for a threshold that is not a whole number from nought up, or a share outside 0–1 */
export function checkRules(rules: Rules): void {
  const counts = [rules.upTo, rules.fewestContributors ?? 0, rules.coalition ?? 0]
  const shares = [rules.p ?? 0, ...(rules.dominance ?? []).map(({ k }) => k)]
  const areRight =
    counts.every((n) => Number.isSafeInteger(n) && n >= 0) &&
    shares.every((share) => share >= 0 && share <= 1)
  if (areRight) return
  throw new Refusal('impossible-value', {
    found: `thresholds ${counts.join(', ')} and shares ${shares.join(', ')}`,
    because: 'thresholds are whole numbers from 0 up, shares are from 0 to 1',
    remedy: 'correct the rules of the source',
  })
}
