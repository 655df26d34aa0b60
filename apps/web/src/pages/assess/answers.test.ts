import { checkMeasure } from '@samsyn/measures'
import { scenarioFrom } from '@samsyn/scenario'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  blankAnswers,
  fitness,
  measureOf,
  readAnswers,
  scenarioOfAnswers,
  writeAnswers,
} from './answers.ts'

const blank = blankAnswers(2026)
const texts = { name: 'From the form', rationale: 'set in the form' }

describe('the answers of the form', () => {
  test('come back from the address as they were', () => {
    const answers = {
      ...blank,
      name: 'Video for hjertesvikt',
      reach: 35,
      fit: { planned: 'yes' },
    } as const
    expect(readAnswers(writeAnswers(answers, blank), blank)).toEqual(answers)
  })

  test('keep their years when the tables are of a later year', () => {
    const written = writeAnswers({ ...blank, name: 'Video' }, blank)
    expect(readAnswers(written, blankAnswers(2028))).toMatchObject({
      startYear: blank.startYear,
      goalYear: blank.goalYear,
    })
  })

  test('leave the address alone while the form is blank', () => {
    expect(writeAnswers(blank, blank)).toBeUndefined()
  })

  test('that are none are read as a blank form', () => {
    expect(readAnswers('{"from":"not-a-service"}', blank)).toEqual(blank)
    expect(readAnswers('nonsense', blank)).toEqual(blank)
    expect(readAnswers('{"reach":"much"}', blank)).toEqual(blank)
  })

  test('count suitability among what is answered', () => {
    expect(fitness(blank)).toBeNull()
    expect(fitness({ ...blank, fit: { planned: 'yes', able: 'no' } })).toEqual({ yes: 1, of: 2 })
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
          checkMeasure(measureOf(answers))
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
