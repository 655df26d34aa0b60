import {
  LEAST_VARIANCE,
  type LocalCoverage,
  type LocalCoverages,
  spread,
} from './local-coverage.ts'

/** Ages of long stay that are estimated where they are hidden; under 67 is never shown. */
const elderlyStays = ['longStay67to79', 'longStay80plus'] as const
export type ElderlyStay = (typeof elderlyStays)[number]

/** What is known of a municipality's residents in long stay. */
export interface StayBound {
  /** Residents of all ages that its hidden ages are among; null where nothing shown bounds them. */
  readonly users: number | null
  /** Users expected in the bound beside the elderly in long stay. */
  readonly others: number
  /** Standard normal scores of those others, one per draw. */
  readonly z: Float64Array
  readonly persons: Readonly<Record<ElderlyStay, number>>
}

/** The others are never nobody (at least a fiftieth of the hidden): else an estimate would say exactly who is hidden. */
const LEAST_OTHERS = 0.02

/**
 * Hidden ages of long stay, estimated inside the total that is shown: bound − shown ages is the room that the
 * hidden ages and those under 67 share, in proportion to how many of each are expected. So the elderly in long
 * stay are always fewer than all residents, in the central estimate and in every draw, and no part of the room
 * is handed out whole, which would be the blank itself when a single part is hidden.
 *
 * Without a bound the estimates stay as they are: expected at the level of the peers.
 *
 * @param again coverage as if the estimate were a count: how it may move in the years to come
 */
export function withinTotal(
  coverages: LocalCoverages,
  { users, others, z, persons }: StayBound,
  again: (service: ElderlyStay, users: number) => LocalCoverage,
): LocalCoverages {
  const hidden = elderlyStays.filter((service) => !coverages[service].observed)
  const expected = (service: ElderlyStay) => coverages[service].perPerson * persons[service]
  const total = (services: readonly ElderlyStay[]) =>
    services.reduce((sum, service) => sum + expected(service), 0)
  const elderly = total(hidden)
  if (users === null || !(elderly > 0)) return coverages
  const shown = total(elderlyStays.filter((service) => coverages[service].observed))
  const room = Math.max(0, users - shown)
  const outside = Math.max(others, LEAST_OTHERS * elderly)
  const luck = spread(LEAST_VARIANCE + 1 / Math.max(1, outside), 1, z)
  const whole = luck.map((each, d) =>
    hidden.reduce(
      (sum, service) => sum + expected(service) * coverages[service].today[d]!,
      outside * each,
    ),
  )
  const own = hidden
    .filter((service) => persons[service] > 0)
    .map((service) => {
      const share = expected(service) / (elderly + outside)
      const today = coverages[service].today.map(
        (each, d) => (expected(service) * each) / whole[d]! / share,
      )
      const estimate = room * share
      const perPerson = estimate / persons[service]
      return [service, { ...again(service, estimate), perPerson, observed: false, today }]
    })
  return { ...coverages, ...Object.fromEntries(own) }
}
