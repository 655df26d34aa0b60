import type { ServiceTables } from '@samsyn/demand'
import type { Geography } from '@samsyn/geography'
import type { PlanningData } from '@samsyn/plan'
import type { PopulationTables } from '@samsyn/population'
import { atlas } from './atlas.ts'
import { careSample, withSampleCoverage } from './care-sample.ts'
import { dementia } from './dementia.ts'
import { hospitalUse } from './hospital-use.ts'
import { medication } from './medication.ts'
import { careCounts, municipalCare } from './municipal-care.ts'
import { populationTables } from './population-tables.ts'
import { sourceTables } from './source-tables.ts'
import { trustCapacityRows } from './trust-capacity-rows.ts'

export interface SyntheticOptions {
  /** A whole number, 0 to 2^32 − 1; the same seed gives the same country. */
  readonly seed: number
}

/**
 * A country with real places and made-up people, in the shape of the real tables. Totals and shares aged
 * 67+ of 2026 are those in `geography`; the rest is generated and calibrated to published aggregates
 * (`calibrationOf` shows target beside result). No figure is about a real person.
 *
 * @throws Refusal 'incomplete-table' without municipalities, 'impossible-value' for a population or a share that
 *   cannot be, 'tables-disagree' when districts hold more people than their city
 */
export function buildSyntheticCountry(
  geography: Geography,
  { seed }: SyntheticOptions,
): PlanningData {
  const population = populationTables(geography, seed)
  const services = serviceTables(geography, population, seed)
  return {
    kind: 'synthetic',
    tables: sourceTables(geography, population, services),
    findings: [],
    geography,
    population,
    services,
    boundaries: [],
  }
}

function serviceTables(
  geography: Geography,
  { history, national }: PopulationTables,
  seed: number,
): ServiceTables {
  const { municipalities } = geography
  const counts = withSampleCoverage(careCounts(municipalities, history, seed), history)
  const care = municipalCare(municipalities, counts, history, seed)
  return {
    care,
    careSample: careSample(counts, care, history, seed),
    hospitalUse: hospitalUse(national),
    atlas: atlas(national, seed),
    capacity: trustCapacityRows(geography, seed),
    dementia: dementia(),
    medication: medication(national),
  }
}
