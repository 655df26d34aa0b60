import type { AtlasRow } from './types.ts'

/** The atlas's own name of bed-days, standardised, per 1000 persons 75 and over. */
export const BED_DAYS = 'Innleggelser, liggetid'
/** The atlas for the elderly: 75 and over, yearly means over three years. */
export const ATLAS_PERIOD = '2013–2015'
const ATLAS_YEARS = 3

/**
 * Variance ÷ mean of a count of bed-days, assumed: days come in stays (5.6 on average in the atlas, taken
 * as geometric) and stays in persons (two).
 */
export const BED_DAY_DISPERSION = 22

export interface AtlasRate {
  /** Standardised for age and sex, in the unit of the indicator. */
  readonly rate: number
  readonly norway: number
  readonly ratio: number
  /** Events over the whole period if the area had the country's rate. */
  readonly expected: number
  /** People (or, for a share, cases) it is of, yearly mean. */
  readonly denominator: number
}

/** One indicator of the atlas `eldre` for one or more of its areas together (weighted by people); null where it is not given. */
export function atlasRate(
  atlas: readonly AtlasRow[],
  indicator: string,
  areas: readonly string[],
): AtlasRate | null {
  const rows = atlas.filter((row) => row.atlas === 'eldre' && row.indicator === indicator)
  const country = rows.find((row) => row.area === 'Norge')
  const own = areas.map((area) => rows.find((row) => row.area === area))
  if (!country?.numerator || !country.denominator || own.length === 0) return null
  let people = 0
  let weighted = 0
  for (const row of own) {
    if (!row?.denominator) return null
    people += row.denominator
    weighted += row.denominator * row.value
  }
  const rate = weighted / people
  return {
    rate,
    norway: country.value,
    ratio: rate / country.value,
    expected: (ATLAS_YEARS * people * country.numerator) / country.denominator,
    denominator: people,
  }
}
