import { stream } from '@samsyn/draws'
import { type Table, tableOf } from '@samsyn/privacy'

/**
 * A made-up table of users: municipality (in one of 19 catchments) × age group × sex, with every total and
 * the whole country. Municipalities differ in size as real ones do, so that many counts are small.
 * With 357 municipalities, 19 ages and 2 sexes: 13 566 finest cells and 22 620 to publish.
 */
export function madeTable(municipalities: number, ages: number, meanCount: number): Table {
  const luck = stream(1, 'bench.privacy')
  let draw = 0
  const rows = Array.from({ length: municipalities }, (_, municipality) => {
    const size = meanCount * Math.exp(1.2 * luck.normal(draw++) - 0.72)
    return Array.from({ length: ages * 2 }, (_, cell) => ({
      codes: {
        municipality: `m${municipality}`,
        catchment: `c${municipality % 19}`,
        age: `a${cell % ages}`,
        sex: cell < ages ? 'women' : 'men',
      },
      value: Math.floor(-Math.log(luck.uniform(draw++)) * size),
    }))
  }).flat()
  return tableOf(rows, { dimensions: ['municipality', 'catchment', 'age', 'sex'] })
}
