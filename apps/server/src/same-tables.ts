import type { DeskFacts, DeskThread } from '@samsyn/desk'
import { knownRefusal } from '@samsyn/refusal'

/**
 * A thread that reads the tables later than the one whose answers are shown: it is ready only where it read the same,
 * so that no run stands beside a page of other numbers.
 */
export function onSameTables(desk: DeskThread, shown: Promise<DeskFacts>): DeskThread {
  const ready = Promise.all([shown, desk.ready]).then(([first, later]) => {
    if (first.tables === later.tables) return later
    throw knownRefusal('tables-changed', {})
  })
  ready.catch(() => {})
  return { ...desk, ready }
}
