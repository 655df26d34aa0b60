import type { PlanningData } from '@samsyn/plan'
import { knownRefusal, type Refusal } from '@samsyn/refusal'
import { readGeography, readPlanningData } from '@samsyn/sources'
import { buildSyntheticCountry } from '@samsyn/synthetic'
import type { Progress } from './progress.ts'

/** The seed of the synthetic country itself: the same country whatever seed the draws have. */
const COUNTRY_SEED = 1

/**
 * Real tables from `folder` (or the folder in SAMSYN_DATA); without either, the synthetic country, which
 * is marked as such on every page and number; the caller says so (`data.kind`).
 *
 * @throws Refusal wrong-call for an empty --data: an unset variable in a script must not give a made country
 */
export async function loadData(
  folder: string | undefined,
  progress: Progress,
): Promise<PlanningData> {
  if (folder?.trim() === '') throw emptyFolder()
  const from = folder ?? process.env.SAMSYN_DATA
  if (from) {
    return readPlanningData(from, { progress: progress.at })
  }
  progress.at(0, 1, 'country')
  const data = buildSyntheticCountry(await readGeography(), { seed: COUNTRY_SEED })
  progress.end()
  return data
}

function emptyFolder(): Refusal {
  return knownRefusal('option-empty', { option: 'data' })
}
