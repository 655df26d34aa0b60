import { loadData as load, type Progress } from '@samsyn/desk'
import type { PlanningData } from '@samsyn/plan'
import { say } from './say.ts'

/** The tables of a command, and one line where they are made up: nobody should plan on those unknowing. */
export async function loadData(
  folder: string | undefined,
  progress: Progress,
): Promise<PlanningData> {
  const data = await load(folder, progress)
  if (data.kind === 'synthetic') {
    progress.end()
    say(
      'No real tables were given (--data), so people and service use are SYNTHETIC: good for a look, not for a plan.',
    )
  }
  return data
}
