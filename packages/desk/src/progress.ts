import type { Doing, TextValues } from '@samsyn/language'

/** Shows how far a piece of work has come. Silent for the first second: short work needs no bar. */
export interface Progress {
  /** `what` is being done, with what the words for it name: `done` of `of` parts are. */
  at(done: number, of: number, what: Doing, values?: TextValues): void
  end(): void
}

/** For work nobody waits at. */
export const noProgress: Progress = { at() {}, end() {} }
