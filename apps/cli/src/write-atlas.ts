import { resolve } from 'node:path'
import { ENGINE } from '@samsyn/desk'
import { createLanguage, type LanguageCode } from '@samsyn/language'
import type { PlanningData } from '@samsyn/plan'
import {
  type AtlasPageInput,
  atlasPlaces,
  atlasTitle,
  atlasToCsv,
  atlasToJson,
  atlasUnit,
  municipalService,
  renderAtlas,
} from '@samsyn/report'
import type { Atlas } from '@samsyn/variation'
import { writeFiles } from './write-files.ts'

export interface AtlasFiles {
  readonly folder: string
  readonly lang: LanguageCode
  readonly careSuggested: boolean
}

/** Writes index.html, atlas.json and atlas.csv of one atlas into a folder, and gives the full path of the page. */
export async function writeAtlas(
  data: PlanningData,
  atlas: Atlas,
  { folder, lang, careSuggested }: AtlasFiles,
): Promise<string> {
  // A third of a second to load, and only a page needs it.
  const { JSDOM } = await import('jsdom')
  const language = createLanguage(lang)
  const { areas } = atlas.series
  const municipal = municipalService(atlas.series)
  const input: AtlasPageInput = {
    atlas,
    title: atlasTitle(language, atlas.series),
    unit: atlasUnit(language, atlas.series),
    language,
    data: data.kind,
    engine: ENGINE,
    places: atlasPlaces(data.geography, data.boundaries, areas),
    tables: data.tables.filter(({ id }) => tablesOf(municipal !== null).some((of) => of.test(id))),
    blank: municipal === null ? 'not-collected' : 'suppressed',
    careSuggested,
    document: new JSDOM().window.document,
  }
  await writeFiles(
    folder,
    new Map([
      ['index.html', renderAtlas(input)],
      ['atlas.json', atlasToJson(input)],
      ['atlas.csv', atlasToCsv(input)],
    ]),
  )
  return resolve(folder, 'index.html')
}

function tablesOf(municipal: boolean): readonly RegExp[] {
  const places = /^municipalities_2024|^places|boundaries/
  return municipal
    ? [/^municipal_care_2025$/, /^population_municipality_2015/, places]
    : [/^helseatlas/, places]
}
