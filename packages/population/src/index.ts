export { type Alternative, type Letter, parseAlternative } from './alternative.ts'
export type { PopulationConstants } from './constants.ts'
export {
  type DrawBasis,
  drawPersons,
  type PersonDraws,
  type PopulationChance,
} from './draw-persons.ts'
export { chanceOf, type DrawOptions, drawPopulation } from './draw-population.ts'
export { type DrawnOptions, intervalOfPersons } from './drawn-persons.ts'
export { type FitOptions, fitPopulationModel } from './fit-population-model.ts'
export {
  type Hindcast,
  type HindcastOptions,
  type HindcastScore,
  type HindcastYear,
  hindcast,
} from './hindcast.ts'
export type { NationalDeviation, PopulationModel, RateModel } from './model.ts'
export { nationalDeathProbability } from './national-death-probability.ts'
export { type PeopleByArea, personsBetween } from './persons-between.ts'
export { personsByGroup } from './persons-by-group.ts'
export { nationalPeople, type PersonsWanted, personsIn } from './persons-in.ts'
export { type ProjectOptions, projectPopulation } from './project-population.ts'
export { projectionTables } from './projection-tables.ts'
export * from './types.ts'
