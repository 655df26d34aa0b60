import { FIRST_MOTHER, MOTHER_AGES } from './fertility-pattern.ts'
import type { RateModel } from './model.ts'
import { createWork, reconcile, type Work, type YearStep } from './reconcile-year.ts'
import { AGES, CELLS_PER_AREA } from './types.ts'

const CELLS = CELLS_PER_AREA
const nextOf = (cell: number) => (cell % AGES === AGES - 1 ? cell : cell + 1)

/**
 * Makes the function that moves all areas one year on. The nation goes first; municipalities are then
 * reconciled with it by sex and age (deaths, survivors, births), and districts with their city.
 */
export function createStep(model: RateModel): (step: YearStep) => void {
  const { areas } = model
  const work = createWork(model)
  const cities = [...new Set(areas.districts.map((area) => areas.cityOf[area]!))]
  const groups = cities.map((city) => ({
    city,
    list: areas.districts.filter((area) => areas.cityOf[area] === city),
  }))
  return (step) => {
    nationYear(work, step, areas.municipalities)
    reconcile(model, work, step, areas.municipalities)
    for (const { city, list } of groups) {
      cityYear(model, work, step, city, list[0]!)
      reconcile(model, work, step, list)
    }
  }
}

/** Norway's own year: deaths, movers and births by national rates on the sum of the municipalities. */
function nationYear(work: Work, { rates, start }: YearStep, municipalities: Int32Array): void {
  const { survival, migrationRate, targetDeaths, targetAlive, whole } = work
  whole.fill(0)
  targetAlive.fill(0)
  for (let i = 0; i < municipalities.length; i++) {
    const from = municipalities[i]! * CELLS
    for (let cell = 0; cell < CELLS; cell++) whole[cell]! += start[from + cell]!
  }
  for (let cell = 0; cell < CELLS; cell++) {
    survival[cell] = Math.exp(rates.logSurvival[cell]!)
    const survivors = whole[cell]! * survival[cell]!
    targetDeaths[cell] = whole[cell]! - survivors
    const alive = Math.max(0, survivors + rates.netMigration[cell]!)
    migrationRate[cell] = survivors > 0 ? alive / survivors - 1 : 0
    targetAlive[nextOf(cell)]! += alive
  }
  work.births = 0
  for (let i = 0; i < MOTHER_AGES; i++) {
    const age = FIRST_MOTHER + i
    work.births += (rates.fertility[i]! * (whole[age]! + targetAlive[age]!)) / 2
  }
}

/** A city's year as its districts must add up to it: its own result times the share that has a known district. */
function cityYear(
  model: RateModel,
  work: Work,
  step: YearStep,
  city: number,
  district: number,
): void {
  const share = model.heldShare.subarray(district * CELLS, (district + 1) * CELLS)
  for (let cell = 0; cell < CELLS; cell++) {
    work.targetDeaths[cell] = work.deaths[city * CELLS + cell]! * share[nextOf(cell)]!
    work.targetAlive[cell] = step.end[city * CELLS + cell]! * share[cell]!
  }
  work.births = step.births[city]! * share[0]!
}
