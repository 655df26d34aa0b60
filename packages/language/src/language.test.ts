import { units } from '@samsyn/quantity'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figuresEn } from './figures/en.ts'
import { figuresNb } from './figures/nb.ts'
import { figuresNn } from './figures/nn.ts'
import { findingsEn } from './findings/en.ts'
import { findingsNb } from './findings/nb.ts'
import { findingsNn } from './findings/nn.ts'
import { gapsEn } from './gaps/en.ts'
import { gapsNb } from './gaps/nb.ts'
import { gapsNn } from './gaps/nn.ts'
import { createLanguage, decimalsOf, languages, loadLanguage } from './index.ts'
import { sourcesNn } from './sources/nn.ts'
import { suffixesNn } from './suffixes/nn.ts'
import { textsEn } from './texts/en.ts'
import { textsNb } from './texts/nb.ts'
import { textsNn } from './texts/nn.ts'

const nb = createLanguage('nb')
const nn = createLanguage('nn')
const en = createLanguage('en')

describe('numbers and dates', () => {
  test('thousands are parted by a space that does not break in Norwegian and by a comma in English', () => {
    expect([nb, nn, en].map((language) => language.number(5_627_400))).toEqual([
      '5\u00a0627\u00a0400',
      '5\u00a0627\u00a0400',
      '5,627,400',
    ])
  })

  test('a share is written with the comma or point and the space of its language', () => {
    expect(nb.percent(23.517)).toBe('23,5\u00a0%')
    expect(en.percent(23.517)).toBe('23.5%')
  })

  test('a year is never grouped and a period passes through', () => {
    expect(nb.unit('year', 2035)).toBe('2035')
    expect(nb.range(2033, 2035, 'year')).toBe('2033–2035')
    expect(en.year('2013–2015')).toBe('2013–2015')
  })

  test('dates are said in words', () => {
    expect(nb.date('2026-01-01')).toBe('1. januar 2026')
    expect(en.date('2026-01-01')).toBe('1 January 2026')
  })

  test('what rounds to nothing has no minus before it', () => {
    expect(nb.number(-0.04, 1)).toBe('0,0')
    expect(nb.number(-0.06, 1)).toBe('−0,1')
  })

  test('one person is one person, and every unit has words in every language', () => {
    expect(nb.unit('persons', 1)).toBe('1 person')
    expect(nn.unit('users', 2)).toBe('2 brukarar')
    for (const language of [nb, nn, en]) {
      for (const unit of units) {
        for (const value of [0, 1, 2, 1234])
          expect(language.unit(unit, value)).not.toMatch(/unit|\{/)
        expect(language.t(`unitName.${unit}`)).not.toMatch(/unitName/)
      }
    }
  })

  test('an interval whose ends are printed alike is printed once', () => {
    expect(nb.range(4.01, 4.04, 'percent', 1)).toBe('4,0 %')
    expect(nb.range(4100, 4700, 'persons')).toBe('4\u00a0100–4\u00a0700 personer')
  })
})

describe('figures', () => {
  test('a figure in a path is its figure and the path', () => {
    expect(nb.figure('need.homecare.80plus.trend')).toMatchObject({
      key: 'need.homecare.80plus',
      suffix: 'fortsatt trend (antatt)',
      full: 'Brukere av hjemmetjenester 80 år og over, fortsatt trend (antatt)',
    })
  })

  test('a definition of two parts is one definition', () => {
    expect(en.figure('people.frail.phenotype.low').suffix).toBe(
      'phenotype (Tromsø 5, living at home)',
    )
  })

  test('ages that no entry names are said from the id', () => {
    expect(nb.figure('people.0to17').full).toBe('Innbyggere 0–17 år')
    expect(nb.figure('hosp.beddays.expected80to89').full).toBe('Forventede liggedøgn, 80–89 år')
    expect(en.figure('people.18plus').full).toBe('Inhabitants 18 years and over')
  })

  test('a diagnosis is named, a percentage signed, a year left as it is', () => {
    expect(nb.figure('hosp.diagnosis80plus.IX').suffix).toBe('hjerte og kar (I00–I99)')
    expect(nb.figure('people.80plus.hits.25').suffix).toBe('+25 %')
    expect(nb.figure('budget.fte.trust.2030').suffix).toBe('helseforetaket, 2030')
  })

  test('a figure the catalogue does not have keeps its id and says nothing about meaning', () => {
    expect(nb.figure('weather.rain')).toMatchObject({
      key: 'weather.rain',
      full: 'weather.rain',
      means: '',
    })
  })

  test('ratios have two decimals, but persons per old person one', () => {
    expect(decimalsOf('coord.preventable75plus.copd', 'ratio')).toBe(2)
    expect(decimalsOf('people.per80plus', 'ratio')).toBe(1)
    expect(decimalsOf('people.total', 'persons')).toBe(0)
  })

  test('any id gives words and never throws', () => {
    const part = fc.constantFrom(
      'people',
      'need',
      '80plus',
      '67to79',
      'trend',
      'frail',
      'x',
      '',
      '25',
      'constructor',
    )
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        for (const language of [nb, nn, en]) {
          expect(typeof language.figure(parts.join('.')).full).toBe('string')
        }
      }),
    )
  })
})

describe('catalogues', () => {
  test.each([
    ['texts', flat(textsNb), flat(textsNn), flat(textsEn)],
    ['findings', flat(findingsNb), flat(findingsNn), flat(findingsEn)],
  ] as const)('%s take the same values in all languages', (_, bokmål, nynorsk, english) => {
    for (const [key, text] of Object.entries(bokmål)) {
      expect([key, slots(nynorsk[key]!)]).toEqual([key, slots(text)])
      expect([key, slots(english[key]!)]).toEqual([key, slots(text)])
    }
  })

  test.each([
    ['figures', figuresNb, figuresNn, figuresEn],
    ['gaps', gapsNb, gapsNn, gapsEn],
  ] as const)('%s are said in full in all languages', (_, bokmål, nynorsk, english) => {
    for (const catalogue of [bokmål, nynorsk, english]) {
      expect(Object.keys(catalogue)).toEqual(Object.keys(bokmål))
      for (const words of Object.values(catalogue))
        for (const word of words) expect(word).toMatch(/\S/)
    }
  })

  test('nynorsk is nynorsk', () => {
    const bokmålWords =
      /\b(ikke|hva|hvor|hvem|hvilke|noen|jeg|kommuner|brukere|innbyggere|tjenester|hjemme\w*|sykehus\w*|sykepleie\w*|fra|til sammen|mye|kommer)\b/i
    const written = [
      ...Object.values(flat(textsNn)),
      ...Object.values(figuresNn).flat(),
      ...Object.values(gapsNn).flat(),
      ...Object.values(findingsNn),
      ...Object.values(suffixesNn),
      ...Object.values(sourcesNn).flatMap(([title, publisher, table = '']) => [
        title,
        publisher,
        table,
      ]),
    ]
    expect(written.filter((text) => bokmålWords.test(text))).toEqual([])
  })

  test('nothing is called a saving', () => {
    for (const code of languages) {
      const language = createLanguage(code)
      for (const id of Object.keys(figuresNb)) {
        expect(language.figure(id).name + language.figure(id).means).not.toMatch(/saving|innspar/i)
      }
    }
  })
})

test('a finding is said with its values, and an unknown one with its id', () => {
  const values = { year: 2018, persons: 24 }
  expect(nb.finding({ id: 'population.municipal-sum-differs', table: 't', values })).toContain(
    '24 personer i 2018',
  )
  expect(en.finding({ id: 'new.one', table: 'care', values })).toBe(
    'new.one in care: year 2018, persons 24',
  )
})

test('a gap is named with its holder, and an unknown gap is null', () => {
  expect(nn.gap('gap.delayed-days')?.holder).toContain('NPR')
  expect(nn.gap('gap.nothing')).toBeNull()
})

test('a source table is said in the language, and an unknown one as the data say it', () => {
  const table = { id: 'municipalities_2024_boundaries', title: 'Boundaries', publisher: 'X', n: 1 }
  expect(nb.source(table)).toEqual({
    ...table,
    title: 'Forenklede kommunegrenser',
    publisher: 'Kartverket',
  })
  expect(en.source(table)).toEqual(table)
  expect(nn.source({ ...table, id: 'constructor' }).title).toBe('Boundaries')
})

test('a source table leaves no English in its name, its period or its terms', () => {
  const table = {
    id: 'places',
    title: 'Municipalities with community, trust and region',
    publisher: 'Kartverket, SKDE and Statistics Norway (SSB)',
    table: 'kommuneinfo, catchments of April 2026, 07459',
    period: '2015, 2020, 2025',
    licence: 'NLOD 2.0 and CC BY 4.0',
  }
  expect(nb.source(table)).toMatchObject({
    table: 'kommuneinfo, opptaksområder per april 2026, 07459',
    period: '2015, 2020 og 2025',
    licence: 'NLOD 2.0 og CC BY 4.0',
  })
  expect(nn.source({ ...table, period: 'not stated', licence: 'quoted figure' })).toMatchObject({
    period: 'ikkje oppgitt',
    licence: 'sitert tal',
  })
  expect(en.source(table)).toMatchObject({ table: table.table, licence: table.licence })
})

test('a made table is not said to be from the publisher of the real one', () => {
  const made = {
    id: 'municipal_care_2025',
    title: 'Municipal care (synthetic: generated, with a content hash in place of SHA-256)',
    publisher: 'Samsyn (synthetic)',
  }
  expect(nb.source(made).title).toMatch(/^Brukere av kommunale .* \(syntetisk\)$/)
  expect(nb.source(made).publisher).toBe('Samsyn (syntetisk)')
  expect(en.source(made).title).toMatch(/^Users of municipal .* \(synthetic\)$/)
})

test('the country is named in the language and a place keeps its name', () => {
  expect(nn.areaName({ id: 'norway', name: 'Norge' })).toBe('Noreg')
  expect(nb.areaName({ id: 'vestfold', name: 'Helsefellesskap Vestfold' })).toBe('Vestfold')
})

function flat(texts: object, before = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[before + key, value]]
        : Object.entries(flat(value, `${before}${key}.`)),
    ),
  )
}

function slots(text: string): string[] {
  return [...new Set(text.match(/\{\{\w+\}\}/g))].sort()
}

test('a language that is loaded says what the one at hand says', async () => {
  for (const code of languages) {
    const loaded = await loadLanguage(code)
    expect(loaded.t('words.municipality')).toBe(createLanguage(code).t('words.municipality'))
    expect(loaded.number(1234.5, 1)).toBe(createLanguage(code).number(1234.5, 1))
  }
})

test('an interval with a sign at an end is said with a word between, others with a dash', () => {
  expect(nb.span('4 100', '4 700')).toBe('4 100–4 700')
  expect(nb.span('−79', '−26')).toBe('−79 til −26')
  expect(nn.span('−5', '+12')).toBe('−5 til +12')
  expect(en.span('−79', '−26')).toBe('−79 to −26')
  expect(en.span('12', '12')).toBe('12')
  expect(nb.range(-3, 4, 'persons')).toBe('−3 til 4 personer')
})

test.each(['nb', 'nn', 'en'] as const)('a number below nought has a minus sign, in %s', (code) => {
  const { number, percent } = createLanguage(code)
  expect(number(-5284)).toMatch(/^\u22125.284$/)
  expect(percent(-3.25)).toMatch(/^\u22123.[23]/)
  expect(number(-0.01, 1)).not.toContain('\u2212')
})
