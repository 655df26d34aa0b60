import { medicationSeries } from '@samsyn/desk'
import { type Area, findArea, type Geography } from '@samsyn/geography'
import { createLanguage } from '@samsyn/language'
import type { PlanningData } from '@samsyn/plan'
import { personsIn } from '@samsyn/population'
import {
  type IndicatorDefinition,
  type LanguageCode,
  type MentalHealthView,
  mentalHealthView,
  type NeedBesideActivity,
  type PersonsFrom,
  type QualityText,
  sayQuality,
} from '@samsyn/quality'
import { knownRefusal } from '@samsyn/refusal'

/** A place's people by the two halves of mental health care, and its view. */
export interface LocalMentalHealth {
  readonly area: { readonly id: string; readonly name: string }
  /** People stand at 1 January of this year. */
  readonly year: number
  readonly view: MentalHealthView
}

/** Mental health of a municipality or community, or of the country where none is named. */
export function localMentalHealth(
  data: PlanningData,
  text: string | undefined,
  definitions: readonly IndicatorDefinition[],
): LocalMentalHealth {
  const { geography, population } = data
  const area = text === undefined ? norway : findArea(geography, text)
  const codes = codesOf(geography, area)
  const { history } = population
  const year = history.lastYear
  const personsOf = (ages: { from: number } | { to: number }) =>
    codes.reduce((sum, code) => sum + personsIn(history, code, year, ages), 0)
  const people = { adults: personsOf({ from: 18 }), children: personsOf({ to: 17 }) }
  return { area, year, view: mentalHealthView(people, definitions) }
}

const norway: Area = { kind: 'norway', id: 'norway', name: 'Norge' }

function codesOf({ municipalities, communities }: Geography, { kind, id, name }: Area) {
  if (kind === 'norway') return municipalities.map(({ code }) => code)
  if (kind === 'municipality') return [id]
  const community = communities.find((one) => one.id === id)
  if (community !== undefined) return community.municipalities
  throw knownRefusal('area-of-other-kind', { name })
}

/** The view for the terminal: the table of need beside activity, then each section with figures or the gap by name. */
export function mentalHealthText(
  data: PlanningData,
  { area, year, view }: LocalMentalHealth,
  language: LanguageCode,
): string {
  const forms = createLanguage(language)
  const said = (key: QualityText['key'], values: QualityText['values'] = {}) =>
    sayQuality({ key, values }, language)
  const [adults, children] = view.beside
  return [
    said('mental.title', { area: forms.areaName(area) }),
    said('mental.lead', {
      adults: forms.number(adults!.persons),
      children: forms.number(children!.persons),
      year: String(year),
    }),
    '',
    ...view.beside.map((row) => `  ${said(`mental.${row.ages}`)}: ${besideText(row, forms, said)}`),
    `  ${said('mental.coverage-means')}`,
    '',
    ...view.sections.flatMap(({ id, indicators }) => [
      said(`mental.${id}`),
      ...indicators.map((one) => `  ${indicatorLine(data, one, language, said)}`),
    ]),
    '',
    said('mental.gap.local'),
  ].join('\n')
}

type Said = (key: QualityText['key'], values?: QualityText['values']) => string
type Forms = ReturnType<typeof createLanguage>

function besideText({ need, treated, coverage }: NeedBesideActivity, forms: Forms, said: Said) {
  const whole = (value: number) => forms.number(value, 0)
  const persons = ({ from, to }: PersonsFrom) => {
    const [low, high] = [from, to].map((value) => whole(Number(value.toPrecision(2))))
    return low === high ? low : `${low}–${high}`
  }
  const range =
    whole(coverage.from) === whole(coverage.to)
      ? whole(coverage.from)
      : `${whole(coverage.from)}–${whole(coverage.to)}`
  return [
    `${said('mental.need')} ${persons(need)}`,
    `${said('mental.treated')} ${persons(treated)}`,
    `${said('mental.coverage')} ${range}`,
  ].join(', ')
}

/** What is known of one indicator: the first and last of its series, or what is printed, or that there is nothing. */
function indicatorLine(
  data: PlanningData,
  definition: IndicatorDefinition,
  language: LanguageCode,
  said: Said,
): string {
  const { name, unit, published, targets } = definition
  const known = medicationSeries(data, definition)?.filter(({ value }) => value !== null) ?? []
  const [first, last] = [known[0], known.at(-1)]
  const series =
    first === undefined || last === undefined
      ? []
      : [
          said('mental.change', {
            ...{ from: first.value!, fromYear: first.period },
            ...{ value: last.value!, year: last.period },
          }),
        ]
  const printed = published.map(
    ({ period, value, to }) => `${period}: ${to === null ? value : `${value}–${to}`}`,
  )
  const target = targets.map(({ value, comparison }) =>
    said('page.target', { sign: signs[comparison], value }),
  )
  const parts = [...series, ...printed, ...target]
  const figures = series.length + printed.length > 0 ? [] : [said('mental.gap.none')]
  return `${name[language]} (${unit.name[language]}): ${[...parts, ...figures].join('; ')}`
}

const signs = { below: '<', 'at-most': '≤', 'at-least': '≥', above: '>' } as const
