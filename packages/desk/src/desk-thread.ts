import { Worker } from 'node:worker_threads'
import { refusalOf } from '@samsyn/refusal'
import type { Answer, Question } from './answers/answer-to.ts'
import type { DeskReply, NoAnswer } from './desk-worker.ts'
import { workerEnv } from './worker-env.ts'

/** What is known of the tables once they are read. */
export interface DeskFacts {
  readonly kind: 'real' | 'synthetic'
  /** The same for the same tables, and another for others: a hash of their hashes. */
  readonly tables: string
}

/** The desk in a thread of its own: questions in, answers out, in the order they were asked. */
export interface DeskThread {
  /** When the tables are read. @throws Refusal as `loadData` */
  readonly ready: Promise<DeskFacts>
  /** @throws Refusal as the question is, or Error for a fault and where the thread is stopped before it has answered */
  ask(
    question: Question,
    onProgress?: (done: number, of: number, what: string) => void,
  ): Promise<Answer>
  /** Ends at once, whatever it was doing. */
  stop(): Promise<void>
}

interface Waiting {
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: Error) => void
  readonly onProgress?: ((done: number, of: number, what: string) => void) | undefined
}

/** Where a desk reads, and where it remembers. */
export interface DeskFolders {
  /** The tables; without it those of SAMSYN_DATA, or the synthetic country. */
  readonly folder?: string | undefined
  /** Where what went out is remembered, as `recordsFor`; threads that answer the same people share it. */
  readonly records?: string | undefined
}

/** Opens a desk; it begins to read at once, and what is asked before it has read waits. */
export function deskThread(folders: DeskFolders): DeskThread {
  const worker = new Worker(new URL('./desk-worker.ts', import.meta.url), {
    workerData: folders,
    env: workerEnv(),
  })
  const waiting = new Map<number, Waiting>()
  const loaded = Promise.withResolvers<DeskFacts>()
  // Whoever asks is told; nobody need wait for the loading itself.
  loaded.promise.catch(() => {})
  let last = 0
  let gone: Error | null = null
  const leave = (error: Error) => {
    gone ??= error
    loaded.reject(gone)
    for (const { reject } of waiting.values()) reject(gone)
    waiting.clear()
  }
  worker.on('error', leave)
  worker.on('exit', () => leave(new Error('the thread with the tables has ended')))
  worker.on('message', (message: DeskReply) => {
    if ('ready' in message) {
      if (message.ready) loaded.resolve(message.facts)
      else leave(errorOf(message.because))
      return
    }
    const asker = waiting.get(message.id)
    if ('done' in message) {
      asker?.onProgress?.(message.done, message.of, message.what)
      return
    }
    waiting.delete(message.id)
    if ('answer' in message) asker?.resolve(message.answer)
    else asker?.reject(errorOf(message.because))
  })
  return {
    ready: loaded.promise,
    ask(question, onProgress) {
      if (gone !== null) return Promise.reject(gone)
      return new Promise((resolve, reject) => {
        last += 1
        waiting.set(last, { resolve, reject, onProgress })
        worker.postMessage({ id: last, question })
      })
    },
    async stop() {
      await worker.terminate()
    },
  }
}

function errorOf(because: NoAnswer): Error {
  return 'refused' in because ? refusalOf(because) : new Error(because.fault)
}
