import type { Progress } from '@samsyn/desk'

const QUIET_MS = 1000
const WIDTH = 28

/** A bar that is redrawn on a terminal; a line for each new step where stderr is a file or a pipe. */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  const start = performance.now()
  let lastWhat = ''
  let drawn = false
  return {
    at(done, of, what) {
      if (performance.now() - start < QUIET_MS) return
      if (stream.isTTY) {
        const filled = Math.round((WIDTH * done) / Math.max(1, of))
        stream.write(`\r\x1b[2K${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${what}`)
        drawn = true
      } else if (what !== lastWhat) {
        stream.write(`${what} (${done} of ${of})\n`)
      }
      lastWhat = what
    },
    end() {
      if (drawn) stream.write('\r\x1b[2K')
    },
  }
}
