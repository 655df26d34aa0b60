import type { Question } from '@samsyn/desk'
import type { AnswerShelf } from './answer-shelf.ts'

const group = 'frail-elderly'

/**
 * Makes what a page asks for first before anyone asks: one answer at a time, so that whoever does ask waits for one at
 * most. On a laptop that is the community that is opened, whole; on a server the front pages of all.
 */
export async function warmUp(
  shelf: AnswerShelf,
  opened: string | undefined,
  stopped: AbortSignal,
): Promise<void> {
  const questions: Question[] = [
    { about: 'communities' },
    { about: 'measures' },
    { about: 'services' },
    ...(opened === undefined ? [] : openingQuestions(opened)),
  ]
  for (const question of questions) await ask(question)
  if (opened !== undefined) return
  const { plain } = await shelf.get({ about: 'communities' })
  const { communities } = JSON.parse(String(plain)) as { communities: { id: string }[] }
  for (const { id } of communities) await ask({ about: 'community', id, group })

  async function ask(question: Question) {
    stopped.throwIfAborted()
    await shelf.get(question)
  }
}

function openingQuestions(id: string): Question[] {
  const alternative = 'MMMM'
  return [
    { about: 'community', id, group },
    { about: 'community-services', id, group },
    { about: 'baseline', id, alternative },
    { about: 'population', id, alternative },
    { about: 'plan', id, group, alternative },
  ]
}
