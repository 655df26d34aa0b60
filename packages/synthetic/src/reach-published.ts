import type { Stream } from '@samsyn/draws'
import { AGES, CELLS_PER_AREA } from '@samsyn/population'
import type { AreaPath } from './lived-history.ts'

/** Nobody older is moved: they are too few to lose one, and the open age group holds several cohorts. */
const OLDEST_MOVER = 98

/**
 * Adds or takes away single movers until the last year has exactly the published persons aged under 67 and
 * 67+. A mover who is added lives on to the last year; one who is taken away was there at least a year.
 * Nothing is rounded away and no cohort jumps.
 */
export function reachPublished(path: AreaPath, luck: Stream): void {
  const { leaf } = path
  let used = 0
  const next = () => luck.uniform(used++)
  const reach = (from: number, to: number, wanted: number) => {
    let missing = wanted - count(path, from, to)
    for (; missing > 0; missing--) addMover(path, from, to, next)
    for (; missing < 0; missing++) takeMover(path, from, to, next)
  }
  reach(0, 66, leaf.persons - leaf.persons67plus)
  reach(67, AGES - 1, leaf.persons67plus)
}

function addMover(path: AreaPath, from: number, to: number, next: () => number): void {
  const cell = pick(path, path.expected, from, to, next())
  const cameAt = firstYearOf(path, cell, next(), () => true)
  change(path, cell, cameAt, 1)
}

function takeMover(path: AreaPath, from: number, to: number, next: () => number): void {
  const cell = pick(path, path.people, from, to, next())
  const leftAt = firstYearOf(path, cell, next(), (persons) => persons > 0)
  change(path, cell, leftAt, -1)
}

/**
 * A year by chance, from the first since which the cohort may be changed, to the last. Walks back along the
 * cohort: a year earlier they were a year younger.
 */
function firstYearOf(
  { people, at }: AreaPath,
  cell: number,
  uniform: number,
  may: (persons: number) => boolean,
): number {
  const last = at.length - 1
  let first = last
  while (first > 0 && cell % AGES > last - first) {
    if (!may(people[at[first - 1]! + cell - (last - first) - 1]!)) break
    first--
  }
  return first + Math.floor(uniform * (last - first + 1))
}

function change({ people, at }: AreaPath, cell: number, since: number, by: number): void {
  const last = at.length - 1
  for (let t = since; t <= last; t++) {
    const index = at[t]! + cell - (last - t)
    people[index] = people[index]! + by
  }
}

/** A cell of the last year between two ages, as likely as it has weight. */
function pick(
  path: AreaPath,
  weights: Float64Array,
  from: number,
  to: number,
  uniform: number,
): number {
  const start = path.at.at(-1)!
  const oldest = Math.min(to, OLDEST_MOVER)
  let total = 0
  for (let sex = 0; sex < 2; sex++) {
    for (let age = from; age <= oldest; age++) total += weights[start + sex * AGES + age]!
  }
  let left = uniform * total
  let chosen = -1
  for (let cell = 0; cell < CELLS_PER_AREA; cell++) {
    const age = cell % AGES
    const weight = weights[start + cell]!
    if (age < from || age > oldest || weight <= 0) continue
    chosen = cell
    left -= weight
    if (left <= 0) break
  }
  return chosen
}

function count({ people, at }: AreaPath, from: number, to: number): number {
  let total = 0
  for (let sex = 0; sex < 2; sex++) {
    for (let age = from; age <= to; age++) total += people[at.at(-1)! + sex * AGES + age]!
  }
  return total
}
