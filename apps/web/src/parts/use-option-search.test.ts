import { expect, test } from 'vitest'
import { fittingOptions } from './use-option-search.ts'

const options = [
  ['home-care', 'Brukere av hjemmetjenester, 2025', 'Kommunale tjenester'],
  ['copd', 'Kols, reinnleggelser (Lungemedisin), 2013–2015', 'Eldre'],
  ['copd-stays', 'Kols, innleggelser (Lungemedisin), 2013–2015', 'Eldre'],
] as const

const fitting = (text: string) => fittingOptions(options, text).map(([value]) => value)

test('every word has to be there, in the label or its heading, in any order', () => {
  expect(fitting('kols')).toEqual(['copd', 'copd-stays'])
  expect(fitting('2013 REINN eldre')).toEqual(['copd'])
  expect(fitting('kommunale kols')).toEqual([])
})

test('an empty text leaves all of them', () => {
  expect(fitting('  ')).toHaveLength(3)
})
