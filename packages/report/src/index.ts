export { atlasToCsv, atlasToJson } from './atlas/atlas-files.ts'
export { type AtlasPageInput, rateDecimals } from './atlas/atlas-page.ts'
export { atlasPictures } from './atlas/atlas-pictures.ts'
export { type AtlasPlaces, atlasPlaces } from './atlas/atlas-places.ts'
export { atlasTitle, atlasTitleLanguage, atlasUnit, municipalService } from './atlas/atlas-title.ts'
export { catchmentTrusts } from './atlas/catchment-trusts.ts'
export { renderAtlas } from './atlas/render-atlas.ts'
export {
  comparedFigures,
  groupLayouts,
  needFigures,
  type PathName,
  paths,
} from './layout.ts'
export { type OutlineTable, type PlanOutline, planOutline } from './outline/plan-outline.ts'
export type { ReportOptions } from './page.ts'
export type { QualityPage, ShownIndicator } from './quality/quality-page.ts'
export { renderIndicator } from './quality/render-indicator.ts'
export { type MentalHealthInput, renderMentalHealth } from './quality/render-mental-health.ts'
export { renderReport } from './render-report.ts'
export type { ChosenMove, ChosenScenario } from './scenario/chosen-scenario.ts'
export { withScenarioNames, withScenarios } from './scenario/scenario-numbers.ts'
export type { ScenarioOutline, ScenarioTable } from './scenario/scenario-part.ts'
export { toCsv } from './to-csv.ts'
export { toJson } from './to-json.ts'
