import { describe, expect, test } from 'vitest'
import {
  exitCodeOf,
  httpStatusOf,
  kinds,
  known,
  knownRefusal,
  Refusal,
  type RefusalKind,
  suggest,
} from './index.ts'

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

describe('a refusal that people meet often', () => {
  const lost = { ...{ measure: 'teems', where: 'measures[0]' }, near: ['teams'] }

  test('has its kind and its values, and says what was probably meant', () => {
    const refusal = knownRefusal('measure-unknown', lost)
    expect(refusal.kind).toBe('wrong-call')
    expect(refusal.said).toEqual({ code: 'measure-unknown', values: lost })
    expect(refusal.text).toEqual({
      found: 'the measure "teems" at measures[0]',
      because: 'neither the library nor `ownMeasures` holds it',
      remedy: 'write "teams"',
    })
  })

  test('has another remedy where nothing is near, and names the line it stands on', () => {
    const { text } = knownRefusal('measure-unknown', { ...lost, near: [], line: 7 })
    expect(text.found).toMatch(/\(line 7\)$/)
    expect(text.remedy).toMatch(/^choose one of the library/)
  })

  test('leaves it to the frame to say the line and the scenario, so that neither is said twice', () => {
    for (const { found, because, remedy } of Object.values(known)) {
      expect(found + because + remedy).not.toMatch(/\{\{(line|scenario)\}\}/)
    }
    const values = { n: 3, row: 7, file: 'a.csv', wanted: 2 }
    const { text } = knownRefusal('cells-other-than-header', values)
    expect(text.found).toBe('3 cells in line 7 of a.csv')
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
