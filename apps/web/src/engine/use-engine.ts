import type { ServiceId } from '@samsyn/measures'
import { useEffect, useRef, useState } from 'react'
import type { FromWorker, RunAnswer, RunOrder, ToWorker } from './orders.ts'

/** Draws of a run that stands still, and of one that moves under a slider. */
export const ALL_DRAWS = 4000
const MOVING_DRAWS = 1000
/** A run under a slider that takes longer than this is made of fewer draws next time, down to a quarter. */
const PATIENCE_MS = 70

export interface Running {
  readonly answer: RunAnswer | null
  /** Services of the baseline that some table counts; null until it is open. */
  readonly services: readonly ServiceId[] | null
  /** Measures of the library that have something to work on here. */
  readonly applies: readonly string[]
  readonly failure: string | null
  /** An answer of all draws is on its way. */
  readonly busy: boolean
}

type Wanted = Omit<RunOrder, 'ticket' | 'draws'>

/**
 * Runs scenarios in a worker, the newest wish first: while one runs, only the last of what came meanwhile is
 * kept. `moving` asks for few draws at once, standing still for all.
 */
export function useEngine(
  bytes: ArrayBuffer | undefined,
  wanted: Wanted | null,
  moving: boolean,
): Running {
  const [state, setState] = useState<Running>(nothing)
  const worker = useRef<Runner | null>(null)
  useEffect(() => {
    if (bytes === undefined) return
    const runner = new Runner(bytes, (change) => setState((before) => ({ ...before, ...change })))
    worker.current = runner
    return () => {
      runner.end()
      worker.current = null
      setState(nothing)
    }
  }, [bytes])
  useEffect(() => {
    if (bytes !== undefined && wanted !== null) worker.current?.want(wanted, moving)
  }, [bytes, wanted, moving])
  return state
}

const nothing: Running = { answer: null, services: null, applies: [], failure: null, busy: true }

class Runner {
  private readonly worker = new Worker(new URL('./engine-worker.ts', import.meta.url), {
    type: 'module',
  })
  private readonly tell: (change: Partial<Running>) => void
  private movingDraws = MOVING_DRAWS
  private ticket = 0
  private wanted: Wanted | null = null
  private moving = false
  private running: RunOrder | null = null
  private next: RunOrder | null = null

  constructor(bytes: ArrayBuffer, tell: (change: Partial<Running>) => void) {
    this.tell = tell
    this.worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) =>
      this.heard(data),
    )
    this.worker.addEventListener('error', ({ message }) => tell({ failure: message, busy: false }))
    this.send({ kind: 'open', bytes })
  }

  /** Few draws at once; then, unless a slider moves, all. */
  want(wanted: Wanted, moving: boolean): void {
    this.wanted = wanted
    this.moving = moving
    this.ask(this.movingDraws)
  }

  private ask(draws: number): void {
    if (this.wanted === null) return
    this.ticket += 1
    this.next = { ...this.wanted, draws, ticket: this.ticket }
    this.tell({ busy: true })
    this.start()
  }

  end(): void {
    this.worker.terminate()
  }

  private start(): void {
    if (this.running !== null || this.next === null) return
    this.running = this.next
    this.next = null
    this.send({ kind: 'run', order: this.running })
  }

  private heard(message: FromWorker): void {
    if (message.kind === 'ready') {
      const { services, applies } = message
      this.tell({ services, applies })
      return
    }
    this.running = null
    if (message.kind === 'failed') {
      this.tell({ failure: message.message, busy: false })
    } else {
      this.show(message.answer)
    }
    this.start()
  }

  private show(answer: RunAnswer): void {
    const few = answer.draws < ALL_DRAWS
    if (few) this.learn(answer.ms)
    const more = few && !this.moving && this.next === null
    this.tell({ answer, failure: null, busy: more || this.next !== null })
    if (more) this.ask(ALL_DRAWS)
  }

  private learn(ms: number): void {
    if (ms > PATIENCE_MS) this.movingDraws = Math.max(MOVING_DRAWS / 4, this.movingDraws / 2)
    else if (ms < PATIENCE_MS / 3) this.movingDraws = Math.min(MOVING_DRAWS, this.movingDraws * 2)
  }

  private send(message: ToWorker): void {
    this.worker.postMessage(message)
  }
}
