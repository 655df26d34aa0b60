import { Z90 } from '@samsyn/draws'
import { coverageChanges } from './coverage-changes.ts'
import { coveredServices } from './coverage-trend.ts'
import { localHospitalLevel } from './local-hospital-level.ts'
import type { NeedAssumptions } from './need-input.ts'
import type { Persons } from './persons.ts'
import { randomEffects } from './random-effects.ts'
import type { AtlasRow, CareSampleRow } from './types.ts'

/** Sizes of a drift are told after so many years. */
export const DRIFT_YEARS = 10

/**
 * How far use per person strays from the path it is said to follow, by choices that no table foresees: policy,
 * dwellings in place of institutions, other ways to treat, another way to count. Standard deviations of the log
 * after ten years: of what all areas of a community share, and of each area's own.
 */
export interface PracticeDrift {
  readonly together: number
  readonly own: number
}

/** How much of its size after ten years a drift has so many years ahead: it grows with their square root, as a walk does. */
export function drifted(years: number): number {
  return Math.sqrt(Math.max(0, years) / DRIFT_YEARS)
}

/**
 * How far coverage has strayed from staying as it was, over every step between neighbouring years of the sample and
 * all its series as one: in each, what the places have in common (`together`) and how they differ (`own`), with
 * chance in the counts taken out of both. Few common steps have been seen, each once, so `together` is widened until an
 * 80 % interval is that of Student's t.
 *
 * @param persons on 1 January after each year of the sample, as for `coverageTrends`
 * @returns null where no series has two places in two years
 */
export function careDrift(
  sample: readonly CareSampleRow[],
  persons: Persons,
): PracticeDrift | null {
  const years = [...new Set(sample.map(({ year }) => year))].sort()
  const steps = years.slice(1).flatMap((last, i) =>
    coveredServices.flatMap((service) => {
      const changes = coverageChanges(sample, service, [years[i]!, last], persons)
      if (changes.length < 2) return []
      const { mean, variance, between } = randomEffects(changes)
      const span = last - years[i]!
      return [{ together: Math.max(0, mean ** 2 - variance) / span, own: between / span }]
    }),
  )
  if (steps.length === 0) return null
  const size = (pick: (step: (typeof steps)[number]) => number) =>
    Math.sqrt((DRIFT_YEARS * steps.reduce((sum, step) => sum + pick(step), 0)) / steps.length)
  return {
    together: (size(({ together }) => together) * studentT90(steps.length)) / Z90,
    own: size(({ own }) => own),
  }
}

/**
 * How far hospital use at a given age strays: the nation's practice, the catchment's level around it (which ten years have
 * already been seen to move, by `persistence`), and each municipality's around that, at the same pace.
 */
export function hospitalDrift(
  atlas: readonly AtlasRow[],
  {
    persistence,
    nationalHospitalDrift,
    municipalLevelSd,
  }: Pick<NeedAssumptions, 'persistence' | 'nationalHospitalDrift' | 'municipalLevelSd'>,
): PracticeDrift {
  const moved = 1 - persistence ** 2
  const catchments = localHospitalLevel(atlas, null).sd
  return {
    together: Math.sqrt(nationalHospitalDrift ** 2 + moved * catchments ** 2),
    own: Math.sqrt(moved) * municipalLevelSd,
  }
}

/** The 90 % point of Student's t: Fisher's expansion, right to 0.01 from 3 degrees of freedom (Abramowitz & Stegun 26.7.5). */
function studentT90(freedom: number): number {
  const z = Z90
  const terms = [
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
  ]
  return terms.reduce((sum, term, i) => sum + term / freedom ** (i + 1), z)
}

/** Municipal services share a driver: what is cut in one has most often been cut in the other. Assumed. */
export const careDriver = { id: 'care-practice', correlation: 0.5 }
