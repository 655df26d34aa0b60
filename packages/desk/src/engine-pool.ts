import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { refusalOf } from '@samsyn/refusal'
import { joinRuns, packBaseline, type Run, type Scenario } from '@samsyn/scenario'
import type { EngineOrder, EngineReply } from './engine-worker.ts'
import type { Stage } from './scenario-runner.ts'
import { workerEnv } from './worker-env.ts'

/** How many draws, with which luck, and for which municipalities apart. */
export interface PoolOrder {
  readonly draws: number
  readonly seed: number
  readonly byArea?: readonly string[]
}

/** Threads that share the draws of a run. However many there are, the run has the same bytes. */
export interface EnginePool {
  readonly workers: number
  /** @throws Refusal naming the place in the scenario, or Error for a fault of a thread */
  run(stage: Stage, scenario: Scenario, order: PoolOrder): Promise<Run>
  stop(): Promise<void>
}

/** @param workers how many threads; the processor's cores unless told */
export function enginePool(workers: number = availableParallelism()): EnginePool {
  const threads = Array.from({ length: workers }, () => engineThread())
  return {
    workers,
    async run({ baseline, prepared }, scenario, { draws, seed, byArea }) {
      const communities = prepared.data.geography.communities.map(({ id }) => id)
      const bytes = packBaseline(baseline)
      const parts = threads.flatMap((thread, i) => {
        const from = Math.floor((i * draws) / workers)
        const count = Math.floor(((i + 1) * draws) / workers) - from
        const whole = { bytes, scenario, communities, seed, byArea: byArea ?? null }
        return count === 0 ? [] : [thread.ask({ ...whole, draws: count, from })]
      })
      return joinRuns(await Promise.all(parts))
    },
    async stop() {
      await Promise.all(threads.map((thread) => thread.stop()))
    },
  }
}

interface Waiting {
  readonly resolve: (run: Run) => void
  readonly reject: (error: Error) => void
}

function engineThread() {
  const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), { env: workerEnv() })
  const waiting = new Map<number, Waiting>()
  let last = 0
  let gone: Error | null = null
  const leave = (error: Error) => {
    gone ??= error
    for (const { reject } of waiting.values()) reject(gone)
    waiting.clear()
  }
  worker.on('error', leave)
  worker.on('exit', () => leave(new Error('a thread of the engine has ended')))
  worker.on('message', (reply: EngineReply) => {
    const asker = waiting.get(reply.id)
    waiting.delete(reply.id)
    if ('run' in reply) asker?.resolve(reply.run)
    else if ('refused' in reply) asker?.reject(refusalOf(reply))
    else asker?.reject(new Error(reply.fault))
  })
  return {
    ask(order: Omit<EngineOrder, 'id'>): Promise<Run> {
      if (gone !== null) return Promise.reject(gone)
      return new Promise((resolve, reject) => {
        last += 1
        waiting.set(last, { resolve, reject })
        worker.postMessage({ id: last, ...order } satisfies EngineOrder)
      })
    },
    async stop() {
      await worker.terminate()
    },
  }
}
