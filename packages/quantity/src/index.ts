export {
  type MissingReason,
  missingReasons,
  type Quality,
  qualities,
  weakestOf,
} from './quality.ts'
export { derived, type Figure, known, missing, type Quantity, sum } from './quantity.ts'
export { type Unit, units } from './unit.ts'
