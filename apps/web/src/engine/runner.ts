import { usual } from '@samsyn/scenario'
import type {
  FailedWork,
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

export type Wanted = Omit<RunOrder, 'ticket' | 'draws' | keyof AtHand>

/** What somebody has a hand on: no answer is another for it. */
export type AtHand = Pick<RunOrder, 'active' | 'moving'>

/**
 * What is sent to the worker, and what is told of its answers: one order at a time, and of those that come meanwhile the
 * newest.
 */
export class Runner {
  private readonly send: (message: ToWorker) => void
  private readonly tell: (change: Partial<Running>) => void
  private ticket = 0
  private wanted: Wanted | null = null
  private atHand: AtHand = { active: 0, moving: false }
  private running: RunOrder | null = null
  private next: RunOrder | null = null
  private answered: RunAnswer | null = null

  /**
   * @param send to the worker, whose answers are for `heard`
   * @param tell to the page
   */
  constructor(send: (message: ToWorker) => void, tell: (change: Partial<Running>) => void) {
    this.send = send
    this.tell = tell
  }

  open(bytes: ArrayBuffer): void {
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

  private start(): void {
    if (this.running !== null || this.next === null) return
    this.running = this.next
    this.next = null
    this.send({ kind: 'run', order: this.running })
  }

  heard(message: FromWorker): void {
    if (message.kind === 'ready') this.tell({ basis: message.basis })
    else if (message.kind === 'reasons') this.explain(message.reasons)
    else if (message.kind === 'failed') this.fail(message)
    else {
      this.running = null
      this.show(message.answer)
      this.start()
    }
  }

  /** Of the order that runs, or of what was to come after the last answer: then, too, nothing more comes of it. */
  private fail({ ticket, message }: FailedWork): void {
    const late = ticket !== null && ticket !== this.running?.ticket
    if (late && (this.running !== null || ticket !== this.answered?.ticket)) return
    this.running = null
    this.tell({ failure: message, busy: false })
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
}
