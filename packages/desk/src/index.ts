export type { Answer, Question, RunRequest } from './answers/answer-to.ts'
export { findSeries } from './atlas-series.ts'
export { type BesidePlan, besidePlan } from './beside-plan.ts'
export { suggestCareKind } from './care-kinds.ts'
export {
  type CareStem,
  careCellId,
  careRules,
  careStems,
  careTable,
  type ToldArea,
} from './care-table.ts'
export { contactConversion } from './contact-conversion.ts'
export { type DeskFacts, type DeskFolders, type DeskThread, deskThread } from './desk-thread.ts'
export type { ChosenQuestion } from './documents/chosen-scenarios.ts'
export { ENGINE } from './engine.ts'
export { type EnginePool, enginePool } from './engine-pool.ts'
export { type ExampleScenario, exampleScenarios } from './example-scenarios.ts'
export { finiteJson } from './finite-json.ts'
export { type GatedPlan, gatePlan } from './gate-plan.ts'
export { type GatedRunJson, gateOutcomes, gateRun, type ToldOutcomes } from './gate-run.ts'
export { loadData } from './load-data.ts'
export { madeOn } from './made-on.ts'
export { municipalServices, type Residence, residences } from './municipal-series.ts'
export { type OpportunityScenario, opportunityScenario } from './opportunity-scenario.ts'
export {
  type FoundPeer,
  type PeerAnswer,
  type PeerMeasure,
  peerAnswer,
  refuseWithoutPeers,
} from './peer-answer.ts'
export { type Planner, type PlanSettings, plannerFor } from './planner.ts'
export { noProgress, type Progress } from './progress.ts'
export { catchmentFigures, medicationSeries, parseSeries } from './quality-tables.ts'
export { openRecords, type ReleaseEntry, recordsFor } from './release-ledger.ts'
export { type ReleaseRecords, releasesInMemory } from './release-records.ts'
export { type AccountOfOutcome, accountsOf, runJson } from './run-report.ts'
export {
  partiesOf,
  type RunOnOptions,
  reference,
  runOn,
  type SourcedScenario,
  type Stage,
  type Staged,
  scenarioFrom,
  stageFor,
  stageOf,
} from './scenario-runner.ts'
