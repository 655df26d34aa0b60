import { ENGINE, madeOn, type SourcedScenario, type Stage } from '@samsyn/desk'
import type { Language } from '@samsyn/language'
import { say } from './say.ts'

/**
 * Says which scenarios were made on another baseline than they run on, and how to see what has moved. They run all the
 * same: tables are revised, and a newer engine reads them otherwise.
 */
export function sayMadeOn(
  { t }: Language,
  stage: Pick<Stage, 'baselineHash'>,
  scenarios: readonly Pick<SourcedScenario, 'scenario'>[],
): void {
  for (const { scenario } of scenarios) {
    const named = madeOn(stage, scenario)
    if (named === null || named.same) continue
    const [made, now] = [named.baseline, stage.baselineHash].map((hash) => hash.slice(0, 12))
    say(t('cli.run.madeOn', { scenario: scenario.name, made: made!, now: now!, engine: ENGINE }))
  }
}
