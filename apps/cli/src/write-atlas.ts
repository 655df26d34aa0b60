import { resolve } from 'node:path'
import { ENGINE } from '@samsyn/desk'
import { createLanguage, type Language, type LanguageCode } from '@samsyn/language'
import type { PlanningData } from '@samsyn/plan'
import {
  type AtlasPageInput,
  atlasPlaces,
  atlasToCsv,
  atlasToJson,
  renderAtlas,
} from '@samsyn/report'
import type { Atlas, AtlasSeries } from '@samsyn/variation'
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
  const { areas, unit } = atlas.series
  const municipal = municipalServices[atlas.series.indicator] ?? null
  const input: AtlasPageInput = {
    atlas,
    title: municipal === null ? titleOf(atlas.series) : language.t(`atlas.service.${municipal}`),
    unit: unitText(language, unit?.name ?? null),
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

/** Names in the series of municipal care → words of the page. */
const municipalServices: Readonly<
  Record<string, 'homeCare' | 'longStay' | 'longStay80plus' | 'nurseFte'>
> = {
  'Users of home care': 'homeCare',
  'Users of long stay, 67+': 'longStay',
  'Users of long stay, 80+': 'longStay80plus',
  'Nurses (FTE)': 'nurseFte',
}

/** "Group > indicator > detail" with the group last, because the indicator is what a reader looks for. */
function titleOf({ indicator }: AtlasSeries): string {
  const [group, ...rest] = indicator.split(' > ')
  return rest.length === 0 ? group! : `${rest.join(', ')} (${group})`
}

function unitText(language: Language, name: string | null): string {
  if (name === null) return language.t('atlas.unitUnknown')
  if (name === 'percent') return language.t('atlas.unitPercent')
  const parts = /^per (\d+)( persons)?( 67\+| 80\+)?$/.exec(name)
  if (parts === null) return name
  const [, n, persons, old] = parts
  const oldest = old === ' 80+' ? 'atlas.unitOldest' : 'atlas.unitOld'
  const key = old ? oldest : persons ? 'atlas.unitInhabitants' : 'atlas.unitPer'
  return language.t(key, { n: n! })
}

function tablesOf(municipal: boolean): readonly RegExp[] {
  const places = /^municipalities_2024|^places|boundaries/
  return municipal
    ? [/^municipal_care_2025$/, /^population_municipality_2015/, places]
    : [/^helseatlas/, places]
}
