import type { Progress } from '@samsyn/desk'
import type { Language } from '@samsyn/language'

const QUIET_MS = 1000
const WIDTH = 28

/** A bar that is redrawn on a terminal; a line for each new step where stderr is a file or a pipe. */
export function progressOn(stream: NodeJS.WriteStream, { t }: Pick<Language, 't'>): Progress {
  const start = performance.now()
  let last = ''
  let drawn = false
  let later: NodeJS.Timeout | undefined
  const at: Progress['at'] = (done, of, what, values = {}) => {
    clearTimeout(later)
    const left = QUIET_MS - (performance.now() - start)
    // What is begun in the first second may take a minute: it is said once the second is over.
    if (left > 0) {
      later = setTimeout(() => at(done, of, what, values), left + 1).unref()
      return
    }
    const said = t(`cli.doing.${what}`, values)
    if (stream.isTTY) {
      const filled = Math.round((WIDTH * done) / Math.max(1, of))
      stream.write(`\r\x1b[2K${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${said}`)
      drawn = true
    } else if (said !== last) {
      stream.write(`${t('cli.progress', { what: said, done, of })}\n`)
    }
    last = said
  }
  return {
    at,
    end() {
      clearTimeout(later)
      if (drawn) stream.write('\r\x1b[2K')
    },
  }
}
