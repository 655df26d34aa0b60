import { Readable } from 'node:stream'
import type { RunKeeper } from './run-keeper.ts'
import { hasEnded, type RunState } from './run-state.ts'

/** A proxy takes a line that says nothing for a minute for dead. */
const HEARTBEAT_MS = 15_000

/**
 * A run as server-sent events: how it stands now, and every change until it has ended or the server stops. Whoever
 * comes back after a lost line is told how it stands, so that nothing need be sent twice; and whoever reads slowly is
 * told of each state but only of the latest progress in it, so that nothing piles up.
 *
 * @throws Refusal not-found, too-many as `RunKeeper.listen`
 */
export function runEvents(
  keeper: RunKeeper,
  { id, asker }: { readonly id: string; readonly asker: string },
  closing: AbortSignal,
): Readable {
  const waiting = [keeper.get(id)]
  let wanted = false
  const stop = keeper.listen(id, asker, (state) => {
    if (waiting.at(-1)?.state === state.state) waiting.pop()
    waiting.push(state)
    give()
  })
  const end = () => stream.push(null)
  closing.addEventListener('abort', end)
  if (closing.aborted) queueMicrotask(end)
  const beating = setInterval(() => {
    if (wanted) wanted = stream.push(': still here\n\n')
  }, HEARTBEAT_MS)
  const leave = () => {
    clearInterval(beating)
    closing.removeEventListener('abort', end)
    stop()
  }
  const stream = new Readable({
    read() {
      wanted = true
      give()
    },
    destroy(error, done) {
      leave()
      done(error)
    },
  })
  return stream

  function give() {
    while (wanted && waiting.length > 0) {
      const state = waiting.shift()!
      wanted = stream.push(eventOf(state))
      if (!hasEnded(state)) continue
      leave()
      end()
      return
    }
  }
}

/** The same for everyone who listens. */
const written = new WeakMap<RunState, string>()

function eventOf(state: RunState): string {
  const event = written.get(state) ?? `event: run\ndata: ${JSON.stringify(state)}\n\n`
  written.set(state, event)
  return event
}
