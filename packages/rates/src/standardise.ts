import { Refusal } from '@samsyn/refusal'

/**
 * Directly standardised rate: what the area's own rates would give in the standard population.
 * A stratum without people has no rate, and is refused where the standard has people in it.
 *
 * @param events by stratum (age group × sex), and `persons` and `standard` in the same order
 * @returns events per person of the standard population
 */
export function directRate(
  events: ArrayLike<number>,
  persons: ArrayLike<number>,
  standard: ArrayLike<number>,
): number {
  refuseUnequal([events.length, persons.length, standard.length])
  let weighted = 0
  let whole = 0
  for (let i = 0; i < standard.length; i++) {
    if (standard[i] === 0) continue
    if (!(persons[i]! > 0)) refuseEmpty(i)
    weighted += (standard[i]! * events[i]!) / persons[i]!
    whole += standard[i]!
  }
  return weighted / whole
}

/** What the reference's rates would give here: Σ persons × rate, in the rate's events. */
export function expectedEvents(persons: ArrayLike<number>, rates: ArrayLike<number>): number {
  refuseUnequal([persons.length, rates.length])
  let expected = 0
  for (let i = 0; i < persons.length; i++) expected += persons[i]! * rates[i]!
  return expected
}

/** Indirectly standardised ratio: counted ÷ expected at the reference's rates. */
export function indirectRatio(
  observed: number,
  persons: ArrayLike<number>,
  referenceRates: ArrayLike<number>,
): number {
  return observed / expectedEvents(persons, referenceRates)
}

function refuseUnequal(lengths: readonly number[]): void {
  if (new Set(lengths).size === 1) return
  throw new Refusal('shapes-differ', {
    found: `lists of ${lengths.join(', ')} strata`,
    because: 'each stratum needs its events, its people and its weight',
    remedy: 'make all lists from the same age groups and sexes',
  })
}

function refuseEmpty(stratum: number): never {
  throw new Refusal('impossible-value', {
    found: `no people in stratum ${stratum} of the area`,
    because: 'without people there is no rate to give the standard population',
    remedy: 'join it with a neighbouring stratum, or standardise indirectly',
  })
}
