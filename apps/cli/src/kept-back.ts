import { Refusal } from '@samsyn/refusal'

/** For a question whose whole answer would be a number that the privacy gate keeps. */
export function keptBack(outcome: string, place: string): Refusal {
  return new Refusal('not-allowed', {
    found: `${outcome} of ${place}, which rests on a number that is kept back`,
    because:
      'with what went out before, as --records remembers it, a small count could be worked out from it',
    remedy: 'ask for another outcome or a larger area',
  })
}
