import type { AtlasSeries, AtlasUnit, CareKind, KostraEdition } from './atlas-types.ts'
import {
  type Counting,
  type Standardisation,
  type StratifiedCounts,
  standardiseAreas,
} from './standardise-areas.ts'

/** What a series made from ages and sexes is about. */
export interface StratifiedIndicator extends Standardisation {
  readonly indicator: string
  readonly period: string
  readonly unit: AtlasUnit
  /** Names of the areas, in the order of the counts; their ids when left out. */
  readonly names?: readonly string[]
  readonly dispersion?: number
  readonly care?: CareKind
  readonly registeredOnly?: boolean
  readonly countsUsers?: boolean
  readonly edition?: KostraEdition
  readonly privateShares?: readonly (number | null)[]
}

/**
 * A series from counts and people by area, age and sex. The rate is the direct one where every stratum has
 * people, else the indirect one (small municipalities have empty strata); which of them the whole series uses is
 * decided once, so that areas stay comparable.
 */
export function seriesOfStrata(counts: StratifiedCounts, about: StratifiedIndicator): AtlasSeries {
  const areas = standardiseAreas(counts, about)
  const direct = areas.every((area) => area.gap !== null || area.directRate !== null)
  const { per } = about.unit
  const counting: Counting = about.counting ?? 'events'
  return {
    indicator: about.indicator,
    period: about.period,
    counting,
    unit: about.unit,
    areas: areas.map((area, i) => {
      const rate = direct ? area.directRate : area.indirectRate
      const interval = direct ? area.directInterval : indirectInterval(area)
      return {
        id: area.area,
        name: about.names?.[i] ?? area.area,
        observed: area.observed,
        expected: area.gap === null ? area.expected : null,
        persons: area.persons,
        rate: scaled(rate, per),
        low: scaled(interval?.low ?? null, per),
        high: scaled(interval?.high ?? null, per),
        privateShare: about.privateShares?.[i] ?? null,
      }
    }),
    countryRate: scaled(wholeRate(areas), per),
    expectation: 'strata',
    dispersion: about.dispersion ?? null,
    care: about.care ?? null,
    registeredOnly: about.registeredOnly ?? false,
    ...(about.countsUsers ? { countsUsers: true } : {}),
    ...(about.edition === undefined ? {} : { edition: about.edition }),
  }
}

/** The ratio's interval times the reference's rate. */
function indirectInterval(area: ReturnType<typeof standardiseAreas>[number]) {
  if (area.ratioInterval === null || !area.ratio || area.indirectRate === null) return null
  const reference = area.indirectRate / area.ratio
  return { low: area.ratioInterval.low * reference, high: area.ratioInterval.high * reference }
}

/** The reference's own rate in the standard population: any area's indirect rate ÷ its ratio. */
function wholeRate(areas: ReturnType<typeof standardiseAreas>): number | null {
  const area = areas.find((each) => each.ratio !== null && each.ratio > 0)
  return area === undefined ? null : area.indirectRate! / area.ratio!
}

function scaled(rate: number | null, per: number): number | null {
  return rate === null ? null : rate * per
}
