/** Years, on 1 January, whose people the tables hold; the last is the base year of every projection. */
export const populationYears = { first: 2006, last: 2026 } as const
