import { knownRefusal, suggest } from '@samsyn/refusal'
import type { IndicatorDefinition } from './definition.ts'
import emergency from './definitions/emergency.json' with { type: 'json' }
import experience from './definitions/experience.json' with { type: 'json' }
import hospital from './definitions/hospital.json' with { type: 'json' }
import mentalHealth from './definitions/mental-health.json' with { type: 'json' }
import plan2024 from './definitions/plan-2024.json' with { type: 'json' }
import { readDefinitions } from './read-definitions.ts'

/** The indicators that Samsyn comes with, as its definition files have them. A house adds its own with `readDefinitions`. */
export const catalogue: readonly IndicatorDefinition[] = readDefinitions([
  ...plan2024,
  ...mentalHealth,
  ...hospital,
  ...emergency,
  ...experience,
])

/** One indicator by its id; an id nobody knows is refused with the ones that may be meant. */
export function indicatorNamed(
  id: string,
  definitions: readonly IndicatorDefinition[] = catalogue,
): IndicatorDefinition {
  const found = definitions.find((each) => each.id === id)
  if (found !== undefined) return found
  const ids = definitions.map((each) => each.id)
  throw knownRefusal('indicator-unknown', { id, near: suggest(id, ids) })
}
