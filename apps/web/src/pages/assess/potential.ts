import { type Baseline, GROUPS, overlapOf, rampBetween } from '@samsyn/scenario'
import type { Answers } from './answers.ts'

/** What the shares amount to in per cent of the use when the measure is in place; null until both are answered. */
export function potentialShare({ reach, effect }: Answers): number | null {
  return reach === null || effect === null ? null : (reach * effect) / 100
}

/** How much of the potential is in place in a year, in per cent of the use. */
export function shareBy(answers: Answers, year: number): number | null {
  const share = potentialShare(answers)
  return share === null ? null : share * rampBetween(year, answers.startYear, answers.rampYears)
}

/** Units a year of the service today among people of the ages, in the whole community; null where a table is silent. */
export function usedToday(
  { areas, services, arrays }: Baseline,
  { from, ageFrom, ageTo }: Answers,
): number | null {
  const s = services.findIndex(({ id }) => id === from)
  if (s < 0 || services[s]!.missing !== null) return null
  const inside = overlapOf({ from: ageFrom, to: ageTo })
  let sum = 0
  for (let a = 0; a < areas.length; a++) {
    for (let g = 0; g < GROUPS; g++) {
      const base = arrays.base[(a * services.length + s) * GROUPS + g]!
      if (inside[g]! > 0) sum += base * inside[g]!
    }
  }
  return Number.isFinite(sum) ? sum : null
}
