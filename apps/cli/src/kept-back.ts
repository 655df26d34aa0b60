import { knownRefusal, type Refusal } from '@samsyn/refusal'

/** For a question whose whole answer would be a number that the privacy gate keeps. */
export function keptBack(outcome: string, place: string): Refusal {
  return knownRefusal('kept-back', { outcome, place })
}
