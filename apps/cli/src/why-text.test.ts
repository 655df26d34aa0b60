import { createLanguage } from '@samsyn/language'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scenarioNames } from './scenario-names.ts'
import { type Explained, explanationText, linesThatAddUp } from './why-text.ts'

const explained: Explained = {
  place: 'Tønsberg',
  kind: 'real',
  scenario: 'Reference',
  outcome: 'places',
  unit: 'places',
  year: 2035,
  today: 321,
  future: 363,
  central: 363,
  drawn: { p10: 335, p90: 390.4 },
  lines: [
    { player: 'demographic', change: 60.4 },
    { player: 'health', change: -18.4 },
  ],
  maxError: 0,
  ages: [
    { name: '67–79', today: 21, change: 2.2 },
    { name: '80–89', today: 300, change: 39.8 },
    { name: '0–17', today: 0, change: 0.1 },
  ],
  areas: [],
  parties: [],
  tornado: [{ assumption: 'health.share', low: 366, high: 358 }],
  worth: [{ assumption: 'health.share', share: 0.412 }],
}

function told(change: Partial<Explained> = {}, code: 'nb' | 'nn' | 'en' = 'en') {
  const language = createLanguage(code)
  return explanationText(language, scenarioNames(language), { ...explained, ...change })
}

test('a question is answered in words, each bar starting where the one before ended', () => {
  expect(told()).toBe(
    [
      'Why does Tønsberg need 42 more municipal places in 2035 than today?',
      '  today                       321',
      `  More and older people       +60  ${'█'.repeat(36)}`,
      `  Better health               −18  ${' '.repeat(25)}${'░'.repeat(11)}`,
      '  2035                        363  (80% interval 335–390)',
      'By age: 67–79 +2, 80–89 +40',
      'What matters most: each assumption at the ends of its interval, the rest central (363)',
      '  How much of longer life is healthy  366  …  358  41% of the doubt',
      '',
    ].join('\n'),
  )
})

test.each([
  ['nb', 'Hvorfor trenger Tønsberg 42 flere plasser i kommunen i 2035 enn i dag?', 'Bedre helse'],
  ['nn', 'Kvifor treng Tønsberg 42 fleire plassar i kommunen i 2035 enn i dag?', 'Betre helse'],
] as const)('in %s too', (code, question, step) => {
  const [head, ...lines] = told({}, code).split('\n')
  expect(head).toBe(question)
  expect(lines[2]).toContain(`  ${step} `)
})

test('a number that stays is no question, and a synthetic country says so', () => {
  const [head] = told({
    kind: 'synthetic',
    ...{ future: 321, central: 321 },
    lines: [
      { player: 'demographic', change: 10 },
      { player: 'health', change: -10 },
    ],
  }).split('\n')
  expect(head).toBe(
    'Tønsberg (synthetic country) needs as many municipal places in 2035 as today, and this is why',
  )
})

test('the interval is widened to hold the number, and without draws there is none', () => {
  const last = (drawn: Explained['drawn']) => told({ drawn }).split('\n')[4]
  expect(last({ p10: 364, p90: 390 })).toMatch(/ 363 {2}\(80% interval 363–390\)$/)
  expect(last(null)).toMatch(/ 363$/)
})

test('what the privacy gate keeps is a colon, and staff that is lacking has words', () => {
  const text = told({
    outcome: 'staffed.municipal',
    unit: 'fte',
    lines: [{ player: 'workforce.lower-coverage', change: 41 }],
    areas: [
      { name: 'Horten', today: null, change: null, missing: 'suppressed' },
      { name: 'Færder', today: 20, change: 4 },
    ],
  })
  expect(text).toContain('\n  Staff that is lacking: lower coverage')
  expect(text).toContain('\nBy municipality: Færder +4, Horten :\n')
})

describe('whatever the lines', () => {
  test('today and the printed lines add up to the printed year, and no line is off by more than one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000 }).map((n) => n / 7),
        fc.array(
          fc.integer({ min: -5000, max: 5000 }).map((n) => n / 13),
          { maxLength: 14 },
        ),
        fc.constantFrom(0, 1, 2),
        (today, changes, digits) => {
          const unit = 10 ** -digits
          const future = today + changes.reduce((sum, change) => sum + change, 0)
          const lines = changes.map((change, i) => ({ player: `p${i}`, change }))
          const name = ({ player }: { player: string }) => player
          const rows = linesThatAddUp(lines, { per: 1, digits, today, future, name })
          const printed = (value: number) => Math.round(value / unit)
          const sum = rows.reduce((all, { change }) => all + printed(change), printed(today))
          expect(sum === printed(future)).toBe(true)
          for (const { name, change } of rows) {
            const exact = lines.find(({ player }) => player === name)!.change
            expect(Math.abs(change - exact)).toBeLessThanOrEqual(unit * 1.000001)
          }
        },
      ),
      { endOnFailure: true },
    )
  })
})
