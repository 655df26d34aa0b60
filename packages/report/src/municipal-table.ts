import type { PlanNumber } from '@samsyn/plan'
import { type Html, html, nothing } from './html.ts'
import {
  type Chapter,
  chapterOfFigure,
  elderlyOverview,
  groupLayouts,
  type PathName,
  paths,
} from './layout.ts'
import { type Page, yearsAheadOf } from './page.ts'
import { table } from './table.ts'
import { cell } from './value.ts'

export interface Column {
  readonly id: string
  readonly year: number
}

/**
 * One figure for every municipality over the years; a figure in paths has its years path by path.
 * The interval stands under the last year of each path: under every cell it would hide the numbers.
 */
export function municipalOverYearsTable(page: Page, id: string): Html {
  const plain = columnsOf(page, id)
  const byPath = paths.map((path) => ({ path, columns: columnsOf(page, `${id}.${path}`) }))
  const groups = [{ path: null, columns: plain }, ...byPath].filter(
    ({ columns }) => columns.length > 0,
  )
  if (groups.length === 0) return nothing
  const columns = groups.flatMap((group) => group.columns)
  const { language } = page
  const unit = unitOf(page, columns)
  return table(page, {
    caption: `${language.figure(id).full} (${unit})`,
    className: columns.length > 8 ? 'dense' : '',
    numbers: numbersOf(page, columns),
    folded: true,
    head: html`${groups.some(({ path }) => path !== null) ? pathHead(page, groups) : null}<tr><th scope="col">${partWord(page)}</th>${columns.map(({ year }) => html`<th scope="col" class="n">${String(year)}</th>`)}</tr>`,
    body: bodyOf(page, columns, (column) => isLast(column, columns)),
  })
}

function pathHead(
  { language }: Page,
  groups: readonly { path: PathName | null; columns: readonly Column[] }[],
): Html {
  return html`<tr><td></td>${groups.map(
    ({ path, columns }) =>
      html`<th scope="colgroup" colspan="${columns.length}">${path === null ? '' : language.t(`path.${path}`)}</th>`,
  )}</tr>`
}

/** Every figure of the chapter that stands for one or two years only: municipalities down, figures across. */
export function municipalTables(page: Page, chapter: Chapter): Html {
  const ids = page.index
    .ids()
    .filter((id) => chapterOfFigure(id) === chapter)
    .filter((id) => yearsOf(page, id).length > 0 && yearsOf(page, id).length < 3)
  const columns = ids.map((id) => ({ id, year: yearsOf(page, id).at(-1)! }))
  const tables = chunked(columns, 6).map((part) => acrossTable(page, part))
  return tables.length === 0 ? nothing : html`${tables}`
}

/** The first thing a municipality looks for: its people now, and its oldest in the years ahead. */
export function overview(page: Page): Html {
  const columns = overviewColumns(page)
  const known = columns.filter(({ id, year }) =>
    page.parts.some((part) => page.index.get(id, part, year) !== undefined),
  )
  if (known.length === 0) return nothing
  return acrossTable(
    page,
    known,
    page.language.t(
      page.plan.municipalities.length > 1 ? 'report.overview' : 'report.overviewDistricts',
    ),
  )
}

function overviewColumns(page: Page): Column[] {
  const { baseYear, group } = page.plan
  const { main, people } = groupLayouts[group]
  const shown = group === 'frail-elderly' ? elderlyOverview : people
  return [
    ...['people.total', ...shown].map((id) => ({ id, year: baseYear })),
    ...yearsAheadOf(page).map((year) => ({ id: main, year })),
  ]
}

function acrossTable(page: Page, columns: readonly Column[], caption?: string): Html {
  const { language } = page
  const first = language.figure(columns[0]!.id).name
  return table(page, {
    caption: caption ?? (columns.length > 1 ? `${first} …` : first),
    className: 'across',
    numbers: numbersOf(page, columns),
    folded: caption === undefined,
    head: html`<tr><th scope="col">${partWord(page)}</th>${columns.map(({ id, year }) => {
      const numbers = numbersOf(page, [{ id, year }])
      return html`<th scope="col" class="n">${language.figure(id).full}<span class="note">${numbers[0]!.unit === 'year' ? null : `${language.t(`unitName.${numbers[0]!.unit}`)}, ${year}`}</span></th>`
    })}</tr>`,
    body: bodyOf(page, columns, () => true),
  })
}

function bodyOf(
  page: Page,
  columns: readonly Column[],
  withInterval: (column: Column) => boolean,
): Html[] {
  const { plan, language, index } = page
  const parts = [...page.parts].sort((a, b) => language.compare(page.areaName(a), page.areaName(b)))
  const row = (area: string, className: string) =>
    html`<tr${className ? html` class="${className}"` : null}><th scope="row">${page.areaName(area)}</th>${columns.map((column) => cell(page, index.get(column.id, area, column.year), withInterval(column)))}</tr>
`
  const sums = [plan.community, 'norway'].filter((area) =>
    columns.some(({ id, year }) => index.get(id, area, year) !== undefined),
  )
  return [...parts.map((part) => row(part, '')), ...sums.map((area) => row(area, 'sum'))]
}

function numbersOf({ index, parts }: Page, columns: readonly Column[]): PlanNumber[] {
  return columns.flatMap(({ id, year }) => parts.flatMap((part) => index.get(id, part, year) ?? []))
}

function columnsOf(page: Page, id: string): Column[] {
  return yearsOf(page, id).map((year) => ({ id, year }))
}

function yearsOf({ index, parts }: Page, id: string): number[] {
  const years = parts.flatMap((part) => index.series(id, part).map(({ year }) => year))
  return [...new Set(years)].filter((year): year is number => typeof year === 'number').sort()
}

function isLast(column: Column, columns: readonly Column[]): boolean {
  return columns.filter(({ id }) => id === column.id).at(-1) === column
}

function unitOf({ index, parts, language }: Page, columns: readonly Column[]): string {
  const found = parts
    .map((part): PlanNumber | undefined => index.get(columns[0]!.id, part, columns[0]!.year))
    .find((number) => number !== undefined)
  return found === undefined ? '' : language.t(`unitName.${found.unit}`)
}

function partWord({ plan, language }: Page): string {
  return language.t(plan.municipalities.length > 1 ? 'words.municipality' : 'words.district')
}

function chunked<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  )
}
