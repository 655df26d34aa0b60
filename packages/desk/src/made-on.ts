import type { Scenario } from '@samsyn/scenario'
import { ENGINE } from './engine.ts'
import type { Stage } from './scenario-runner.ts'

/** The baseline that a scenario says it was made on, and whether it runs on that one; null where it names none. */
export function madeOn(
  { baselineHash }: Pick<Stage, 'baselineHash'>,
  { baseline }: Pick<Scenario, 'baseline'>,
): { readonly baseline: string; readonly same: boolean } | null {
  return baseline === undefined ? null : { baseline, same: baseline === baselineHash }
}

/**
 * For people: that a scenario was made on another baseline than it runs on, and how to see what has moved since; null
 * where it was not. An old scenario still runs: tables are revised, and a newer engine reads them otherwise.
 */
export function madeOnAnother(
  stage: Pick<Stage, 'baselineHash'>,
  scenario: Pick<Scenario, 'baseline' | 'name'>,
): string | null {
  const made = madeOn(stage, scenario)
  if (made === null || made.same) return null
  const [then, now] = [made.baseline, stage.baselineHash].map((hash) => hash.slice(0, 12))
  return `${scenario.name} was made on the baseline ${then} and runs on ${now} (engine ${ENGINE}): its numbers may have moved. To see which, set what samsyn run --json said then beside it with --beside.`
}
