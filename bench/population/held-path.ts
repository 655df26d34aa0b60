// How far the national path that ships from the newest base year (it leans on the United Nations' outlook) lies from
// the one that hindcasts score (fertility and migration held, mortality by its own trend), ten years on.
//   node bench/population/held-path.ts DATA
import {
  AGES,
  ageGroups,
  fitPopulationModel,
  nationalPeople,
  type PopulationTables,
  type Projection,
  projectPopulation,
} from '@samsyn/population'
import { readPlanningData } from '@samsyn/sources'
import { growth } from '../../packages/population/src/deviation-constants.ts'

const YEARS_AHEAD = 10
const Z = 1.2815515655446004

const { population } = await readPlanningData(process.argv[2] ?? process.env.SAMSYN_DATA ?? '')
const baseYear = population.history.lastYear
const shipped = projected(population)
// To a model the outlook gives levels only after its last estimate: called an estimate, it is not leant on.
const held = projected({
  ...population,
  outlook: { ...population.outlook, lastEstimate: baseYear },
})
const deviations = fitPopulationModel(population, { baseYear }).nationalDeviations

say(
  `Norway ${baseYear + YEARS_AHEAD}, projected from ${baseYear}: leaning on the outlook, and held`,
)
say('ages       leaning       held  leaning/held − 1   80 % interval')
ageGroups.forEach(({ id, from, to }, group) => {
  const { afterFiveYears, power } = deviations[group]!
  const half = Math.exp(Z * afterFiveYears * growth(YEARS_AHEAD, power)) - 1
  line(id, from, to, `±${(100 * half).toFixed(1)} %`)
})
line('total', 0, AGES - 1, '')
say(`during ${baseYear + YEARS_AHEAD - 1}`)
for (const flow of ['births', 'deaths', 'netMigration'] as const) {
  const counts = [shipped, held].map((path) => lastOf(path, flow).toFixed(0).padStart(11))
  say(`${flow.padEnd(12)}${counts.join('')}`)
}

function projected(tables: PopulationTables): Projection {
  const model = fitPopulationModel(tables, { baseYear })
  return projectPopulation(model, { lastYear: baseYear + YEARS_AHEAD })
}

/** Norway's births, deaths or net moves in the last year: the municipalities' sum. */
function lastOf({ areas, ...path }: Projection, flow: 'births' | 'deaths' | 'netMigration') {
  const year = path[flow].subarray(path[flow].length - areas.length)
  return areas.reduce((sum, code, area) => (code.length === 4 ? sum + year[area]! : sum), 0)
}

function line(name: string, from: number, to: number, interval: string): void {
  const [ours, theirs] = [shipped, held].map((path) =>
    nationalPeople(path, path.lastYear).reduce((sum, n, cell) => {
      const age = cell % AGES
      return age >= from && age <= to ? sum + n : sum
    }, 0),
  ) as [number, number]
  const change = `${ours > theirs ? '+' : ''}${(100 * (ours / theirs - 1)).toFixed(1)} %`
  const counts = [ours, theirs].map((n) => n.toFixed(0).padStart(11)).join('')
  say(`${name.padEnd(7)}${counts}${change.padStart(18)}${interval.padStart(16)}`)
}

function say(text: string): void {
  process.stdout.write(`${text.trimEnd()}\n`)
}
