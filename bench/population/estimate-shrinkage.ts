// How much places really differ in mortality and fertility, 2006–2015, beyond chance: the constants k of the shrunken
// ratios (O + k·r)/(E + k) are one over that variance. And how net migration by size class moved from year to year.
//   node bench/population/estimate-shrinkage.ts DATA
import {
  AGES,
  CELLS_PER_AREA,
  fitPopulationModel,
  type PopulationModel,
  personsBetween,
} from '@samsyn/population'
import { readPlanningData } from '@samsyn/sources'
import { sizeClasses } from '../../packages/population/src/constants.ts'
import { countFertility, countMortality } from '../../packages/population/src/local-levels.ts'
import { tablesUntil } from './tables-until.ts'

const LAST = 2016

/** Variance of true ratios around their peers' by moments: (Σ E·(r − r̄)² − degrees of freedom) / what they weigh. */
function varianceBeyondChance(groups: readonly (readonly { o: number; e: number }[])[]): number {
  let excess = 0
  let weight = 0
  for (const group of groups) {
    const e = group.reduce((sum, row) => sum + row.e, 0)
    const mean = group.reduce((sum, row) => sum + row.o, 0) / e
    excess +=
      group.reduce((sum, row) => sum + row.e * (row.o / row.e - mean) ** 2, 0) - (group.length - 1)
    weight += e - group.reduce((sum, row) => sum + row.e ** 2, 0) / e
  }
  return excess / weight
}

function report(name: string, model: PopulationModel, { observed, expected }: Counts): void {
  const rows = [...model.areas.municipalities].map((area) => ({
    county: model.areas.county[area]!,
    o: observed[area]!,
    e: expected[area]!,
  }))
  const nation = rows.reduce((sum, { o }) => sum + o, 0) / rows.reduce((sum, { e }) => sum + e, 0)
  const fair = rows.map((row) => ({ ...row, e: row.e * nation }))
  const counties = [...Map.groupBy(fair, ({ county }) => county).values()]
  const sums = counties.map((members) => ({
    o: members.reduce((sum, { o }) => sum + o, 0),
    e: members.reduce((sum, { e }) => sum + e, 0),
  }))
  const k = (groups: Parameters<typeof varianceBeyondChance>[0]) =>
    Math.round(1 / varianceBeyondChance(groups))
  process.stdout.write(
    `${name}: k of a municipality in its county ${k(counties)}, of a county ${k([sums])}\n`,
  )
}

interface Counts {
  readonly observed: Float64Array
  readonly expected: Float64Array
}

const { population } = await readPlanningData(process.argv[2] ?? process.env.SAMSYN_DATA ?? '')
const tables = tablesUntil(population, LAST)
const model = fitPopulationModel(tables, { baseYear: LAST })
const { history } = tables
report('deaths', model, countMortality(history, model.areas, model.past, 10))
report('births', model, countFertility(history, model.areas, model.past, 7))

process.stdout.write(
  'net migration beyond the nation per 1000 aged 18–66, by size class, 2006–2015:\n',
)
for (let size = 0; size < sizeClasses.length; size++) {
  const members = [...model.areas.municipalities].filter((area) => {
    const persons = personsBetween(history, area, history.lastYear, 0, AGES - 1)
    return sizeClasses.findIndex((limit) => persons < limit) === size
  })
  const row = Array.from({ length: model.past.years }, (_, year) =>
    excessRate(members, year).toFixed(1),
  )
  process.stdout.write(`  below ${sizeClasses[size]}: ${row.join(' ')}\n`)
}

function excessRate(members: readonly number[], year: number): number {
  const stride = model.areas.codes.length * CELLS_PER_AREA
  let lived = 0
  let moved = 0
  for (const area of members) {
    for (let cell = 0; cell < CELLS_PER_AREA; cell++) {
      if (cell % 106 < 18 || cell % 106 > 66) continue
      const past = year * CELLS_PER_AREA + cell
      const survival = Math.exp(model.past.logSurvival[past]!)
      const alive = history.people[year * stride + area * CELLS_PER_AREA + cell]! * survival
      const nation = model.past.netMigration[past]! / (model.past.people[past]! * survival)
      lived += alive
      moved +=
        history.people[(year + 1) * stride + area * CELLS_PER_AREA + cell + 1]! -
        alive * (1 + nation)
    }
  }
  return (1000 * moved) / lived
}
