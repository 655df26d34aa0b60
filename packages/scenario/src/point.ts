import { valueAt } from './assumption.ts'
import type { Model } from './model.ts'

/** One world: a value for every assumption, and what luck made of local levels and people. */
export interface Point {
  /** By number of the assumption. */
  readonly values: Float64Array
  /** What the level of an area's service turns out to be ÷ today's. */
  level(area: number, service: number): number
  /** Log of how far an area's own practice of a service has strayed after ten years. */
  drift(area: number, service: number): number
  /** Persons ÷ the central path on 1 January of a year (0 = the first). */
  people(area: number, group: number, year: number): number
}

/** The central path. */
export function centralPoint(model: Model): Point {
  return {
    values: Float64Array.from(model.parameters, ({ central }) => central),
    level: () => 1,
    drift: () => 0,
    people: () => 1,
  }
}

/** The central path with one assumption at a standard normal score: ±1.2816 are the ends of its interval. */
export function pointWith(model: Model, parameter: number, z: number): Point {
  const point = centralPoint(model)
  point.values[parameter] = valueAt(model.parameters[parameter]!, z)
  return point
}
