import { Refusal } from '@samsyn/refusal'
import { type Alternative, parseAlternative } from './alternative.ts'
import type { RateModel } from './model.ts'
import { nationalRates } from './national-rates.ts'
import { createStep } from './project-year.ts'
import { CELLS_PER_AREA, type Projection } from './types.ts'

export interface ProjectOptions {
  /** The last 1 January to project to, at most 2060. */
  readonly lastYear: number
  /** Statistics Norway's letters; 'MMMM' unless told. */
  readonly alternative?: string
}

/** As far as the tables say anything. */
const LAST_PROJECTED_YEAR = 2060

/** Projects every area of the model from its base year. */
export function projectPopulation(model: RateModel, options: ProjectOptions): Projection {
  const areas = model.areas.codes
  const known: Projection = {
    areas,
    firstYear: model.baseYear,
    lastYear: model.baseYear,
    people: model.people,
    births: new Float64Array(0),
    deaths: new Float64Array(0),
    netMigration: new Float64Array(0),
    deaths80plus: new Float64Array(0),
  }
  return projectFrom(model, known, options)
}

/**
 * Goes on from the last year of a projection (not the base year: rates belong to calendar years of the
 * model, so two steps give what one would). The result begins where the given projection ends.
 */
export function projectFrom(
  model: RateModel,
  start: Projection,
  { lastYear, alternative = 'MMMM' }: ProjectOptions,
): Projection {
  const letters = parseAlternative(alternative)
  checkYears(start.lastYear, lastYear)
  checkAreas(model, start)
  const areas = start.areas.length
  const years = lastYear - start.lastYear
  const stride = areas * CELLS_PER_AREA
  const people = new Float64Array((years + 1) * stride)
  people.set(start.people.subarray(start.people.length - stride))
  const flows = () => new Float64Array(years * areas)
  const projection = {
    areas: start.areas,
    firstYear: start.lastYear,
    lastYear,
    people,
    births: flows(),
    deaths: flows(),
    netMigration: flows(),
    deaths80plus: flows(),
  }
  run(model, projection, letters)
  return projection
}

function run(model: RateModel, projection: Projection, alternative: Alternative): void {
  const areas = projection.areas.length
  const stride = areas * CELLS_PER_AREA
  const step = createStep(model)
  for (let year = projection.firstYear; year < projection.lastYear; year++) {
    const index = year - projection.firstYear
    step({
      rates: nationalRates(model, alternative, year),
      ownShare: localShare(alternative, model.constants.fade ** (year - model.baseYear)),
      peerShare: localShare(alternative, 1),
      start: projection.people.subarray(index * stride, (index + 1) * stride),
      end: projection.people.subarray((index + 1) * stride, (index + 2) * stride),
      births: projection.births.subarray(index * areas, (index + 1) * areas),
      deaths: projection.deaths.subarray(index * areas, (index + 1) * areas),
      netMigration: projection.netMigration.subarray(index * areas, (index + 1) * areas),
      deaths80plus: projection.deaths80plus.subarray(index * areas, (index + 1) * areas),
    })
  }
}

/** Local deviations in net migration fade, but for K; L has half of them and H one and a half. */
function localShare({ domesticMigration }: Alternative, faded: number): number {
  if (domesticMigration === '0') return 0
  if (domesticMigration === 'K') return 1
  return domesticMigration === 'L' ? faded / 2 : domesticMigration === 'H' ? faded * 1.5 : faded
}

function checkYears(from: number, to: number): void {
  if (Number.isInteger(to) && to >= from && to <= LAST_PROJECTED_YEAR) return
  throw new Refusal('year-out-of-range', {
    found: `a projection from ${from} to ${to}`,
    because: `a projection ends in a whole year from ${from} to ${LAST_PROJECTED_YEAR}`,
    remedy: `choose a last year from ${from} to ${LAST_PROJECTED_YEAR}`,
  })
}

function checkAreas(model: RateModel, start: Projection): void {
  const same = start.areas.length === model.areas.codes.length
  if (same && start.areas.every((code, i) => code === model.areas.codes[i])) return
  throw new Refusal('shapes-differ', {
    found: `a projection of ${start.areas.length} areas and a model of ${model.areas.codes.length}`,
    because: 'a projection goes on with the areas it began with, in their order',
    remedy: 'use the model that made the projection',
  })
}
