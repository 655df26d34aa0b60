import { loadData as load, type Progress } from '@samsyn/desk'
import { createLanguage, type Language } from '@samsyn/language'
import type { PlanningData } from '@samsyn/plan'
import { say } from './say.ts'

/** The tables of a command, and one line where they are made up: nobody should plan on those unknowing. */
export async function loadData(
  folder: string | undefined,
  progress: Progress,
  { t }: Pick<Language, 't'> = createLanguage('en'),
): Promise<PlanningData> {
  const data = await load(folder, progress)
  if (data.kind === 'synthetic') {
    progress.end()
    say(t('cli.notReal'))
  }
  return data
}
