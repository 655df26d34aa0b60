import { knownRefusal } from '@samsyn/refusal'

/** The version of scenario documents that this engine writes. */
const SCENARIO_SCHEMA = 1

/** From version n to n + 1, pure; index 0 is from version 1. Nothing to do yet. */
const upgrades: readonly ((document: Record<string, unknown>) => Record<string, unknown>)[] = []

/** A document of any known version in today's; anything else is left for the schema to refuse. */
export function upgradeScenario(document: unknown): unknown {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) return document
  const version = (document as { schema?: unknown }).schema
  if (typeof version !== 'number') return document
  if (version > SCENARIO_SCHEMA) {
    throw knownRefusal('scenario-too-new', { version, newest: SCENARIO_SCHEMA })
  }
  return upgrades
    .slice(version - 1)
    .reduce((older, upgrade) => upgrade(older), document as Record<string, unknown>)
}
