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
  shareClassLabels,
} from '@samsyn/figures'
import { decimalsOf } from '@samsyn/language'
import type { PlanNumber } from '@samsyn/plan'
import { type Html, html, nothing, raw } from './html.ts'
import { comparedFigures, needFigures, paths } from './layout.ts'
import type { Page } from './page.ts'
import { valueText, valueWithUnit } from './value.ts'

function figure(page: Page, picture: Picture, id: string, width?: number): Html {
  const options: FigureOptions = { id, synthetic: page.synthetic, ...(width ? { width } : {}) }
  return raw(figureHtml(picture, page.language, options))
}

/** Who lives here now and later, from the plan's five-year groups. */
export function pyramidFigure(page: Page): Html {
  const { plan } = page
  const years = [...new Set(plan.pyramid.map(({ year }) => year))].sort()
  const from = years.includes(plan.baseYear) ? plan.baseYear : years[0]
  const to = years.at(-1)
  if (from === undefined || to === undefined || from === to) return nothing
  return figure(page, populationPyramid(page.drawing, plan.pyramid, { from, to }), 'figure-pyramid')
}

export function growthFigure(page: Page): Html {
  const { plan, language } = page
  const series = (['67to79', '80to89', '90plus'] as const)
    .map((group) => ({
      label:
        group === '90plus' ? '90+' : language.figure(`people.${group}`).name.match(/\d+–\d+/)![0],
      points: fanPoints(page, `people.${group}`, plan.community),
    }))
    .filter(({ points }) => points.some(({ year }) => year === plan.baseYear) && points.length > 1)
  if (series.length === 0) return nothing
  return figure(page, growthLines(page.drawing, series, plan.baseYear), 'figure-growth')
}

function fanPoints({ index }: Page, id: string, area: string): FanPoint[] {
  return index
    .series(id, area)
    .flatMap(({ year, value, low, high }) =>
      typeof year === 'number' && value !== null ? [{ year, value, low, high }] : [],
    )
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
  return figure(page, picture, 'figure-frailty')
}

/** The municipalities by size of the oldest group and its share; a single city has no map. */
export function mapFigure(page: Page): Html {
  const { plan, index, language, geography } = page
  const own = geography.municipalities.filter(({ code }) => plan.municipalities.includes(code))
  const sizeId = 'people.80plus'
  const shareId = index.ids().includes('people.share80plus')
    ? 'people.share80plus'
    : 'people.share67plus'
  if (own.length < 2 || !index.ids().includes(sizeId)) return nothing
  const places = own.map(({ code, name, lat, lon }) => {
    const size = index.get(sizeId, code, plan.baseYear)
    const share = index.get(shareId, code, plan.baseYear)
    return {
      code,
      name,
      lat,
      lon,
      size: size?.value ?? 0,
      sizeText: size === undefined ? language.t('words.noFigure') : valueText(page, size),
      value: share?.value ?? null,
      valueText: share === undefined ? language.t('words.noFigure') : valueWithUnit(page, share),
    }
  })
  const boundaries = page.boundaries
    .filter(({ municipality }) => plan.municipalities.includes(municipality))
    .map(({ municipality, polygons }) => ({ code: municipality, polygons }))
  const input = {
    measure: language.figure(shareId).name,
    year: plan.baseYear,
    places,
    boundaries,
    format: (value: number) => language.percent(value, 1),
  }
  return figure(page, municipalityMap(page.drawing, input), 'figure-map')
}

export function coverageFigures(page: Page): Html {
  return html`${comparedFigures.map((id) => coverageFigure(page, id))}`
}

function coverageFigure(page: Page, id: string): Html {
  const { plan, index, language } = page
  const community = index.today(id, plan.community, plan.baseYear)
  if (community === undefined || page.parts.length < 2) return nothing
  const at = (area: string): CoverageArea | null => {
    const number = index.get(id, area, community.year)
    if (number === undefined) return null
    return { name: page.areaName(area), value: number.value, text: shortValue(page, number) }
  }
  const municipalities = page.parts.flatMap((part) => at(part) ?? [])
  if (municipalities.length === 0) return nothing
  const picture = coverageBars(page.drawing, {
    figure: language.figure(id).name,
    year: community.year,
    municipalities,
    community: at(plan.community)!,
    peers: plan.peers.flatMap((peer) => at(peer.community) ?? []),
    norway: at('norway'),
  })
  return figure(page, picture, `figure-${id.replaceAll('.', '-')}`)
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
      points: fanPoints(page, `${id}.${path}`, plan.community),
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
      knownTo: plan.baseYear,
    })
    return [figure(page, picture, `figure-${id.replaceAll('.', '-')}`, 328)]
  })
  return figures.length === 0 ? nothing : html`<div class="small-multiples">${figures}</div>`
}

export function diagnosisFigure(page: Page): Html {
  const { index, language } = page
  const numbers = index
    .ids()
    .filter((id) => id.startsWith('hosp.diagnosis80plus.') || id.startsWith('hosp.diagnosis.'))
    .flatMap((id) => index.series(id, 'norway').at(-1) ?? [])
    .filter(({ value }) => value !== null)
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
  )
}

/** Ratios to the country, with the band chance gives where the plan has it (coord.chance.<figure>). */
export function ratioFigure(page: Page): Html {
  const { plan, index, language } = page
  const rows = index.ids().flatMap((id): RatioRow[] => {
    if (id.startsWith('coord.chance')) return []
    const number = index.series(id, plan.community).find(({ unit }) => unit === 'ratio')
    if (number === undefined || number.value === null || !comparable(id)) return []
    const band =
      index.series(`coord.chance.${id}`, plan.community)[0] ??
      index.series(`coord.chance.${lastPart(id)}`, plan.community)[0]
    const chance =
      band?.low == null || band.high == null ? null : { low: band.low, high: band.high }
    const text = language.figure(id)
    return [{ name: text.full, ratio: number.value, chance }]
  })
  if (rows.length === 0) return nothing
  return figure(page, ratioDots(page.drawing, rows), 'figure-ratios')
}

function comparable(id: string): boolean {
  return /^(coord|hosp\.ratio|child\.ratio|chronic\.ratio|birth\.ratio)/.test(id)
}

function lastPart(id: string): string {
  return id.slice(id.lastIndexOf('.') + 1)
}

/** The classes of figure 4.4; ours stand in people.municipalities.share67plus.<class>, "13to14" … */
export function classesFigure(page: Page): Html {
  const { index } = page
  const ours = (year: number) => {
    const counts = shareClassLabels.map(
      (label) =>
        index.get(
          `people.municipalities.share67plus.${label.replace(' %', '').replace('–', 'to')}`,
          'norway',
          year,
        )?.value,
    )
    return counts.every((count) => typeof count === 'number') ? (counts as number[]) : null
  }
  const counts = [2018, 2035].map((year) => ({ year, ours: ours(year) }))
  if (counts.every((count) => count.ours === null)) return nothing
  return figure(page, shareClasses(page.drawing, counts), 'figure-classes')
}
