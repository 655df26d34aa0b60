import { expect, test } from 'vitest'
import { readSheetLanguages, writeSheetLanguages } from './sheet-languages.ts'

test('the written languages of the sheets come back from the address, whatever order they were chosen in', () => {
  const written = writeSheetLanguages({ 3907: 'nb', 3905: 'nn' })
  expect(written).toBe('3905nn-3907nb')
  expect(readSheetLanguages(written)).toEqual({ 3905: 'nn', 3907: 'nb' })
})

test('an address that chooses nothing, or what is no language, leaves the page’s own', () => {
  expect(writeSheetLanguages({})).toBeUndefined()
  expect(readSheetLanguages(undefined)).toEqual({})
  expect(readSheetLanguages('3905xx-nn-__proto__nn')).toEqual({})
})
