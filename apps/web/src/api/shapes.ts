import type { LanguageCode } from '@samsyn/language'
import type { Finding, Gap, Group, Plan, PlanNumber, SourceTable } from '@samsyn/plan'
import type { IndicatorDefinition } from '@samsyn/quality'
import type { MissingReason, Quality } from '@samsyn/quantity'
import type { Atlas } from '@samsyn/variation'

// Answers of the server beside the plan, as far as the page reads them.

export interface Municipality {
  readonly code: string
  readonly name: string
  readonly lon: number
  readonly lat: number
}

export interface Named {
  readonly id: string
  readonly name: string
}

export interface Communities {
  readonly communities: readonly (Named & {
    readonly municipalities: readonly string[]
    readonly aliases: readonly string[]
  })[]
  readonly municipalities: readonly {
    readonly code: string
    readonly name: string
    readonly community: string
    readonly aliases: readonly string[]
    /** Of municipalities that are now a part of it, or its own before. */
    readonly formerNames: readonly string[]
    readonly districts: readonly string[]
  }[]
}

export interface Community extends Named {
  readonly data: 'real' | 'synthetic'
  readonly baseYear: number
  readonly municipalities: readonly Municipality[]
  readonly trusts: readonly Named[]
  readonly outline: readonly {
    readonly municipality: string
    readonly polygons: readonly (readonly (readonly (readonly [number, number])[])[])[]
  }[]
}

export interface Sources {
  readonly data: 'real' | 'synthetic'
  readonly tables: readonly SourceTable[]
  readonly findings: readonly Finding[]
  readonly gaps: readonly { readonly group: Group; readonly gaps: readonly Gap[] }[]
}

export interface Population {
  readonly baseYear: number
  readonly years: readonly number[]
  readonly areas: readonly {
    readonly id: string
    readonly kind: 'community' | 'municipality' | 'district'
    readonly name: string
  }[]
  /** Persons by five years of age, the last 100 and over. */
  readonly pyramids: readonly {
    readonly area: string
    readonly year: number
    readonly women: readonly number[]
    readonly men: readonly number[]
  }[]
}

export interface Services {
  readonly areas: Plan['areas']
  readonly levels: readonly {
    readonly level: 'municipality' | 'gp' | 'hospital' | 'medicines' | 'between'
    readonly numbers: readonly PlanNumber[]
  }[]
}

export interface AtlasList {
  readonly services: readonly {
    readonly id: string
    readonly atlas: string
    readonly period: string
    readonly areas: 'municipalities' | 'catchments'
  }[]
}

export interface AtlasAnswer extends Atlas {
  /** As `/api/atlas` lists it. */
  readonly service: string
  readonly quality: Quality
  readonly sources: readonly string[]
  readonly missing: MissingReason
  readonly careSuggested: boolean
  readonly said: Readonly<Record<LanguageCode, readonly string[]>>
  readonly places: {
    readonly kind: 'municipalities' | 'catchments' | 'unknown'
    readonly areaOf: Readonly<Record<string, string>>
    readonly circles: readonly {
      readonly area: string
      readonly lon: number
      readonly lat: number
      readonly size: number
    }[]
  }
}

export interface Boundaries {
  readonly boundaries: Community['outline']
}

export type Indicator = IndicatorDefinition & {
  readonly reportingBurden: boolean
  /** A table that is loaded has numbers of it. */
  readonly held: boolean
}

export interface IndicatorAnswer extends Omit<IndicatorDefinition, 'chart'> {
  readonly catchments: {
    readonly period: string
    readonly country: number | null
    readonly figures: readonly {
      readonly trust: string
      readonly value: number | null
      readonly of: number | null
    }[]
  } | null
  readonly chart: {
    readonly points: readonly {
      readonly period: string
      readonly value: number | null
      readonly centre: number
      readonly low: number | null
      readonly high: number | null
      readonly part: number
      readonly label: string | null
    }[]
    /** Said at the end of `said`. */
    readonly texts: readonly unknown[]
  } | null
  readonly said: Readonly<Record<LanguageCode, readonly string[]>>
}
