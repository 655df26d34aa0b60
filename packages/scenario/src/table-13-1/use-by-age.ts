import { AGES, SEXES } from '@samsyn/population'
import type { AgeShares } from './published-use.ts'
import { type OldestAges, peopleIn, ratesThroughGroups } from './rates-through-groups.ts'

/**
 * Use per person by sex and single year of age, `[sex × 106 + age]`, from shares by age group. Only its shape counts.
 * Where women's part is known, age groups and sexes are fitted to both margins, starting from equal use at equal age.
 *
 * @param people `[sex × 106 + age]` of the time the shares are from
 */
export function useByAge(
  { from, shares, women }: AgeShares,
  people: Float64Array,
  oldest?: OldestAges,
): Float64Array {
  const groups = from.map((first, i) => ({ from: first, to: (from[i + 1] ?? AGES) - 1 }))
  const bySex = Array.from({ length: SEXES }, (_, sex) =>
    people.subarray(sex * AGES, (sex + 1) * AGES),
  )
  const use = bySex.map((persons) => groups.map((group) => peopleIn(persons, group)))
  fitToMargins(use, shares, women)
  const rates = new Float64Array(SEXES * AGES)
  for (const [sex, persons] of bySex.entries()) {
    rates.set(ratesThroughGroups(use[sex]!, groups, persons, oldest), sex * AGES)
  }
  return rates
}

/** Iterative proportional fitting of `[sex][group]` to the groups' shares and, if told, to women's part of all. */
function fitToMargins(use: number[][], shares: readonly number[], women: number | undefined): void {
  const all = sum(shares)
  for (let round = 0; round < 100; round++) {
    for (const [i, share] of shares.entries()) {
      const now = use[0]![i]! + use[1]![i]!
      for (const own of use) own[i]! *= now > 0 ? share / now : 0
    }
    if (women === undefined) return
    for (const [sex, part] of [women, 1 - women].entries()) {
      const now = sum(use[sex]!)
      for (const i of shares.keys()) use[sex]![i]! *= now > 0 ? (part * all) / now : 0
    }
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0)
}
