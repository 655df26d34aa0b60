/** How a service's use or cost is spread over age groups: shares in any unit, by the first age of each group. */
export interface AgeShares {
  readonly from: readonly number[]
  readonly shares: readonly number[]
  /** Women's part of it all, 0–1; without it women and men of an age use the same. */
  readonly women?: number | undefined
}

const lifeSpan = [0, 20, 40, 65, 85] as const
const cost = (womenPercent: number, ...shares: number[]): AgeShares => ({
  from: lifeSpan,
  shares,
  women: womenPercent / 100,
})

/**
 * Per cent of cost by age group and women's per cent of it, all of Norway in 2010: Kalseth and Halvorsen, "Health
 * and care service utilisation and cost over the life-span", BMC Health Services Research 2020, table 1,
 * doi:10.1186/s12913-020-05295-2 (CC BY 4.0). The one published source with all services on one age scale.
 */
export const costByAge2010 = {
  somatic: cost(52.6, 9.6, 14.0, 32.4, 35.2, 8.7),
  mental: cost(51.1, 18.2, 41.0, 33.4, 6.5, 0.9),
  gp: cost(57.5, 12.7, 24.0, 36.3, 21.8, 5.2),
} as const

/** The care services of the same table, with their cost in billion kroner: the weights of care's parts. */
export const careCostByAge2010: readonly (AgeShares & {
  readonly id: string
  readonly billions: number
})[] = [
  { id: 'activity', billions: 2.4, ...cost(54.7, 10.4, 25.6, 32.0, 18.6, 13.4) },
  { id: 'home-help', billions: 17.1, ...cost(49.2, 3.4, 34.0, 40.7, 13.1, 8.9) },
  { id: 'care-salary', billions: 0.8, ...cost(42.0, 45.4, 19.8, 17.7, 13.9, 3.3) },
  { id: 'respite', billions: 2.5, ...cost(37.3, 73.3, 10.8, 3.7, 8.1, 4.1) },
  { id: 'home-nursing', billions: 16.9, ...cost(60.3, 1.8, 11.9, 22.5, 31.8, 32.0) },
  { id: 'short-stay', billions: 4.6, ...cost(61.5, 0.2, 0.6, 7.1, 45.9, 46.3) },
  { id: 'long-stay', billions: 25.7, ...cost(71.2, 0.3, 0.4, 3.5, 35.2, 60.6) },
]

/**
 * Users of home nursing and practical help with known hours, and their mean hours a week, at the end of 2009
 * (Statistics Norway, Pleie- og omsorgstenestene 2009, table 7). Few young users have many hours, which users
 * alone do not show.
 */
export const homeCareHours2009 = {
  from: [0, 18, 50, 67, 80, 90],
  users: [1_107, 31_475, 24_085, 30_385, 55_012, 16_207],
  hoursPerUser: [15.6, 15.1, 10.1, 4.5, 3.9, 5.3],
} as const
