import { Z90 } from '@samsyn/draws'
import {
  type Figure,
  known,
  missing,
  type Quality,
  type Quantity,
  type Unit,
} from '@samsyn/quantity'
import { nullBand } from '@samsyn/rates'
import {
  ATLAS_PERIOD,
  type AtlasRate,
  atlasRate,
  BED_DAY_DISPERSION,
  BED_DAYS,
} from './atlas-rate.ts'
import { localHospitalLevel } from './local-hospital-level.ts'
import { ATLAS_TABLE, POPULATION_TABLE } from './tables.ts'
import type { AtlasRow } from './types.ts'

interface Indicator {
  readonly id: string
  /** The atlas's own name. */
  readonly name: string
  /** Shown as the ratio to Norway, or as the standardised rate itself. */
  readonly shown: 'ratio' | 'rate'
  readonly unit: Unit
  readonly quality: Quality
  /** Name of its band in coord.chance.<band>; null where no band is shown. */
  readonly band: string | null
  /**
   * Variance ÷ mean of the count, 1 for a Poisson count. Assumed: people come back, so contacts arrive in
   * clusters, and chance makes them vary more than single events. Without person-level data it cannot be
   * estimated here; too low a value would call chance a difference.
   */
  readonly dispersion: number
}

const ratio = { shown: 'ratio', unit: 'ratio', quality: 'derived' } as const

const localIndicators: readonly Indicator[] = [
  {
    ...ratio,
    id: 'hosp.ratio75plus.beddays',
    name: BED_DAYS,
    band: 'beddays',
    dispersion: BED_DAY_DISPERSION,
  },
  {
    ...ratio,
    id: 'hosp.ratio75plus.admissions',
    name: 'Innleggelser, alle',
    band: 'admissions',
    dispersion: 2,
  },
  {
    ...ratio,
    id: 'hosp.ratio75plus.outpatient',
    name: 'Poliklinikk, alle',
    band: 'outpatient',
    dispersion: 6,
  },
  {
    id: 'gp.consult75plus',
    name: 'Fastlege',
    shown: 'rate',
    unit: 'consultations-per-1000',
    quality: 'derived',
    band: null,
    dispersion: 6,
  },
  {
    id: 'oof.consult75plus',
    name: 'Legevakt',
    shown: 'rate',
    unit: 'consultations-per-1000',
    quality: 'derived',
    band: null,
    dispersion: 2,
  },
  {
    id: 'coord.readmission75plus',
    name: 'Reinnleggelser',
    shown: 'rate',
    unit: 'percent',
    quality: 'observed',
    band: 'readmission',
    dispersion: 2,
  },
  {
    ...ratio,
    id: 'coord.preventable75plus.heart-failure',
    name: 'Hjertesvikt, innleggelser',
    band: 'heart-failure',
    dispersion: 2,
  },
  {
    ...ratio,
    id: 'coord.preventable75plus.copd',
    name: 'Kols, akutte innleggelser',
    band: 'copd',
    dispersion: 2,
  },
  {
    ...ratio,
    id: 'coord.preventable75plus.pneumonia',
    name: 'Lungebetennelse, akutte innleggelser',
    band: 'pneumonia',
    dispersion: 2,
  },
  {
    id: 'coord.falls75plus',
    name: 'Hoftebrudd',
    shown: 'rate',
    unit: 'per-1000',
    quality: 'observed',
    band: 'falls',
    dispersion: 1,
  },
]

export interface LocalUseInput {
  readonly atlas: readonly AtlasRow[]
  /** From `atlasAreasOf`; null gives missing figures. */
  readonly atlasAreas: readonly string[] | null
  /** Area id to put on the figures. */
  readonly area: string
  /** Persons 75+ now, for the opportunity; without it the opportunity is left out. */
  readonly persons75plus?: { readonly year: number; readonly persons: number }
  /** As in `NeedAssumptions`; the default when left out. */
  readonly persistence?: number
}

/**
 * How the area used services ten years ago, 75 and over, beside the country: the level, the band that
 * chance alone gives (95 %, coord.chance.<name>: value 1, low, high), and what would differ if the area
 * were like Norway. A ratio inside the band says nothing about the area.
 */
export function localUse(input: LocalUseInput): Figure[] {
  const { atlas, atlasAreas, area } = input
  const figures: Figure[] = []
  for (const indicator of localIndicators) {
    const rate = atlasAreas === null ? null : atlasRate(atlas, indicator.name, atlasAreas)
    const add = (id: string, quantity: Quantity) =>
      figures.push({ ...quantity, id, area, year: ATLAS_PERIOD })
    add(indicator.id, level(indicator, rate))
    if (indicator.band !== null) add(`coord.chance.${indicator.band}`, chance(indicator, rate))
  }
  const opportunity = input.persons75plus && opportunityOf(input)
  return opportunity ? [...figures, opportunity] : figures
}

/** Norway's own level, for the rates that are shown as such (a ratio of Norway to itself says nothing). */
export function nationalUse(atlas: readonly AtlasRow[]): Figure[] {
  return localIndicators
    .filter((indicator) => indicator.shown === 'rate')
    .map((indicator) => ({
      ...level(indicator, atlasRate(atlas, indicator.name, ['Norge'])),
      id: indicator.id,
      area: 'norway',
      year: ATLAS_PERIOD,
    }))
}

function level(indicator: Indicator, rate: AtlasRate | null): Quantity {
  if (rate === null) return missing(indicator.unit, 'outside-boundary', [ATLAS_TABLE])
  const value = indicator.shown === 'ratio' ? rate.ratio : rate.rate
  return known(value, indicator.unit, indicator.quality, [ATLAS_TABLE])
}

function chance(indicator: Indicator, rate: AtlasRate | null): Quantity {
  if (rate === null) return missing('ratio', 'outside-boundary', [ATLAS_TABLE])
  const band = nullBand(rate.expected / indicator.dispersion)
  return known(1, 'ratio', 'derived', [ATLAS_TABLE], band)
}

/**
 * (Level − 1) × the country's rate × persons: bed-days a year that would not be used here, or more of them,
 * if the area were like the country. The level is the one that need is reckoned at, with its spread. The
 * rate is the atlas's of 2013–2015: the table of today does not split at 75.
 */
function opportunityOf(input: LocalUseInput): Figure {
  const { year, persons } = input.persons75plus!
  const { atlas, atlasAreas, persistence } = input
  const rate = atlasAreas === null ? null : atlasRate(atlas, BED_DAYS, atlasAreas)
  const sources = [ATLAS_TABLE, POPULATION_TABLE]
  const label = { id: 'coord.opportunity', area: input.area, year }
  if (rate === null) return { ...missing('bed-days', 'outside-boundary', sources), ...label }
  const level = localHospitalLevel(atlas, atlasAreas, persistence)
  const bedDays = (ratio: number) => ((ratio - 1) * rate.norway * persons) / 1000
  const interval = {
    low: bedDays(level.ratio - Z90 * level.sd),
    high: bedDays(level.ratio + Z90 * level.sd),
  }
  return { ...known(bedDays(level.ratio), 'bed-days', 'estimated', sources, interval), ...label }
}
