import { loadData as load, type Progress } from '@samsyn/desk'
import type { Language } from '@samsyn/language'
import type { PlanningData } from '@samsyn/plan'
import { say } from './say.ts'

/** The made country is the same every time: whoever asks twice in a process waits once. */
let made: PlanningData | null = null

async function tablesOf(folder: string | undefined, progress: Progress): Promise<PlanningData> {
  const asksForMade = folder === undefined && !process.env.SAMSYN_DATA
  if (asksForMade && made !== null) return made
  const data = await load(folder, progress)
  if (asksForMade) made = data
  return data
}

/** The tables of a command, and one line where they are made up: nobody should plan on those unknowing. */
export async function loadData(
  folder: string | undefined,
  progress: Progress,
  { t }: Pick<Language, 't'>,
): Promise<PlanningData> {
  const data = await tablesOf(folder, progress)
  if (data.kind === 'synthetic') {
    progress.end()
    say(t('cli.notReal'))
  }
  return data
}
