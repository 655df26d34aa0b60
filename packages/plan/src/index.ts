export {
  type Gap,
  type Group,
  groups,
  type Peer,
  type Plan,
  type PlanNumber,
  type PyramidBar,
} from './plan.ts'
export type * from './planning-data.ts'
