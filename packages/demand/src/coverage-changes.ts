import type { CoveredService } from './coverage-trend.ts'
import { OLDEST, type Persons } from './persons.ts'
import { releasableCare } from './releasable-care.ts'
import type { CareSampleRow } from './types.ts'

/** How the coverage of a place moved between two years of the sample. */
export interface CoverageChange {
  /** log(coverage then ÷ before). */
  readonly value: number
  /** What chance in the two counts gives it: Poisson. */
  readonly variance: number
}

/**
 * Changes of log coverage of the places where both counts may be shown and are above 0: with so few places, whoever has the
 * mean of their changes to its last digit can try out all counts that one of them can have.
 */
export function coverageChanges(
  sample: readonly CareSampleRow[],
  service: CoveredService,
  [first, last]: readonly [number, number],
  persons: Persons,
): CoverageChange[] {
  return sample
    .filter(({ year }) => year === first)
    .flatMap((then): CoverageChange[] => {
      const now = sample.find(
        ({ year, municipality }) => year === last && municipality === then.municipality,
      )
      const before = usersAndPersons(then, service, persons)
      const after = now && usersAndPersons(now, service, persons)
      if (!before || !after) return []
      return [
        {
          value: Math.log(after.users / after.persons / (before.users / before.persons)),
          variance: 1 / before.users + 1 / after.users,
        },
      ]
    })
}

function usersAndPersons(row: CareSampleRow, service: CoveredService, personsOf: Persons) {
  const users = releasableCare(row)[service].value
  if (users === null || users <= 0) return null
  const [from, to] = service.endsWith('80plus') ? [80, OLDEST] : [67, 79]
  const persons = personsOf(row.municipality, row.year + 1, from!, to!)
  return persons > 0 ? { users, persons } : null
}
