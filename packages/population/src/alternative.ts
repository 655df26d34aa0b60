import { Refusal } from '@samsyn/refusal'

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

const allowed = [
  ['fertility', 'LMHK'],
  ['life expectancy', 'LMHK'],
  ['domestic migration', 'LMHK0'],
  ['immigration', 'LMHK0'],
] as const

/**
 * Reads an alternative such as "MMMM" (the main one), "LLML" or "MMM0".
 *
 * @throws Refusal wrong-call when it is not four of the letters each place allows
 */
export function parseAlternative(name: string): Alternative {
  if (name.length !== allowed.length) refuse(name, 'an alternative has four letters')
  allowed.forEach(([component, letters], place) => {
    if (letters.includes(name[place]!)) return
    refuse(name, `${component} (letter ${place + 1}) is one of ${[...letters].join(', ')}`)
  })
  const [fertility, lifeExpectancy, domesticMigration, immigration] = [...name] as Letter[]
  return {
    name,
    fertility: fertility!,
    lifeExpectancy: lifeExpectancy!,
    domesticMigration: domesticMigration!,
    immigration: immigration!,
  }
}

function refuse(name: string, because: string): never {
  throw new Refusal('wrong-call', {
    found: `the alternative "${name}"`,
    because,
    remedy:
      'write fertility, life expectancy, domestic migration and immigration, for example MMMM or LLML',
  })
}
