import { Refusal } from '@samsyn/refusal'

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
    throw new Refusal('wrong-vintage', {
      found: `a scenario of version ${version} at schema`,
      because: `this Samsyn knows versions up to ${SCENARIO_SCHEMA}`,
      remedy: 'open it with a newer Samsyn',
    })
  }
  return upgrades
    .slice(version - 1)
    .reduce((older, upgrade) => upgrade(older), document as Record<string, unknown>)
}
