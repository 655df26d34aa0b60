import { Z90 } from '@samsyn/draws'
import { coverageChanges } from './coverage-changes.ts'
import { type CoveredService, coveredServices } from './coverage-trend.ts'
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

/** Municipal services share a driver: what is cut in one has most often been cut in the other. Assumed. */
export const careDriver = { id: 'care-practice', correlation: 0.5 }

/**
 * How far coverage has strayed from staying as it was, over every step between neighbouring years of the sample and
 * all its series as one: in each, what the places have in common (`together`) and how they differ (`own`), with
 * chance in the counts taken out of both: out of their mean, because a step where chance was the larger part must
 * weigh against one where it was by luck the smaller. Few common steps have been seen, each once, so `together` is
 * widened until an 80 % interval is that of Student's t, with the degrees of freedom that `freedomOf` leaves.
 *
 * @param persons on 1 January after each year of the sample, as for `coverageTrends`
 * @returns null where no series has two places in two years
 */
export function careDrift(
  sample: readonly CareSampleRow[],
  persons: Persons,
): PracticeDrift | null {
  const steps = coverageSteps(sample, persons)
  if (steps.length === 0) return null
  const size = (pick: (step: CoverageStep) => number) => {
    const perYear = steps.reduce((sum, step) => sum + pick(step), 0) / steps.length
    return Math.sqrt(DRIFT_YEARS * Math.max(0, perYear))
  }
  return {
    together: (size(({ together }) => together) * studentT90(freedomOf(steps))) / Z90,
    own: size(({ own }) => own),
  }
}

/** What one series did from one year of the sample to the next: squares of the log, a year. */
interface CoverageStep {
  readonly service: CoveredService
  readonly from: number
  /** Below 0 where places have less in common than chance alone would give. */
  readonly together: number
  readonly own: number
}

function coverageSteps(sample: readonly CareSampleRow[], persons: Persons): CoverageStep[] {
  const years = [...new Set(sample.map(({ year }) => year))].sort()
  return years.slice(1).flatMap((last, i) =>
    coveredServices.flatMap((service): CoverageStep[] => {
      const from = years[i]!
      const changes = coverageChanges(sample, service, [from, last], persons)
      if (changes.length < 2) return []
      const { mean, variance, between } = randomEffects(changes)
      const span = last - from
      return [{ service, from, together: (mean ** 2 - variance) / span, own: between / span }]
    }),
  )
}

/**
 * Degrees of freedom of a mean of squares that are not independent: n² ÷ Σ ρ², over all pairs and each with itself
 * (Satterthwaite 1946, Biometrics Bulletin 2: 110–114; squares of normals correlate by ρ²). The correlations are those
 * the drift is drawn with: two ages of one service have one drift, two services share their driver, two periods
 * nothing. So four series over one period are worth 1.6 steps, as by the design effect 1 + (m − 1) × ½ (Kish 1965),
 * ½ being the mean of 1, ¼ and ¼.
 */
function freedomOf(steps: readonly CoverageStep[]): number {
  const kind = ({ service }: CoverageStep) => service.replace(/\d.*/, '')
  const squares = steps.flatMap((one) =>
    steps
      .filter(({ from }) => from === one.from)
      .map((other) => (kind(one) === kind(other) ? 1 : careDriver.correlation ** 2)),
  )
  return steps.length ** 2 / squares.reduce((sum, square) => sum + square, 0)
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

/**
 * The 90 % point of Student's t for any freedom from 1: t is √freedom × tan of an angle whose density goes as
 * cos^(freedom − 1), as Abramowitz & Stegun 26.7.3–4 have it, summed until four fifths of those above 0 are below it.
 */
function studentT90(freedom: number): number {
  const width = Math.PI / 2 / T_STEPS
  const parts = Array.from(
    { length: T_STEPS },
    (_, i) => Math.cos((i + 0.5) * width) ** (freedom - 1),
  )
  let left = 0.8 * parts.reduce((sum, part) => sum + part, 0)
  const last = parts.findIndex((part) => {
    left -= part
    return left <= 0
  })
  return Math.sqrt(freedom) * Math.tan((last + 1 + left / parts[last]!) * width)
}

const T_STEPS = 2000
