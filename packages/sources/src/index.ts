export { checkPublishedNorway, norwayAt } from './check-population.ts'
export {
  type DataStatus,
  dataStatus,
  diffSource,
  type MetadataChange,
  type PulledSource,
  type PullOptions,
  type PullResult,
  pullSources,
  readCatalogue,
  type SourceCatalogue,
  type SourceDiff,
  type SourceGap,
  type SourceStatus,
  sourcesNamed,
} from './connect/index.ts'
export { personsAt } from './persons-at.ts'
export { populationYears } from './population-years.ts'
export {
  type AdoptedCoverage,
  type AdoptedService,
  readAdoptedCoverage,
} from './read-adopted-coverage.ts'
export { factsFolder, readBoundaryChanges, readGeography } from './read-geography.ts'
export { readHospitalSites } from './read-hospital-sites.ts'
export { type Progress, readPlanningData } from './read-planning-data.ts'
export {
  type MissingTable,
  type TableInUse,
  type TablesInUse,
  tablesInUse,
} from './tables-in-use.ts'
