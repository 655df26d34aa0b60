import type { DementiaRow } from '@samsyn/demand'

const groups: readonly (readonly [ageFrom: number, ageTo: number])[] = [
  [0, 29],
  [30, 64],
  [65, 69],
  [70, 74],
  [75, 79],
  [80, 84],
  [85, 89],
  [90, 105],
]

/**
 * Share with dementia by sex and age group: a logistic curve of our own that levels off at 56 per cent, chosen so
 * that Norway's people of 2026 make 115 000–118 000 expected cases, the order of the published estimates
 * (Gjøra et al. 2021).
 */
export function dementia(): DementiaRow[] {
  return ([1, 0] as const).flatMap((sex) =>
    groups.map(([ageFrom, ageTo]) => {
      const middle = ageFrom === 90 ? 92.5 : (ageFrom + ageTo + 1) / 2
      return { sex, ageFrom, ageTo, prevalence: Math.round(1e6 * prevalence(sex, middle)) / 1e6 }
    }),
  )
}

function prevalence(sex: 0 | 1, age: number): number {
  if (age < 30) return 0
  const halfway = sex === 0 ? 85.9 : 87.1
  return 0.56 / (1 + Math.exp(-0.172 * (age - halfway)))
}
