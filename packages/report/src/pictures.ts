import {
  type CoverageArea,
  coverageBars,
  type FanPoint,
  type FigureOptions,
  figureHtml,
  frailtyDefinitions,
  growthLines,
  municipalityMap,
  type Picture,
  pathFans,
  populationPyramid,
  type RatioRow,
  rankedBars,
  ratioDots,
  shareClasses,
} from '@samsyn/figures'
import { decimalsOf } from '@samsyn/language'
import { classYears, type PlanNumber } from '@samsyn/plan'
import { qualities } from '@samsyn/quantity'
import { type Html, html, nothing, raw } from './html.ts'
import { comparedFigures, groupLayouts, needFigures, onScreen, paths } from './layout.ts'
import { hasManyParts, type Page } from './page.ts'
import { phoneFold } from './phone-fold.ts'
import { qualityBadge, sourceLinks, valueText } from './value.ts'

/** A picture with the sources and qualities of the numbers it is drawn from. */
export function figure(
  page: Page,
  picture: Picture,
  id: string,
  numbers: readonly PlanNumber[],
  width?: number,
): Html {
  const source = sourceLine(page, numbers).text
  const options: FigureOptions = {
    id,
    synthetic: page.synthetic,
    source,
    ...(width ? { width } : {}),
  }
  return raw(figureHtml(picture, page.language, options))
}

function sourceLine(page: Page, numbers: readonly PlanNumber[]): Html {
  if (numbers.length === 0) return nothing
  const kinds = qualities.filter((quality) => numbers.some((number) => number.quality === quality))
  return html`<p class="figure-source">${page.language.t('words.sources')} ${sourceLinks(page, numbers)} ${kinds.map((quality) => qualityBadge(page, quality))}</p>`
}

/** Who lives here now and later, from the plan's five-year groups. */
export function pyramidFigure(page: Page): Html {
  const { plan, index } = page
  const years = [...new Set(plan.pyramid.map(({ year }) => year))].sort()
  const from = years.includes(plan.baseYear) ? plan.baseYear : years[0]
  const to = years.at(-1)
  if (from === undefined || to === undefined || from === to) return nothing
  return figure(
    page,
    populationPyramid(page.drawing, plan.pyramid, { from, to }),
    'figure-pyramid',
    index
      .series('people.80plus', plan.community)
      .filter(({ year }) => year === from || year === to),
  )
}

export function growthFigure(page: Page): Html {
  const { plan, language, index } = page
  const series = (['67to79', '80to89', '90plus'] as const)
    .map((group) => ({
      label:
        group === '90plus' ? '90+' : language.figure(`people.${group}`).name.match(/\d+–\d+/)![0],
      points: fanPoints(page, `people.${group}`, plan.community),
    }))
    .filter(({ points }) => points.some(({ year }) => year === plan.baseYear) && points.length > 1)
  if (series.length === 0) return nothing
  return figure(
    page,
    growthLines(page.drawing, series, plan.baseYear),
    'figure-growth',
    index.series('people.80plus', plan.community),
  )
}

function fanPoints({ index }: Page, id: string, area: string): FanPoint[] {
  return index
    .series(id, area)
    .flatMap(({ year, value, low, high }) =>
      typeof year === 'number' && value !== null ? [{ year, value, low, high }] : [],
    )
}

/** A year that repeats the one before, neither with an interval, was set equal to it: nothing was seen then. */
function withoutFlatStart(points: readonly FanPoint[]): readonly FanPoint[] {
  const [first, second] = points
  if (points.length < 3 || first!.low !== null || second!.low !== null) return points
  return first!.value === second!.value ? points.slice(1) : points
}

export function frailtyFigure(page: Page): Html {
  const { index, plan, language } = page
  const ids = index.ids().filter((id) => id.startsWith('people.frail.'))
  const to = Math.max(...plan.years)
  const rows = ids.flatMap((id) => {
    const now = index.today(id, plan.community, plan.baseYear)
    if (now === undefined || now.value === null) return []
    const later = index.get(id, plan.community, to)?.value ?? null
    return [
      { definition: language.figure(id).suffix, now: now.value, later, atLeast: now.blanks > 0 },
    ]
  })
  if (rows.length < 2) return nothing
  const picture = frailtyDefinitions(page.drawing, rows, { from: plan.baseYear, to })
  return figure(
    page,
    picture,
    'figure-frailty',
    ids.flatMap((id) => index.series(id, plan.community)),
  )
}

/** The municipalities by size of the group and its share of the inhabitants; a single city has no map. */
export function mapFigure(page: Page): Html {
  const { plan, index, language, geography } = page
  const own = geography.municipalities.filter(({ code }) => plan.municipalities.includes(code))
  const { main } = groupLayouts[plan.group]
  const at = (id: string, code: string) => index.get(id, code, plan.baseYear)
  if (own.length < 2 || own.every(({ code }) => at(main, code) === undefined)) return nothing
  const places = own.map(({ code, name, lat, lon }) => {
    const size = at(main, code)
    const value = shareOf(size, at('people.total', code))
    const shareText = value === null ? language.t('words.noFigure') : language.percent(value, 1)
    const sizeText = size === undefined ? language.t('words.noFigure') : valueText(page, size)
    return { code, name, lat, lon, size: size?.value ?? 0, sizeText, value, valueText: shareText }
  })
  const boundaries = page.boundaries
    .filter(({ municipality }) => plan.municipalities.includes(municipality))
    .map(({ municipality, polygons }) => ({ code: municipality, polygons }))
  const { full } = language.figure(main)
  const input = {
    measure: language.t('chart.shareOf', { figure: full.charAt(0).toLowerCase() + full.slice(1) }),
    size: full,
    year: plan.baseYear,
    places,
    boundaries,
    format: (value: number) => language.percent(value, 1),
  }
  const numbers = own.flatMap(({ code }) =>
    [main, 'people.total'].flatMap((id) => at(id, code) ?? []),
  )
  return figure(page, municipalityMap(page.drawing, input), 'figure-map', numbers)
}

/** Per cent of the inhabitants: both stand in the plan. */
function shareOf(part: PlanNumber | undefined, total: PlanNumber | undefined): number | null {
  if (part?.value == null || !total?.value) return null
  return (100 * part.value) / total.value
}

/** Coverage beside peers and the country, with all municipalities or with none of them. */
export function coverageFigures(page: Page, parts: 'all' | 'none'): Html {
  return html`${comparedFigures.map((id) => coverageFigure(page, id, parts))}`
}

function coverageFigure(page: Page, id: string, parts: 'all' | 'none'): Html {
  const { plan, index, language } = page
  const community = index.today(id, plan.community, plan.baseYear)
  if (community === undefined) return nothing
  const at = (area: string): CoverageArea | null => {
    const number = index.get(id, area, community.year)
    if (number === undefined) return null
    return { name: page.areaName(area), value: number.value, text: shortValue(page, number) }
  }
  const municipalities = parts === 'none' ? [] : page.parts.flatMap((part) => at(part) ?? [])
  if (municipalities.length + plan.peers.length === 0) return nothing
  const picture = coverageBars(page.drawing, {
    figure: language.figure(id).name,
    year: community.year,
    municipalities,
    community: at(plan.community)!,
    peers: plan.peers.flatMap((peer) => at(peer.community) ?? []),
    norway: at('norway'),
  })
  const many = parts === 'all' && hasManyParts(page)
  const name = `${many ? 'figure-all' : 'figure'}-${id.replaceAll('.', '-')}`
  const made = figure(page, picture, name, [community])
  return many ? phoneFold(picture.title, made) : made
}

function shortValue(page: Page, number: PlanNumber): string {
  if (number.value === null || number.unit !== 'percent') return valueText(page, number)
  const value = page.language.percent(number.value, decimalsOf(number.id, number.unit))
  return number.blanks > 0 ? page.language.t('words.atLeastShort', { value }) : value
}

/** Needs in their paths, small and side by side. */
export function pathFigures(page: Page): Html {
  const { plan, index, language } = page
  const figures = needFigures.flatMap((id) => {
    const lines = paths.map((path) => ({
      path,
      points: withoutFlatStart(fanPoints(page, `${id}.${path}`, plan.community)),
    }))
    const first = paths
      .map((path) => index.series(`${id}.${path}`, plan.community)[0])
      .find(Boolean)
    if (first === undefined || lines.every(({ points }) => points.length < 2)) return []
    const picture = pathFans(page.drawing, {
      title: `${language.figure(id).name} (${language.t(`unitName.${first.unit}`)})`,
      unit: first.unit,
      decimals: 0,
      paths: lines,
      knownTo: Math.min(...lines.flatMap(({ points }) => points[0]?.year ?? [])),
    })
    const made = figure(
      page,
      picture,
      `figure-${id.replaceAll('.', '-')}`,
      paths.flatMap((path) => index.series(`${id}.${path}`, plan.community)),
      328,
    )
    if (!onScreen.includes(id)) return [made]
    return [html`<div class="screen">${phoneFold(picture.title, made)}</div>`]
  })
  return figures.length === 0 ? nothing : html`<div class="small-multiples">${figures}</div>`
}

export function diagnosisFigure(page: Page): Html {
  const { index, language } = page
  const numbers = index
    .ids()
    .filter((id) => id.startsWith('hosp.diagnosis80plus.') || id.startsWith('hosp.diagnosis.'))
    .flatMap((id) => index.series(id, 'norway').at(-1) ?? [])
    .filter(({ value }) => value !== null && value > 0)
    .sort((a, b) => b.value! - a.value!)
    .slice(0, 10)
  if (numbers.length < 2) return nothing
  const items = numbers.map((number) => ({
    name: language.figure(number.id).suffix,
    value: number.value!,
    text: valueText(page, number),
  }))
  const title = `${language.figure(numbers[0]!.id).name}, ${language.year(numbers[0]!.year)}`
  return figure(
    page,
    rankedBars(page.drawing, { title, itemLabel: language.t('words.figure'), items }),
    'figure-diagnosis',
    numbers,
  )
}

export interface Comparison extends RatioRow {
  readonly id: string
  readonly numbers: readonly PlanNumber[]
}

/**
 * How the area lies against the country, figure by figure, with the band chance gives (coord.chance.<figure>).
 * Rates that the plan has for both are divided here.
 */
export function comparisons({ plan, index, language }: Page): Comparison[] {
  return index.ids().flatMap((id): Comparison[] => {
    const own = index.series(id, plan.community).at(-1)
    if (own === undefined || own.value === null || !/^(coord|hosp|child|chronic|birth)\./.test(id))
      return []
    const band = chanceOf(id).flatMap((name) => index.series(name, plan.community))[0]
    const norway = index.get(id, 'norway', own.year)
    const divided = norway?.value && band ? own.value / norway.value : null
    const ratio = own.unit === 'ratio' && !id.startsWith('coord.chance') ? own.value : divided
    if (ratio === null) return []
    const chance =
      band?.low == null || band.high == null ? null : { low: band.low, high: band.high }
    const numbers = [own, norway, band].filter((number) => number !== undefined)
    return [{ id, name: language.figure(id).full, ratio, chance, numbers }]
  })
}

function chanceOf(id: string): string[] {
  const last = id.slice(id.lastIndexOf('.') + 1)
  return [id, last, last.replace(/\d+plus$/, '')].map((name) => `coord.chance.${name}`)
}

export function ratioFigure(page: Page, rows: readonly Comparison[]): Html {
  if (rows.length === 0) return nothing
  return figure(
    page,
    ratioDots(page.drawing, rows),
    'figure-ratios',
    rows.flatMap(({ numbers }) => numbers),
  )
}

/** The classes of figure 4.4 in people.class67plus.<class>, beside the printed ones. */
export function classesFigure(page: Page): Html {
  const classes = ['13to14', '15to17', '18to20', '21to24', '25to41']
  const numbersOf = (year: number) =>
    classes.flatMap((name) => page.index.get(`people.class67plus.${name}`, 'norway', year) ?? [])
  const numbers = classYears.map((year) => ({ year, numbers: numbersOf(year) }))
  if (numbers.some((each) => each.numbers.length < classes.length)) return nothing
  const counts = numbers.map((each) => ({
    year: each.year,
    ours: each.numbers.map(({ value }) => value ?? 0),
  }))
  return figure(
    page,
    shareClasses(page.drawing, counts),
    'figure-classes',
    numbers.flatMap((each) => each.numbers),
  )
}
