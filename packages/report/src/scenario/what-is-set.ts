import { scenarioNames } from '@samsyn/language'
import { library, type Measure, measureTexts, services } from '@samsyn/measures'
import type { Assumption, Scenario, ScenarioMeasure } from '@samsyn/scenario'
import { capital } from '../measures/measure-words.ts'
import type { OutlineTable } from '../outline/plan-outline.ts'
import type { Page } from '../page.ts'
import type { ChosenScenario } from './chosen-scenario.ts'

/** "Hjemmesykehus (2027, fullt fra 2032)", once for each row of the table. */
export function doneInShort(page: Page, { scenario }: ChosenScenario): string[] {
  return doneIn(scenario).map(
    ({ choice, measure }) =>
      `${measureName(page, scenario, measure.id)} (${phaseText(page, choice, measure)})`,
  )
}

/** The moves of a scenario's measures whose reach and effect are set; others share them. */
function doneIn({ measures = [], ownMeasures = [] }: Scenario) {
  return measures.flatMap((choice) => {
    const own = (ownMeasures as readonly Measure[]).find(({ id }) => id === choice.measure)
    const measure = own ?? library.find(({ id }) => id === choice.measure)!
    const moves = measure.moves.filter(({ as }) => as === undefined)
    return moves.map((move) => ({ choice, measure, move, isOwn: own !== undefined }))
  })
}

function phaseText({ language }: Page, choice: ScenarioMeasure, measure: Measure): string {
  const start = choice.startYear ?? measure.startYear
  const full = start + (choice.rampYears ?? measure.rampYears)
  return language.t('measures.from', { start: String(start), full: String(full) })
}

/** The measures of a scenario as they are set: reach and effect with interval, from when, where, and whence the numbers are. */
export function doneTable(page: Page, { scenario, assumptions }: ChosenScenario): OutlineTable {
  const { language } = page
  const { t } = language
  const rows = doneIn(scenario).map(({ choice, measure, isOwn, move: { id, from, ages } }) => {
    const ids = (['reach', 'effect'] as const).map((dial) => `measure.${measure.id}.${id}.${dial}`)
    const set = scenario.assumptions?.some((one) => ids.includes(one.id))
    return [
      measureName(page, scenario, measure.id),
      `${t(`web.service.${from}`)}, ${agesText(page, ages)}`,
      ...ids.map((one) =>
        shareText(
          page,
          assumptions.find(({ id }) => id === one),
        ),
      ),
      phaseText(page, choice, measure),
      areasText(page, choice.areas),
      t(set || isOwn ? 'scenario.own' : 'scenario.library'),
      t(`web.projection.standing-${choice.standing ?? measure.standing}`),
    ]
  })
  return {
    head: [
      t('web.projection.measure'),
      t('scenario.takes'),
      t('web.projection.reach'),
      t('web.projection.effect'),
      t('scenario.phase'),
      t('scenario.where'),
      t('scenario.whence'),
      t('web.projection.standing'),
    ],
    rows,
  }
}

export function measureName({ language }: Page, scenario: Scenario, id: string): string {
  const own = scenario.ownMeasures?.find((one) => one.id === id)
  return own?.name ?? measureTexts[id]?.name[language.code] ?? id
}

function agesText({ language }: Page, { from, to }: Measure['moves'][number]['ages']): string {
  if (from === 0 && to >= 105) return language.t('measures.allAges')
  return language.age(from, to >= 105 ? null : to)
}

/** "20 % (10–40 %)". */
function shareText({ language }: Page, share: Assumption | undefined): string {
  return share === undefined ? '' : percentText(language, share)
}

interface Skewed {
  readonly central: number
  readonly low: number
  readonly high: number
}

/** "20 % (10–40 %)", of a share. */
function percentText(language: Page['language'], { central, low, high }: Skewed): string {
  const decimals = decimalsFor([central, low, high].map((value) => 100 * value))
  const said = (value: number) => language.percent(100 * value, decimals)
  if (low === high) return said(central)
  return `${said(central)} (${language.span(language.number(100 * low, decimals), said(high))})`
}

/** "2,5 (1,0–4,0)". */
function numberText(language: Page['language'], { central, low, high }: Skewed): string {
  const decimals = decimalsFor([central, low, high])
  const said = (value: number) => language.number(value, decimals)
  return low === high ? said(central) : `${said(central)} (${language.span(said(low), said(high))})`
}

/** As many as the least of them needs to be seen: none where all are whole or large. */
function decimalsFor(values: readonly number[]): number {
  const sizes = values.map(Math.abs).filter((size) => size > 0)
  const least = Math.min(...sizes)
  if (sizes.every((size) => size >= 10 || Math.abs(size - Math.round(size)) < 1e-9)) return 0
  return least >= 0.1 ? 1 : Math.min(6, 1 - Math.floor(Math.log10(least)))
}

function areasText(page: Page, areas: readonly string[] | undefined): string {
  const { t } = page.language
  if (areas === undefined) return t('web.projection.areasAll')
  return page.language.list(areas.map((area) => page.areaName(area)))
}

/** Everything else a scenario sets, step by step in words; steps that are left as they are do not stand here. */
export function setTable(page: Page, { scenario }: ChosenScenario): OutlineTable {
  const { t } = page.language
  return {
    head: [t('scenario.step'), t('scenario.value')],
    rows: [
      ...dials(page, scenario),
      ...adopted(page, scenario),
      ...convergence(page, scenario),
      ...flows(page, scenario),
      ...needs(page, scenario),
      ...waiting(page, scenario),
      ...workforce(page, scenario),
      ...bases(page, scenario),
    ],
  }
}

type Row = readonly [step: string, value: string]

function dials({ language: { t } }: Page, { coverage, health, familyCare }: Scenario): Row[] {
  const said: (Row | null)[] = [
    coverage === undefined
      ? null
      : [
          t('scenario.steps.coverage'),
          t(
            coverage === 'constant'
              ? 'web.projection.coverageConstant'
              : coverage === 'continued'
                ? 'web.projection.coverageContinued'
                : 'scenario.steps.coverageAdopted',
          ),
        ],
    health === undefined
      ? null
      : [
          t('scenario.steps.health'),
          t(
            health === 'constant'
              ? 'web.projection.healthConstant'
              : health === 'equal-mortality'
                ? 'web.projection.healthBetter'
                : 'scenario.steps.healthRatio',
          ),
        ],
    familyCare === undefined
      ? null
      : [
          t('scenario.steps.family'),
          t(
            `web.projection.family${capital(familyCare) as 'Proportional' | 'Constant' | 'Carers'}`,
          ),
        ],
  ]
  return said.filter((row) => row !== null)
}

function adopted(page: Page, scenario: Scenario): Row[] {
  const { t, percent } = page.language
  return (scenario.adopted ?? []).map(({ area, service, ages, points }) => [
    t('assume.adopted.title'),
    t('scenario.steps.adopted', {
      service: t(`web.service.${service}`),
      ages: t(`assume.adopted.${ages}`),
      area: page.areaName(area),
      points: page.language.list(
        points.map((point) =>
          t('scenario.steps.point', { percent: percent(point.percent), year: point.year }),
        ),
      ),
    }),
  ])
}

function convergence(page: Page, scenario: Scenario): Row[] {
  const { language } = page
  const { t } = language
  return (scenario.convergence ?? []).map(({ service, reference, share, startYear, rampYears }) => [
    t('assume.convergence.title'),
    t('scenario.steps.convergence', {
      service: t(`web.service.${service}`),
      share: percentText(language, share),
      reference:
        reference === 'norway' || reference === 'community'
          ? t(`assume.convergence.${reference}`)
          : page.areaName(reference),
      start: String(startYear),
      years: rampYears,
    }),
  ])
}

function flows(page: Page, scenario: Scenario): Row[] {
  const { language } = page
  const { t } = language
  return (scenario.flow ?? []).map(({ service, direction, community, share, ...when }) => [
    t('assume.flow.title'),
    t(direction === 'out' ? 'scenario.steps.flowOut' : 'scenario.steps.flowIn', {
      service: t(`web.service.${service}`),
      share: percentText(language, share),
      community: page.areaName(community),
      start: String(when.startYear),
      years: when.rampYears,
    }),
  ])
}

function needs(page: Page, scenario: Scenario): Row[] {
  const { language } = page
  const { t } = language
  return (scenario.need ?? []).map(({ service, ages, prevalence, coverage, ...when }) => [
    t('scenario.steps.needTitle'),
    t('scenario.steps.need', {
      service: t(`web.service.${service}`),
      ages: agesText(page, ages),
      prevalence: percentText(language, prevalence),
      coverage: percentText(language, coverage),
      start: String(when.startYear),
      years: when.rampYears,
    }),
  ])
}

function waiting({ language }: Page, scenario: Scenario): Row[] {
  const { t } = language
  return (scenario.waiting ?? []).map(({ service, units, startYear, years }) => {
    const { unit } = services.find(({ id }) => id === service)!
    return [
      t('assume.waiting.title'),
      t('scenario.steps.waiting', {
        service: t(`web.service.${service}`),
        units: `${numberText(language, units)} ${t(`web.unit.${unit}`)}`,
        start: String(startYear),
        years,
      }),
    ]
  })
}

function workforce({ language }: Page, scenario: Scenario): Row[] {
  const { t, percent } = language
  const share = (value: number) => percent(100 * value, 0)
  return (scenario.workforce ?? []).map(({ level, growthPerYear, unmet }) => [
    t('assume.workforce.title'),
    t('scenario.steps.workforce', {
      level: t(`measures.level.${level}`),
      growth: percentText(language, growthPerYear),
      waiting: share(unmet.waiting),
      family: share(unmet.family),
      lower: share(unmet.lowerCoverage),
    }),
  ])
}

function bases({ language: { t } }: Page, scenario: Scenario): Row[] {
  return (scenario.bases ?? []).map(({ service, rationale }) => [
    t('scenario.steps.baseTitle'),
    t('scenario.steps.base', { service: t(`web.service.${service}`), rationale }),
  ])
}

/** Assumptions that the scenario changes, and those of its measures; all others are as in the library. */
export function assumptionTable(
  page: Page,
  { scenario, assumptions }: ChosenScenario,
): OutlineTable {
  const { language } = page
  const { t } = language
  const names = scenarioNames(language, scenario, (id) => page.areaName(id))
  const changed = new Set((scenario.assumptions ?? []).map(({ id }) => id))
  const shown = assumptions.filter(({ id }) => changed.has(id) || id.startsWith('measure.'))
  return {
    head: [
      t('web.projection.assumption'),
      t('web.projection.central'),
      t('words.quality'),
      t('web.projection.standing'),
      t('scenario.because'),
    ],
    rows: shown.map(({ id, shape, quality, standing, rationale, owner, ...skewed }) => [
      names.assumption(id),
      shape === 'share' ? percentText(language, skewed) : numberText(language, skewed),
      t(`quality.${quality}`),
      t(`web.projection.standing-${standing}`),
      changed.has(id) ? `${rationale} (${owner})` : t('scenario.library'),
    ]),
  }
}
