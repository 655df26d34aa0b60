import type { PlanNumber } from '@samsyn/plan'

/** One line of a level: the number, the country's beside it, and whose it is where it is not the place's own. */
export interface LevelRow {
  readonly id: string
  readonly here: PlanNumber
  readonly norway: PlanNumber | undefined
  /** The area that the number is of; undefined for the place that was asked for. */
  readonly whose: string | undefined
}

/**
 * The newest number of every figure, of the first of some areas that has one.
 *
 * @param areas the place that is asked for, and then those whose numbers stand in for its own
 */
export function levelRows(numbers: readonly PlanNumber[], areas: readonly string[]): LevelRow[] {
  const ids = [...new Set(numbers.map(({ id }) => id))].filter((id) => !id.includes('.chance.'))
  return ids.flatMap((id) => {
    const here = areas.flatMap((area) => newest(numbers, id, area) ?? [])[0]
    if (here === undefined) return []
    const norway = numbers.find(
      (each) => each.id === id && each.area === 'norway' && each.year === here.year,
    )
    return [
      {
        id,
        here,
        norway: here.area === 'norway' ? undefined : norway,
        whose: here.area === areas[0] ? undefined : here.area,
      },
    ]
  })
}

function newest(numbers: readonly PlanNumber[], id: string, area: string) {
  return numbers
    .filter((number) => number.id === id && number.area === area)
    .toSorted((a, b) => (String(a.year) < String(b.year) ? -1 : 1))
    .at(-1)
}
