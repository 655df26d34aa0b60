import {
  DEMENTIA_TABLE,
  type DementiaRow,
  dementiaWeight,
  frailtyDefinitions,
  frailWeight,
} from '@samsyn/demand'
import { type Figure, known, missing, sum } from '@samsyn/quantity'
import type { PeopleBook, Weight } from './people-book.ts'
import { at, type Place } from './people-figures.ts'

/**
 * Frail persons under each published definition side by side, and persons with dementia. The interval is
 * that of the population alone: how far the definitions lie apart is the larger uncertainty, and it is
 * shown by showing them all.
 */
export function prevalenceFigures(
  book: PeopleBook,
  dementia: readonly DementiaRow[],
  place: Place,
  year: number,
): Figure[] {
  const figure = (id: string, weight: Weight, quality: 'assumed' | 'estimated', source: string) => {
    const { value, interval, sources } = book.weighted(place.parts, year, weight)
    return at(
      id,
      place,
      year,
      known(value, 'persons', quality, [source, ...sources], interval ?? undefined),
    )
  }
  return [
    ...frailtyDefinitions.map((definition) =>
      figure(
        `people.frail.${definition.id}`,
        frailWeight(definition),
        'assumed',
        definition.source,
      ),
    ),
    dementia.length === 0
      ? at('people.dementia', place, year, missing('persons', 'not-collected'))
      : figure('people.dementia', dementiaWeight(dementia), 'estimated', DEMENTIA_TABLE),
  ]
}

/** The definition by service: people 80+ with home care or a long stay, observed, from the care figures of each area. */
export function frailByService(care: readonly Figure[]): Figure[] {
  const users = new Map<string, Figure[]>()
  for (const figure of care) {
    if (figure.id !== 'muni.homecare.80plus' && figure.id !== 'muni.longstay.80plus') continue
    users.set(figure.area, [...(users.get(figure.area) ?? []), figure])
  }
  return [...users].map(([area, parts]) => ({
    ...sum('persons', parts),
    id: 'people.frail.service',
    area,
    year: parts[0]!.year,
  }))
}

/** Two definitions that need person-level data: their places stay, empty. */
export function frailUncounted(place: Place, year: number): Figure[] {
  return ['hospital', 'clinical'].map((id) =>
    at(`people.frail.${id}`, place, year, missing('persons', 'not-collected')),
  )
}
