import type { AtlasPageInput } from './atlas-page.ts'

/** The atlas as JSON: every number of the page and more, with what it is made from. An unbounded end is null. */
export function atlasToJson(input: AtlasPageInput): string {
  const { atlas, title, unit, data, engine, tables, blank } = input
  const hidden = atlas.areas
    .filter(({ rate }) => rate === null)
    .map(({ id, name }) => ({ area: id, name, missing: blank }))
  const said = { schema: 'samsyn-atlas/1', engine, data, title, unit, ...atlas, hidden, tables }
  const finite = (_: string, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? null : value
  return `${JSON.stringify(said, finite, 2)}\n`
}

const columns = [
  'area',
  'area_name',
  'rate',
  'low',
  'high',
  'chance_low',
  'chance_high',
  'count',
  'expected',
  'ratio',
  'shrunken_ratio',
  'by_chance',
  'by_usual_spread',
  'low_numbers',
  'private_share',
  'change_to_reference',
  'change_shrunken',
  'missing',
  'data',
] as const

/** One area a line, comma-separated with a decimal point; an area without a figure has its reason in `missing`. */
export function atlasToCsv({ atlas, blank, data }: AtlasPageInput): string {
  const change = new Map(atlas.opportunity?.areas.map((area) => [area.area, area]))
  const lines = atlas.areas.map((area) => {
    const to = change.get(area.id)
    return [
      area.id,
      area.name,
      area.rate,
      area.low,
      area.high,
      area.nullBand?.low,
      area.nullBand?.high,
      area.observed,
      area.expected,
      area.ratio,
      area.shrunkenRatio,
      area.byChance,
      area.byUsualSpread,
      area.lowNumbers ? 'yes' : 'no',
      area.privateShare,
      to?.contacts,
      to?.shrunkenContacts,
      area.rate === null ? blank : '',
      data,
    ]
      .map(cell)
      .join(',')
  })
  return `${[columns.join(','), ...lines].join('\n')}\n`
}

function cell(value: string | number | null | undefined): string {
  if (value == null) return ''
  if (typeof value === 'number')
    return Number.isFinite(value) ? String(Math.round(value * 1e6) / 1e6) : ''
  return /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
