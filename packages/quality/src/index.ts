export { anhojRuns } from './anhoj-runs.ts'
export { catalogue, indicatorNamed } from './catalogue.ts'
export { chartKindFor } from './chart-kind-for.ts'
export type {
  Assurance,
  ChartOptions,
  ChartPart,
  ChartPoint,
  PointLabel,
  ProcessChart,
  QualityText,
  QualityTextKey,
  Runs,
  SeriesPoint,
  Variation,
} from './chart-types.ts'
export { compareGroups, type GroupCounts, type GroupValue } from './compare-groups.ts'
export * from './definition.ts'
export {
  type EquityStatus,
  equityOf,
  equityTexts,
  samiAreaMunicipalities,
} from './equity.ts'
export {
  type Counts,
  type Growth,
  type IndicatorValue,
  indicatorValue,
  type NoValue,
} from './indicator-value.ts'
export { type LinearTrend, linearTrend, trendSentences } from './linear-trend.ts'
export {
  type MentalHealthPeople,
  type MentalHealthSection,
  type MentalHealthView,
  mentalHealthView,
  type NeedBesideActivity,
  type PersonsFrom,
} from './mental-health.ts'
export { processChart } from './process-chart.ts'
export { publishedAt } from './published-words.ts'
export { readDefinitions } from './read-definitions.ts'
export { reportingBurden } from './reporting-burden.ts'
export { qualityTexts, sayQuality } from './say-quality.ts'
export { sourceName, sourceNames } from './source-name.ts'
export {
  type LeftOutIndicator,
  type SuggestedArea,
  strongAndWeak,
  type TrustFigure,
  type TrustIndicator,
  type TrustSuggestion,
} from './strong-and-weak.ts'
export { type TargetStanding, targetIn, targetStanding } from './target-standing.ts'
