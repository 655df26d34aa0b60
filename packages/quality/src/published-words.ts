import type { LanguageCode, PublishedFigure, Wording } from './definition.ts'

/** Places and times of printed figures that are more than a name or a year, as the definition files write them. */
const words: Readonly<Record<string, Wording>> = {
  Norge: { nb: 'Norge', nn: 'Noreg', en: 'Norway' },
  'Norge, utbygd': {
    nb: 'Norge, når utbygd',
    nn: 'Noreg, når utbygd',
    en: 'Norway, when built out',
  },
  'Norge, mental health and addiction': {
    nb: 'Norge, psykisk helsevern og rus',
    nn: 'Noreg, psykisk helsevern og rus',
    en: 'Norway, mental health and addiction care',
  },
  'clinics with a short planning horizon': {
    nb: 'klinikker med kort planleggingshorisont',
    nn: 'klinikkar med kort planleggingshorisont',
    en: 'clinics with a short planning horizon',
  },
  'clinics with a long planning horizon': {
    nb: 'klinikker med lang planleggingshorisont',
    nn: 'klinikkar med lang planleggingshorisont',
    en: 'clinics with a long planning horizon',
  },
  'before simulation training': {
    nb: 'før simuleringstrening',
    nn: 'før simuleringstrening',
    en: 'before simulation training',
  },
  'after simulation training': {
    nb: 'etter simuleringstrening',
    nn: 'etter simuleringstrening',
    en: 'after simulation training',
  },
  '2019 to October': { nb: '2019 til oktober', nn: '2019 til oktober', en: '2019 to October' },
}

/** Where and when a printed figure is of, in a language: a name of a place as it stands, a span of years with a dash. */
export function publishedAt(
  { area, period }: Pick<PublishedFigure, 'area' | 'period'>,
  language: LanguageCode,
): { readonly area: string; readonly period: string } {
  const said = (text: string) => words[text]?.[language] ?? text
  return { area: said(area), period: said(period).replace(/(\d{4})-(\d{4})/, '$1–$2') }
}
