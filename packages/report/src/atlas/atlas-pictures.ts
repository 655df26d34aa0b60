import { areaMap, atlasBars, figureHtml, funnel, type Picture } from '@samsyn/figures'
import {
  type AtlasAreaResult,
  exactFunnelLimits,
  type Overdispersion,
  overdispersedLimits,
} from '@samsyn/variation'
import { type Html, html, raw } from '../html.ts'
import { type AtlasPage, type AtlasPageInput, atlasPageOf } from './atlas-page.ts'

/** Places are a source of the map alone. */
function figure(page: AtlasPage, picture: Picture, id: string): Html {
  const { language, synthetic } = page
  const used = page.tables.filter(
    (table) => id === 'figure-map' || !/places|boundar|^municipalities/.test(table.id),
  )
  const source = html`<p class="figure-source">${language.t('words.sources')}: ${used.map(({ title }) => title).join('; ')}</p>`
  return raw(figureHtml(picture, language, { id, synthetic, source: source.text }))
}

export function barsFigure(page: AtlasPage): Html {
  return figure(page, barsPicture(page), 'figure-bars')
}

function barsPicture(page: AtlasPage): Picture {
  const { atlas, language, title, unit } = page
  const { countryRate } = atlas.series
  const areas = atlas.areas.map((area) => ({
    name: area.name,
    value: area.rate,
    text: area.rate === null ? ':' : page.rate(area.rate),
    interval: area.low === null || area.high === null ? null : { low: area.low, high: area.high },
    band: area.nullBand,
    events: area.observed === null ? ':' : countText(page, area.observed),
    lowNumbers: area.lowNumbers,
    mark: markOf(page, area),
  }))
  return atlasBars(page.drawing, {
    title: language.t('atlas.barsTitle', { title, unit }),
    country: countryRate === null ? null : { value: countryRate, text: page.rate(countryRate) },
    areas,
    format: page.rate,
    marks: page.own ?? null,
  })
}

function markOf({ own }: AtlasPage, { id }: AtlasAreaResult) {
  return own?.marks.get(id) ?? null
}

/** Counts are whole, positions have one decimal. */
export function countText({ atlas, language }: AtlasPage, value: number): string {
  return language.number(value, atlas.series.counting === 'fte' ? 1 : 0)
}

type Placed = AtlasAreaResult & { readonly observed: number; readonly expected: number }

export function funnelFigure(page: AtlasPage): Html {
  const picture = funnelPicture(page)
  if (picture === null) return html`<p>${page.language.t('atlas.noFunnel')}</p>`
  return figure(page, picture, 'figure-funnel')
}

/** null without limits, or with fewer than two areas to place. */
function funnelPicture(page: AtlasPage): Picture | null {
  const { atlas } = page
  const placed = atlas.areas.filter((area): area is Placed => area.byUsualSpread !== null)
  if (atlas.funnel === null || placed.length < 2) return null
  const counted = placed.reduce((sum, { observed }) => sum + observed, 0)
  const level = counted / placed.reduce((sum, { expected }) => sum + expected, 0)
  const points = placed.map((area) => ({
    name: area.name,
    size: area.expected * level,
    ratio: area.observed / area.expected / level,
    shrunken: area.shrunkenRatio === null ? null : area.shrunkenRatio / level,
    outside: area.byUsualSpread !== 'within',
    mark: markOf(page, area),
  }))
  const limits = sizesOver(points.map(({ size }) => size)).map((size) =>
    limitsAt(size, atlas.funnel!),
  )
  return funnel(page.drawing, { points, limits, marks: page.own ?? null })
}

/** Eighty sizes, evenly on a logarithmic axis, a little beyond the smallest and the largest. */
function sizesOver(sizes: readonly number[]): number[] {
  const from = Math.log(Math.min(...sizes) / 1.25)
  const to = Math.log(Math.max(...sizes) * 1.25)
  // Rounding must not put the ends outside the axis.
  return Array.from({ length: 81 }, (_, at) =>
    Math.exp(from + ((to - from) * (at + 1e-9)) / 80.001),
  )
}

function limitsAt(
  size: number,
  { phi, tau2, dispersion }: { phi: number; tau2: number; dispersion: number },
) {
  const spread: Overdispersion = { form: 'root-ratio', areas: 0, z: [], phi, tau2, target: 1 }
  const ends = ({ low, high }: { low: number; high: number }) => [low, high] as const
  return {
    size,
    chance95: ends(exactFunnelLimits(size / dispersion, 0.95)),
    chance998: ends(exactFunnelLimits(size / dispersion, 0.998)),
    usual95: ends(overdispersedLimits(size / dispersion, spread, 0.95)),
    usual998: ends(overdispersedLimits(size / dispersion, spread, 0.998)),
  }
}

export function mapFigure(page: AtlasPage): Html {
  const picture = mapPicture(page)
  if (picture === null) return html`<p>${page.language.t('atlas.mapNoPlace')}</p>`
  return figure(page, picture, 'figure-map')
}

/** null where fewer than two areas can be placed. */
export function mapPicture(page: AtlasPage): Picture | null {
  const { atlas, language, places, title, unit } = page
  const shaped = new Set(places.parts.map(({ area }) => area))
  const placed = atlas.areas.filter(({ id }) => shaped.has(id) || places.circles.has(id))
  if (placed.length < 2) return null
  const lost = atlas.areas.filter((area) => !placed.includes(area)).map(({ name }) => name)
  const notes = [
    places.parts.length === 0 ? language.t('atlas.mapDots') : '',
    places.kind === 'catchments' && places.parts.length > 0
      ? language.t('atlas.mapCatchments')
      : '',
    lost.length > 0 ? language.t('atlas.mapUnplaced', { names: lost.join(', ') }) : '',
  ]
  return areaMap(page.drawing, {
    title: language.t('atlas.mapTitle', { title, unit }),
    valueLabel: unit,
    areas: placed.map((area) => ({
      id: area.id,
      name: area.name,
      value: area.rate,
      text: area.rate === null ? ':' : page.rate(area.rate),
      circle: places.circles.get(area.id) ?? null,
      mark: markOf(page, area),
    })),
    classes: atlas.mapClasses,
    parts: places.parts,
    format: page.rate,
    note: notes.filter(Boolean).join(' '),
    marks: page.own ?? null,
  })
}

/** The pictures of an atlas by themselves, for a page that lays them out in its own way. */
export function atlasPictures(input: AtlasPageInput): {
  readonly bars: Picture
  readonly funnel: Picture | null
  readonly map: Picture | null
} {
  const page = atlasPageOf(input)
  return { bars: barsPicture(page), funnel: funnelPicture(page), map: mapPicture(page) }
}
