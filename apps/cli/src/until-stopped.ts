const LOOK_MS = 500
/** As it was at the start: who dies before anyone waits is missed by whoever looks later. */
const parent = process.ppid

/**
 * Waits for a signal to stop, or for the death of the npm that started this process: npm dies of a signal without
 * passing it on, and a server that nobody can stop any more would keep the port for ever. Started from a shell or a
 * service manager it outlives its parent, as a server should; of a launcher it hears by its own channel (bin/samsyn).
 */
export function untilStopped(): Promise<void> {
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => stop())
    if (process.env.npm_lifecycle_event === undefined) return
    const looking = setInterval(() => {
      if (process.ppid === parent) return
      clearInterval(looking)
      stop()
    }, LOOK_MS)
    looking.unref()
  })
}
