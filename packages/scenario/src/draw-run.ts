import type { PopulationDraws } from '@samsyn/population'
import { Refusal } from '@samsyn/refusal'
import { GROUPS } from './baseline.ts'
import { type DrawChoice, Luck } from './luck.ts'
import type { Model } from './model.ts'
import type { Point } from './point.ts'

/** Everything that luck decides, drawn once: two scenarios with the same seed share it. */
export interface RunDraws {
  readonly draws: number
  readonly seed: number
  /** By assumption. */
  readonly values: readonly Float64Array[]
  /** Local level ÷ today's: `[(area × services + service) × draws + draw]`. */
  readonly level: Float32Array
  /** Log of how far an area's own practice strays in ten years, same layout. */
  readonly drift: Float32Array
  /** Persons ÷ the central path: `[((area × 5 + group) × (years + 1) + year) × draws + draw]`; null = known. */
  readonly people: Float32Array | null
}

export interface DrawRunOptions extends DrawChoice {
  /**
   * Draws of people in place of the baseline's own: of its areas in their order, for 1 January of every year
   * and the year after its last; null for people without uncertainty.
   */
  readonly people?: PopulationDraws | null
}

/**
 * Draws every assumption, every local level and the people of a model.
 *
 * @param options luck that is kept from scenario to scenario, or which draws to make
 */
export function drawRun(model: Model, options: Luck | DrawRunOptions): RunDraws {
  const luck = options instanceof Luck ? options : new Luck(options)
  const given = options instanceof Luck ? undefined : options.people
  const people = given === undefined ? luck.people(model.baseline) : given
  const { draws, seed } = luck
  if (people !== null) refuseOther(model, people, draws)
  return {
    draws,
    seed,
    values: model.parameters.map((assumption) => luck.values(assumption)),
    level: luck.ofAreas(model.baseline, levelsOf(model), () => drawLevels(model, luck)),
    drift: luck.ofAreas(
      model.baseline,
      `drift of ${model.services.map(({ id, drift }) => `${id} ${drift?.stream} ${drift?.own}`)}`,
      () => drawDrifts(model, luck),
    ),
    people: people?.factor ?? null,
  }
}

/** All in a scenario that its local levels depend on, as text: a service with a count of one's own has none. */
function levelsOf({ services, scenario }: Model): string {
  const given = (scenario.bases ?? []).map(({ service }) => service).sort()
  return `level of ${services.map(({ id }) => id)} but ${given}`
}

/** The world of one draw. */
export function pointOfDraw(model: Model, drawn: RunDraws, draw: number): Point {
  const { draws, level, drift, people } = drawn
  const at = (area: number, service: number) =>
    (area * model.services.length + service) * draws + draw
  return {
    values: Float64Array.from(drawn.values, (values) => values[draw]!),
    level: (area, service) => level[at(area, service)]!,
    drift: (area, service) => drift[at(area, service)]!,
    people: (area, group, year) =>
      people === null
        ? 1
        : people[((area * GROUPS + group) * (model.years + 1) + year) * draws + draw]!,
  }
}

/** Log-normal: what the areas of a community share, and each area's own; services of one group share both. */
function drawLevels(model: Model, luck: Luck): Float32Array {
  const { services, areas, baseline } = model
  const { draws } = luck
  const out = new Float32Array(areas * services.length * draws).fill(1)
  for (const [s, { levelGroup, sharedLevelSd }] of services.entries()) {
    for (let a = 0; a < areas; a++) {
      const sd = model.levelSd[a * services.length + s]!
      if (sd === 0 && sharedLevelSd === 0) continue
      const mean = Math.log(model.levelMean[a * services.length + s]!)
      const shared = luck.normals(`level.${levelGroup}`)
      const own = luck.normals(`level.${levelGroup}.${baseline.areas[a]}`)
      const centre = mean - (sd * sd + sharedLevelSd * sharedLevelSd) / 2
      const at = (a * services.length + s) * draws
      for (let d = 0; d < draws; d++) {
        out[at + d] = Math.exp(centre + sharedLevelSd * shared[d]! + sd * own[d]!)
      }
    }
  }
  return out
}

/** Normal logs, each area's own; services of one drift share them. */
function drawDrifts({ services, areas, baseline }: Model, luck: Luck): Float32Array {
  const { draws } = luck
  const out = new Float32Array(areas * services.length * draws)
  for (const [s, { drift }] of services.entries()) {
    if (drift === null || drift.own === 0) continue
    for (let a = 0; a < areas; a++) {
      const z = luck.normals(`${drift.stream}.${baseline.areas[a]}`)
      const at = (a * services.length + s) * draws
      for (let d = 0; d < draws; d++) out[at + d] = drift.own * z[d]!
    }
  }
  return out
}

function refuseOther({ baseline }: Model, people: PopulationDraws, draws: number): void {
  const first = people.years[0] === baseline.firstYear
  const last = people.years.at(-1) === baseline.lastYear + 1
  if (first && last && people.draws === draws && same(people.areas, baseline.areas)) return
  throw new Refusal('shapes-differ', {
    found: `${people.draws} draws of people in ${people.areas.length} areas, ${people.years[0]} to ${people.years.at(-1)}`,
    because: `the run has ${draws} draws, ${baseline.areas.length} areas, ${baseline.firstYear} to ${baseline.lastYear + 1}`,
    remedy: 'draw people for the areas of the baseline, every year and the year after its last',
  })
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i])
}
