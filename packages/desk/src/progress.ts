/** Shows how far a piece of work has come. Silent for the first second: short work needs no bar. */
export interface Progress {
  at(done: number, of: number, what: string): void
  end(): void
}

/** For work nobody waits at. */
export const noProgress: Progress = { at() {}, end() {} }
