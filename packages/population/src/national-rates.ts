import { Refusal } from '@samsyn/refusal'
import type { Alternative, Letter } from './alternative.ts'
import { fertilityPattern } from './fertility-pattern.ts'
import { lifeExpectancy, shiftToLifeExpectancy } from './life-expectancy.ts'
import type { RateModel } from './model.ts'
import { logDeathRates } from './national-mortality.ts'
import { outlookMortalityChange } from './outlook-mortality.ts'
import { LAST_MIGRANT } from './past-flows.ts'
import { birthSurvival, logSurvival } from './survival.ts'
import { AGES, CELLS_PER_AREA, type OutlookSeries, SEXES } from './types.ts'

/** What happens in Norway during one year. */
export interface NationalRates {
  /** log of survival by sex and age at the start of the year. */
  readonly logSurvival: Float64Array
  readonly birthSurvival: Float64Array
  /** Births per woman by single age 15–49. */
  readonly fertility: Float64Array
  /** Net moves in, persons by sex and age at the start of the year. */
  readonly netMigration: Float64Array
}

export function nationalRates(
  model: RateModel,
  alternative: Alternative,
  year: number,
): NationalRates {
  const logRates = nationalLogDeathRates(model, year, alternative.lifeExpectancy)
  const knownTo = model.leansOnOutlook ? Number.POSITIVE_INFINITY : model.baseYear
  const total = totalFertility(model, year, alternative.fertility)
  return {
    logSurvival: logSurvival(logRates),
    birthSurvival: birthSurvival(logRates),
    fertility: fertilityPattern(model.outlook, year, knownTo).map((share) => share * total),
    netMigration: netMigration(model, year, alternative.immigration),
  }
}

/**
 * log death rates by sex and age. Leaning on the outlook, our own level of the year before the base year
 * changes as the outlook's does; otherwise our own trend goes on. H and L move the whole curve until life
 * expectancy differs from the central path by as much as the outlook's 80 % limits do.
 */
export function nationalLogDeathRates(
  model: RateModel,
  year: number,
  letter: Letter = 'M',
): Float64Array {
  const { mortality, baseYear, outlook } = model
  if (year < baseYear) return logDeathRates(mortality, year, baseYear)
  if (letter === 'K') return nationalLogDeathRates(model, baseYear)
  const central = model.leansOnOutlook
    ? leaningLogRates(model, year)
    : logDeathRates(mortality, year, baseYear)
  if (letter === 'M') return central
  for (let sex = 0; sex < SEXES; sex++) {
    const series = sex === 0 ? outlook.lifeExpectancyWomen : outlook.lifeExpectancyMen
    const target = lifeExpectancy(central, sex) + distance(model, series, year, letter)
    shiftToLifeExpectancy(central, sex, target)
  }
  return central
}

function leaningLogRates(
  { mortality, baseYear, outlookMortality }: RateModel,
  year: number,
): Float64Array {
  const last = logDeathRates(mortality, baseYear - 1, baseYear)
  for (let sex = 0; sex < SEXES; sex++) {
    // The level of the last year is the mean shift of the last years, not that year's own luck.
    const move = mortality.shift[sex]! - pastShiftOf(mortality, baseYear - 1, sex)
    for (let cell = sex * AGES; cell < (sex + 1) * AGES; cell++) last[cell]! += move
  }
  const change = outlookMortalityChange(outlookMortality, baseYear - 1, year)
  return last.map((log, cell) => log + change[cell]!)
}

function pastShiftOf(mortality: RateModel['mortality'], year: number, sex: number): number {
  return mortality.pastShift[(year - mortality.pastFirstYear) * SEXES + sex] ?? 0
}

/** Children per woman in a year. Not leaning on the outlook, the last year's level is held. */
export function totalFertility(model: RateModel, year: number, letter: Letter = 'M'): number {
  const { baseYear, past } = model
  if (year < baseYear) return past.totalFertility[year - past.firstYear]!
  if (letter === 'K') return totalFertility(model, baseYear)
  const away = letter === 'M' ? 0 : distance(model, model.outlook.fertility, year, letter)
  const last = past.totalFertility[past.years - 1]!
  const central = model.leansOnOutlook ? leaningFertility(model, year) : last
  return Math.max(0, central + away)
}

/** The outlook's path at the level that the last two years' newborn imply. */
function leaningFertility({ past, outlook, baseYear }: RateModel, year: number): number {
  let own = 0
  let theirs = 0
  for (let back = 1; back <= Math.min(2, past.years); back++) {
    own += past.totalFertility[past.years - back]!
    theirs += valueAt(outlook.fertility.central, outlook.firstYear, baseYear - back)
  }
  return (valueAt(outlook.fertility.central, outlook.firstYear, year) * own) / theirs
}

/** Net moves by sex and age at the start of the year. */
function netMigration(model: RateModel, year: number, letter: Letter): Float64Array {
  const usual = usualMigration(model)
  if (letter === '0') return usual.fill(0)
  const away =
    letter === 'M' || letter === 'K' ? 0 : distance(model, model.outlook.netMigration, year, letter)
  const total = migrationTotal(model, year, letter) + away
  const people = model.past.people.subarray(model.past.years * CELLS_PER_AREA)
  const weights = usual.map((moves, cell) =>
    cell % AGES > LAST_MIGRANT ? 0 : Math.max(moves, people[cell]! * 1e-4),
  )
  const extra = (total - sum(usual)) / Math.max(1, sum(weights))
  return usual.map((moves, cell) => moves + extra * weights[cell]!)
}

/** The last year's total: held, or leaving for the outlook's by a share of the gap each year. */
function migrationTotal(model: RateModel, year: number, letter: Letter): number {
  const { past, constants, outlook, baseYear } = model
  const last = sum(past.netMigration.subarray((past.years - 1) * CELLS_PER_AREA))
  if (!model.leansOnOutlook || letter === 'K') return last
  const remains = constants.outlookApproach ** (year - baseYear + 1)
  return (
    remains * last + (1 - remains) * valueAt(outlook.netMigration.central, outlook.firstYear, year)
  )
}

/** Mean yearly net moves by cell over the last years, the newest weighing most. */
function usualMigration({ past, constants }: RateModel): Float64Array {
  const usual = new Float64Array(CELLS_PER_AREA)
  let weights = 0
  for (let year = Math.max(0, past.years - constants.migrationYears); year < past.years; year++) {
    const weight = constants.weightPerYear ** (past.years - 1 - year)
    weights += weight
    for (let cell = 0; cell < CELLS_PER_AREA; cell++) {
      usual[cell]! += weight * past.netMigration[year * CELLS_PER_AREA + cell]!
    }
  }
  return usual.map((moves) => moves / weights)
}

/** How far the outlook's 80 % limit lies from its central path. */
function distance(model: RateModel, series: OutlookSeries, year: number, letter: Letter): number {
  const limit = valueAt(letter === 'H' ? series.high : series.low, model.outlook.firstYear, year)
  const away = limit - valueAt(series.central, model.outlook.firstYear, year)
  if (model.leansOnOutlook && Number.isFinite(away)) return away
  throw new Refusal('not-available', {
    found: `the letter ${letter} for ${year}, projected from ${model.baseYear}`,
    because:
      'low and high follow the 80 % limits of the national outlook, which are not known for it',
    remedy: 'use M or K, or project from a later base year',
  })
}

/** A yearly series read at a year, its last value held. */
function valueAt(series: Float64Array, firstYear: number, year: number): number {
  return series[Math.max(0, Math.min(series.length - 1, year - firstYear))]!
}

function sum(values: Float64Array): number {
  let total = 0
  for (let i = 0; i < values.length; i++) total += values[i]!
  return total
}
