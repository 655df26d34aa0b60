import { unpackBaseline } from '@samsyn/scenario'
import { basisOf } from './basis-of.ts'
import { Engine } from './engine.ts'
import type { FromWorker, RunAnswer, RunOrder, ToWorker } from './orders.ts'

/** Time for the next order of a moving slider to arrive, before the reasons of the last are reckoned. */
const PAUSE_MS = 25

let engine: Engine | null = null
let newest = 0

const say = (message: FromWorker) => self.postMessage(message)

function trying(work: () => void): void {
  try {
    work()
  } catch (error) {
    say({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  }
}

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) =>
  trying(() => {
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
  setTimeout(() => {
    if (newest !== order.ticket) return
    trying(() => say({ kind: 'reasons', reasons: engine.reasons(order, answer) }))
  }, PAUSE_MS)
}
