import type { ChartKind, Comparison, Direction } from './definition.ts'

/** One period of a series: a measured value, or events (of so many). Null or left out where nothing is given. */
export interface SeriesPoint {
  readonly period: string
  readonly value?: number | null
  readonly events?: number | null
  readonly of?: number | null
}

export interface ChartOptions {
  /** What the values are written per (100 for per cent); shares and rates only. */
  readonly per?: number
  /** Leave out the moving ranges that are too large to be chance, once, before limits are set. Default true. */
  readonly screen?: boolean
  /** Limits come from so many first points of each part; all of them when left out. */
  readonly baseline?: number
  /** Periods at which something known changed: limits are set anew from there. */
  readonly rebaseAt?: readonly string[]
  /** Periods that are shown but neither set limits nor count in runs. */
  readonly leaveOut?: readonly string[]
  /** Limits of an `xmr` chart in mean moving ranges: 2.66 as printed in England, or 3 ÷ 1.128. */
  readonly factor?: number
  readonly direction?: Direction
  readonly target?: { readonly value: number; readonly comparison: Comparison } | null
}

/** Why a point is out of the ordinary, the first that applies. */
export type PointLabel =
  | 'above-limit'
  | 'below-limit'
  | 'trend-up'
  | 'trend-down'
  | 'two-of-three-above'
  | 'two-of-three-below'
  | 'shift-above'
  | 'shift-below'

export interface ChartPoint {
  readonly period: string
  readonly value: number | null
  /** Why there is no value: nothing given, or a denominator of zero. */
  readonly missing: 'not-given' | 'nobody-counted' | null
  readonly part: number
  readonly centre: number
  readonly low: number | null
  readonly high: number | null
  /** Two thirds of the way to the limits. */
  readonly nearLow: number | null
  readonly nearHigh: number | null
  readonly leftOut: boolean
  /** Special causes as "Making Data Count" names them. */
  readonly label: PointLabel | null
}

/** Anhøj's runs rules over a part. */
export interface Runs {
  /** Points that count, and those of them not on the centre line. */
  readonly counted: number
  readonly useful: number
  readonly longest: number
  readonly longestMax: number
  readonly crossings: number
  readonly crossingsMin: number
  readonly signal: boolean
}

export interface ChartPart {
  readonly from: string
  readonly to: string
  readonly centre: number
  /** Null with fewer than two useful points. */
  readonly runs: Runs | null
  /** Moving ranges there were, and how many of them were screened away. */
  readonly ranges: number
  readonly screened: number
  /** Limits from fewer than 13 points. */
  readonly trial: boolean
  /** Spread beside what the counts alone would give (Laney's σz); null for other charts. */
  readonly dispersion: number | null
}

export type Variation =
  | 'common-cause'
  | 'improvement'
  | 'concern'
  | 'neutral-high'
  | 'neutral-low'
  | 'unsettled'

export type Assurance = 'met' | 'missed' | 'hit-or-miss'

export interface ProcessChart {
  readonly kind: ChartKind
  readonly points: readonly ChartPoint[]
  readonly parts: readonly ChartPart[]
  /** What the last point says: chance, or better or worse. */
  readonly variation: Variation
  /** Whether the process, as it is, will meet the target; null without target, limits or a better side. */
  readonly assurance: Assurance | null
  readonly texts: readonly QualityText[]
}

/** A sentence by its key, with the values to put in it; words are in `qualityTexts`. */
export interface QualityText {
  readonly key: QualityTextKey
  readonly values: Readonly<Record<string, string | number>>
}

export type QualityTextKey = keyof typeof import('./texts-en.ts').textsEn
