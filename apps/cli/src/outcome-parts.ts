/** The parts of a list of outcomes, in the order they are read. */
export const outcomeParts = ['services', 'capacity', 'fte', 'parties'] as const
export type OutcomePart = (typeof outcomeParts)[number]

export function partOf(outcome: string): OutcomePart {
  if (outcome.startsWith('activity.')) return 'services'
  if (outcome.startsWith('party.')) return 'parties'
  return /^(beds|places|dwellings)/.test(outcome) ? 'capacity' : 'fte'
}

/** Rows under the heading of their part, a part without rows left out. */
export function underHeadings<Row extends readonly string[]>(
  outcomes: readonly { readonly outcome: string; readonly row: Row }[],
  heading: (part: OutcomePart) => string,
): (Row | readonly [string])[] {
  return outcomeParts.flatMap((part) => {
    const rows = outcomes.filter(({ outcome }) => partOf(outcome) === part).map(({ row }) => row)
    return rows.length === 0 ? [] : [[heading(part)] as const, ...rows]
  })
}
