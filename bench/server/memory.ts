import { readFileSync } from 'node:fs'

export interface MemoryOverTime {
  /** Resident MB: the median of the first tenth of the time, of the middle tenth and of the last. */
  readonly startMB: number | null
  readonly middleMB: number | null
  readonly endMB: number | null
  readonly mostMB: number | null
  /** MB a minute, by least squares over the second half. */
  readonly slope: number | null
}

const EVERY_MS = 1000

/** Looks at the resident memory of a process each second (Linux), until stopped. */
export function watchMemory(pid: number): { stop(): MemoryOverTime } {
  const seen: number[] = []
  const looking = setInterval(() => {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    seen.push(Number(kilobytes) / 1024)
  }, EVERY_MS)
  return {
    stop() {
      clearInterval(looking)
      const tenth = Math.max(1, Math.floor(seen.length / 10))
      const middle = seen.length >> 1
      return {
        startMB: median(seen.slice(0, tenth)),
        middleMB: median(seen.slice(middle, middle + tenth)),
        endMB: median(seen.slice(-tenth)),
        mostMB: seen.length === 0 ? null : Math.round(Math.max(...seen)),
        slope: slopePerMinute(seen.slice(middle)),
      }
    },
  }
}

function median(values: readonly number[]): number | null {
  const middle = [...values].sort((a, b) => a - b)[values.length >> 1]
  return middle === undefined ? null : Math.round(middle)
}

function slopePerMinute(values: readonly number[]): number | null {
  const count = values.length
  if (count < 2) return null
  const centre = (count - 1) / 2
  const mean = values.reduce((sum, value) => sum + value, 0) / count
  const moved = values.reduce((sum, value, i) => sum + (i - centre) * (value - mean), 0)
  const spread = values.reduce((sum, _, i) => sum + (i - centre) ** 2, 0)
  return Math.round((moved / spread) * (60_000 / EVERY_MS) * 10) / 10
}
