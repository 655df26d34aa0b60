import { wholeNumber } from './parse-options.ts'

/** Options of every command that runs a scenario. */
export const runOptions = {
  draws: { type: 'string' },
  seed: { type: 'string' },
  year: { type: 'string' },
  data: { type: 'string' },
  json: { type: 'boolean' },
} as const

export function readRunOptions(values: { draws?: string; seed?: string; year?: string }): {
  draws: number
  seed: number
  year: number
} {
  return {
    draws: wholeNumber(values.draws, 'draws', { min: 100, max: 100_000, otherwise: 4000 }),
    seed: wholeNumber(values.seed, 'seed', { min: 0, max: 4_294_967_295, otherwise: 1 }),
    year: wholeNumber(values.year, 'year', { min: 2026, max: 2050, otherwise: 2035 }),
  }
}
