import type { Atlas, AtlasText, Counted } from './atlas-types.ts'
import type { Opportunity } from './opportunity.ts'

/** The sentences that belong to an atlas, in reading order: chance first, then places, then how to read it. */
export function atlasSentences(atlas: Omit<Atlas, 'texts'>, lowNumber: number): AtlasText[] {
  return [
    ...chanceSentences(atlas),
    ...areaSentences(atlas, lowNumber),
    ...careSentences(atlas.series),
    ...flagSentences(atlas),
    ...opportunitySentences(atlas),
  ]
}

function text(key: AtlasText['key'], values: AtlasText['values'] = {}): AtlasText {
  return { key, values }
}

function chanceSentences({ areas, shares, p, measures, bands }: Omit<Atlas, 'texts'>): AtlasText[] {
  if (areas.filter((area) => area.rate !== null).length < 2) return [text('areas.one')]
  const sentences = [
    shares === null ? text('chance.unknown') : chanceOf(shares.chance, p?.SCV ?? 0),
  ]
  const band = bands?.FT1
  if (measures.FT1 === null) sentences.push(text('quotient.none'))
  else if (band && band.high === Number.POSITIVE_INFINITY) {
    sentences.push(text('quotient.unbounded', { quotient: rounded(measures.FT1) }))
  } else if (band) {
    const values = { quotient: measures.FT1, low: band.low, high: band.high }
    sentences.push(text('quotient', mapped(values, rounded)))
  }
  return sentences
}

/** Thresholds in words: above 5 in 100 equal worlds as different, all; then by the share that chance explains. */
function chanceOf(chance: number, worldsAsDifferent: number): AtlasText {
  const values = { chancePercent: Math.round(100 * chance) }
  if (chance >= 1 || worldsAsDifferent > 0.05) return text('chance.all', values)
  if (chance > 2 / 3) return text('chance.most', values)
  if (chance > 1 / 3) return text('chance.half', values)
  return text(chance > 0.05 ? 'chance.little' : 'chance.hardly', values)
}

function areaSentences({ areas, funnel }: Omit<Atlas, 'texts'>, lowNumber: number): AtlasText[] {
  const sentences: AtlasText[] = []
  const placed = areas.filter((area) => area.byChance !== null)
  if (placed.length > 1) {
    const outside = placed.filter((area) => area.byChance !== 'within').length
    const beyond = placed.filter((area) => area.byUsualSpread !== 'within').length
    sentences.push(text('areas.outside', { outside, areas: placed.length, beyond }))
  }
  if (funnel !== null && funnel.phi > 2) sentences.push(text('areas.general'))
  const missing = areas.filter((area) => area.rate === null)
  if (missing.length > 0) sentences.push(text('areas.missing', { names: namesOf(missing) }))
  const low = areas.filter((area) => area.lowNumbers)
  if (low.length > 0) {
    sentences.push(text('areas.low-numbers', { lowNumber, names: namesOf(low) }))
  }
  return sentences
}

/** A mean or a position is no care, unless someone says which kind it stands for. */
function careSentences({ care, counting }: Atlas['series']): AtlasText[] {
  if (care !== null) return [text(`care.${care}`)]
  return counting === 'events' || counting === 'share' ? [text('care.unknown')] : []
}

function flagSentences({ series, areas }: Omit<Atlas, 'texts'>): AtlasText[] {
  const sentences: AtlasText[] = []
  const most = areas.reduce<(typeof areas)[number] | null>(
    (top, area) => ((area.privateShare ?? 0) > (top?.privateShare ?? 0) ? area : top),
    null,
  )
  if (most !== null) {
    const percent = Math.round(100 * most.privateShare!)
    sentences.push(text('flag.private', { percent, name: most.name }))
  }
  if (series.edition !== undefined) sentences.push(text(`flag.kostra-${series.edition}`))
  if (series.registeredOnly) sentences.push(text('flag.registered-only'))
  if (series.counting === 'events' && series.dispersion === null) {
    sentences.push(text('flag.repeats-unknown'))
  }
  if (series.expectation === 'implied') sentences.push(text('flag.expected-implied'))
  if (series.leftOut !== undefined) {
    sentences.push(text('flag.left-out', { count: series.leftOut }))
  }
  if (series.countryOverAreas !== undefined) {
    const percent = Math.round(100 * Math.abs(series.countryOverAreas - 1))
    sentences.push(text('flag.country-disagrees', { percent }))
  }
  if (series.unit === null) sentences.push(text('flag.unit-unknown'))
  const apart = distanceFromReference(areas)
  if (apart > 2) sentences.push(text('flag.level-apart', { percent: Math.round(apart) }))
  return sentences
}

/** Per cent between what all areas counted and what was expected of them. */
function distanceFromReference(areas: Atlas['areas']): number {
  let counted = 0
  let foreseen = 0
  for (const { observed, expected } of areas) {
    if (observed === null || expected === null) continue
    counted += observed
    foreseen += expected
  }
  return foreseen > 0 ? 100 * Math.abs(counted / foreseen - 1) : 0
}

function opportunitySentences({ opportunity, series }: Omit<Atlas, 'texts'>): AtlasText[] {
  if (opportunity === null) return []
  const counted: Counted = series.countsUsers ? 'users' : series.counting
  const values = {
    counted,
    frees: Math.round(opportunity.frees),
    requires: Math.round(opportunity.requires),
  }
  const first =
    opportunity.reference.kind === 'country'
      ? text('opportunity.country', values)
      : text('opportunity.other', { ...values, ratio: rounded(opportunity.ratio) })
  return [first, ...resourceSentences(opportunity), text('opportunity.question')]
}

/** The same in FTE and beds, and where what a contact takes is from. */
function resourceSentences({ areas, conversion }: Opportunity): AtlasText[] {
  const { ftePerContact, bedDaysPerContact, occupancy, assumed } = conversion
  const sums = (key: 'fte' | 'beds') => {
    const all = areas.map((area) => area[key] ?? 0)
    const above = all.reduce((sum, value) => sum + Math.max(0, value), 0)
    const below = all.reduce((sum, value) => sum - Math.min(0, value), 0)
    return { frees: Math.round(above), requires: Math.round(below) }
  }
  const said = [
    ...(ftePerContact === undefined
      ? []
      : [text('opportunity.fte', { ...sums('fte'), each: Number(ftePerContact.toPrecision(3)) })]),
    ...(bedDaysPerContact === undefined || occupancy === undefined
      ? []
      : [
          text('opportunity.beds', {
            ...sums('beds'),
            days: rounded(bedDaysPerContact),
            percent: Math.round(100 * occupancy),
          }),
        ]),
  ]
  return said.length > 0 && assumed === true ? [...said, text('opportunity.assumed')] : said
}

/** At most twelve names; a longer list is a table, not a sentence. */
function namesOf(areas: readonly { readonly name: string }[]): string {
  const names = areas.slice(0, 12).map((area) => area.name)
  return names.join(', ') + (areas.length > 12 ? ` + ${areas.length - 12}` : '')
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}

function mapped<K extends string>(values: Record<K, number>, by: (value: number) => number) {
  return Object.fromEntries(
    Object.entries<number>(values).map(([key, value]) => [key, by(value)]),
  ) as Record<K, number>
}
