export { type AreaMapInput, areaMap, type MapArea } from './area-map.ts'
export type { AreaMark, MarkNames } from './area-mark.ts'
export { type AtlasBarArea, type AtlasBarsInput, atlasBars } from './atlas-bars.ts'
export { type ChoiceFrontInput, type ChoicePoint, choiceFront } from './choice-front.ts'
export { colours } from './colours.ts'
export { type ControlChartInput, type ControlPoint, controlChart } from './control-chart.ts'
export { type CoverageArea, type CoverageInput, coverageBars } from './coverage-bars.ts'
export type { Drawing, DrawingDocument, Key, Picture, PictureColumn } from './drawing.ts'
export { type EffectInput, type EffectRow, effectDots } from './effect-dots.ts'
export type { FanPoint } from './fan-lines.ts'
export { type FigureOptions, figureHtml, narrowWidth, wideWidth } from './figure-html.ts'
export { type FrailtyRow, frailtyDefinitions } from './frailty-definitions.ts'
export { type FunnelInput, type FunnelLimits, type FunnelPoint, funnel } from './funnel.ts'
export { type GrowthSeries, growthLines } from './growth-lines.ts'
export { keySign } from './key-sign.ts'
export {
  type MapBoundary,
  type MapInput,
  type MapPlace,
  municipalityMap,
} from './municipality-map.ts'
export { type PartyBarsInput, type PartyRow, partyBars } from './party-bars.ts'
export { type Path, type PathFansInput, pathFans } from './path-fans.ts'
export { type PyramidGroup, populationPyramid } from './population-pyramid.ts'
export { type RankedItem, rankedBars } from './ranked-bars.ts'
export { type RatioRow, ratioDots } from './ratio-dots.ts'
export { type ScenarioFansInput, type ScenarioLine, scenarioFans } from './scenario-fans.ts'
export {
  type ShareClassCounts,
  shareClasses,
} from './share-classes.ts'
export { type TornadoInput, type TornadoRow, tornadoBars } from './tornado-bars.ts'
export { type WaterfallInput, waterfallBars } from './waterfall-bars.ts'
export { wrappedWhole } from './wrapped.ts'
