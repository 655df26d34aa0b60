const LOOK_MS = 500

/**
 * Waits for a signal to stop, or for the death of the npm or launcher that started this process: npm dies of
 * a signal without passing it on, and a server that nobody can stop any more would keep the port for ever.
 * Started from a shell or a service manager it outlives its parent, as a server should.
 */
export function untilStopped(): Promise<void> {
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => stop())
    const { npm_lifecycle_event: byNpm, SAMSYN_LAUNCHED: byLauncher } = process.env
    if (byNpm === undefined && byLauncher === undefined) return
    const parent = process.ppid
    const looking = setInterval(() => {
      if (process.ppid === parent) return
      clearInterval(looking)
      stop()
    }, LOOK_MS)
    looking.unref()
  })
}
