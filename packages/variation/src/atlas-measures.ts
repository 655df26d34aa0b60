import type { AtlasMeasures } from './atlas-types.ts'
import { chiSquaredOf } from './chi-squared.ts'
import {
  coefficientOfVariation,
  weightedCoefficientOfVariation,
} from './coefficient-of-variation.ts'
import { extremalQuotients, quantileRatio } from './extremal-quotient.ts'
import { levelOf, type ObservedExpected, rescaled } from './observed-expected.ts'
import {
  coefficientOfVariationNet,
  systematicComponent,
  systematicComponentOfLogs,
  trimmedSystematicComponent,
} from './systematic-component.ts'

/** What the measures are taken over: published rates, and counts where they are known. */
export interface Measurable {
  readonly rates: readonly number[]
  /** Rates of areas with enough events. */
  readonly ratesWithoutLowNumbers: readonly number[]
  /** Null where expected counts are not known for every area with a rate. */
  readonly counts: ObservedExpected | null
  readonly shrunkenRatios: readonly number[]
}

/** SKDE's measures and their relatives over one series; those that cannot be had are null. */
export function atlasMeasures(of: Measurable): AtlasMeasures {
  return {
    ...extremalQuotients(of.rates),
    FT1WithoutLowNumbers: extremalQuotients(of.ratesWithoutLowNumbers).FT1,
    CV: coefficientOfVariation(of.rates),
    quotient80to20Shrunken:
      of.shrunkenRatios.length === 0 ? null : quantileRatio(of.shrunkenRatios, 0.2),
    ...measuresOfCounts(of.counts),
  }
}

function measuresOfCounts(counts: ObservedExpected | null) {
  if (counts === null || counts.expected.length < 2) return withoutCounts
  const scaled = levelOf(counts) > 0 ? rescaled(counts) : null
  return {
    weightedCV: weightedCoefficientOfVariation(counts),
    SCV: systematicComponent(counts),
    SCVRescaled: scaled === null ? null : systematicComponent(scaled),
    SCVOfLogs: systematicComponentOfLogs(counts),
    SCVTrimmed: trimmedSystematicComponent(counts).value,
    CVA: coefficientOfVariationNet(counts),
    chiSquared: scaled === null ? null : chiSquaredOf(scaled),
  }
}

const withoutCounts = {
  weightedCV: null,
  SCV: null,
  SCVRescaled: null,
  SCVOfLogs: null,
  SCVTrimmed: null,
  CVA: null,
  chiSquared: null,
} as const
