import type { Question } from '@samsyn/desk'
import { type Group, groups } from '@samsyn/plan'
import type { AnswerShelf } from './answer-shelf.ts'
import { communityIds } from './community-ids.ts'

const group: Group = 'frail-elderly'
const alternative = 'MMMM'
/** So much of the shelf is filled before anyone asks; the rest is for what nobody foresaw. */
const FULL_ENOUGH = 0.6
const PAUSE_MS = 200

/**
 * Makes what pages ask for before anyone asks: one answer at a time and only while nobody waits for another, so that
 * whoever does ask waits for one at most. On a laptop that is the community that is opened, whole. On a server it is
 * the front pages of all, then their other pages, then the other priority groups, until the shelf is well filled.
 */
export async function warmUp(
  shelf: AnswerShelf,
  opened: string | undefined,
  stopped: AbortSignal,
): Promise<void> {
  for (const about of ['communities', 'measures', 'services'] as const) await ask({ about })
  const ids = opened === undefined ? await communityIds(shelf) : [opened]
  for (const question of questionsOf(ids, opened === undefined ? groups : [group])) {
    await ask(question)
    if (shelf.fullness > FULL_ENOUGH) return
  }

  async function ask(question: Question) {
    while (shelf.busy && !stopped.aborted) await new Promise((later) => setTimeout(later, PAUSE_MS))
    stopped.throwIfAborted()
    await shelf.get(question)
  }
}

/**
 * In the order in which a page is likely to ask, but for what is about one community, which comes together: the desk
 * keeps the people of the latest.
 */
function questionsOf(ids: readonly string[], all: readonly Group[]): Question[] {
  return [
    ...ids.map((id) => ({ about: 'community' as const, id, group })),
    ...(['atlases', 'boundaries', 'indicators', 'sources'] as const).map((about) => ({ about })),
    ...ids.flatMap((id) => questionsAbout(id, all)),
  ]
}

function questionsAbout(id: string, all: readonly Group[]): Question[] {
  return [
    { about: 'community-services', id, group },
    { about: 'baseline', id, alternative },
    { about: 'population', id, alternative },
    ...all.map((one) => ({ about: 'plan' as const, id, group: one, alternative })),
  ]
}
