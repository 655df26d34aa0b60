import type { AtlasRow } from '@samsyn/demand'
import { stream } from '@samsyn/draws'
import { CELLS_PER_AREA, type NationalHistory } from '@samsyn/population'
import { type AtlasIndicator, atlasAreas, atlasIndicators } from './atlas-indicators.ts'
import { between } from './persons-between.ts'

const PERIOD = '2013-2015'
const MIDDLE_YEAR = 2015
const COUNTRY = 'Norge'

/**
 * The atlas of the elderly: every indicator for the catchments of its time and for the country, which is
 * their sum. Levels by chance around the national one; numerators are whole, values follow from them.
 */
export function atlas(national: NationalHistory, seed: number): AtlasRow[] {
  const at = (MIDDLE_YEAR - national.firstYear) * CELLS_PER_AREA
  const persons75plus = between(national.people, at, 75, 105)
  return atlasIndicators.flatMap((indicator) => rowsOf(indicator, persons75plus, seed))
}

interface Counts {
  readonly area: string
  readonly numerator: number
  readonly denominator: number
}

function rowsOf(indicator: AtlasIndicator, persons75plus: number, seed: number): AtlasRow[] {
  const levels = levelsOf(indicator, seed)
  const counts = atlasAreas.map(([area, perMille], index) =>
    countsOf(indicator, area, Math.round((persons75plus * perMille) / 1000), levels[index]!),
  )
  const country: Counts = {
    area: COUNTRY,
    numerator: counts.reduce((sum, one) => sum + one.numerator, 0),
    denominator: counts.reduce((sum, one) => sum + one.denominator, 0),
  }
  return [...counts, country].map((one) => rowOf(indicator, one))
}

/** One level for each catchment, by chance, with mean 1 over people. */
function levelsOf({ indicator, spread }: AtlasIndicator, seed: number): number[] {
  const raw = atlasAreas.map(([area]) =>
    Math.exp(spread * stream(seed, `atlas.${indicator}.${area}`).normal(0)),
  )
  const people = atlasAreas.reduce((sum, [, perMille]) => sum + perMille, 0)
  const mean = atlasAreas.reduce((sum, [, perMille], i) => sum + (perMille / people) * raw[i]!, 0)
  return raw.map((level) => level / mean)
}

function countsOf(indicator: AtlasIndicator, area: string, people: number, level: number): Counts {
  const { type, national, casesPerPerson } = indicator
  if (type === 'growth_pct') {
    return {
      area,
      numerator: people,
      denominator: Math.round(people * (1 + (national / 100) * level)),
    }
  }
  const denominator = Math.round(people * casesPerPerson)
  const share = (national / baseOf(type)) * level
  // A share of the cases cannot pass all of them.
  const numerator = Math.round(denominator * (type === 'share_pct' ? Math.min(0.99, share) : share))
  return { area, numerator, denominator }
}

function rowOf({ group, indicator, type }: AtlasIndicator, counts: Counts): AtlasRow {
  const { area, numerator, denominator } = counts
  const value =
    type === 'growth_pct'
      ? 100 * (denominator / Math.max(1, numerator) - 1)
      : (baseOf(type) * numerator) / Math.max(1, denominator)
  return {
    atlas: 'eldre',
    group,
    indicator,
    detail: '',
    area,
    period: PERIOD,
    type,
    rateBase: type === 'growth_pct' ? null : baseOf(type),
    value: Math.round(100 * value) / 100,
    lower: null,
    upper: null,
    numerator,
    denominator,
  }
}

function baseOf(type: AtlasIndicator['type']): number {
  return type === 'rate' ? 1000 : 100
}
