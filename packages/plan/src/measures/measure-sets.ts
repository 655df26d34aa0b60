import type { Measure } from '@samsyn/measures'
import type { Baseline } from '@samsyn/scenario'
import type { Group } from '../plan.ts'

/** Measures of the library that concern a group, and those of them that are reckoned together. */
interface MeasureSet {
  readonly measures: readonly string[]
  readonly together: readonly string[]
}

/**
 * Together: what a community could take up at once. Two measures that are reckoned alone stay out of it: a
 * patient-centred team follows the people whom integrated teams follow, and early discharge is disputed
 * between the parties. A group without a set has no measure in the library yet.
 */
const sets: Readonly<Partial<Record<Group, MeasureSet>>> = {
  'frail-elderly': {
    measures: [
      'integrated-teams',
      'patient-centred-team',
      'home-rehabilitation',
      'hospital-at-home',
      'early-discharge',
      'municipal-acute-beds',
      'technology-follow-up',
      'video-consultations',
    ],
    together: [
      'integrated-teams',
      'home-rehabilitation',
      'hospital-at-home',
      'municipal-acute-beds',
      'technology-follow-up',
    ],
  },
  'chronic-conditions': {
    measures: [
      'integrated-teams',
      'patient-centred-team',
      'hospital-at-home',
      'technology-follow-up',
      'video-consultations',
    ],
    together: ['integrated-teams', 'hospital-at-home', 'technology-follow-up'],
  },
  'mental-health': {
    measures: ['fact-teams', 'acute-home-treatment', 'internet-treatment'],
    together: ['fact-teams', 'acute-home-treatment', 'internet-treatment'],
  },
}

const none: MeasureSet = { measures: [], together: [] }

export function measureSetOf(group: Group): MeasureSet {
  return sets[group] ?? none
}

/** Services that a measure takes from and that no table counts: while there are any, it cannot be reckoned. */
export function uncountedOf(
  measure: Measure,
  baseline: Baseline,
): Baseline['services'][number]['id'][] {
  const counted = new Set(
    baseline.services.filter(({ missing }) => missing === null).map(({ id }) => id),
  )
  return [...new Set(measure.moves.map(({ from }) => from))].filter((id) => !counted.has(id))
}
