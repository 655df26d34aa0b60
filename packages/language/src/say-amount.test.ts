import { expect, test } from 'vitest'
import { amount, createLanguage, isNothing, languages } from './index.ts'

test('what rounds to nothing says so in every language, and the least that is said is something', () => {
  for (const code of languages) {
    const language = createLanguage(code)
    for (const decimals of [0, 1, 2]) expect(isNothing(language.number(0.004, decimals))).toBe(true)
    expect(isNothing(amount(language, 0.04))).toBe(true)
    for (const value of [0.05, 0.4, 9.96, 10, 100, 1e6]) {
      expect(isNothing(amount(language, value))).toBe(false)
    }
  }
})
