import type { Bounds } from '@samsyn/rates'
import type { FunnelPosition } from './funnel.ts'
import type { BandedMeasure, NullBand } from './null-bands.ts'
import type { Opportunity } from './opportunity.ts'
import type { VarianceShares } from './systematic-component.ts'

/**
 * What an area's figure counts. `events`: admissions, operations, contacts. `share`: a part of a whole (0–1 per
 * person). `fte`: positions. `other`: means and growth, which have no counts behind them.
 */
export type AtlasCounting = 'events' | 'share' | 'fte' | 'other'

/** What a sentence calls it: users of a service have a care to be freed or required, an event only happens. */
export type Counted = AtlasCounting | 'users'

/**
 * Wennberg's three kinds of care, which decide how variation is read: *effective* care should reach everyone who
 * needs it, *preference-sensitive* care should vary with what informed patients choose, *supply-sensitive* care
 * varies with what there is of beds and doctors.
 */
export type CareKind = 'effective' | 'preference-sensitive' | 'supply-sensitive'

/** What the published rate is per: a name and how many; from metadata, never from the number. */
export interface AtlasUnit {
  readonly name: string
  readonly per: number
}

/** One area of a series. Null where the source gives nothing. */
export interface AtlasArea {
  readonly id: string
  readonly name: string
  readonly observed: number | null
  /** Events at the reference's rates for the area's ages and sexes. */
  readonly expected: number | null
  readonly persons: number | null
  /** Standardised rate in the series' unit (or in the source's own, when the unit is unknown). */
  readonly rate: number | null
  readonly low: number | null
  readonly high: number | null
  /** Share of the events that private providers did, 0–1. */
  readonly privateShare?: number | null
}

/** One indicator in one period over all its areas: what an atlas page is made from. */
export interface AtlasSeries {
  readonly indicator: string
  readonly period: string
  readonly counting: AtlasCounting
  /** Said where one event is one user of a service at the end of the year. */
  readonly countsUsers?: boolean
  readonly unit: AtlasUnit | null
  readonly areas: readonly AtlasArea[]
  /** The rate of the whole (Norway) in the same unit. */
  readonly countryRate: number | null
  /** `strata`: from ages and sexes. `implied`: O × country's rate ÷ the area's, an approximation. */
  readonly expectation: 'strata' | 'implied'
  /** Variance ÷ mean of the counts; null = the source does not say whether persons are counted several times. */
  readonly dispersion: number | null
  readonly care: CareKind | null
  /**
   * The country's own count ÷ the sum of its areas, where the source gives both and they disagree by more than rounding and
   * residents of no area can: one of them is wrong, or an area is missing. Left out where they agree.
   */
  readonly countryOverAreas?: number
  /** Only what providers register is counted: private treatment without public funding is outside. */
  readonly registeredOnly: boolean
  /** Cells of smaller areas that a sum leaves out with their people, because they may not be shown. */
  readonly leftOut?: number
  /** For figures of KOSTRA: which of the two yearly editions they are. Left out for other sources. */
  readonly edition?: KostraEdition
}

/** KOSTRA comes out on 15 March (unrevised) and again in June (revised); 'unsaid' where the table does not say. */
export type KostraEdition = 'march' | 'june' | 'unsaid'

export interface AtlasAreaResult extends AtlasArea {
  readonly ratio: number | null
  readonly ratioInterval: Bounds | null
  /** Rates that chance alone gives an area of this size, in the series' unit; null without the country's rate. */
  readonly nullBand: Bounds | null
  readonly shrunkenRatio: number | null
  readonly shrunkenInterval: Bounds | null
  readonly shrunkenRate: number | null
  /** Probability that the area's true ratio is above the reference. */
  readonly above1: number | null
  /** Against chance alone, and against the spread that areas usually have. */
  readonly byChance: FunnelPosition | null
  readonly byUsualSpread: FunnelPosition | null
  readonly lowNumbers: boolean
}

export interface AtlasMeasures {
  readonly FT1: number | null
  readonly FT2: number | null
  readonly FT3: number | null
  /** FT1 over areas with enough events (`lowNumber`), as SKDE quotes it. */
  readonly FT1WithoutLowNumbers: number | null
  readonly CV: number | null
  readonly weightedCV: number | null
  readonly SCV: number | null
  /** With expectations scaled to the counted sum: what the null band is compared with. */
  readonly SCVRescaled: number | null
  readonly SCVOfLogs: number | null
  readonly SCVTrimmed: number | null
  readonly CVA: number | null
  readonly quotient80to20Shrunken: number | null
  readonly chiSquared: { value: number; degreesOfFreedom: number; p: number | null } | null
}

/** A sentence by its key, with the values to put in it; words are in `atlasTexts`. */
export interface AtlasText {
  readonly key: AtlasTextKey
  readonly values: Readonly<Record<string, string | number>>
}

export type AtlasTextKey = keyof typeof import('./texts-en.ts').textsEn

export interface Atlas {
  readonly series: AtlasSeries
  readonly areas: readonly AtlasAreaResult[]
  readonly measures: AtlasMeasures
  readonly bands: Readonly<Record<BandedMeasure, NullBand | null>> | null
  /** Share of equal worlds that differ as much as this one; null without a band. */
  readonly p: Readonly<Record<'FT1' | 'CV' | 'SCV', number>> | null
  readonly shares: VarianceShares | null
  readonly funnel: {
    readonly phi: number
    readonly tau2: number
    readonly dispersion: number
  } | null
  readonly opportunity: Opportunity | null
  /** Upper bounds of four classes to colour a map in. */
  readonly mapClasses: readonly number[]
  readonly texts: readonly AtlasText[]
}
