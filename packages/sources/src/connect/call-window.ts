import { setTimeout as wait } from 'node:timers/promises'

/** How often a service may be asked: `calls` in any `seconds`. */
export interface CallLimit {
  readonly calls: number
  readonly seconds: number
}

/** Lets calls through no faster than a limit; whoever comes too early waits. */
export class CallWindow {
  #limit: CallLimit
  readonly #times: number[] = []
  readonly #now: () => number

  constructor(limit: CallLimit, now: () => number = () => performance.now()) {
    this.#limit = limit
    this.#now = now
  }

  /** The service's own words on its limit, once they are known. */
  setLimit(limit: CallLimit): void {
    this.#limit = limit
  }

  /** Milliseconds until a call may be made. */
  delay(): number {
    const { calls, seconds } = this.#limit
    const oldest = this.#times.at(-calls)
    return oldest === undefined ? 0 : Math.max(0, oldest + seconds * 1000 - this.#now())
  }

  /** Resolves when the call may be made, and counts it. */
  async turn(): Promise<void> {
    for (let ms = this.delay(); ms > 0; ms = this.delay()) await wait(ms)
    this.#times.push(this.#now())
    if (this.#times.length > 4 * this.#limit.calls) this.#times.splice(0, 2 * this.#limit.calls)
  }
}
