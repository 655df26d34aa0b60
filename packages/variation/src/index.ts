export { type AtlasOptions, atlasOf } from './atlas-of.ts'
export type {
  Atlas,
  AtlasArea,
  AtlasAreaResult,
  AtlasCounting,
  AtlasMeasures,
  AtlasSeries,
  AtlasText,
  AtlasTextKey,
  AtlasUnit,
  CareKind,
  Counted,
  KostraEdition,
} from './atlas-types.ts'
export { chiSquaredOf } from './chi-squared.ts'
export {
  coefficientOfVariation,
  weightedCoefficientOfVariation,
} from './coefficient-of-variation.ts'
export { jackknifeErrors, marshall, type Shrunken, shrunkenRatios } from './empirical-bayes.ts'
export { drawCounts, type EqualWorlds, equalWorlds } from './equal-worlds.ts'
export { type ExtremalQuotients, extremalQuotients, quantileRatio } from './extremal-quotient.ts'
export { fromCumulative } from './from-cumulative.ts'
export {
  exactFunnelLimits,
  type FunnelPosition,
  funnelPosition,
  limitsAtCount,
  multiplicativeLimits,
  overdispersedLimits,
  shareLimits,
} from './funnel.ts'
export { type GammaPrior, gammaPrior } from './gamma-prior.ts'
export {
  type ImportedIndicator,
  type ImportGap,
  type ImportMissing,
  type ImportReserve,
  importAtlas,
} from './import-atlas.ts'
export { jenksBreaks } from './jenks-breaks.ts'
export {
  type BandedMeasure,
  bandedMeasures,
  type NullBand,
  type NullDistribution,
  nullBands,
  nullDistribution,
  shareOfWorldsAbove,
} from './null-bands.ts'
export { levelOf, type ObservedExpected, ratiosOf, rescaled } from './observed-expected.ts'
export {
  type AreaOpportunity,
  type ComparedArea,
  type Conversion,
  type Opportunity,
  opportunityOf,
  type Reference,
} from './opportunity.ts'
export {
  type FunnelForm,
  type Overdispersion,
  overdispersionOf,
  type Taming,
} from './overdispersion.ts'
export { type AtlasFileRow, parseAtlasCsv } from './parse-atlas-csv.ts'
export { atlasTexts, sayAtlas } from './say-atlas.ts'
export {
  type AtlasMetadata,
  type FileSeries,
  type IndicatorMetadata,
  seriesOfRows,
} from './series-of-rows.ts'
export { type StratifiedIndicator, seriesOfStrata } from './series-of-strata.ts'
export {
  type AreaGap,
  type Counting,
  type Standardisation,
  type StandardisedArea,
  type StratifiedCounts,
  standardiseAreas,
} from './standardise-areas.ts'
export {
  coefficientOfVariationNet,
  systematicComponent,
  systematicComponentOfLogs,
  trimmedSystematicComponent,
  type VarianceShares,
  varianceShares,
} from './systematic-component.ts'
