import type { AtlasMeasures, NullBand } from '@samsyn/variation'
import { type Html, html } from '../html.ts'
import type { AtlasPage } from './atlas-page.ts'
import { atlasTable } from './atlas-table.ts'

const shown = [
  'FT1',
  'FT2',
  'FT3',
  'FT1WithoutLowNumbers',
  'CV',
  'SCV',
  'SCVRescaled',
  'CVA',
  'quotient80to20Shrunken',
] as const satisfies readonly (keyof AtlasMeasures)[]

/** What positions and means cannot have: they count no events that chance could move. */
const ofCounts: ReadonlySet<string> = new Set([
  'FT1WithoutLowNumbers',
  'SCV',
  'SCVRescaled',
  'CVA',
  'quotient80to20Shrunken',
])

/** Each measure with what chance alone gives it and what it means; one that cannot be had says so. */
export function measureTable(page: AtlasPage): Html {
  const { language, atlas } = page
  const { measures } = atlas
  const none = language.t('words.noFigure')
  const number = (value: number | null) =>
    value === null ? none : Number.isFinite(value) ? language.number(value, 2) : '∞'
  const apart = Math.abs((measures.SCV ?? 0) - (measures.SCVRescaled ?? 0)) > 0.05
  const counts = atlas.series.counting === 'events' || atlas.series.counting === 'share'
  const rows = shown
    .filter((measure) => measure !== 'SCVRescaled' || apart)
    .filter((measure) => counts || !ofCounts.has(measure))
    .map((measure) => {
      const band = bandOf(page, measure, apart)
      return [
        language.t(`atlas.measureName.${measure}`),
        number(measures[measure]),
        band === null ? none : language.span(number(band.low), number(band.high)),
        language.t(`atlas.measureMeans.${measure}`),
      ]
    })
  return html`<p>${language.t('atlas.measuresNote')}</p>${atlasTable(
    page,
    page.title,
    [
      { label: language.t('atlas.measure'), numeric: false },
      { label: language.t('atlas.value'), numeric: true },
      { label: language.t('atlas.nullBand'), numeric: true },
      { label: language.t('atlas.meaning'), numeric: false },
    ],
    rows,
  )}`
}

/** The band of the SCV is made with rescaled expectations; where the two differ it stands with that one. */
function bandOf({ atlas }: AtlasPage, measure: string, apart: boolean): NullBand | null {
  if (atlas.bands === null) return null
  const rescaled = apart ? 'SCVRescaled' : 'SCV'
  if (measure === rescaled) return atlas.bands.SCV
  if (measure === 'SCV') return null
  return atlas.bands[measure as 'FT1'] ?? null
}
