import { type Figure, known, missing, type Quantity, sum } from '@samsyn/quantity'
import { Refusal } from '@samsyn/refusal'
import { OLDEST } from './persons.ts'
import { CARE_TABLE, POPULATION_TABLE } from './tables.ts'

/** Persons of one area and year, aged `from` to `to` inclusive; both sexes unless one is named. */
export type PersonsByAge = (from: number, to: number, sex?: 0 | 1) => number

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

/** How much frailer an age group is than the others: only the proportions count. */
export interface AgeGradient {
  readonly from: number
  /** Inclusive. */
  readonly to: number
  readonly relative: number
}

/**
 * Frail persons under a definition. Without a gradient everyone from the definition's age has its flat
 * share, which understates growth while the oldest grow fastest.
 *
 * @param gradient an assumption: no study here gives shares by age
 * @param reference the people the study's overall share belongs to (Norway in its year): with a gradient,
 *   shares by age are set so that this population keeps the overall share
 */
export function frailPersons(
  definition: FrailtyDefinition,
  persons: PersonsByAge,
  gradient?: readonly AgeGradient[],
  reference?: PersonsByAge,
): number {
  const { ageFrom, prevalence } = definition
  if (gradient === undefined) return prevalence * persons(ageFrom, OLDEST)
  if (reference === undefined) {
    throw new Refusal('wrong-call', {
      found: 'an age gradient without the population of the study',
      because: 'only with it do the shares by age add up to the published overall share',
      remedy: "give Norway's persons by age in the base year as reference",
    })
  }
  const weighted = (people: PersonsByAge) =>
    gradient.reduce((sum, { from, to, relative }) => sum + relative * people(from, to), 0)
  return (prevalence * reference(ageFrom, OLDEST) * weighted(persons)) / weighted(reference)
}

/** Care users at 31 December that the definition ".service" is made of. */
export interface ServiceUsers {
  readonly homeCare80plus: Quantity
  readonly longStay80plus: Quantity
}

/**
 * The definitions side by side for one area and year: people.frail.phenotype, .index, .phenotype.low,
 * .service (observed, only when `service` is given), and .hospital and .clinical, which no table here has.
 *
 * @param serviceYear the year whose 31 December the users stand at
 */
export function frailFigures(input: {
  readonly area: string
  readonly year: number
  readonly persons: PersonsByAge
  readonly populationTable?: string
  readonly service?: ServiceUsers
  readonly serviceYear?: number
}): Figure[] {
  const { area, year, persons, service } = input
  const population = input.populationTable ?? POPULATION_TABLE
  const prevalent = frailtyDefinitions.map(
    (definition): Figure => ({
      ...known(frailPersons(definition, persons), 'persons', 'assumed', [
        definition.source,
        population,
      ]),
      id: `people.frail.${definition.id}`,
      area,
      year,
    }),
  )
  const uncounted = ['hospital', 'clinical'].map(
    (id): Figure => ({
      ...missing('persons', 'not-collected'),
      id: `people.frail.${id}`,
      area,
      year,
    }),
  )
  if (service === undefined) return [...prevalent, ...uncounted]
  const users = sum('persons', [service.homeCare80plus, service.longStay80plus])
  const observed: Figure = {
    ...users,
    sources: [CARE_TABLE],
    id: 'people.frail.service',
    area,
    year: input.serviceYear ?? year - 1,
  }
  return [...prevalent, observed, ...uncounted]
}
