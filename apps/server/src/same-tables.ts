import type { DeskFacts, DeskThread } from '@samsyn/desk'
import { Refusal } from '@samsyn/refusal'

/**
 * A thread that reads the tables later than the one whose answers are shown: it is ready only where it read the same,
 * so that no run stands beside a page of other numbers.
 */
export function onSameTables(desk: DeskThread, shown: Promise<DeskFacts>): DeskThread {
  const ready = Promise.all([shown, desk.ready]).then(([first, later]) => {
    if (first.tables === later.tables) return later
    throw new Refusal('tables-disagree', {
      found: 'tables in the folder of this server that are other than those it shows',
      because: 'they were changed after the server had read them',
      remedy: 'have the server restarted, and run it again',
    })
  })
  ready.catch(() => {})
  return { ...desk, ready }
}
