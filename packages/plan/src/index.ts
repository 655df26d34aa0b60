export { classYears } from './age-classes.ts'
export { buildPlan } from './build-plan.ts'
export { baselineOf } from './community-baseline.ts'
export type { Point } from './distance-km.ts'
export {
  findMunicipalityPeers,
  type MunicipalityMeasure,
  type MunicipalityPeer,
  type MunicipalityProfile,
  municipalityScales,
  type PeerOptions,
  type PeerPeople,
  peerProfile,
} from './find-municipality-peers.ts'
export { findPeers } from './find-peers.ts'
export { gapsOf } from './gaps.ts'
export { type GroupSpec, groupSpecs } from './group-specs.ts'
export { MEASURE_YEAR } from './measures/play-measures.ts'
export { explained } from './measures/why-figures.ts'
export type { PeerPart } from './peer-distance.ts'
export {
  type Gap,
  type Group,
  groups,
  type Peer,
  type Plan,
  type PlanMeasure,
  type PlanNumber,
  type PyramidBar,
} from './plan.ts'
export { planSchema } from './plan-schema.ts'
export type * from './planning-data.ts'
export { defaultYears, type PreparedPlans, planYears, preparePlans } from './prepare-plans.ts'
export { publications } from './publications.ts'
export type { PlanOptions } from './setting.ts'
