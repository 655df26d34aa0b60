import type { Unit } from '@samsyn/quantity'
import { createInstance } from 'i18next'
import type { Catalogue } from './catalogue.ts'
import { type FigureText, figureText, labelOf } from './figure-text.ts'
import type { GapKey } from './gaps/nb.ts'
import { type NumberForms, numberForms } from './number-forms.ts'
import { type RefusalSaid, type RefusedLike, refusalSaid } from './refusals/say-refusal.ts'
import type { SourceKey } from './sources/nb.ts'
import type { TextKey, TextValues } from './text-key.ts'

export const languages = ['nb', 'nn', 'en'] as const
export type LanguageCode = (typeof languages)[number]

/** A figure that no table carries, said in words. */
export interface GapText {
  readonly figure: string
  readonly why: string
  readonly holder: string
  readonly how: string
}

/** What a table of sources says of one. */
export interface SourceTitle {
  readonly id: string
  readonly title: string
  readonly publisher: string
  /** What the publisher calls the table, the years it speaks of and the terms of its use, where they are asked for. */
  readonly table?: string
  readonly period?: string
  readonly licence?: string
}

export interface Language extends NumberForms {
  /** Also the lang attribute of a document. */
  readonly code: LanguageCode
  /** A text of the catalogue with values in it. */
  t(key: TextKey, values?: TextValues): string
  /** A number with its unit: "4 401 personer", "23,5 %". */
  unit(unit: Unit, value: number, decimals?: number): string
  /** Two ends that are said already: "4 100–4 700", and "−79 til −26" where one has a sign that a dash would hide. */
  span(low: string, high: string): string
  /** "4 100–4 700 personer". */
  range(low: number, high: number, unit: Unit, decimals?: number): string
  /** "80–89 år", "90 år og over"; `to` is null for an open group. */
  age(from: number, to: number | null): string
  /** "a, b og c". */
  list(items: readonly string[]): string
  /** The country in this language; any other place keeps its name, a community without the word for it. */
  areaName(area: { readonly id: string; readonly name: string }): string
  figure(id: string): FigureText
  /** A service, party, profession, measure or step by its id, as it stands in the middle of a sentence. */
  label(id: string): string
  /** null for an id the catalogue does not have. */
  gap(id: string): GapText | null
  /** A source table as this language says it; as the data say it where the catalogue does not have it. */
  source<T extends SourceTitle>(table: T): T
  finding(finding: {
    readonly id: string
    readonly table: string
    readonly values: Readonly<Record<string, string | number>>
  }): string
  /** What was found, because of what it cannot be used and what to do about it, in this language where it has the words. */
  refusal(refusal: RefusedLike): RefusalSaid
  /** Alphabetical order as the language has it: å comes last in Norwegian. */
  compare(a: string, b: string): number
}

/** Everything needed to say a planning basis in one language. Values are not escaped: that is the printer's work. */
export function languageFrom(code: LanguageCode, catalogue: Catalogue): Language {
  const forms = numberForms(catalogue.locale)
  const say = interpolator(code, catalogue, forms)
  const t: Language['t'] = (key, values) => say('texts', key, values)
  const unit: Language['unit'] = (name, value, decimals = 0) =>
    say('texts', `unit.${name}`, {
      n: numberIn(forms, name, value, decimals),
      count: plural(value, decimals),
    })
  const age: Language['age'] = (from, to) =>
    to === null ? t('age.plus', { from }) : t('age.span', { from, to })
  const span: Language['span'] = (low, high) => {
    if (low === high) return low
    return [low, high].some((end) => /^[-−+]/.test(end))
      ? t('words.span', { low, high })
      : `${low}–${high}`
  }
  const lists = new Intl.ListFormat(catalogue.locale, { type: 'conjunction' })
  const collator = new Intl.Collator(code === 'en' ? 'nb' : catalogue.locale, { numeric: true })
  return {
    ...forms,
    code,
    t,
    unit,
    age,
    span,
    range: (low, high, name, decimals = 0) => {
      const lowText = numberIn(forms, name, low, decimals)
      const highText = numberIn(forms, name, high, decimals)
      const n = span(lowText, highText)
      return say('texts', `unit.${name}`, { n, count: plural(high, decimals) })
    },
    list: (items) => lists.format(items),
    areaName: ({ id, name }) =>
      id === 'norway' || id === 'care-sample'
        ? t(`area.${id}`)
        : name.replace(/^Helsefellesskap(et)? /, ''),
    figure: (id) => figureText(id, { ...catalogue, age }),
    label: (id) => labelOf(id, { ...catalogue, age }),
    gap: (id) => gapText(catalogue.gaps, id),
    source: (table) =>
      sourceIn(catalogue.sources, table, { t, list: (items) => lists.format(items) }),
    finding: (finding) => findingText(catalogue, say, finding),
    refusal: (refusal) => refusalSaid(catalogue.refusals, refusal),
    compare: (a, b) => collator.compare(a, b),
  }
}

type Say = (namespace: 'texts' | 'findings', key: string, values?: TextValues) => string

function interpolator(code: LanguageCode, catalogue: Catalogue, forms: NumberForms): Say {
  const i18n = createInstance({
    lng: code,
    fallbackLng: false,
    initAsync: false,
    resources: { [code]: { texts: catalogue.texts, findings: catalogue.findings } },
    interpolation: { escapeValue: false },
  })
  i18n.init()
  return (ns, key, values = {}) => {
    const separator = ns === 'texts' ? '.' : false
    const written = Object.entries(values).map(([name, value]) => [name, write(name, value, forms)])
    return String(
      i18n.t(key, {
        ns,
        keySeparator: separator,
        nsSeparator: false,
        ...Object.fromEntries(written),
      }),
    )
  }
}

function write(name: string, value: string | number, forms: NumberForms): string | number {
  if (typeof value === 'string' || name === 'count') return value
  const isYear = /^(year|from|to|base|first|second|seed)$/.test(name)
  return isYear ? String(value) : forms.number(value, Number.isInteger(value) ? 0 : 1)
}

function numberIn(forms: NumberForms, unit: Unit, value: number, decimals: number): string {
  return unit === 'year' ? forms.year(Math.round(value)) : forms.number(value, decimals)
}

/** "1,0" is plural in the eye of the reader, 1 is not. */
function plural(value: number, decimals: number): number {
  return decimals === 0 && Math.round(value) === 1 ? 1 : 2
}

function gapText(gaps: Catalogue['gaps'], id: string): GapText | null {
  const words = Object.hasOwn(gaps, id) ? gaps[id as GapKey] : undefined
  if (words === undefined) return null
  const [figure, why, holder, how] = words
  return { figure, why, holder, how }
}

/** A made table has the id of the real one, so that a number's source is found either way; whoever made it stays its publisher. */
const MADE = / ?\(synthetic[^)]*\)$/

function sourceIn<T extends SourceTitle>(
  sources: Catalogue['sources'],
  table: T,
  language: Pick<Language, 't' | 'list'>,
): T {
  const words = Object.hasOwn(sources, table.id) ? sources[table.id as SourceKey] : undefined
  const said = { ...table, ...termsIn(table, language) }
  if (!MADE.test(table.publisher)) {
    if (words === undefined) return said
    const [title, publisher, name] = words
    return { ...said, title, publisher, ...(name === undefined ? {} : { table: name }) }
  }
  const made = (text: string) => `${text.replace(MADE, '')} (${language.t('words.synthetic')})`
  return { ...said, title: made(words?.[0] ?? table.title), publisher: made(table.publisher) }
}

/** Words that the data have in English where a period or a licence is not a year or a name. */
const plainWords = {
  'not stated': 'notStated',
  'quoted figure': 'quotedFigure',
  'public document': 'publicDocument',
} as const

/** "2015, 2020, 2025" and "NLOD 2.0 and CC BY 4.0" as lists of the language; names and years stay as they are. */
function termsIn(
  { period, licence }: SourceTitle,
  { t, list }: Pick<Language, 't' | 'list'>,
): Pick<SourceTitle, 'period' | 'licence'> {
  const said = (text: string, between: string) => {
    const plain = Object.hasOwn(plainWords, text)
      ? plainWords[text as keyof typeof plainWords]
      : null
    return plain === null ? list(text.split(between)) : t(`words.${plain}`)
  }
  return {
    ...(period === undefined ? {} : { period: said(period, ', ') }),
    ...(licence === undefined ? {} : { licence: said(licence, ' and ') }),
  }
}

function findingText(
  catalogue: Catalogue,
  say: Say,
  finding: Parameters<Language['finding']>[0],
): string {
  if (Object.hasOwn(catalogue.findings, finding.id) && finding.id !== 'other') {
    return say('findings', finding.id, { table: finding.table, ...finding.values })
  }
  const values = Object.entries(finding.values).map(([name, value]) => `${name} ${value}`)
  return say('findings', 'other', {
    id: finding.id,
    table: finding.table,
    values: values.join(', '),
  })
}
