import { useEffect, useRef, useState } from 'react'
import type { FromWorker } from './orders.ts'
import { type AtHand, Runner, type Running, type Wanted } from './runner.ts'

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
  const runner = useRef<Runner | null>(null)
  const atHand = useRef<AtHand>({ active, moving })
  atHand.current = { active, moving }
  useEffect(() => {
    if (bytes === undefined) return
    const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' })
    const tell = (change: Partial<Running>) =>
      setState((before) => (isSame(before, change) ? before : { ...before, ...change }))
    const made = new Runner((message) => worker.postMessage(message), tell)
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => made.heard(data))
    worker.addEventListener('error', ({ message }) => tell({ failure: message, busy: false }))
    made.open(bytes)
    runner.current = made
    return () => {
      worker.terminate()
      runner.current = null
      setState(nothing)
    }
  }, [bytes])
  useEffect(() => {
    if (bytes !== undefined && wanted !== null) runner.current?.want(wanted, atHand.current)
  }, [bytes, wanted, moving])
  // What is wanted is asked for once it is on the page: until then, too, the numbers are those of before.
  return runner.current?.isAsked(wanted) ? state : { ...state, busy: true }
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
