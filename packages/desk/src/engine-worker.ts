// A thread that runs some draws of a scenario: its baseline comes as bytes, its answer goes back without a copy.
import { parentPort } from 'node:worker_threads'
import { library } from '@samsyn/measures'
import { Refusal, type Refused, refusedOf } from '@samsyn/refusal'
import { type Run, runScenario, type Scenario, unpackBaseline } from '@samsyn/scenario'

/** What a thread of the engine is sent: its share of the draws of one run. */
export interface EngineOrder {
  readonly id: number
  /** From `packBaseline`. */
  readonly bytes: Uint8Array
  readonly scenario: Scenario
  readonly communities: readonly string[]
  readonly draws: number
  readonly seed: number
  /** The first draw. */
  readonly from: number
  readonly byArea: readonly string[] | null
}

/** What it sends back. */
export type EngineReply =
  | { readonly id: number; readonly run: Run }
  | ({ readonly id: number } & Refused)
  | { readonly id: number; readonly fault: string }

const port = parentPort!

port.on('message', (order: EngineOrder) => {
  try {
    const run = runOf(order)
    const { community, areas, left } = run
    const arrays = [community, areas, left].map(({ buffer }) => buffer as ArrayBuffer)
    port.postMessage({ id: order.id, run } satisfies EngineReply, arrays)
  } catch (error) {
    port.postMessage(faultOf(order.id, error))
  }
})

function runOf(order: EngineOrder): Run {
  const { bytes, scenario, communities, draws, seed, from, byArea } = order
  return runScenario(
    { baseline: unpackBaseline(bytes), scenario, library, communities },
    { draws, seed, from, ...(byArea === null ? {} : { byArea }) },
  ).run
}

function faultOf(id: number, error: unknown): EngineReply {
  if (error instanceof Refusal) return { id, ...refusedOf(error) }
  return { id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}
