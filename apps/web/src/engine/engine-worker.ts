import { unpackBaseline, usual } from '@samsyn/scenario'
import { basisOf } from './basis-of.ts'
import { Engine } from './engine.ts'
import type { FromWorker, RunAnswer, RunOrder, ToWorker } from './orders.ts'

/** Time for another order to arrive before the reasons of the last are reckoned, which would hold it up. */
const PAUSE_MS = 25
/** The same under a moving slider: reasons when the hand rests. */
const REST_MS = 150
/** Quiet time before a turn of a dial is rehearsed, and how often one is in all. */
const QUIET_MS = 200
const REHEARSALS = 8

let engine: Engine | null = null
let newest = 0
let rehearsed = 0

const say = (message: FromWorker) => self.postMessage(message)

function trying(ticket: number | null, work: () => void): void {
  try {
    work()
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    say({ kind: 'failed', ticket, message })
  }
}

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) =>
  trying(data.kind === 'open' ? null : data.order.ticket, () => {
    if (data.kind === 'open') open(new Uint8Array(data.bytes))
    else if (engine !== null) answer(engine, data.order)
  }),
)

function open(bytes: Uint8Array): void {
  engine = new Engine(unpackBaseline(bytes))
  say({ kind: 'ready', basis: basisOf(engine.baseline) })
}

/** Results at once; reasons after them, unless another order has come. */
function answer(engine: Engine, order: RunOrder): void {
  newest = order.ticket
  const answer: RunAnswer = engine.answer(order)
  say({ kind: 'answer', answer })
  const pause = order.moving ? REST_MS : PAUSE_MS
  afterwards(order, pause, () =>
    trying(order.ticket, () => {
      say({ kind: 'reasons', reasons: engine.reasons(order, answer) })
      if (order.draws === usual.draws) rehearse(engine, order, answer)
    }),
  )
}

/** One turn at a time, so that an order never waits for more than one. */
function rehearse(engine: Engine, order: RunOrder, answer: RunAnswer): void {
  if (rehearsed >= REHEARSALS) return
  afterwards(order, QUIET_MS, () => {
    if (!rehearses(engine, order, answer)) return
    rehearsed += 1
    rehearse(engine, order, answer)
  })
}

/** Nobody asked for it: one that fails is told when somebody does. */
function rehearses(engine: Engine, order: RunOrder, answer: RunAnswer): boolean {
  try {
    return engine.rehearse(order, answer, rehearsed + 1)
  } catch {
    return false
  }
}

/** What can wait, unless another order has come by then. */
function afterwards({ ticket }: RunOrder, pause: number, work: () => void): void {
  setTimeout(() => {
    if (newest === ticket) work()
  }, pause)
}
