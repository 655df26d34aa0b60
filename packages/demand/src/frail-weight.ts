import { OLDEST, type PersonWeight } from './persons.ts'

/** A definition of frailty that is a share of the people above an age. */
export interface FrailtyDefinition {
  readonly id: 'phenotype' | 'index' | 'phenotype.low'
  readonly ageFrom: number
  /** Share of the people from that age, 0–1. */
  readonly prevalence: number
  /** Publication the share is from. */
  readonly source: string
}

export const frailtyDefinitions: readonly FrailtyDefinition[] = [
  {
    // Fried criteria, HUNT4 70+, weighted to Norway.
    id: 'phenotype',
    ageFrom: 70,
    prevalence: 0.106,
    source: 'doi:10.1007/s40520-024-02839-y',
  },
  {
    // 35-item frailty index, the same study.
    id: 'index',
    ageFrom: 70,
    prevalence: 0.358,
    source: 'doi:10.1007/s40520-024-02839-y',
  },
  {
    // Modified Fried, Tromsø 5 (2001–02), living at home, 712 persons.
    id: 'phenotype.low',
    ageFrom: 70,
    prevalence: 0.038,
    source: 'tromso-study-2001-2016',
  },
]

/** How frailty rises with age: an assumption, for no study here gives shares by age. */
export interface AgeGradient {
  /** How much frailer an age group is than the others, ages inclusive: only the proportions count. */
  readonly steps: readonly {
    readonly from: number
    readonly to: number
    readonly relative: number
  }[]
  /** Persons by age that the study's overall share is of (Norway in its year): they keep that share. */
  readonly reference: (from: number, to: number) => number
}

/**
 * What one person of a sex and age counts in "frail persons" under a definition. Without a gradient
 * everyone from the definition's age has its flat share, which understates growth while the oldest grow
 * fastest.
 */
export function frailWeight(definition: FrailtyDefinition, gradient?: AgeGradient): PersonWeight {
  const { ageFrom, prevalence } = definition
  if (gradient === undefined) return (_sex, age) => (age >= ageFrom ? prevalence : 0)
  const steps = gradient.steps
    .filter(({ to }) => to >= ageFrom)
    .map((step) => ({ ...step, from: Math.max(step.from, ageFrom) }))
  const all = gradient.reference(ageFrom, OLDEST)
  const relative = steps.reduce(
    (sum, step) => sum + step.relative * gradient.reference(step.from, step.to),
    0,
  )
  return (_sex, age) => {
    const step = steps.find(({ from, to }) => age >= from && age <= to)
    return step === undefined ? 0 : (prevalence * all * step.relative) / relative
  }
}
