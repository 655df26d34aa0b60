import { languages } from '@samsyn/language'
import {
  catalogue,
  equityTexts,
  type IndicatorDefinition,
  processChart,
  reportingBurden,
  sayQuality,
  targetIn,
} from '@samsyn/quality'
import { knownRefusal, Refusal, suggest } from '@samsyn/refusal'
import { findSeries } from '../atlas-series.ts'
import { catchmentFigures, medicationSeries } from '../quality-tables.ts'
import type { Room } from '../room.ts'
import { atlasListAnswer } from './atlas-answers.ts'

/**
 * Every indicator of the catalogue with its definition; `reportingBurden` where no source says which result it serves, `held`
 * where the tables that are loaded have numbers of it.
 */
export function indicatorsAnswer({ data }: Room) {
  const flagged = new Set(reportingBurden(catalogue).map(({ id }) => id))
  return {
    data: data.kind,
    indicators: catalogue.map((each) => ({
      ...each,
      reportingBurden: flagged.has(each.id),
      held: atlasTitleOf(data, each) !== null || medicationSeries(data, each) !== null,
    })),
  }
}

/** One indicator: definition, what the tables hold by catchment, and its control chart where they hold a series. */
export function indicatorAnswer(room: Room, id: string) {
  const { data } = room
  const definition = definitionOf(id)
  const series = medicationSeries(data, definition)
  const chart = series === null ? null : chartOf(definition, series)
  return {
    data: data.kind,
    ...definition,
    definedChart: definition.chart,
    catchments: gatedCatchments(room, definition),
    chart,
    said: Object.fromEntries(
      languages.map((language) => [
        language,
        [...equityTexts(definition, language), ...(chart?.texts ?? [])].map((text) =>
          sayQuality(text, language),
        ),
      ]),
    ),
  }
}

/**
 * By catchment as it may leave the house: an area that the gate keeps in the atlas of the same indicator has no figure
 * here either, and what has no atlas of its own to be judged by stays.
 */
function gatedCatchments(room: Room, definition: IndicatorDefinition) {
  const found = catchmentFigures(room.data, definition)
  const title = atlasTitleOf(room.data, definition)
  if (found === null || title === null) return null
  const { areas } = findSeries(room.data, title, 'unsaid', room.records)
  const told = new Set(areas.flatMap(({ id, rate }) => (rate === null ? [] : [id])))
  const figures = found.figures.map((figure) =>
    told.has(figure.trust) ? figure : { ...figure, value: null, of: null },
  )
  return { ...found, figures }
}

/** The address of the atlas that an indicator is read from; null where no table has one. */
function atlasTitleOf(data: Room['data'], { table }: IndicatorDefinition): string | null {
  if (table?.level !== 'catchment') return null
  const row = data.services.atlas.find(
    ({ indicator, detail }) => indicator === table.name && detail === '',
  )
  if (row === undefined) return null
  const path = [row.group, row.indicator].filter((level) => level !== '').join(' > ')
  const title = `${path} ${row.period}`
  return atlasListAnswer({ data }).services.some(({ id }) => id === title) ? title : null
}

function chartOf(
  definition: IndicatorDefinition,
  series: NonNullable<ReturnType<typeof medicationSeries>>,
) {
  const lastYear = Number(series.at(-1)?.period.slice(0, 4)) || 0
  return processChart(series, definition.chart, {
    direction: definition.direction,
    target: targetIn(definition, lastYear),
  })
}

/** @throws Refusal not-found */
function definitionOf(id: string): IndicatorDefinition {
  const found = catalogue.find((each) => each.id === id)
  if (found !== undefined) return found
  const ids = catalogue.map((each) => each.id)
  const { text, said } = knownRefusal('indicator-unknown', { id, near: suggest(id, ids) })
  throw new Refusal('not-found', text, said)
}
