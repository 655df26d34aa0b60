import type { Plan, PlanNumber } from '@samsyn/plan'
import { headlineDecide, headlineSentences } from '../headline.ts'
import { type Chapter, chapterOfFigure, chapters, groupLayouts, paths } from '../layout.ts'
import { type Page, pageOf, type ReportOptions } from '../page.ts'
import { type ScenarioOutline, scenarioOutline } from '../scenario/scenario-part.ts'
import { intervalText, valueText } from '../value.ts'
import { sourceNumbers } from './source-numbers.ts'

/** A table of texts: the first column is what a row is about; of numbers the last is where each row is from. */
export interface OutlineTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Where all of it is from, by number in the list of sources; not there for a table without numbers of the plan. */
  readonly sources?: readonly number[]
}

/** What the report says, without how it looks: what a word processor's document is made from. */
export interface PlanOutline {
  readonly title: string
  readonly lead: string
  /** To stand at the top of every page; null for real numbers. */
  readonly warning: string | null
  /** What the numbers say in sentences, and what can be decided on them. */
  readonly says: readonly string[]
  readonly decide: string
  readonly keyFigures: OutlineTable
  readonly chapters: readonly { readonly title: string; readonly table: OutlineTable }[]
  readonly municipalities: readonly {
    readonly code: string
    readonly name: string
    readonly table: OutlineTable
    /** Only what lies ahead, for a page that must hold a scenario too. */
    readonly ahead: OutlineTable
  }[]
  /** What the reader's scenarios bring; null where none is chosen. */
  readonly scenarios: ScenarioOutline | null
  readonly gaps: OutlineTable
  readonly sources: OutlineTable
}

/** The years ahead that a page has room for. */
const ahead = [2030, 2035, 2040]

export function planOutline(plan: Plan, options: ReportOptions): PlanOutline {
  const page = pageOf(plan, options)
  const { language } = page
  const { t } = language
  const community = page.areaName(plan.community)
  const group = t(`group.${plan.group}`)
  return {
    title: t('report.titleFull', { group, community }),
    lead: t('report.basisYear', { year: plan.baseYear }),
    warning: page.synthetic ? t('report.syntheticShort') : null,
    says: headlineSentences(page).map(({ text }) => text),
    decide: headlineDecide(page),
    keyFigures: figureTable(page, plan.community, keyIds(page)),
    chapters: chapters.map((chapter) => ({
      title: t(`question.${chapter}`),
      table: figureTable(page, plan.community, idsOf(page, plan.community, chapter)),
    })),
    municipalities: plan.municipalities.map((code) => ({
      code,
      name: page.areaName(code),
      table: figureTable(page, code, sheetIds(page, code)),
      ahead: figureTable(page, code, sheetIds(page, code).filter(liesAhead)),
    })),
    scenarios: page.scenarios.length === 0 ? null : scenarioOutline(page, page.scenarios),
    gaps: gapTable(page),
    sources: sourceTable(page),
  }
}

/** The figures that the report leads with, each in its paths where it has any. */
function keyIds({ plan, index }: Page): string[] {
  const known = new Set(index.ids())
  return groupLayouts[plan.group].front.flatMap((id) => {
    const inPaths = paths.map((path) => `${id}.${path}`)
    const found = [id, ...inPaths].filter((each) => known.has(each))
    return found.length > 0 ? found : [`${id}.phenotype`].filter((each) => known.has(each))
  })
}

function idsOf({ index }: Page, area: string, chapter: Chapter): string[] {
  return index
    .ids()
    .filter((id) => chapterOfFigure(id) === chapter && index.series(id, area).length > 0)
}

/** One page of a municipality: who they are, what they use, and what is needed. */
const sheet = [
  /^people\.(total|67to79|80to89|90plus|80plus|per80plus|0to17|18to66|births)$/,
  /^people\.dementia$/,
  /^muni\.(homecare\.share80plus|homecare\.80plus|longstay\.80plus|housing24h\.all|roundtheclock\.per100|nurse\.fte)$/,
  /^need\.(longstay\.places|nurse\.fte\.municipal|homecare\.80plus|hospital\.beds67plus)\.(constant|trend|adopted)$/,
  /^hosp\.beddays\.expected(?!67to79|80to89|90plus)/,
]

/** Needs on every path, and the people whom they follow. */
function liesAhead(id: string): boolean {
  return /^need\.|^people\.(total|80plus|per80plus|0to17|births|dementia)$/.test(id)
}

function sheetIds({ index }: Page, area: string): string[] {
  const ids = index.ids().filter((id) => index.series(id, area).length > 0)
  return sheet.flatMap((pattern) => ids.filter((id) => pattern.test(id))).slice(0, 24)
}

function figureTable(page: Page, area: string, ids: readonly string[]): OutlineTable {
  const { language, plan, index } = page
  const years = ahead.filter((year) => plan.years.includes(year))
  const shown = ids.flatMap((id) => {
    const today = index.today(id, area, plan.baseYear)
    if (today === undefined) return []
    const later = years.map((year) => index.get(id, area, year))
    const all = [today, ...later.flatMap((number) => number ?? [])]
    const known = all.filter(({ value }) => value !== null)
    const row = [
      withUnit(language.figure(id).full, language.t(`unitName.${today.unit}`)),
      today.value === null ? valueText(page, today) : `${valueText(page, today)} (${today.year})`,
      ...later.map((number) => valueAt(page, number)),
      [...new Set(known.map(({ quality }) => language.t(`quality.${quality}`)))].join(', '),
      sourceNumbers(page, all).join(', '),
    ]
    return [{ row, all }]
  })
  const { t } = language
  const words = ['words.quality', 'words.source'] as const
  return {
    head: [
      t('words.figure'),
      t('words.today'),
      ...years.map((year) => language.year(year)),
      ...words.map((key) => t(key)),
    ],
    rows: shown.map(({ row }) => row),
    sources: sourceNumbers(
      page,
      shown.flatMap(({ all }) => all),
    ),
  }
}

/** A name that says what it counts is left alone. */
export function withUnit(name: string, unit: string): string {
  return name.toLowerCase().includes(unit.toLowerCase()) ? name : `${name} (${unit})`
}

function valueAt(page: Page, number: PlanNumber | undefined): string {
  if (number === undefined) return ''
  const interval = intervalText(page, number)
  return interval === '' ? valueText(page, number) : `${valueText(page, number)} (${interval})`
}

function gapTable({ plan, language }: Page): OutlineTable {
  const { t } = language
  return {
    head: [t('report.gapFigure'), t('report.gapHolder'), t('report.gapHow')],
    rows: plan.gaps.map(({ id }) => {
      const text = language.gap(id)
      return [text?.figure ?? id, text?.holder ?? '', text?.how ?? '']
    }),
  }
}

function sourceTable({ plan, language, sourceNumber }: Page): OutlineTable {
  const { t } = language
  return {
    head: ['', t('report.sourceTitle'), t('report.publisher'), t('report.period')],
    rows: plan.tables.map(({ id, title, publisher, period }) => [
      String(sourceNumber.get(id)),
      title,
      publisher,
      period,
    ]),
  }
}
