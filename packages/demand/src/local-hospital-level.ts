import { shrunkenRatio } from '@samsyn/rates'
import { atlasRate, BED_DAY_DISPERSION, BED_DAYS } from './atlas-rate.ts'
import { needAssumptions } from './need-input.ts'
import type { AtlasRow } from './types.ts'

/** Bed-days here ÷ bed-days expected at national rates, as a normal distribution. */
export interface LocalLevel {
  readonly ratio: number
  readonly sd: number
}

/** An indicator of the atlas whose level is asked for: its name there, and variance ÷ mean of its count (assumed). */
export interface AtlasIndicator {
  readonly name: string
  readonly dispersion: number
}

const bedDays: AtlasIndicator = { name: BED_DAYS, dispersion: BED_DAY_DISPERSION }

/** Consultations of those 75 and over in the atlas; people come back, so chance makes counts vary more than single events. */
export const atlasConsultations = {
  outpatient: { name: 'Poliklinikk, alle', dispersion: 6 },
  gp: { name: 'Fastlege', dispersion: 6 },
  outOfHours: { name: 'Legevakt', dispersion: 6 },
} as const satisfies Record<string, AtlasIndicator>

/**
 * The level of a service's use in a catchment today, from its level in 2013–2015; of hospital bed-days unless told.
 *
 * Chance is taken out by shrinkage (little is left of it: a catchment has tens of thousands of bed-days),
 * and then age: levels of today and of then are taken to be correlated over catchments with
 * `persistence`, so that 1 + persistence × (then − 1) is expected and the rest is spread.
 *
 * @param persistence 0–1, an assumption: no open table has use by residence in two periods
 */
export function localHospitalLevel(
  atlas: readonly AtlasRow[],
  areas: readonly string[] | null,
  persistence = needAssumptions.persistence,
  { name, dispersion }: AtlasIndicator = bedDays,
): LocalLevel {
  const variance = varianceOfLevels(atlas, name)
  const then = areas === null ? null : atlasRate(atlas, name, areas)
  if (then === null) return { ratio: 1, sd: Math.sqrt(variance) }
  const expected = then.expected / dispersion
  const shrunk = shrunkenRatio({
    observed: then.ratio * expected,
    expected,
    priorVariance: variance,
  })
  return {
    ratio: 1 + persistence * (shrunk.ratio - 1),
    sd: Math.sqrt(persistence ** 2 * shrunk.variance + (1 - persistence ** 2) * variance),
  }
}

/** Variance of the catchments' ratios around 1, each counted once; 0.01 where the atlas is not at hand. */
function varianceOfLevels(atlas: readonly AtlasRow[], name: string): number {
  const areas = atlas
    .filter((row) => row.atlas === 'eldre' && row.indicator === name && row.area !== 'Norge')
    .map((row) => row.area)
  const ratios = areas
    .map((area) => atlasRate(atlas, name, [area])?.ratio)
    .filter((ratio) => ratio !== undefined)
  if (ratios.length < 3) return 0.01
  return ratios.reduce((sum, ratio) => sum + (ratio - 1) ** 2, 0) / ratios.length
}
