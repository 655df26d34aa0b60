import { basename, dirname, resolve } from 'node:path'
import {
  contactConversion,
  findSeries,
  opportunityScenario,
  recordsFor,
  residences,
  stageFor,
  suggestCareKind,
} from '@samsyn/desk'
import type { Community } from '@samsyn/geography'
import type { Language } from '@samsyn/language'
import { type PlanningData, planYears } from '@samsyn/plan'
import { knownRefusal, Refusal } from '@samsyn/refusal'
import { populationYears } from '@samsyn/sources'
import {
  type Atlas,
  type AtlasAreaResult,
  type AtlasMetadata,
  atlasOf,
  type Conversion,
  type ImportGap,
  type ImportMissing,
  importAtlas,
  parseAtlasCsv,
  type Reference,
  sayAtlas,
} from '@samsyn/variation'
import type { Command } from '../command.ts'
import { loadData } from '../load-data.ts'
import { oneOf, parseOptions, usageLine, wholeNumber } from '../parse-options.ts'
import { communityNamed } from '../plan-options.ts'
import { progressOn } from '../progress.ts'
import { readTextFile } from '../read-text-file.ts'
import { say } from '../say.ts'
import { langOption, languageNamed } from '../say-language.ts'
import { writeAtlas } from '../write-atlas.ts'
import { writeFiles } from '../write-files.ts'

const usage =
  'samsyn atlas SERVICE [--by municipality|community|trust|region] [--reference country|lowest-fifth|highest-fifth|AREA] [--bed-days N --occupancy 0.85] [--fte N] [--care effective|preference-sensitive|supply-sensitive] [--kostra march|june] [--lang nb|nn|en] [--out FOLDER] [--data FOLDER] [--records FOLDER] [--json]\n' +
  '       samsyn atlas home-care|long-stay --community NAME --as-scenario FILE [--start 2027] [--ramp 3] [--reference …]\n' +
  '       samsyn atlas --import FILE.csv [--metadata FILE.json] [--json]'
const editions = ['march', 'june'] as const
const careKinds = ['effective', 'preference-sensitive', 'supply-sensitive'] as const

const options = {
  import: { type: 'string' },
  metadata: { type: 'string' },
  reference: { type: 'string' },
  'bed-days': { type: 'string' },
  occupancy: { type: 'string' },
  fte: { type: 'string' },
  ...langOption,
  care: { type: 'string' },
  kostra: { type: 'string' },
  by: { type: 'string' },
  out: { type: 'string' },
  'as-scenario': { type: 'string' },
  community: { type: 'string' },
  start: { type: 'string' },
  ramp: { type: 'string' },
  data: { type: 'string' },
  records: { type: 'string' },
  json: { type: 'boolean' },
} as const

export const atlasCommand: Command = {
  name: 'atlas',
  usage,
  options,
  async run(args) {
    const { values, positionals } = parseOptions(args, options, usage)
    const language = languageNamed(values.lang)
    if (values.import !== undefined) {
      return printImport(language, values.import, values.metadata, values.json === true)
    }
    const given = conversionOf(values)
    const service = serviceIn(positionals)
    const scenarioWish = await scenarioWishOf(values)
    const chosen = values.care === undefined ? null : oneOf(values.care, 'care', careKinds)
    const edition =
      values.kostra === undefined ? 'unsaid' : oneOf(values.kostra, 'kostra', editions)
    const residence = oneOf(values.by, 'by', residences)
    const records = recordsFor(values.records)
    const progress = progressOn(process.stderr, language)
    const data = await loadData(values.data, progress, language)
    progress.end()
    const found = findSeries(data, service, edition, records, residence)
    const suggested = chosen ?? found.care ?? suggestCareKind(found.indicator)
    const series = { ...found, care: suggested }
    const careSuggested = chosen === null && found.care === null
    const reference = referenceNamed(values.reference, series.areas)
    const conversion = Object.keys(given).length > 0 ? given : contactConversion(data, series)
    const atlas = atlasOf(series, { reference, conversion })
    if (scenarioWish !== null) return writeScenario(data, atlas, service, scenarioWish, language)
    if (values.json) process.stdout.write(`${JSON.stringify(atlas, finiteOnly)}\n`)
    else if (values.out === undefined) process.stdout.write(pageOf(atlas, language))
    if (values.out !== undefined) {
      const asked = { folder: values.out, lang: language.code, careSuggested }
      say(language.t('cli.wrote', { file: await writeAtlas(data, atlas, asked) }))
    }
  },
}

interface ScenarioWish {
  readonly file: string
  readonly community: Community
  readonly startYear: number
  readonly rampYears: number
}

async function scenarioWishOf(values: {
  readonly 'as-scenario'?: string | undefined
  readonly community?: string | undefined
  readonly start?: string | undefined
  readonly ramp?: string | undefined
}): Promise<ScenarioWish | null> {
  const file = values['as-scenario']
  if (file === undefined) return null
  if (values.community === undefined) {
    throw knownRefusal('option-lone', {
      ...{ option: 'as-scenario', other: '--community', usage: usageLine(usage) },
    })
  }
  return {
    file,
    community: await communityNamed(values.community, usageLine(usage)),
    startYear: wholeNumber(values.start, 'start', {
      ...{ min: populationYears.last, max: planYears.last, otherwise: populationYears.last + 1 },
    }),
    rampYears: wholeNumber(values.ramp, 'ramp', { min: 0, max: 25, otherwise: 3 }),
  }
}

async function writeScenario(
  data: PlanningData,
  atlas: Atlas,
  service: string,
  { file, community, startYear, rampYears }: ScenarioWish,
  language: Language,
): Promise<void> {
  const progress = progressOn(process.stderr, language)
  const stage = stageFor(data, community, progress)
  progress.end()
  const found = opportunityScenario(stage, atlas, service, { startYear, rampYears })
  const text = `${JSON.stringify(found.scenario, null, 2)}\n`
  await writeFiles(dirname(file), new Map([[basename(file), text]]))
  const { counted, moved, movedAllAges, shown, municipalities } = found
  const change = (contacts: number) =>
    language.t(`cli.atlas.${contacts < 0 ? 'required' : 'freed'}`, {
      n: language.number(Math.abs(contacts), 1),
    })
  const { t } = language
  say(
    `${t('cli.wrote', { file: resolve(file) })}: samsyn run ${community.id} --scenario ${file}\n` +
      t('cli.atlas.moves', {
        shown,
        municipalities,
        counted: change(counted),
        moved: change(moved),
        allAges: change(movedAllAges),
      }),
  )
}

async function printImport(
  { t }: Language,
  file: string,
  metadata: string | undefined,
  json: boolean,
) {
  const result = importAtlas(parseAtlasCsv(await readTextFile(file)), await readMetadata(metadata))
  if (json) {
    process.stdout.write(`${JSON.stringify(result)}\n`)
    return
  }
  for (const each of result.indicators) {
    const [FT1, FT2, FT3, CV, SCV] = [each.FT1, each.FT2, each.FT3, each.CV, each.SCV].map(shown)
    const unit = each.unit === 'unknown' ? t('cli.atlas.unitUnknown') : each.unit.name
    process.stdout.write(
      `${each.indicator} (${each.period}, ${t('cli.count.areas', { n: each.areas, count: each.areas })}, ${unit}): FT1 ${FT1}, FT2 ${FT2}, FT3 ${FT3}, CV ${CV}, SCV ${SCV}\n`,
    )
    for (const gap of each.missing) {
      if (gap.why === 'country-disagrees') {
        say(t('cli.atlas.countryDisagrees', { indicator: each.indicator }))
      } else if (!gap.given) say(lackingOf(gap, each.indicator, t))
    }
  }
}

/** Why the file does not give a result. */
function lackingOf(
  { result, why, areas }: ImportMissing & { readonly why: ImportGap },
  indicator: string,
  t: Language['t'],
): string {
  const said = { indicator, result, why: t(`cli.atlas.why.${why}`) }
  if (areas.length === 0) return t('cli.atlas.lacking', said)
  return t('cli.atlas.lackingIn', { ...said, list: areas.join(', ') })
}

async function readMetadata(file: string | undefined): Promise<AtlasMetadata> {
  if (file === undefined) return {}
  try {
    return JSON.parse(await readTextFile(file)) as AtlasMetadata
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw knownRefusal('json-unreadable', {
      ...{ file, example: '{"*": {"unit": {"name": "per 100 000", "per": 100000}}}' },
    })
  }
}

function serviceIn(positionals: readonly string[]): string {
  const service = positionals.join(' ').trim()
  if (service !== '') return service
  throw knownRefusal('argument-missing', { what: 'SERVICE', usage: usageLine(usage) })
}

function referenceNamed(
  text: string | undefined,
  areas: readonly { readonly id: string; readonly name: string }[],
): Reference {
  if (text === undefined || text === 'country') return { kind: 'country' }
  if (text === 'lowest-fifth' || text === 'highest-fifth') return { kind: text }
  const named = areas.find(
    ({ id, name }) => id === text || name.toLowerCase() === text.toLowerCase(),
  )
  return { kind: 'area', id: named?.id ?? text }
}

function conversionOf(values: {
  'bed-days'?: string | undefined
  occupancy?: string | undefined
  fte?: string | undefined
}): Conversion {
  const number = (text: string | undefined, name: string) => {
    if (text === undefined) return undefined
    const value = Number(text)
    if (value > 0) return value
    throw knownRefusal('option-not-positive', {
      ...{ option: name, text, example: name === 'occupancy' ? '0.85' : '3.2' },
    })
  }
  const bedDaysPerContact = number(values['bed-days'], 'bed-days')
  const occupancy = number(values.occupancy, 'occupancy')
  const ftePerContact = number(values.fte, 'fte')
  return {
    ...(bedDaysPerContact === undefined ? {} : { bedDaysPerContact }),
    ...(occupancy === undefined ? {} : { occupancy }),
    ...(ftePerContact === undefined ? {} : { ftePerContact }),
  }
}

/** Infinite bounds have no JSON; they read null, "no bound". */
function finiteOnly(_: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? null : value
}

const SHOWN = 12

function pageOf(atlas: Atlas, { t, code }: Language): string {
  const { series, measures } = atlas
  const sorted = atlas.areas.filter((area) => area.rate !== null).sort((a, b) => b.rate! - a.rate!)
  const cut = sorted.length > 2 * SHOWN + 6
  const rows = cut ? [...sorted.slice(0, SHOWN), ...sorted.slice(-SHOWN)] : sorted
  const top = Math.max(...sorted.map((area) => area.high ?? area.rate!))
  const lines = rows.map((area) => lineOf(area, top))
  if (cut) lines.splice(SHOWN, 0, t('cli.atlas.between', { n: sorted.length - 2 * SHOWN }))
  const { FT1, FT2, FT3, CV, SCV, CVA } = measures
  return [
    `${series.indicator}, ${series.period} (${series.unit?.name ?? t('cli.atlas.unitUnknown')})`,
    '',
    ...lines,
    '',
    t('cli.atlas.key', { rate: shown(series.countryRate) }),
    `FT1 ${shown(FT1)}  FT2 ${shown(FT2)}  FT3 ${shown(FT3)}  CV ${shown(CV)}  SCV ${shown(SCV)}  CV-A ${shown(CVA)}`,
    '',
    ...atlas.texts.map((text) => sayAtlas(text, code)),
    '',
  ].join('\n')
}

const WIDTH = 48

function lineOf(area: AtlasAreaResult, top: number): string {
  const place = (value: number) =>
    Math.min(WIDTH - 1, Math.max(0, Math.round((value / top) * (WIDTH - 1))))
  const bar = new Array<string>(WIDTH).fill(' ')
  const fill = (low: number, high: number, mark: string) => {
    for (let at = place(low); at <= place(high); at++) bar[at] = mark
  }
  if (area.nullBand !== null) fill(area.nullBand.low, Math.min(top, area.nullBand.high), '░')
  if (area.low !== null && area.high !== null) fill(area.low, area.high, '─')
  bar[place(area.rate!)] = '●'
  const mark = area.lowNumbers ? '*' : ' '
  return `${area.name.slice(0, 22).padEnd(22)}${mark}${shown(area.rate).padStart(9)} ${bar.join('')}`
}

function shown(value: number | null | undefined): string {
  if (value === null || value === undefined) return '–'
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(2)
}
