import type { Figure } from '@samsyn/quantity'

/** What a need becomes in a party's budget: figure of the need → figure of the budget line. */
const lines = [
  { need: 'need.nurse.fte.municipal', budget: 'budget.fte.municipality' },
  { need: 'need.nurse.fte.hospital', budget: 'budget.fte.trust' },
  { need: 'need.longstay.places', budget: 'budget.places' },
] as const

/**
 * More or less than today, per party and budget year: the sentence for økonomiplan and ØLP. Today is known,
 * so the interval is that of the need, moved. Lines follow the need's paths: budget.fte.municipality.trend …
 */
export function budgetFigures(
  need: readonly Figure[],
  communityId: string,
  budgetYears: readonly number[],
): Figure[] {
  return lines.flatMap(({ need: id, budget }) =>
    need
      .filter(
        (figure) => figure.id.startsWith(`${id}.`) && budgetYears.includes(Number(figure.year)),
      )
      .filter(({ area }) => budget !== 'budget.fte.trust' || area === communityId)
      .flatMap((later) => {
        const today = todayOf(need, later)
        if (later.value === null || today?.value == null) return []
        const less = (value: number | null) => (value === null ? null : value - today.value!)
        return [
          {
            ...later,
            id: later.id.replace(id, budget),
            value: less(later.value),
            low: less(later.low),
            high: less(later.high),
            blanks: later.blanks + today.blanks,
          },
        ]
      }),
  )
}

/** The same figure in the earliest year it is given for: the observed start of the path. */
function todayOf(need: readonly Figure[], later: Figure): Figure | undefined {
  return need
    .filter(({ id, area }) => id === later.id && area === later.area)
    .reduce<Figure | undefined>(
      (first, figure) => (first === undefined || figure.year < first.year ? figure : first),
      undefined,
    )
}
