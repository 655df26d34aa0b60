import { availableParallelism } from 'node:os'
import { wholeNumber } from './parse-options.ts'

/** Options of every command that runs a scenario. */
export const runOptions = {
  draws: { type: 'string' },
  seed: { type: 'string' },
  year: { type: 'string' },
  data: { type: 'string' },
  json: { type: 'boolean' },
} as const

/** For commands that share the draws between threads. */
export const workersOption = { workers: { type: 'string' } } as const

export interface ReadRunOptions {
  readonly draws: number
  readonly seed: number
  readonly year: number
  /** Threads that share the draws; the processor's cores unless told. */
  readonly workers: number
}

export function readRunOptions(values: {
  draws?: string
  seed?: string
  year?: string
  workers?: string
}): ReadRunOptions {
  return {
    draws: wholeNumber(values.draws, 'draws', { min: 100, max: 100_000, otherwise: 4000 }),
    seed: wholeNumber(values.seed, 'seed', { min: 0, max: 4_294_967_295, otherwise: 1 }),
    workers: wholeNumber(values.workers, 'workers', {
      min: 1,
      max: 64,
      otherwise: availableParallelism(),
    }),
    year: wholeNumber(values.year, 'year', { min: 2026, max: 2050, otherwise: 2035 }),
  }
}
