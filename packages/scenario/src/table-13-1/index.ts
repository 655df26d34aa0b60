export { compareVariants, reference2060, type Table131Variant } from './compare-variants.ts'
export { describeNorway, type NorwayBehind } from './describe-norway.ts'
export { type NorwayOptions, norwayBetween } from './norway-between.ts'
export {
  FAMILY_CARE_FTE,
  type PrintedScenario,
  printedScenarios,
  startFte,
  TABLE_END,
  TABLE_START,
} from './printed-table.ts'
export {
  type FamilyRule,
  familyRules,
  type HealthRule,
  healthRules,
  type LabourRule,
  labourRules,
  printedRules,
  publicFte,
  type Table131Rules,
  type TwoYears,
} from './public-fte.ts'
export {
  profilesOf,
  rebuildTable131,
  startTotal,
  type Table131Options,
  type Table131Row,
  type Table131Tables,
  table131Rows,
} from './rebuild-table.ts'
export {
  type ProfileSource,
  type PublishedOptions,
  profileSources,
  publishedProfiles,
  type ServiceProfile,
  tableProfiles,
  type UseProfiles,
} from './use-profiles.ts'
