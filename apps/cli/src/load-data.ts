import type { PlanningData } from '@samsyn/plan'
import { readGeography, readPlanningData } from '@samsyn/sources'
import { buildSyntheticCountry } from '@samsyn/synthetic'
import type { Progress } from './progress.ts'

/** The seed of the synthetic country itself: the same country whatever seed the draws have. */
const COUNTRY_SEED = 1

/**
 * Real tables from `folder` (or the folder in SAMSYN_DATA); without either, the synthetic country, which
 * is marked as such on every page and number.
 */
export async function loadData(
  folder: string | undefined,
  progress: Progress,
): Promise<PlanningData> {
  const from = folder ?? process.env.SAMSYN_DATA
  if (from) {
    return readPlanningData(from, {
      progress: (done, of, what) => progress.at(done, of, `Reading ${what}`),
    })
  }
  progress.at(0, 1, 'Making the synthetic country')
  return buildSyntheticCountry(await readGeography(), { seed: COUNTRY_SEED })
}
