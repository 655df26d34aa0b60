import { resolve } from 'node:path'
import { catchmentFigures, ENGINE, findSeries, medicationSeries } from '@samsyn/desk'
import { createLanguage, type LanguageCode } from '@samsyn/language'
import type { PlanningData } from '@samsyn/plan'
import {
  equityTexts,
  type IndicatorDefinition,
  indicatorNamed,
  type MentalHealthView,
  type ProcessChart,
  processChart,
  sayQuality,
  targetIn,
} from '@samsyn/quality'
import {
  type QualityPage,
  renderIndicator,
  renderMentalHealth,
  type ShownIndicator,
} from '@samsyn/report'
import { atlasOf } from '@samsyn/variation'
import { noteTexts } from './quality-notes.ts'
import { writeFiles } from './write-files.ts'

export interface QualityFolder {
  readonly folder: string
  readonly lang: LanguageCode
}

/** Writes one indicator as index.html and its numbers as indicator.json, and gives the full path of the page. */
export async function writeIndicator(
  data: PlanningData,
  definition: IndicatorDefinition,
  own: ProcessChart | null,
  { folder, lang }: QualityFolder,
): Promise<string> {
  const page = await pageOf(data, lang)
  const shown = shownOf(data, definition, own, lang)
  const { atlas, chart } = shown
  const numbers = {
    data: data.kind,
    ...definition,
    chart,
    areas: atlas?.areas ?? null,
    notes: shown.notes,
  }
  return write(folder, renderIndicator(page, shown), 'indicator.json', numbers)
}

export interface MentalHealthPlace {
  readonly area: { readonly id: string; readonly name: string }
  readonly year: number
}

/** Writes mental health as one page, and its numbers as mental-health.json. */
export async function writeMentalHealth(
  data: PlanningData,
  definitions: readonly IndicatorDefinition[],
  view: MentalHealthView,
  { area, year }: MentalHealthPlace,
  { folder, lang }: QualityFolder,
): Promise<string> {
  const page = await pageOf(data, lang)
  const html = renderMentalHealth({
    ...page,
    view,
    year,
    area: page.language.areaName(area),
    shown: (id) => shownOf(data, indicatorNamed(id, definitions), null, lang),
  })
  const numbers = { data: data.kind, area: area.id, year, ...view }
  return write(folder, html, 'mental-health.json', numbers)
}

async function pageOf(data: PlanningData, lang: LanguageCode): Promise<QualityPage> {
  // A third of a second to load, and only a page needs it.
  const { JSDOM } = await import('jsdom')
  const { document } = new JSDOM().window
  const language = createLanguage(lang)
  return { language, data: data.kind, engine: ENGINE, tables: data.tables, document }
}

async function write(folder: string, html: string, name: string, numbers: object): Promise<string> {
  const json = `${JSON.stringify(numbers, finiteOnly, 2)}\n`
  await writeFiles(
    folder,
    new Map([
      ['index.html', html],
      [name, json],
    ]),
  )
  return resolve(folder, 'index.html')
}

/** Infinite bounds have no JSON; they read null, "no bound". */
function finiteOnly(_: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? null : value
}

function shownOf(
  data: PlanningData,
  definition: IndicatorDefinition,
  own: ProcessChart | null,
  lang: LanguageCode,
): ShownIndicator {
  const series = own === null ? medicationSeries(data, definition) : null
  const year = Number(series?.at(-1)?.period) || 0
  const { direction } = definition
  const chart =
    series === null
      ? own
      : processChart(series, definition.chart, { direction, target: targetIn(definition, year) })
  const held = catchmentFigures(data, definition) !== null
  const notes = [...noteTexts(definition), ...equityTexts(definition, lang)]
  return {
    definition,
    chart,
    atlas: held ? atlasOf(findSeries(data, definition.table!.name)) : null,
    notes: notes.map((text) => sayQuality(text, lang)),
  }
}
