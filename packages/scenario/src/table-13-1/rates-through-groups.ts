import { AGES } from '@samsyn/population'

const ROUNDS = 400
/** Part of a group's miss that is put right in a round: a knot moves its neighbours too, and all of it would swing. */
const STEP = 0.7
/** From here on the rate is level: too few people to tell. */
const LEVEL_FROM = 100

/** What rates do above the mean age of the open group. */
export type OldestAges = 'slope-goes-on' | 'level'

/**
 * Rates by single year of age that run evenly through age groups and keep every group's total: log-linear between
 * one knot per group, at the mean age of its people. Above the last knot the slope of the last two goes on,
 * because care at 95 is no more like care at 88 than 88 is like 81; `smoothRates` in demand keeps it level, which is
 * right for bed-days with an own group from 90, and wrong for an open group from 85.
 *
 * @param totals use of each group, any unit
 * @param groups in order, covering 0–105
 * @param persons by single year of age
 */
export function ratesThroughGroups(
  totals: readonly number[],
  groups: readonly { readonly from: number; readonly to: number }[],
  persons: Float64Array,
  oldest: OldestAges = 'slope-goes-on',
): Float64Array {
  const knots = groups.map((group) => meanAge(persons, group))
  const levelFrom = oldest === 'level' ? knots[knots.length - 1]! : LEVEL_FROM
  const logs = groups.map((group, i) =>
    Math.log(Math.max(totals[i]! / Math.max(1, peopleIn(persons, group)), 1e-12)),
  )
  let rates = through(knots, logs, levelFrom)
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, group] of groups.entries()) {
      const now = useIn(rates, persons, group)
      if (now > 0 && totals[i]! > 0) logs[i]! += STEP * Math.log(totals[i]! / now)
    }
    rates = through(knots, logs, levelFrom)
  }
  return rates
}

type Group = { readonly from: number; readonly to: number }

function through(
  knots: readonly number[],
  logs: readonly number[],
  levelFrom: number,
): Float64Array {
  const last = knots.length - 1
  let i = 0
  return Float64Array.from({ length: AGES }, (_, single) => {
    const age = Math.min(single, levelFrom)
    if (age <= knots[0]! || last === 0) return Math.exp(logs[0]!)
    while (i < last - 1 && age > knots[i + 1]!) i++
    const way = (age - knots[i]!) / (knots[i + 1]! - knots[i]!)
    return Math.exp(logs[i]! + way * (logs[i + 1]! - logs[i]!))
  })
}

export function peopleIn(persons: Float64Array, { from, to }: Group): number {
  let people = 0
  for (let age = from; age <= to; age++) people += persons[age]!
  return people
}

function useIn(rates: Float64Array, persons: Float64Array, { from, to }: Group): number {
  let use = 0
  for (let age = from; age <= to; age++) use += rates[age]! * persons[age]!
  return use
}

/** Middle of the group where nobody is in it. */
function meanAge(persons: Float64Array, group: Group): number {
  const people = peopleIn(persons, group)
  let years = 0
  for (let age = group.from; age <= group.to; age++) years += persons[age]! * age
  return people > 0 ? years / people : (group.from + group.to) / 2
}
