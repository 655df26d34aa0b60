import type { Scenario } from '@samsyn/scenario'
import type { Stage } from './scenario-runner.ts'

/** The baseline that a scenario says it was made on, and whether it runs on that one; null where it names none. */
export function madeOn(
  { baselineHash }: Pick<Stage, 'baselineHash'>,
  { baseline }: Pick<Scenario, 'baseline'>,
): { readonly baseline: string; readonly same: boolean } | null {
  return baseline === undefined ? null : { baseline, same: baseline === baselineHash }
}
