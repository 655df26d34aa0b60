import type { Model } from './model.ts'

/** The steps that a ledger books, in the order of docs/scenario.md; measures come after `family-care` by their ids. */
const stepIds = [
  'demographic',
  'births',
  'local-level',
  'coverage',
  'health',
  'convergence',
  'patient-flow',
  'need',
  'waiting-list',
  'family-care',
] as const
const labourSteps = ['standard', 'productivity'] as const

export const FIRST_MEASURE = stepIds.length

/** What a limit of the workforce makes of FTE that nobody staffs; booked last. */
export const limitLines = [
  'workforce.waiting',
  'workforce.family',
  'workforce.lower-coverage',
] as const

/** Everything that changes a run, each with a λ from 0 to 1: steps, measures (`measure.<id>`), labour. */
export function playersOf({ measures }: Model): string[] {
  return [...stepIds, ...measures.map(({ id }) => `measure.${id}`), ...labourSteps]
}
