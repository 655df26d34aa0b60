export type { Account, Accounts } from '@samsyn/finance'
export { accountsBetween, accountsOfMeasures, noLuck, withoutMeasures } from './accounts-of-run.ts'
export { type Assumption, type Shape, shapes, valueAt } from './assumption.ts'
export * from './baseline.ts'
export { type BaselineInput, buildBaseline } from './build-baseline.ts'
export { centralDraws, centralRun } from './central-draws.ts'
export { checkDocument } from './check-document.ts'
export {
  ALL_KRONER,
  type Bound,
  type Choice,
  type ChooseOptions,
  chooseMeasures,
  frontApart,
  type LeftOutMeasure,
  measuresThatApply,
} from './choose-measures.ts'
export {
  compareInParts,
  type Difference,
  type DifferenceInParts,
  type RunAndBare,
} from './compare-runs.ts'
export { type DrawRunOptions, drawRun, pointOfDraw, type RunDraws } from './draw-run.ts'
export { eachScenario } from './each-scenario.ts'
export { gaussLegendre } from './gauss-legendre.ts'
export { type Ledger, type LedgerLine, ledgerOf, meanLedger, waterfall } from './ledger.ts'
export { type LimitName, limits, overridable } from './limits.ts'
export { repeatedPath } from './line-of-path.ts'
export { type DrawChoice, Luck } from './luck.ts'
export { measureOutlays } from './measure-outlays.ts'
export type { Model, Outcome } from './model.ts'
export { overlapOf, rampBetween } from './model-steps.ts'
export { MOST_NESTED, nestsDeeper } from './nests-deeper.ts'
export { packBaseline, unpackBaseline } from './pack-baseline.ts'
export { centralPoint, type Point, pointWith } from './point.ts'
export { prepareRun, type RunInput } from './prepare-run.ts'
export { placeOf, readScenario, scenarioFrom, withLine } from './read-scenario.ts'
export { joinRuns, someDraws } from './run-in-parts.ts'
export { type LimitedRun, type Run, type RunOptions, runModel, usualByArea } from './run-model.ts'
export { drawsOf, meanOf, type QuantileOfRun, runQuantiles } from './run-quantiles.ts'
export { type Played, runScenario, type ScenarioRun } from './run-scenario.ts'
export {
  canonicalJson,
  type Deflate,
  scenarioFromLink,
  scenarioToLink,
  textOf,
  utf8,
} from './scenario-link.ts'
export {
  publishedSchema,
  type Scenario,
  type ScenarioMeasure,
  scenarioSchema,
} from './scenario-schema.ts'
export {
  type KnowingBetter,
  outcomeAt,
  type TornadoBar,
  tornado,
  valueOfKnowing,
} from './sensitivity.ts'
export { servicesBehind } from './services-behind.ts'
export { sharedShares } from './shared-shares.ts'
export { Showing } from './showing.ts'
export type { Shown } from './shown.ts'
export * from './table-13-1/index.ts'
export {
  type AccountBands,
  accountsAt,
  type Band,
  bandAround,
  bandAt,
  changeAt,
  headlineOutcomes,
  type ToldBeside,
  type ToldRun,
  toldRun,
  waterfallAt,
} from './told-run.ts'
export { upgradeScenario } from './upgrade-scenario.ts'
export { usual } from './usual.ts'
