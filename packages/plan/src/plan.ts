import type { Party, ServiceId, Standing } from '@samsyn/measures'
import type { MissingReason, Quality, Unit } from '@samsyn/quantity'
import type { Scenario } from '@samsyn/scenario'
import type { Finding, SourceTable } from './planning-data.ts'

export const groups = [
  'frail-elderly',
  'children-young',
  'mental-health',
  'chronic-conditions',
  'pregnancy-birth',
] as const
/** The five priority groups of the National Health and Collaboration Plan 2024–2027. */
export type Group = (typeof groups)[number]

/**
 * One number of the planning basis. `id` is the stable figure id of the catalogue; figures that come in
 * three paths end in .constant, .trend or .adopted, and definitions of frailty in .phenotype, .index …
 */
export interface PlanNumber {
  readonly id: string
  readonly value: number | null
  /** 80 % interval; null for observed and derived numbers. */
  readonly low: number | null
  readonly high: number | null
  readonly unit: Unit
  /** Area id: community, municipality code, district code, trust id, region or "norway". */
  readonly area: string
  /** A calendar year, or the period of an old table ("2013–2015"). People stand at 1 January, users at 31 December. */
  readonly year: number | string
  readonly quality: Quality
  /** Ids of source tables. */
  readonly source: readonly string[]
  readonly missing: MissingReason | null
  /** Parts that were not published: with any, the value reads "at least". */
  readonly blanks: number
  /** The mark goes with the number wherever it is copied: "synthetic" says nothing about the real place. */
  readonly data: 'real' | 'synthetic'
}

/** A figure that belongs in the basis and that no table here carries (PLANNING-BASIS section 9). */
export interface Gap {
  readonly id: string
  /** har = we have it in part; bestilles = to be ordered; finnes-ikke = does not exist. */
  readonly status: 'har' | 'bestilles' | 'finnes-ikke'
}

export interface PyramidBar {
  readonly year: number
  readonly sex: 'women' | 'men'
  readonly ageFrom: number
  readonly ageTo: number
  readonly persons: number
  readonly quality: Quality
}

/** A community with like challenges, with the distance (standard deviations) and what it is made of, as persons, per cent and km. */
export interface Peer {
  readonly community: string
  readonly distance: number
  readonly parts: readonly {
    readonly measure: string
    readonly own: number
    readonly theirs: number
    /** Standard deviations, above zero where they have more. */
    readonly apart: number
  }[]
}

/** A measure of the library that concerns the group; what it does stands in the numbers that end in its id. */
export interface PlanMeasure {
  readonly id: string
  /** Whether it is one of those reckoned together as "package". */
  readonly together: boolean
  /** Agreed by the parties, proposed, or disputed between them. */
  readonly standing: Standing
  /** Id of the warning that goes with its effect; null = none. */
  readonly caution: string | null
  readonly parties: readonly Party[]
  /** What it takes from, and from which ages (105 = 105 and over). */
  readonly from: ServiceId
  readonly ages: { readonly from: number; readonly to: number }
  /** First year with any effect, and the year it is fully in place. */
  readonly startYear: number
  readonly fullYear: number
  /** Services it takes from and no table counts: with any, there are no numbers of it. */
  readonly uncounted: readonly ServiceId[]
}

/** One community, one group, on the table. Language-neutral: texts come from the catalogues by id. */
export interface Plan {
  readonly schema: 'samsyn-plan/1'
  readonly engine: string
  readonly seed: number
  readonly draws: number
  /** Population alternative, Statistics Norway's four letters: MMMM by default. */
  readonly alternative: string
  /** "synthetic" is printed on every page and beside every number. */
  readonly data: 'real' | 'synthetic'
  readonly community: string
  readonly group: Group
  readonly municipalities: readonly string[]
  /** City districts of the community's cities, by code. */
  readonly districts: readonly string[]
  readonly trusts: readonly string[]
  readonly baseYear: number
  readonly years: readonly number[]
  readonly budgetYears: readonly number[]
  /** Every area that a number speaks of: its name and what it is. */
  readonly areas: Readonly<Record<string, { readonly name: string; readonly kind: string }>>
  readonly numbers: readonly PlanNumber[]
  readonly pyramid: readonly PyramidBar[]
  readonly peers: readonly Peer[]
  /** Measures that could be taken up, on constant coverage; empty for a group without any in the library. */
  readonly measures: readonly PlanMeasure[]
  readonly gaps: readonly Gap[]
  readonly findings: readonly Finding[]
  /** What a reader has chosen beside the plan; numbers of the nth begin with `scenario.<n>.`, and 0 is the reference. */
  readonly scenarios?: readonly Scenario[]
  readonly tables: readonly SourceTable[]
}
