export { atlasAreasOf } from './atlas-areas.ts'
export { ATLAS_PERIOD, type AtlasRate, atlasRate } from './atlas-rate.ts'
export { bedsFor } from './beds-for.ts'
export { type CareEstimate, careEstimates, type UsersByAge } from './care-estimates.ts'
export { type CareTodayInput, careToday } from './care-today.ts'
export { careTrend, SAMPLE_AREA } from './care-trend.ts'
export {
  type CoverageTrend,
  type CoverageTrends,
  type CoveredService,
  coverageTrends,
  coveredServices,
  dampedYears,
} from './coverage-trend.ts'
export { dementiaWeight } from './dementia-weight.ts'
export {
  type ExpectedHospitalUseInput,
  expectedHospitalUse,
  expectedUse,
} from './expected-hospital-use.ts'
export {
  type AgeGradient,
  type FrailtyDefinition,
  frailtyDefinitions,
  frailWeight,
} from './frail-weight.ts'
export { HEALTH_FROM_AGE, healthFactor, healthShift } from './health-shift.ts'
export { catchmentShare } from './hospital-nurses.ts'
export { type NationalCoverage, nationalCoverage } from './local-coverage.ts'
export {
  type AtlasIndicator,
  atlasConsultations,
  type LocalLevel,
  localHospitalLevel,
} from './local-hospital-level.ts'
export { type LocalUseInput, localUse, nationalUse } from './local-use.ts'
export {
  HOSPITAL_PLAN,
  mentalHealthNeed,
  type NeedAtService,
  type NeedGroup,
  needGroups,
} from './mental-health-need.ts'
export {
  acuteBedRates,
  generalPracticeRates,
  mentalRates,
  municipalMentalRates,
  type NationalRate,
  outpatientRates,
} from './national-activity.ts'
export { nationalUseRates, type UseRates } from './national-use-rates.ts'
export {
  type AdoptedCoverage,
  type NeedAssumptions,
  type NeedInput,
  needAssumptions,
  type Path,
  paths,
  type TrustShare,
} from './need-input.ts'
export { type NurseKey, nurseKey, nurseKey2025 } from './nurse-key.ts'
export { OLDEST, type Persons, type PersonWeight } from './persons.ts'
export {
  careDrift,
  careDriver,
  DRIFT_YEARS,
  drifted,
  hospitalDrift,
  type PracticeDrift,
} from './practice-drift.ts'
export { projectNeed } from './project-need.ts'
export * from './published-activity.ts'
export { type ReleasableCare, releasableCare } from './releasable-care.ts'
export { youngHomeCareRate } from './shown-rate.ts'
export { rateAt, smoothRates } from './smooth-rates.ts'
export * from './tables.ts'
export { trustCapacity } from './trust-capacity.ts'
export * from './types.ts'
