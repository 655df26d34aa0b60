import type { PlanNumber } from '@samsyn/plan'
import { type Html, html, nothing } from './html.ts'
import { type Chapter, chapterOfFigure, withoutPath } from './layout.ts'
import type { Page } from './page.ts'
import { table } from './table.ts'
import { cell } from './value.ts'

/**
 * Every figure of the chapter for one area: figures down, calendar years across. Cards, charts and the
 * budget table have shown the most of it, so it is folded; the sample of ten years has no other place.
 */
export function areaTable(
  page: Page,
  chapter: Chapter,
  area: string,
  caption: string,
  note = '',
): Html {
  const rows = pathsTogether(page.index.ids())
    .filter((id) => chapterOfFigure(id) === chapter && !drawnOnly(id))
    .map((id) => ({
      id,
      numbers: page.index
        .series(id, area)
        .filter(({ year, unit }) => typeof year === 'number' && unit !== 'year'),
    }))
    .filter(({ id, numbers }) => numbers.length > 0 && !noneHere(id, numbers))
  const years = [
    ...new Set(rows.flatMap(({ numbers }) => numbers.map(({ year }) => year as number))),
  ].sort()
  if (rows.length === 0) return nothing
  const { language } = page
  return table(page, {
    caption,
    note,
    className: years.length > 6 ? 'dense' : '',
    numbers: rows.flatMap(({ numbers }) => numbers),
    folded: area !== 'care-sample',
    head: html`<tr><th scope="col">${language.t('words.figure')}</th>${years.map((year) => html`<th scope="col" class="n">${String(year)}</th>`)}</tr>`,
    body: rows.map(({ id, numbers }) => row(page, id, numbers, years)),
  })
}

function row(
  page: Page,
  id: string,
  numbers: readonly PlanNumber[],
  years: readonly number[],
): Html {
  const unit = page.language.t(`unitName.${numbers[0]!.unit}`)
  const byYear = new Map(numbers.map((number) => [number.year, number]))
  return html`<tr><th scope="row">${page.language.figure(id).full} <span class="unit">(${unit})</span></th>${years.map((year) => cell(page, byYear.get(year)))}</tr>
`
}

/** Figures that stand for a period of an old table: figures down, value and period across. */
export function periodTable(page: Page, chapter: Chapter, area: string, caption: string): Html {
  const { language, index } = page
  const numbers = index
    .ids()
    .filter((id) => chapterOfFigure(id) === chapter && !drawnOnly(id))
    .flatMap((id) => index.series(id, area).filter(({ year }) => typeof year === 'string'))
  if (numbers.length === 0) return nothing
  const periods = [...new Set(numbers.map(({ year }) => language.year(year)))]
  return table(page, {
    caption: `${caption}, ${language.list(periods)}`,
    head: html`<tr><th scope="col">${language.t('words.figure')}</th><th scope="col" class="n">${language.t('words.value')}</th><th scope="col">${language.t('words.unit')}</th><th scope="col">${language.t('report.period')}</th></tr>`,
    numbers,
    folded: true,
    body: numbers.map(
      (number) =>
        html`<tr><th scope="row">${language.figure(number.id).full}</th>${cell(page, number)}<td class="unit">${language.t(`unitName.${number.unit}`)}</td><td>${language.year(number.year)}</td></tr>
`,
    ),
  })
}

/** Figures whose number is a year: when a level is passed, with the 80 % interval of that year. */
export function whenTable(page: Page, chapter: Chapter, area: string): Html {
  const { language, index } = page
  const numbers = index
    .ids()
    .filter((id) => chapterOfFigure(id) === chapter)
    .flatMap((id) => index.series(id, area).filter(({ unit }) => unit === 'year'))
  if (numbers.length === 0) return nothing
  return table(page, {
    caption: inChapter(page, language.t('report.when'), chapter),
    head: html`<tr><th scope="col">${language.t('words.figure')}</th><th scope="col" class="n">${language.t('words.year')}</th></tr>`,
    numbers,
    body: numbers.map(
      (number) =>
        html`<tr><th scope="row">${language.figure(number.id).full}</th>${cell(page, number)}</tr>
`,
    ),
  })
}

/** A caption that is said once only: the same table stands in several chapters. */
export function inChapter({ language }: Page, caption: string, chapter: Chapter): string {
  return `${caption} · ${language.t(`questionShort.${chapter}`)}`
}

/** Shown in a picture or a table of its own: the band of chance, the classes of figure 4.4, and all that measures do. */
const shownElsewhere =
  /^(coord\.chance|people\.class67plus|need\.service|less|why|together\.(reach|effect)|budget\.who|competence\.(fte|change))\./

function drawnOnly(id: string): boolean {
  return shownElsewhere.test(id)
}

/** A diagnosis the group cannot have, such as births after 80. */
function noneHere(id: string, numbers: readonly PlanNumber[]): boolean {
  return id.startsWith('hosp.diagnosis') && numbers.every(({ value }) => value === 0)
}

/** The paths of one figure under each other, in the order the figures come. */
function pathsTogether(ids: readonly string[]): string[] {
  return [...Map.groupBy(ids, (id) => withoutPath(id).figure).values()].flat()
}
