import { availableParallelism } from 'node:os'
import { type ReleaseRecords, recordsFor } from '@samsyn/desk'
import type { Language } from '@samsyn/language'
import { planYears } from '@samsyn/plan'
import { usual } from '@samsyn/scenario'
import { populationYears } from '@samsyn/sources'
import { wholeNumber } from './parse-options.ts'
import { langOption, languageNamed } from './say-language.ts'

/** Options of every command that runs a scenario. */
export const runOptions = {
  draws: { type: 'string' },
  seed: { type: 'string' },
  year: { type: 'string' },
  data: { type: 'string' },
  records: { type: 'string' },
  ...langOption,
  json: { type: 'boolean' },
} as const

/** For commands that run one scenario. */
export const scenarioOption = { scenario: { type: 'string' } } as const

/** For commands that draw what they found. */
export const pictureOption = { picture: { type: 'string' } } as const

/** For commands that share the draws between threads. */
export const workersOption = { workers: { type: 'string' } } as const

/** How a usage line says what every command of these takes. */
export const runUsage = `[--year 2035] [--draws ${usual.draws}] [--seed ${usual.seed}] [--lang nb|nn|en] [--data DIR] [--records DIR] [--json]`

export interface ReadRunOptions {
  readonly draws: number
  readonly seed: number
  readonly year: number
  /** Threads that share the draws; the processor's cores unless told. */
  readonly workers: number
  readonly language: Language
  readonly records: ReleaseRecords
}

export function readRunOptions(values: {
  draws?: string
  seed?: string
  year?: string
  workers?: string
  lang?: string
  records?: string
}): ReadRunOptions {
  return {
    draws: wholeNumber(values.draws, 'draws', { min: 100, max: 100_000, otherwise: usual.draws }),
    seed: wholeNumber(values.seed, 'seed', { min: 0, max: 4_294_967_295, otherwise: usual.seed }),
    workers: wholeNumber(values.workers, 'workers', {
      min: 1,
      max: 64,
      otherwise: availableParallelism(),
    }),
    year: wholeNumber(values.year, 'year', {
      ...{ min: populationYears.last, max: planYears.last, otherwise: 2035 },
    }),
    language: languageNamed(values.lang),
    records: recordsFor(values.records),
  }
}
