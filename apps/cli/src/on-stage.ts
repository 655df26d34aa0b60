import { type SourcedScenario, type Stage, stageFor } from '@samsyn/desk'
import type { Community } from '@samsyn/geography'
import type { Language } from '@samsyn/language'
import type { PlanningData } from '@samsyn/plan'
import { loadData } from './load-data.ts'
import { progressOn } from './progress.ts'
import { sayMadeOn } from './say-made-on.ts'

/** What a question about one community is asked with. */
export interface Asked {
  readonly community: Community
  readonly scenarios: readonly SourcedScenario[]
  /** Folder of tables; undefined as in `loadData`. */
  readonly folder: string | undefined
  readonly language: Language
}

/**
 * Reads the tables, projects the community and lets `work` answer; how far it has come is shown until then, and
 * afterwards it is said which scenarios were made on another baseline. Options are read before, so that a slip costs
 * no waiting.
 */
export async function onStage<T>(
  { community, scenarios, folder, language }: Asked,
  work: (stage: Stage, data: PlanningData) => T | Promise<T>,
): Promise<T> {
  const progress = progressOn(process.stderr, language)
  try {
    const data = await loadData(folder, progress, language)
    const stage = stageFor(data, community, progress)
    const answer = await work(stage, data)
    progress.end()
    sayMadeOn(language, stage, scenarios)
    return answer
  } finally {
    progress.end()
  }
}
