import { useEffect, useRef, useState } from 'react'
import {
  ALL_DRAWS,
  type FromWorker,
  type ReasonsAnswer,
  type RunAnswer,
  type RunBasis,
  type RunOrder,
  type ToWorker,
} from './orders.ts'

/** Draws of a first answer, before that of all; and at least so many of a run that moves under a slider. */
const FEWEST_DRAWS = 500
/** When two runs under a slider have taken longer than this, the next is made of fewer draws. */
const PATIENCE_MS = 60

/** An answer with its reasons. */
export interface Explained {
  readonly answer: RunAnswer
  readonly reasons: ReasonsAnswer['reasons']
}

export interface Running {
  readonly answer: RunAnswer | null
  /** The newest answer whose reasons are known. */
  readonly explained: Explained | null
  /** Null until the baseline is open. */
  readonly basis: RunBasis | null
  readonly failure: string | null
  /** An answer of all draws, or its reasons, are on their way. */
  readonly busy: boolean
}

type Wanted = Omit<RunOrder, 'ticket' | 'draws' | 'moving'>

/**
 * Runs scenarios in a worker, the newest wish first: while one runs, only the last of what came meanwhile is
 * kept. While it is `moving` all draws are asked for where the machine is quick enough, else fewer; standing still, all.
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
    const runner = new Runner(bytes, (change) =>
      setState((before) => (isSame(before, change) ? before : { ...before, ...change })),
    )
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

const nothing: Running = {
  answer: null,
  explained: null,
  basis: null,
  failure: null,
  busy: true,
}

function isSame(before: Running, change: Partial<Running>): boolean {
  return Object.entries(change).every(([name, value]) => before[name as keyof Running] === value)
}

class Runner {
  private readonly worker = new Worker(new URL('./engine-worker.ts', import.meta.url), {
    type: 'module',
  })
  private readonly tell: (change: Partial<Running>) => void
  /** How many draws this machine makes while a slider moves: all, until it has shown that it cannot. */
  private movingDraws = ALL_DRAWS
  private lastWasSlow = false
  private ticket = 0
  private wanted: Wanted | null = null
  private moving = false
  private running: RunOrder | null = null
  private next: RunOrder | null = null
  private answered: RunAnswer | null = null

  constructor(bytes: ArrayBuffer, tell: (change: Partial<Running>) => void) {
    this.tell = tell
    this.worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) =>
      this.heard(data),
    )
    this.worker.addEventListener('error', ({ message }) => tell({ failure: message, busy: false }))
    this.send({ kind: 'open', bytes })
  }

  /** Under a slider as many draws as follow it; else few and then all, or all at once of what a slider was let go at. */
  want(wanted: Wanted, moving: boolean): void {
    const letGo = wanted === this.wanted
    this.wanted = wanted
    this.moving = moving
    this.ask(moving ? this.movingDraws : letGo ? ALL_DRAWS : FEWEST_DRAWS)
  }

  private ask(draws: number): void {
    if (this.wanted === null) return
    this.ticket += 1
    this.next = { ...this.wanted, draws, ticket: this.ticket, moving: this.moving }
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
      this.tell({ basis: message.basis })
      return
    }
    if (message.kind === 'reasons') {
      this.explain(message.reasons)
      return
    }
    const order = this.running
    this.running = null
    if (message.kind === 'failed') {
      this.tell({ failure: message.message, busy: false })
    } else {
      if (order?.moving) this.learn(message.answer)
      this.show(message.answer)
    }
    this.start()
  }

  private show(answer: RunAnswer): void {
    this.answered = answer
    this.tell({ answer, failure: null, busy: true })
    const few = answer.draws < ALL_DRAWS
    if (few && !this.moving && this.next === null) this.ask(ALL_DRAWS)
  }

  private explain({ ticket, reasons }: ReasonsAnswer): void {
    const answer = this.answered
    if (answer?.ticket !== ticket) return
    const whole = answer.draws === ALL_DRAWS && this.next === null && this.running === null
    this.tell({ explained: { answer, reasons }, busy: !whole && !this.moving })
  }

  /**
   * Half as many after two that were slow, for one alone may have met something else that the machine did; twice as
   * many after one that left room for them.
   */
  private learn({ draws, ms }: RunAnswer): void {
    if (draws !== this.movingDraws) return
    const slow = ms > PATIENCE_MS
    if (slow && this.lastWasSlow) this.movingDraws = Math.max(FEWEST_DRAWS, draws / 2)
    else if (ms < PATIENCE_MS / 2.5) this.movingDraws = Math.min(ALL_DRAWS, draws * 2)
    this.lastWasSlow = slow && draws === this.movingDraws
  }

  private send(message: ToWorker): void {
    this.worker.postMessage(message)
  }
}
