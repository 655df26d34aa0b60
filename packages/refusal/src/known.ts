import { areas } from './known/areas.ts'
import { commandLine } from './known/command-line.ts'
import { extracts } from './known/extracts.ts'
import { scenario } from './known/scenario.ts'
import { server } from './known/server.ts'
import { sources } from './known/sources.ts'
import { tables } from './known/tables.ts'

/**
 * The refusals that people meet, by code, in English; @samsyn/language says them in Norwegian. All others are said where
 * they arise, in English alone.
 */
export const known = {
  ...commandLine,
  ...areas,
  ...tables,
  ...scenario,
  ...server,
  ...sources,
  ...extracts,
} as const

/** A refusal that is said in every language. */
export type KnownCode = keyof typeof known
