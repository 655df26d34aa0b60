import { HEALTH_FROM_AGE, healthShift, rateAt } from '@samsyn/demand'
import { AGES, SEXES } from '@samsyn/population'
import { Refusal } from '@samsyn/refusal'
import { FAMILY_CARE_FTE } from './printed-table.ts'
import type { UseProfiles } from './use-profiles.ts'

/**
 * How better health shows in use: people use services as those with their probability of dying did at the start
 * (all services), or care use falls as the probability of dying falls (care services only).
 */
export const healthRules = ['equal-death-probability', 'care-by-death-ratio'] as const
export type HealthRule = (typeof healthRules)[number]

/** Family care keeps its FTE (the printed table), or grows as the need for home care does. */
export const familyRules = ['constant', 'proportional'] as const
export type FamilyRule = (typeof familyRules)[number]

/** Standard and productivity change all work, or only the work that is paid. */
export const labourRules = ['all-labour', 'public-labour'] as const
export type LabourRule = (typeof labourRules)[number]

export interface Table131Rules {
  readonly health: HealthRule
  readonly family: FamilyRule
  readonly labour: LabourRule
}

/** What table 13.1 was made with, as we read it. */
export const printedRules: Table131Rules = {
  health: 'equal-death-probability',
  family: 'constant',
  labour: 'all-labour',
}

/** A start and an end, of Norway's people and of their probability of dying: all `[sex × 106 + age]`. */
export interface TwoYears {
  readonly years: number
  readonly peopleStart: Float64Array
  readonly peopleEnd: Float64Array
  readonly deathStart: Float64Array
  readonly deathEnd: Float64Array
}

/**
 * Paid FTE at the end: what all services and family care would take together, less what families still do.
 *
 * T = [Σ L·N(end)/N(start) + F·N_home(end)/N_home(start)] · ((1 + standard)/(1 + productivity))^years, with
 * N = Σ people × use by age; the result is T − F. Family care held constant is why the table's lines are not
 * multiples of each other: the paid services take all the growth in what families did.
 */
export function publicFte(
  between: TwoYears,
  profiles: UseProfiles,
  path: {
    readonly standard: number
    readonly productivity: number
    readonly betterHealth: boolean
  },
  rules: Table131Rules = printedRules,
): number {
  refuseShapes(between)
  const growth = growthIn(between, path.betterHealth ? rules.health : null)
  const paid = profiles.services.reduce(
    (sum, { fte, use, isCare }) => sum + fte * growth(use, isCare),
    0,
  )
  const familyNeed = FAMILY_CARE_FTE * growth(profiles.family, true)
  const family = rules.family === 'constant' ? FAMILY_CARE_FTE : familyNeed
  const perUser = ((1 + path.standard) / (1 + path.productivity)) ** between.years
  return rules.labour === 'all-labour'
    ? (paid + familyNeed) * perUser - family
    : (paid + familyNeed - family) * perUser
}

/** Use at the end ÷ use at the start, of a profile `[sex × 106 + age]`. */
function growthIn(
  { peopleStart, peopleEnd, deathStart, deathEnd }: TwoYears,
  health: HealthRule | null,
) {
  const younger = health === 'equal-death-probability' ? healthShift(deathStart, deathEnd) : null
  return (use: Float64Array, isCare: boolean): number => {
    const scaled = isCare && health === 'care-by-death-ratio'
    const women = use.subarray(0, AGES)
    const men = use.subarray(AGES)
    let start = 0
    let end = 0
    for (let cell = 0; cell < SEXES * AGES; cell++) {
      const age = cell % AGES
      const own = cell < AGES ? women : men
      const better = scaled && age >= HEALTH_FROM_AGE ? deathEnd[cell]! / deathStart[cell]! : 1
      start += peopleStart[cell]! * own[age]!
      end += peopleEnd[cell]! * rateAt(own, age - (younger?.[cell] ?? 0)) * better
    }
    return end / start
  }
}

function refuseShapes(between: TwoYears): void {
  const { peopleStart, peopleEnd, deathStart, deathEnd } = between
  const lengths = [peopleStart, peopleEnd, deathStart, deathEnd].map(({ length }) => length)
  if (lengths.every((length) => length === SEXES * AGES)) return
  throw new Refusal('shapes-differ', {
    found: `people and deaths of ${lengths.join(', ')} cells`,
    because: `each is told for ${SEXES * AGES} cells, women by single year of age and then men`,
    remedy: 'give all four for the whole country by sex and single year of age',
  })
}
