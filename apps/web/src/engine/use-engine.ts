import { usual } from '@samsyn/scenario'
import { useEffect, useRef, useState } from 'react'
import type {
  FromWorker,
  ReasonsAnswer,
  RunAnswer,
  RunBasis,
  RunOrder,
  ToWorker,
} from './orders.ts'

/** Draws of a first answer, before that of all. */
const FIRST_DRAWS = 500

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

type Wanted = Omit<RunOrder, 'ticket' | 'draws' | keyof AtHand>

/** What somebody has a hand on: no answer is another for it. */
type AtHand = Pick<RunOrder, 'active' | 'moving'>

/**
 * Runs scenarios in a worker, the newest wish first: while one runs, only the last of what came meanwhile is
 * kept. Under a slider that is `moving` all draws are made at every turn, for a turn costs only what it touches.
 */
export function useEngine(
  bytes: ArrayBuffer | undefined,
  wanted: Wanted | null,
  { active, moving }: AtHand,
): Running {
  const [state, setState] = useState<Running>(nothing)
  const worker = useRef<Runner | null>(null)
  const atHand = useRef<AtHand>({ active, moving })
  atHand.current = { active, moving }
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
    if (bytes !== undefined && wanted !== null) worker.current?.want(wanted, atHand.current)
  }, [bytes, wanted, moving])
  // What is wanted is asked for once it is on the page: until then, too, the numbers are those of before.
  return worker.current?.isAsked(wanted) ? state : { ...state, busy: true }
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
  private ticket = 0
  private wanted: Wanted | null = null
  private atHand: AtHand = { active: 0, moving: false }
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

  /** All draws under a slider and of what it was let go at; of anything else few, and then all. */
  want(wanted: Wanted, atHand: AtHand): void {
    const letGo = wanted === this.wanted
    this.wanted = wanted
    this.atHand = atHand
    this.ask(atHand.moving || letGo ? usual.draws : FIRST_DRAWS)
  }

  isAsked(wanted: Wanted | null): boolean {
    return wanted === this.wanted
  }

  private ask(draws: number): void {
    if (this.wanted === null) return
    this.ticket += 1
    this.next = { ...this.wanted, draws, ticket: this.ticket, ...this.atHand }
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
    this.running = null
    if (message.kind === 'failed') {
      this.tell({ failure: message.message, busy: false })
    } else {
      this.show(message.answer)
    }
    this.start()
  }

  private show(answer: RunAnswer): void {
    this.answered = answer
    this.tell({ answer, failure: null, busy: true })
    const few = answer.draws < usual.draws
    if (few && !this.atHand.moving && this.next === null) this.ask(usual.draws)
  }

  private explain({ ticket, reasons }: ReasonsAnswer): void {
    const answer = this.answered
    if (answer?.ticket !== ticket) return
    const whole = answer.draws === usual.draws && this.next === null && this.running === null
    this.tell({ explained: { answer, reasons }, busy: !whole && !this.atHand.moving })
  }

  private send(message: ToWorker): void {
    this.worker.postMessage(message)
  }
}
