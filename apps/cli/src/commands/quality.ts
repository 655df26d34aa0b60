import { catchmentFigures, medicationSeries, parseSeries } from '@samsyn/desk'
import type { Language } from '@samsyn/language'
import {
  type ChartKind,
  type ChartOptions,
  type ChartPoint,
  catalogue,
  chartKindFor,
  chartKinds,
  type Direction,
  equityTexts,
  type IndicatorDefinition,
  indicatorNamed,
  type LanguageCode,
  linearTrend,
  type ProcessChart,
  processChart,
  publishedAt,
  type QualityText,
  type QualityTextKey,
  readDefinitions,
  reportingBurden,
  type SeriesPoint,
  sayQuality,
  sourceName,
  sourceNames,
  strongAndWeak,
  targetIn,
  trendSentences,
} from '@samsyn/quality'
import { knownRefusal, Refusal } from '@samsyn/refusal'
import type { Command } from '../command.ts'
import { loadData } from '../load-data.ts'
import { localMentalHealth, mentalHealthText } from '../mental-health.ts'
import { oneOf, parseOptions, usageLine, wholeNumber } from '../parse-options.ts'
import { progressOn } from '../progress.ts'
import { noteTexts } from '../quality-notes.ts'
import { readTextFile } from '../read-text-file.ts'
import { say } from '../say.ts'
import { langOption, languageNamed } from '../say-language.ts'
import { writeIndicator, writeMentalHealth } from '../write-quality.ts'

const usage =
  'samsyn quality mental-health [--community NAME] [--out FOLDER] [--lang nb|nn|en] [--data FOLDER] [--json]\n' +
  '       samsyn quality [INDICATOR] [--series FILE.csv] [--chart KIND] [--baseline N] [--rebase PERIOD] [--leave-out PERIOD] [--definitions FILE.json] [--out FOLDER] [--lang nb|nn|en] [--data FOLDER] [--json]\n' +
  '       samsyn quality --areas [--lang nb|nn|en] [--data FOLDER] [--json]'

const options = {
  series: { type: 'string' },
  chart: { type: 'string' },
  baseline: { type: 'string' },
  rebase: { type: 'string', multiple: true },
  'leave-out': { type: 'string', multiple: true },
  definitions: { type: 'string' },
  community: { type: 'string' },
  out: { type: 'string' },
  areas: { type: 'boolean' },
  ...langOption,
  data: { type: 'string' },
  json: { type: 'boolean' },
} as const

export const qualityCommand: Command = {
  name: 'quality',
  usage,
  options,
  async run(args) {
    const { values, positionals } = parseOptions(args, options, usage, 1)
    const speaking = languageNamed(values.lang)
    const language = speaking.code
    const definitions = await definitionsWith(values.definitions)
    const json = values.json === true
    if (values.areas) return printAreas(definitions, speaking, values.data, json)
    const [id] = positionals
    if (id === undefined && values.series !== undefined) {
      throw knownRefusal('option-lone', {
        ...{ option: 'series', other: 'INDICATOR', usage: usageLine(usage) },
      })
    }
    if (id === undefined) return printList(definitions, language, json)
    if (id === 'mental-health') return mentalHealth(values, definitions, speaking)
    const definition = indicatorNamed(id, definitions)
    if (values.series === undefined) {
      if (values.out !== undefined) return drawIndicator(definition, null, values, speaking)
      return printIndicator(definition, speaking, values.data, json)
    }
    const series = parseSeries(await readTextFile(values.series), values.series)
    refuseBeyondScale(series, values.series)
    const kind =
      values.chart === undefined
        ? fittingKind(definition.chart, series)
        : oneOf(values.chart, 'chart', chartKinds)
    const charting = {
      ...(values.rebase ? { rebaseAt: values.rebase } : {}),
      ...(values['leave-out'] ? { leaveOut: values['leave-out'] } : {}),
      ...baselineOf(values.baseline, series.length),
    }
    const chart = chartOf(definition, series, kind, charting)
    if (values.out !== undefined) return drawIndicator(definition, chart, values, speaking)
    print(chart, definition, language, json)
  },
}

/** Beyond this whole numbers run together, and squares of them leave every scale. */
const MOST = Number.MAX_SAFE_INTEGER

function refuseBeyondScale(series: readonly SeriesPoint[], file: string): void {
  for (const { period, value, events, of } of series) {
    const found = [value, events, of].find((number) => Math.abs(number ?? 0) > MOST)
    if (found === undefined || found === null) continue
    throw knownRefusal('series-beyond', { text: found, period, file, most: MOST })
  }
}

interface PageValues {
  readonly out?: string | undefined
  readonly data?: string | undefined
  readonly community?: string | undefined
  readonly json?: boolean | undefined
}

async function drawIndicator(
  definition: IndicatorDefinition,
  chart: ProcessChart | null,
  values: PageValues,
  language: Language,
): Promise<void> {
  const data = await dataFrom(values.data, language)
  const page = { folder: values.out!, lang: language.code }
  say(language.t('cli.wrote', { file: await writeIndicator(data, definition, chart, page) }))
}

async function mentalHealth(
  values: PageValues,
  definitions: readonly IndicatorDefinition[],
  language: Language,
): Promise<void> {
  const data = await dataFrom(values.data, language)
  const local = localMentalHealth(data, values.community, definitions)
  if (values.out !== undefined) {
    const page = { folder: values.out, lang: language.code }
    const file = await writeMentalHealth(data, definitions, local.view, local, page)
    say(language.t('cli.wrote', { file }))
  } else if (values.json) {
    write(JSON.stringify({ data: data.kind, area: local.area, year: local.year, ...local.view }))
  } else write(mentalHealthText(data, local, language.code))
}

async function definitionsWith(file: string | undefined): Promise<readonly IndicatorDefinition[]> {
  if (file === undefined) return catalogue
  const text = await readTextFile(file)
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    throw knownRefusal('json-unreadable', { file, example: '[{"id": …}]' })
  }
  const own = readDefinitions(content)
  const ids = new Set(own.map(({ id }) => id))
  return [...catalogue.filter(({ id }) => !ids.has(id)), ...own]
}

function baselineOf(text: string | undefined, most: number): Pick<ChartOptions, 'baseline'> {
  if (text === undefined) return {}
  const setting = { min: 1, max: Math.max(1, most), otherwise: most }
  return { baseline: wholeNumber(text, 'baseline', setting) }
}

/** The definition's chart, primed for large denominators; single values where the series has values only. */
function fittingKind(kind: ChartKind, series: readonly SeriesPoint[]): ChartKind {
  const divided = series.some((point) => point.of !== undefined)
  if (divided)
    return chartKindFor(
      kind,
      series.map((point) => point.of ?? null),
    )
  return /^[pu]/.test(kind) ? 'xmr' : kind
}

function chartOf(
  definition: IndicatorDefinition,
  series: readonly SeriesPoint[],
  kind: ChartKind,
  options: ChartOptions,
): ProcessChart {
  const direction: Direction = definition.direction
  const target = targetIn(definition, Number(series.at(-1)?.period.slice(0, 4)) || 0)
  const divided = /^[pu]/.test(kind)
  return processChart(series, kind, {
    ...options,
    direction,
    target,
    ...(divided ? { per: definition.unit.per } : {}),
  })
}

function print(
  chart: ProcessChart,
  { id, name, unit }: IndicatorDefinition,
  language: LanguageCode,
  json: boolean,
): void {
  const trend = linearTrend(
    chart.points.map((_, i) => i),
    chart.points.map(({ value }) => value),
  )
  const texts = [...chart.texts, ...trendSentences(trend)].map((text) => sayQuality(text, language))
  if (json) {
    write(JSON.stringify({ indicator: id, ...chart, trend, texts }))
    return
  }
  write(
    [
      `${name[language]} (${unit.name[language]}), ${chart.kind}`,
      '',
      ...drawn(chart.points),
      '',
      ...texts,
    ].join('\n'),
  )
}

const WIDTH = 48

/** A line a period, time downwards: limits │, centre ┊, the value ● or, out of the ordinary, ◆. */
function drawn(points: readonly ChartPoint[]): string[] {
  const all = points.flatMap(({ value, low, high }) =>
    [value, low, high].filter((each) => each !== null),
  )
  const least = Math.min(...all)
  const most = Math.max(...all)
  const place = (value: number) =>
    most > least ? Math.round(((value - least) / (most - least)) * (WIDTH - 1)) : WIDTH >> 1
  return points.map(({ period, value, low, high, centre, label }) => {
    const line = new Array<string>(WIDTH).fill(' ')
    line[place(centre)] = '┊'
    if (low !== null) line[place(low)] = '│'
    if (high !== null) line[place(high)] = '│'
    if (value !== null) line[place(value)] = label === null ? '●' : '◆'
    return `${period.slice(0, 12).padEnd(12)}${shown(value).padStart(9)} ${line.join('')}`.trimEnd()
  })
}

function printList(
  definitions: readonly IndicatorDefinition[],
  language: LanguageCode,
  json: boolean,
): void {
  const flagged = new Set(reportingBurden(definitions).map(({ id }) => id))
  if (json) {
    const rows = definitions.map((each) => ({ ...each, reportingBurden: flagged.has(each.id) }))
    write(JSON.stringify({ indicators: rows }))
    return
  }
  const lines = definitions.map((each) => {
    const marks = `${flagged.has(each.id) ? '!' : ' '}${each.table === null ? ' ' : '#'}`
    return `${each.id.padEnd(30)}${marks} ${each.name[language]}${targetsOf(each, language)}`
  })
  const held = definitions.filter(({ table }) => table !== null).length
  const counts = { count: definitions.length, flagged: flagged.size, held }
  write(`${lines.join('\n')}\n\n${said('page.list', counts, language)}`)
}

function said(key: QualityTextKey, values: QualityText['values'], language: LanguageCode): string {
  return sayQuality({ key, values }, language)
}

const signs = { below: '<', 'at-most': '≤', 'at-least': '≥', above: '>' } as const

function targetsOf({ targets }: IndicatorDefinition, language: LanguageCode): string {
  if (targets.length === 0) return ''
  const each = targets.map(({ value, comparison, by }) => {
    const sign = signs[comparison]
    return by === null
      ? said('page.target', { sign, value }, language)
      : said('page.target-by', { sign, value, year: by }, language)
  })
  return ` (${each.join(', ')})`
}

async function printIndicator(
  definition: IndicatorDefinition,
  speaking: Language,
  folder: string | undefined,
  json: boolean,
): Promise<void> {
  const language = speaking.code
  const data = definition.table === null ? null : await dataFrom(folder, speaking)
  const catchments = data && catchmentFigures(data, definition)
  const series = data && medicationSeries(data, definition)
  const chart = series && chartOf(definition, series, definition.chart, {})
  const gaps = [...noteTexts(definition), ...equityTexts(definition, language)]
  const words = gaps.map((text) => sayQuality(text, language))
  if (json) {
    write(JSON.stringify({ ...definition, catchments, chart, notes: words }))
    return
  }
  const { name, formula, unit, direction, published, sources } = definition
  const better = said(`page.${direction}`, {}, language)
  const figures = published.map(({ value, to, rounded, source, ...at }) =>
    said(
      rounded ? 'page.published-about' : 'page.published',
      {
        ...publishedAt(at, language),
        value: to === null ? value : `${value}–${to}`,
        source: sourceName(source, language),
      },
      language,
    ),
  )
  write(
    [
      `${name[language]}${targetsOf(definition, language)}`,
      `${formula[language]}; ${unit.name[language]}`,
      said(
        'page.better',
        { direction: better, sources: sourceNames(sources, language).join('; ') },
        language,
      ),
      ...figures,
      ...(catchments ? ['', ...tableOf(catchments, language)] : []),
      '',
      ...words,
    ].join('\n'),
  )
  if (chart) print(chart, definition, language, false)
}

function tableOf(
  { period, country, figures }: NonNullable<ReturnType<typeof catchmentFigures>>,
  language: LanguageCode,
): string[] {
  const rows = [...figures].sort((a, b) => (b.value ?? -1) - (a.value ?? -1))
  return [
    said('page.by-residence', { period, country: country ?? '–' }, language),
    ...rows.map(({ trust, value }) => `  ${trust.padEnd(24)}${shown(value).padStart(8)}`),
  ]
}

async function printAreas(
  definitions: readonly IndicatorDefinition[],
  speaking: Language,
  folder: string | undefined,
  json: boolean,
): Promise<void> {
  const language = speaking.code
  const data = await dataFrom(folder, speaking)
  const indicators = definitions.flatMap((definition) => {
    const found = catchmentFigures(data, definition)
    return found === null ? [] : [{ definition, figures: found.figures, period: found.period }]
  })
  if (indicators.length === 0) {
    throw new Refusal('missing-table', {
      found: 'no indicator by catchment',
      because: 'areas are suggested from what the atlas table holds',
      remedy: 'give the folder of tables with --data',
    })
  }
  const { suggestions, leftOut } = strongAndWeak(indicators, ({ name }) => name[language])
  if (json) write(JSON.stringify({ suggestions, leftOut }))
  else {
    const blocks = suggestions.map(({ trust, strong, weak, texts }) =>
      [
        trust,
        ...strong.map(({ texts: own }) => `  + ${spoken(own, language)}`),
        ...weak.map(({ texts: own }) => `  − ${spoken(own, language)}`),
        ...texts.slice(0, -1).map((text) => `    ${sayQuality(text, language)}`),
      ].join('\n'),
    )
    const question = said('suggest.question', {}, language)
    write(`${blocks.join('\n\n')}\n\n${question}`)
  }
  const { t } = speaking
  for (const { indicator, why } of leftOut)
    say(t('cli.quality.leftOut', { indicator, why: t(`cli.quality.why.${why}`) }))
  say(said('suggest.by-residence', {}, language))
}

function spoken(texts: readonly QualityText[], language: LanguageCode): string {
  return texts.map((text) => sayQuality(text, language)).join(' ')
}

async function dataFrom(folder: string | undefined, language: Language) {
  const progress = progressOn(process.stderr, language)
  const data = await loadData(folder, progress, language)
  progress.end()
  return data
}

function write(text: string): void {
  process.stdout.write(`${text}\n`)
}

function shown(value: number | null): string {
  if (value === null) return '–'
  return Math.abs(value) >= 1000 ? value.toFixed(0) : value.toFixed(2)
}
