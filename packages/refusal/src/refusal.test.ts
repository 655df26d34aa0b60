import { describe, expect, test } from 'vitest'
import { exitCodeOf, httpStatusOf, kinds, Refusal, type RefusalKind, suggest } from './index.ts'

describe('a refusal', () => {
  test('says found, because and remedy in one sentence', () => {
    const refusal = new Refusal('unknown-area', {
      found: 'the name "Vestfolk"',
      because: 'no area is called that',
      remedy: 'write Vestfold',
    })
    expect(refusal.message).toBe(
      'Found the name "Vestfolk"; because no area is called that, this cannot be used. To fix it: write Vestfold.',
    )
  })

  test('every kind ends a command with a non-zero code and a request with a 4xx or 5xx', () => {
    for (const kind of Object.keys(kinds) as RefusalKind[]) {
      expect(exitCodeOf(kind)).toBeGreaterThan(0)
      expect(httpStatusOf(kind)).toBeGreaterThanOrEqual(400)
    }
  })
})

describe('a suggestion', () => {
  test('finds one wrong letter, a swap and a missing letter', () => {
    expect(suggest('vestfodl', ['Vestfold', 'Østfold', 'Telemark'])).toEqual(['Vestfold'])
    expect(suggest('tønsbrg', ['Tønsberg', 'Kongsberg'])).toEqual(['Tønsberg'])
  })

  test('is not made when nothing is near', () => {
    expect(suggest('xyz', ['Vestfold', 'Telemark'])).toEqual([])
  })

  test('puts the nearest first', () => {
    expect(suggest('nes', ['Nesna', 'Nes'])).toEqual(['Nes'])
    expect(suggest('nesset', ['Nesna', 'Nessey'])).toEqual(['Nessey'])
  })
})
