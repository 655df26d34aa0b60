import { knownRefusal } from '@samsyn/refusal'

/** Statistics Norway's letters: medium, low, high, constant as at the start, none. */
export type Letter = 'L' | 'M' | 'H' | 'K' | '0'

/** What the four letters of an alternative say, in Statistics Norway's order. */
export interface Alternative {
  readonly name: string
  readonly fertility: Letter
  readonly lifeExpectancy: Letter
  readonly domesticMigration: Letter
  readonly immigration: Letter
}

const allowed = /^[LMHK]{2}[LMHK0]{2}$/

/**
 * Reads an alternative such as "MMMM" (the main one), "LLML" or "MMM0".
 *
 * @throws Refusal wrong-call when it is not four of the letters each place allows
 */
export function parseAlternative(name: string): Alternative {
  if (!allowed.test(name)) throw knownRefusal('alternative-unknown', { name })
  const [fertility, lifeExpectancy, domesticMigration, immigration] = [...name] as Letter[]
  return {
    name,
    fertility: fertility!,
    lifeExpectancy: lifeExpectancy!,
    domesticMigration: domesticMigration!,
    immigration: immigration!,
  }
}
