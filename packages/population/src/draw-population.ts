import { Refusal } from '@samsyn/refusal'
import { drawPersons, type PersonDraws, type PopulationChance } from './draw-persons.ts'
import type { PopulationModel } from './model.ts'
import { personsByGroup } from './persons-by-group.ts'
import type { PopulationDraws, Projection } from './types.ts'

export interface DrawOptions extends PersonDraws {
  /** Codes of areas of the projection. */
  readonly areas: readonly string[]
}

/** What chance may do to a projection: `drawPersons` for areas that a projection and its model know by code. */
export function drawPopulation(
  model: PopulationModel,
  projection: Projection,
  options: DrawOptions,
): PopulationDraws {
  const places = options.areas.map((code) => areaOf(projection, code))
  const basis = {
    areas: options.areas,
    chance: chanceOf(model, projection, options.areas),
    lastYear: projection.lastYear,
    persons: (area: number, year: number) => personsByGroup(projection, places[area]!, year),
  }
  return drawPersons(basis, options)
}

/** What drawing needs to know of a projection besides its persons: small enough to travel with a baseline. */
export function chanceOf(
  model: PopulationModel,
  projection: Projection,
  areas: readonly string[],
): PopulationChance {
  return {
    knownYear: projection.firstYear,
    counties: areas.map((code) => countyName(model, areaOf(projection, code))),
    nation: model.nationalDeviations,
  }
}

function countyName({ areas }: PopulationModel, area: number): string {
  return areas.countyNames[areas.county[area]!] ?? 'none'
}

function areaOf(projection: Projection, code: string): number {
  const area = projection.areas.indexOf(code)
  if (area >= 0) return area
  throw new Refusal('unknown-area', {
    found: `the area ${code}`,
    because: 'the projection does not hold it',
    remedy: 'name municipalities and city districts by the codes of the projection',
  })
}
