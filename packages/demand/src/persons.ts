/** Persons on 1 January `year` in the area, aged `from` to `to` inclusive (105 = 105 and over), both sexes. */
export type Persons = (area: string, year: number, from: number, to: number) => number

/** The last age; it is open. */
export const OLDEST = 105

/** Id of the table that persons by municipality are read from. */
export const POPULATION_TABLE = 'population_municipality_2015_2026'
