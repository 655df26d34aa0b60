/** One line of table 13.1 and the assumptions of box 9.2 behind it. */
export interface PrintedScenario {
  readonly scenario: 'reference' | 'high' | 'low'
  /** Growth a year in labour per user. */
  readonly standard: number
  /** Growth a year in what an hour of labour gives. */
  readonly productivity: number
  /** Whether people from 55 use services as those with their probability of dying did at the start. */
  readonly betterHealth: boolean
  /** FTE in 2035, as printed. */
  readonly printed: number
  /** Per cent more than in 2017, as printed. */
  readonly printedChange: number
}

/**
 * Table 13.1 of the National Health and Hospital Plan 2020–2023 (Meld. St. 7 (2019–2020)), source Statistics
 * Norway. The assumptions are spelt out in its box 9.2: population MMMM, family care constant in all three.
 */
export const printedScenarios: readonly PrintedScenario[] = [
  {
    scenario: 'reference',
    standard: 0.01,
    productivity: 0.005,
    betterHealth: true,
    printed: 415_000,
    printedChange: 35,
  },
  {
    scenario: 'high',
    standard: 0.01,
    productivity: 0,
    betterHealth: false,
    printed: 541_000,
    printedChange: 75,
  },
  {
    scenario: 'low',
    standard: 0,
    productivity: 0.005,
    betterHealth: true,
    printed: 337_000,
    printedChange: 9,
  },
]

export const TABLE_START = 2017
export const TABLE_END = 2035

/** Work that families do, in FTE (box 9.2, an estimate of Statistics Norway's). */
export const FAMILY_CARE_FTE = 90_000

/**
 * FTE in 2017 by kind of service. The plan prints no base; 308 500 is the one that agrees with all three
 * lines (415 000 ÷ 1.35, 541 000 ÷ 1.75 and 337 000 ÷ 1.09, within their rounding). The split is assumed: near
 * Statistics Norway's 111 000 in specialist care in 2013, and round.
 */
export const startFte = {
  somatic: 87_000,
  mentalAndSubstance: 28_000,
  care: 140_000,
  other: 53_500,
} as const
