import type { RunKeeper } from './run-keeper.ts'
import { hasEnded, type RunState } from './run-state.ts'

/** A proxy takes a line that says nothing for a minute for dead. */
const HEARTBEAT_MS = 15_000

/**
 * A run as server-sent events: how it stands now, and every change until it has ended or the server stops. Whoever
 * comes back after a lost line is told how it stands, so that nothing need be sent twice.
 */
export async function* runEvents(
  keeper: RunKeeper,
  id: string,
  closing: AbortSignal,
): AsyncGenerator<string> {
  let waiting = [keeper.get(id)]
  let wake = () => {}
  const stop = keeper.listen(id, (state) => {
    waiting.push(state)
    wake()
  })
  const wakeUp = () => wake()
  closing.addEventListener('abort', wakeUp)
  try {
    for (;;) {
      const states = waiting
      waiting = []
      for (const state of states) yield eventOf(state)
      if (states.some(hasEnded) || closing.aborted) return
      if (waiting.length > 0) continue
      const changed = await new Promise<boolean>((resolve) => {
        const quiet = setTimeout(() => resolve(false), HEARTBEAT_MS)
        wake = () => {
          clearTimeout(quiet)
          resolve(true)
        }
      })
      if (!changed) yield ': still here\n\n'
    }
  } finally {
    closing.removeEventListener('abort', wakeUp)
    stop()
  }
}

function eventOf(state: RunState): string {
  return `event: run\ndata: ${JSON.stringify(state)}\n\n`
}
