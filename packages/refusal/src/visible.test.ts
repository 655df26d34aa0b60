import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { knownRefusal, Refusal, refusalOf, refusedOf, visible } from './index.ts'

const unseenRanges = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x2069],
  [0xd800, 0xdfff],
  [0xfeff, 0xfeff],
  [0xe0001, 0xe007f],
] as const

const isUnseen = (code: number) =>
  unseenRanges.some(([first, last]) => code >= first && code <= last)

const unseen = fc
  .constantFrom(...unseenRanges)
  .chain(([min, max]) => fc.integer({ min, max }).map((code) => String.fromCodePoint(code)))
const text = fc
  .array(fc.oneof(unseen, fc.string({ unit: 'binary' }), fc.string()))
  .map((parts) => parts.join(''))

const codesOf = (said: string) => [...said].map((character) => character.codePointAt(0)!)

describe('a text of somebody else', () => {
  test('stands as it is in any language', () => {
    for (const name of ['Tønsberg', 'Čáhcesuolu – Vadsø «heime»', '5 627 400', '日本', '🏥']) {
      expect(visible(name)).toBe(name)
    }
  })

  test.each([
    ['a colour of the terminal', '\u001b[31mred', '\\u001b[31mred'],
    ['a new line', 'a\r\nb\tc', 'a\\r\\nb\\tc'],
    ['what turns the rest', 'gpj.\u202etxt', 'gpj.\\u202etxt'],
    ['what has no width', 'a\u200bb\u2066c\ufeff', 'a\\u200bb\\u2066c\\ufeff'],
    ['half a letter', 'a\ud83d', 'a\\ud83d'],
    ['a letter in disguise', 'a\u{e0041}', 'a\\u{e0041}'],
  ])('with %s shows it', (_, written, shown) => {
    expect(visible(written)).toBe(shown)
  })

  test('has nothing unseen left, whatever it was, and is not escaped twice', () => {
    fc.assert(
      fc.property(text, (written) => {
        const shown = visible(written)
        expect(codesOf(shown).filter(isUnseen)).toEqual([])
        expect(visible(shown)).toBe(shown)
      }),
    )
  })

  test('keeps every letter that is seen, in its order', () => {
    fc.assert(
      fc.property(fc.string(), unseen, fc.string(), (before, hidden, after) => {
        expect(visible(before + hidden + after)).toBe(
          visible(before) + visible(hidden) + visible(after),
        )
      }),
    )
  })
})

describe('a refusal', () => {
  test('shows what was found whole: sentence, clauses, values, and on the other side of a thread', () => {
    fc.assert(
      fc.property(text, (found) => {
        const often = knownRefusal('area-unknown', { text: found, near: [found] })
        const seldom = new Refusal('wrong-call', { found, because: found, remedy: found })
        for (const refusal of [often, seldom, refusalOf(refusedOf(often))]) {
          const { message, said, text: clauses } = refusal
          const all = JSON.stringify([Object.values(clauses), Object.values(said?.values ?? {})])
          expect(codesOf(message + all).filter(isUnseen)).toEqual([])
        }
      }),
    )
  })
})
