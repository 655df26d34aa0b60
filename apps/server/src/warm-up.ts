import type { Question } from '@samsyn/desk'
import type { LanguageCode } from '@samsyn/language'
import { type Group, groups } from '@samsyn/plan'
import type { AnswerShelf } from './answer-shelf.ts'
import { communityIds } from './community-ids.ts'

/** The community that is opened first, and the language its reader reads. */
export interface Opened {
  readonly id: string
  readonly lang: LanguageCode
}

const group: Group = 'frail-elderly'
const alternative = 'MMMM'
/** So much of the shelf is filled before anyone asks; the rest is for what nobody foresaw. */
const FULL_ENOUGH = 0.6
const PAUSE_MS = 200

/**
 * Makes what the first page of the community that is opened asks for; whoever opens it waits until then. Asked for all
 * at once, so that the desk goes from one to the next while this thread does something else.
 */
export async function makeFront(shelf: AnswerShelf, { id }: Opened): Promise<void> {
  const first: Question[] = [{ about: 'communities' }, ...frontOf(id)]
  await Promise.all(first.map((question) => shelf.get(question)))
}

/**
 * Makes what pages ask for before anyone asks: one answer at a time and only while nobody waits for another, so that
 * whoever does ask waits for one at most, until the shelf is well filled. On a laptop that is first the community that is
 * opened, whole and with its documents, then the usual pages of the others; on a server the usual pages of all, then
 * their other priority groups.
 */
export async function warmUp(
  shelf: AnswerShelf,
  opened: Opened | undefined,
  stopped: AbortSignal,
): Promise<void> {
  await ask({ about: 'communities' })
  const ids = await communityIds(shelf)
  for (const question of opened === undefined ? forAll(ids) : forOne(ids, opened)) {
    await ask(question)
    if (shelf.fullness > FULL_ENOUGH) return
  }

  async function ask(question: Question) {
    while (shelf.busy && !stopped.aborted) await new Promise((later) => setTimeout(later, PAUSE_MS))
    stopped.throwIfAborted()
    await shelf.get(question)
  }
}

function forAll(ids: readonly string[]): Question[] {
  return [...ofTheCountry, ...ids.flatMap(usualOf), ...ids.flatMap(otherGroupsOf)]
}

function forOne(ids: readonly string[], { id, lang }: Opened): Question[] {
  const others = ids.filter((other) => other !== id)
  return [
    ...usualOf(id),
    ...ofTheCountry,
    ...documentsOf(id, lang),
    ...otherGroupsOf(id),
    ...others.flatMap(usualOf),
  ]
}

const ofTheCountry: readonly Question[] = (
  ['measures', 'services', 'atlases', 'boundaries', 'indicators', 'sources'] as const
).map((about) => ({ about }))

function frontOf(id: string): Question[] {
  return [
    { about: 'community', id, group },
    { about: 'plan', id, group, alternative },
  ]
}

/** What is about one community comes together: the desk keeps the people of the latest. */
function usualOf(id: string): Question[] {
  return [
    ...frontOf(id),
    { about: 'community-services', id, group },
    { about: 'baseline', id, alternative },
    { about: 'population', id, alternative },
  ]
}

function otherGroupsOf(id: string): Question[] {
  return groups
    .filter((other) => other !== group)
    .map((other) => ({ about: 'plan', id, group: other, alternative }))
}

/** The planning basis as it is read on the page, and what is taken along to a meeting. */
function documentsOf(id: string, lang: LanguageCode): Question[] {
  const about = 'document' as const
  return ['plan.html', 'case-paper.docx', 'plan.docx', 'plan.xlsx'].map((name) => ({
    ...{ about, id, name, lang, group, alternative },
  }))
}
