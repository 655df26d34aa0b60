/** What is said in each of the three languages. */
export interface Wording {
  readonly nb: string
  readonly nn: string
  readonly en: string
}

export type LanguageCode = keyof Wording

export const languageCodes: readonly LanguageCode[] = ['nb', 'nn', 'en']

/**
 * What an indicator's figure is made of, which decides its interval:
 *
 * - `share`: those who have it ÷ all of them (Wilson)
 * - `rate`: events ÷ persons or exposure; a person may have several (exact below ten, else Byar)
 * - `count`: events alone (as a rate)
 * - `mean`: mean of measured values (Student)
 * - `median`: median of measured values (order statistics)
 * - `growth-gap`: growth here less growth there, in percentage points; accounts, so without chance
 */
export const forms = ['share', 'rate', 'count', 'mean', 'median', 'growth-gap'] as const
export type Form = (typeof forms)[number]

/** What it tells of: what became of patients, how they found it, what was done, or what there is to do it with. */
export const kinds = ['outcome', 'experience', 'process', 'structure'] as const
export type Kind = (typeof kinds)[number]

/** Which way is better. `neutral`: neither, until someone says what the right level is. */
export const directions = ['higher', 'lower', 'neutral'] as const
export type Direction = (typeof directions)[number]

/**
 * Control charts. `xmr`: single values; `p`, `u`: shares and rates; `p-prime`, `u-prime`: the same for large
 * denominators; `c`: counts of equal exposure; `g`: cases between rare events; `t`: time between them; `run`: median only.
 */
export const chartKinds = ['xmr', 'p', 'p-prime', 'u', 'u-prime', 'c', 'g', 't', 'run'] as const
export type ChartKind = (typeof chartKinds)[number]

export const comparisons = ['below', 'at-most', 'at-least', 'above'] as const
export type Comparison = (typeof comparisons)[number]

/** A stated target. It is dated data: a new one is a new line, the old one stays. */
export interface Target {
  /** In the indicator's unit. */
  readonly value: number
  readonly comparison: Comparison
  /** The year it was to be reached by; null where none is stated, then it always holds. */
  readonly by: number | null
  readonly source: string
}

/** A figure printed in a document. Not a series to chart unless it is one. */
export interface PublishedFigure {
  readonly area: string
  readonly period: string
  readonly value: number
  /** Where the document gives a range, its upper end, `value` being the lower. */
  readonly to: number | null
  /** "about", "over": the document does not print it as exact. */
  readonly rounded: boolean
  readonly source: string
}

/** Which result for patients an indicator serves: an effect of the 2024 plan by its id, or its own stated aim. */
export interface OutcomeGoal {
  readonly serves: string
  readonly source: string
}

/** An open table that holds the indicator, and how finely. Null where there is none. */
export interface OpenTable {
  readonly table: string
  /** What the table calls it. */
  readonly name: string
  readonly level: 'country' | 'catchment' | 'municipality'
  readonly breakdowns: readonly EquityDimension[]
}

export const equityDimensions = ['language', 'sami-area', 'education', 'centrality'] as const
export type EquityDimension = (typeof equityDimensions)[number]

/** One indicator as a definition file has it. */
export interface IndicatorDefinition {
  readonly id: string
  readonly name: Wording
  readonly theme: string
  readonly kind: Kind
  readonly form: Form
  /** Numerator ÷ denominator in words. */
  readonly formula: Wording
  /** `source`: as the document defines it. `ours`: the document names it only. */
  readonly formulaFrom: 'source' | 'ours'
  readonly unit: { readonly name: Wording; readonly per: number }
  readonly direction: Direction
  readonly targets: readonly Target[]
  /** Null flags it as a reporting burden: it is counted, and no source says which result it serves. */
  readonly outcomeGoal: OutcomeGoal | null
  readonly chart: ChartKind
  /** The indicator this is a part of. */
  readonly partOf: string | null
  readonly published: readonly PublishedFigure[]
  readonly table: OpenTable | null
  /** `document:line` or the name of a publisher. */
  readonly sources: readonly string[]
}
