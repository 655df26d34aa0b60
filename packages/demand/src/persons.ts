/** Persons on 1 January `year` in the area, aged `from` to `to` inclusive (105 = 105 and over), both sexes. */
export type Persons = (area: string, year: number, from: number, to: number) => number

/** The last age; it is open. */
export const OLDEST = 105

/** How much one person of a sex (0 women, 1 men) and age counts in a figure. */
export type PersonWeight = (sex: number, age: number) => number
