import { atlasAreasOf } from '@samsyn/demand'
import type { Community } from '@samsyn/geography'
import { chanceOf, nationalDeathProbability } from '@samsyn/population'
import { type Baseline, buildBaseline } from '@samsyn/scenario'
import type { PlanningData } from './planning-data.ts'
import { type PreparedPlans, planYears } from './prepare-plans.ts'

/** The baseline of one community, from the same tables and the same projection as its planning basis. */
export function baselineOf(
  prepared: PreparedPlans,
  community: Community,
  lastYear: number = planYears.last,
): Baseline {
  const { data, model, projection, alternative } = prepared
  return buildBaseline({
    kind: data.kind,
    community,
    areas: community.municipalities.map((code) => ({ code, name: nameOf(data, code) })),
    history: data.population.history,
    projection,
    chance: chanceOf(model, projection, community.municipalities),
    deathProbability: (year) => nationalDeathProbability(model, year, alternative),
    tables: data.services,
    atlasAreas: atlasAreasOf(community.id),
    sources: data.tables.map(({ id, sha256 }) => ({ id, sha256 })),
    lastYear,
  })
}

function nameOf(data: PlanningData, code: string): string {
  return data.geography.municipalities.find((one) => one.code === code)!.name
}
