import { AGES } from '@samsyn/population'

const ROUNDS = 200

/**
 * Rates by single year of age that run evenly through age groups and keep every group's total.
 *
 * Log-linear between one knot per group (at the mean age of its people), level outside the outermost; the
 * knots are then moved until each group's Σ persons × rate is what it was. Needed before rates are
 * shifted along the age axis: a step at 80 would move people across it whole years at a time.
 *
 * @param steps rates by single year, constant within groups
 * @param groups the groups, in order, covering all ages
 * @param persons by single year of age 0–105, of the population the totals belong to
 */
export function smoothRates(
  steps: Float64Array,
  groups: readonly { readonly from: number; readonly to: number }[],
  persons: Float64Array,
): Float64Array {
  const knots = groups.map(({ from, to }) => meanAge(persons, from, to))
  const totals = groups.map(({ from, to }) => total(steps, persons, from, to))
  const logs = groups.map(({ from }) => Math.log(Math.max(steps[from]!, 1e-12)))
  let smooth = interpolate(knots, logs)
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, { from, to }] of groups.entries()) {
      const now = total(smooth, persons, from, to)
      if (now > 0 && totals[i]! > 0) logs[i]! += Math.log(totals[i]! / now)
    }
    smooth = interpolate(knots, logs)
  }
  return smooth
}

/** The rate at an age that need not be whole; level below 0 and above 105. */
export function rateAt(rates: Float64Array, age: number): number {
  if (age <= 0) return rates[0]!
  if (age >= AGES - 1) return rates[AGES - 1]!
  const below = Math.floor(age)
  return rates[below]! + (age - below) * (rates[below + 1]! - rates[below]!)
}

function interpolate(knots: readonly number[], logs: readonly number[]): Float64Array {
  const last = knots.length - 1
  let i = 0
  return Float64Array.from({ length: AGES }, (_, age) => {
    if (age <= knots[0]!) return Math.exp(logs[0]!)
    if (age >= knots[last]!) return Math.exp(logs[last]!)
    while (age > knots[i + 1]!) i++
    const way = (age - knots[i]!) / (knots[i + 1]! - knots[i]!)
    return Math.exp(logs[i]! + way * (logs[i + 1]! - logs[i]!))
  })
}

function total(rates: Float64Array, persons: Float64Array, from: number, to: number): number {
  let events = 0
  for (let age = from; age <= to; age++) events += rates[age]! * persons[age]!
  return events
}

/** Middle of the group where nobody is in it. */
function meanAge(persons: Float64Array, from: number, to: number): number {
  let people = 0
  let years = 0
  for (let age = from; age <= to; age++) {
    people += persons[age]!
    years += persons[age]! * age
  }
  return people > 0 ? years / people : (from + to) / 2
}
