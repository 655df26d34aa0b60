import { checkMeasure } from '@samsyn/measures'
import { scenarioFrom } from '@samsyn/scenario'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  blankAnswers,
  conversionOf,
  fitness,
  lacking,
  libraryConversion,
  readAnswers,
  writeAnswers,
} from './answers.ts'
import { measureOf, scenarioOfAnswers } from './measure-of-answers.ts'

const blank = blankAnswers(2026)
const texts = { form: 'the form' }
const goal = { share: 12, year: 2030, indicator: 'andel hjemme', owner: 'klinikksjef', next: '' }

describe('the answers of the form', () => {
  test('come back from the address as they were', () => {
    const answers = {
      ...blank,
      name: 'Video for hjertesvikt',
      reach: 35,
      fit: { planned: 'yes' },
      goals: { 'a-trust': goal },
    } as const
    expect(readAnswers(writeAnswers(answers, blank), blank)).toEqual(answers)
  })

  test('keep their start when the tables are of a later year', () => {
    const written = writeAnswers({ ...blank, name: 'Video' }, blank)
    expect(readAnswers(written, blankAnswers(2028)).startYear).toBe(blank.startYear)
  })

  test('leave the address alone while the form is blank', () => {
    expect(writeAnswers(blank, blank)).toBeUndefined()
  })

  test('that are none are read as a blank form', () => {
    expect(readAnswers('{"from":"not-a-service"}', blank)).toEqual(blank)
    expect(readAnswers('nonsense', blank)).toEqual(blank)
    expect(readAnswers('{"reach":"much"}', blank)).toEqual(blank)
    expect(readAnswers('{"goals":{"a-trust":7,"b":{"share":"x"}}}', blank)).toEqual(blank)
  })

  test('are told by what speaks for and against, among what is answered', () => {
    expect(fitness(blank)).toEqual({ yes: [], no: [] })
    expect(fitness({ ...blank, fit: { planned: 'yes', able: 'no' } })).toEqual({
      yes: ['planned'],
      no: ['able'],
    })
  })

  test('lack what a measure cannot be computed without, and say so', () => {
    const counted = ['hospital-bed-days'] as const
    expect(lacking(blank, counted)).toEqual(['name', 'reach', 'effect'])
    const answered = { ...blank, name: 'Video', reach: 20, effect: 50 } as const
    expect(lacking(answered, counted)).toEqual([])
    expect(lacking(answered, [])).toEqual(['per1000'])
    const unlike = { ...answered, to: 'housing-24h' } as const
    expect(lacking(unlike, counted)).toEqual(['conversion'])
    expect(lacking({ ...unlike, conversion: 0.01 }, counted)).toEqual([])
    expect(lacking({ ...unlike, ends: 100 }, counted)).toEqual([])
  })

  test('take the conversion of the library where none is answered, and a unit for a unit of the same kind', () => {
    const library = libraryConversion('hospital-bed-days', 'home-care')!
    expect(library.central).toBeLessThan(0.1)
    expect(conversionOf(blank)).toBe(library.central)
    expect(conversionOf({ ...blank, conversion: 0.02 })).toBe(0.02)
    expect(conversionOf({ ...blank, from: 'hospital-video', to: 'gp' })).toBe(1)
    expect(conversionOf({ ...blank, to: 'housing-24h' })).toBeNull()
  })

  test('make a measure that the engine takes, whatever the shares', () => {
    const share = fc.integer({ min: 0, max: 100 })
    fc.assert(
      fc.property(
        share,
        share,
        share,
        fc.constantFrom('well', 'some', 'little'),
        (reach, effect, ends, sure) => {
          const answers = { ...blank, name: 'Hjelp hjemme', reach, effect, ends, sure } as const
          checkMeasure(measureOf(answers, texts))
          expect(
            scenarioFrom(scenarioOfAnswers(answers, ['hospital-bed-days'], texts)).measures,
          ).toEqual([{ measure: 'own-hjelp-hjemme' }])
        },
      ),
    )
  })

  test('give a base to a service that no table counts', () => {
    const answers = { ...blank, from: 'hospital-outpatient', per1000: 900 } as const
    expect(scenarioOfAnswers(answers, [], texts).bases?.[0]?.per1000).toEqual([
      900, 900, 900, 900, 900,
    ])
  })
})
