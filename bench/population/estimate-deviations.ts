// Where the constants of packages/population/src/deviation-constants.ts come from: projections made from 2011, 2012
// and 2013 (the first years with five years of history behind them) and scored up to 2016. Nothing after 2016 is read.
//   node bench/population/estimate-deviations.ts DATA
import { quantile } from '@samsyn/draws'
import { ageGroups, fitPopulationModel } from '@samsyn/population'
import { readPlanningData } from '@samsyn/sources'
import { fitRates } from '../../packages/population/src/fit-population-model.ts'
import { nationalErrors } from '../../packages/population/src/national-errors.ts'
import { type LocalError, localErrors } from './local-errors.ts'
import { tablesUntil } from './tables-until.ts'

const LAST = 2016
const BASES = [2011, 2012, 2013]
const SIZES = 7
const Z = 1.2815515655446004

interface Fit {
  readonly drift: number
  readonly driftPower: number
  readonly chance: number
  readonly chancePower: number
}

/** Standard deviation that holds 80 % of the errors of one size class, one base year and one horizon. */
interface Cell {
  readonly yearsAhead: number
  readonly persons: number
  readonly spread: number
}

const spreadOf = (errors: readonly number[]) => quantile(errors.map(Math.abs), 0.8) / Z

function variance(
  { drift, driftPower, chance, chancePower }: Fit,
  persons: number,
  ahead: number,
): number {
  const t = ahead / 5
  return drift ** 2 * t ** (2 * driftPower) + (chance / persons) * t ** chancePower
}

function cellsOf(errors: readonly LocalError[]): Cell[] {
  const sorted = [...errors].sort((a, b) => a.persons - b.persons)
  const each = Math.floor(sorted.length / SIZES)
  return Array.from({ length: SIZES }, (_, size) => {
    const some = sorted.slice(size * each, (size + 1) * each)
    const middle = some[Math.floor(each / 2)]!
    return {
      yearsAhead: middle.yearsAhead,
      persons: middle.persons,
      spread: spreadOf(some.map(({ error }) => error)),
    }
  })
}

/** Least squares in the log of the spread, by steps along each of the four constants in turn. */
function fitCells(cells: readonly Cell[]): Fit {
  let at = [Math.log(0.015), 1, 0, 1.2]
  let step = [0.4, 0.3, 0.4, 0.3]
  const toFit = ([a, b, c, d]: readonly number[]): Fit => ({
    drift: Math.exp(a!),
    driftPower: b!,
    chance: Math.exp(c!),
    chancePower: d!,
  })
  const loss = (point: readonly number[]) =>
    point[1]! < 0.5 || point[1]! > 1.5 || point[3]! < 0.5 || point[3]! > 2.5
      ? Number.POSITIVE_INFINITY
      : cells.reduce(
          (sum, { spread, persons, yearsAhead }) =>
            sum +
            (Math.log(spread) - Math.log(variance(toFit(point), persons, yearsAhead)) / 2) ** 2,
          0,
        )
  for (let round = 0; round < 300; round++) {
    const tries = at.flatMap((_, k) => [-1, 1].map((sign) => at.with(k, at[k]! + sign * step[k]!)))
    const best = tries.reduce((a, b) => (loss(b) < loss(a) ? b : a))
    if (loss(best) < loss(at)) at = best
    else step = step.map((size) => size * 0.7)
  }
  return toFit(at)
}

/** Scales a fit so that 80 % of all errors lie within it. */
function calibrate(fit: Fit, errors: readonly LocalError[]): Fit {
  const scale = spreadOf(
    errors.map(
      ({ error, persons, yearsAhead }) => error / Math.sqrt(variance(fit, persons, yearsAhead)),
    ),
  )
  return { ...fit, drift: fit.drift * scale, chance: fit.chance * scale ** 2 }
}

/** Correlation about zero of two lists, outliers held at two and a half spreads. */
function correlation(a: readonly number[], b: readonly number[]): number {
  const hold = (values: readonly number[]) => {
    const most = 2.5 * spreadOf(values)
    return values.map((value) => Math.max(-most, Math.min(most, value)))
  }
  const x = hold(a)
  const y = hold(b)
  const product = (u: readonly number[], v: readonly number[]) =>
    u.reduce((sum, value, i) => sum + value * v[i]!, 0)
  return product(x, y) / Math.sqrt(product(x, x) * product(y, y))
}

/** Mean product of two errors in one county over the mean square. */
function countyCorrelation(errors: readonly LocalError[]): number {
  const most = 2.5 * spreadOf(errors.map(({ error }) => error))
  const held = errors.map(({ error }) => Math.max(-most, Math.min(most, error)))
  let pairs = 0
  let products = 0
  held.forEach((a, i) => {
    for (let j = 0; j < i; j++) {
      if (errors[i]!.county !== errors[j]!.county) continue
      pairs++
      products += a * held[j]!
    }
  })
  return products / pairs / (held.reduce((sum, a) => sum + a * a, 0) / held.length)
}

const say = (text: string) => process.stdout.write(`${text}\n`)

const { population } = await readPlanningData(process.argv[2] ?? process.env.SAMSYN_DATA ?? '')
const tables = tablesUntil(population, LAST)
const runs = BASES.flatMap((from) =>
  Array.from({ length: LAST - from }, (_, i) => localErrors(tables, from, from + i + 1)),
)
ageGroups.forEach(({ id }, group) => {
  const fit = fitCells(runs.flatMap((run) => cellsOf(run[group]!)))
  const { drift, driftPower, chance, chancePower } = calibrate(
    fit,
    runs.flatMap((run) => run[group]!),
  )
  const figures = [
    drift.toFixed(4),
    driftPower.toFixed(2),
    chance.toFixed(2),
    chancePower.toFixed(2),
  ]
  say(
    `${id.padEnd(7)} drift ${figures[0]} power ${figures[1]}  chance ${figures[2]} power ${figures[3]}`,
  )
})
const fiveYears = localErrors(tables, 2011, 2016)
say(
  'correlation of age groups inside a municipality, and of municipalities inside a county (2011→2016):',
)
fiveYears.forEach((errors, a) => {
  const row = fiveYears.map((others) =>
    correlation(
      errors.map(({ error }) => error),
      others.map(({ error }) => error),
    ).toFixed(2),
  )
  say(
    `${ageGroups[a]!.id.padEnd(7)} ${row.join(' ')}   county ${countyCorrelation(errors).toFixed(2)}`,
  )
})
const national = nationalErrors(tables, { baseYear: LAST }, fitRates)
say(
  `correlation of age groups for the nation, about zero (${national.length} errors, three to ten years on):`,
)
ageGroups.forEach(({ id }, a) => {
  const product = (i: number, j: number) =>
    national.reduce((sum, { groups }) => sum + groups[i]! * groups[j]!, 0)
  const row = ageGroups.map((_, b) =>
    (product(a, b) / Math.sqrt(product(a, a) * product(b, b))).toFixed(2),
  )
  say(`${id.padEnd(7)} ${row.join(' ')}`)
})
say('national deviations as the model measures them:')
for (const { afterFiveYears, power } of fitPopulationModel(tables, { baseYear: LAST })
  .nationalDeviations) {
  say(`after five years ${afterFiveYears.toFixed(4)} power ${power.toFixed(2)}`)
}
