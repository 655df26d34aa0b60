import { type Bounds, byarInterval, nullBand, standardisedRatio } from '@samsyn/rates'
import { Refusal } from '@samsyn/refusal'
import { atlasMeasures } from './atlas-measures.ts'
import { atlasSentences } from './atlas-sentences.ts'
import type { Atlas, AtlasArea, AtlasAreaResult, AtlasSeries } from './atlas-types.ts'
import { type Shrunken, shrunkenRatios } from './empirical-bayes.ts'
import type { EqualWorlds } from './equal-worlds.ts'
import { type FunnelPosition, funnelPosition, overdispersedLimits } from './funnel.ts'
import { gammaPrior } from './gamma-prior.ts'
import { jenksBreaks } from './jenks-breaks.ts'
import { nullBands, nullDistribution, shareOfWorldsAbove } from './null-bands.ts'
import { levelOf, type ObservedExpected, rescaled } from './observed-expected.ts'
import { type Conversion, opportunityOf, type Reference } from './opportunity.ts'
import { type Overdispersion, overdispersionOf } from './overdispersion.ts'
import { refuseTwice } from './standardise-areas.ts'
import { varianceShares } from './systematic-component.ts'

export interface AtlasOptions {
  /** Worlds to take the null band from, shared between series of as many areas; null = no band. */
  readonly worlds?: EqualWorlds | null
  readonly reference?: Reference
  readonly conversion?: Conversion
  /** Fewer events than this is a low number: 30–40 in SKDE's atlases. */
  readonly lowNumber?: number
}

/**
 * Everything an atlas page shows of one series: each area's rate with interval, place in the funnel and shrunken
 * rate; the measures with what chance alone gives them; what reaching a reference would change; and sentences.
 *
 * Figures without counts (means, growth) get the measures that need none. Positions (FTE) get measures but no
 * chance: they are decided, not drawn.
 */
export function atlasOf(series: AtlasSeries, options: AtlasOptions = {}): Atlas {
  refuseUnfitSeries(series)
  const lowNumber = options.lowNumber ?? 40
  const counted = series.areas.filter(hasCounts)
  const withRate = series.areas.filter((area) => area.rate !== null)
  const counts = countsOf(counted)
  const luck = luckOf(series, counted, counts, options)
  const shrunken = luck?.shrunken ?? []
  const areas = series.areas.map((area) =>
    areaResult(area, series, luck, counted.indexOf(area as Counted), lowNumber),
  )
  const complete = withRate.every(hasCounts) && counted.length > 0
  const measures = atlasMeasures({
    rates: withRate.map((area) => area.rate!),
    ratesWithoutLowNumbers: withRate
      .filter((area) => (area.observed ?? 0) >= lowNumber)
      .map((area) => area.rate!),
    counts: complete && series.counting !== 'fte' ? counts : null,
    shrunkenRatios: shrunken.map((each) => each.ratio),
  })
  const opportunity = opportunityFrom(counted, luck, options)
  const found = {
    series,
    areas,
    measures,
    bands: luck?.bands ?? null,
    p: pOf(luck, measures),
    shares: luck?.shares ?? null,
    funnel:
      luck === null
        ? null
        : { phi: luck.spread.phi, tau2: luck.spread.tau2, dispersion: luck.dispersion },
    opportunity,
    mapClasses: jenksBreaks(withRate.map((area) => area.rate!)),
  }
  return { ...found, texts: atlasSentences(found, lowNumber) }
}

type Counted = AtlasArea & { observed: number; expected: number }

function hasCounts(area: AtlasArea): area is Counted {
  return area.observed !== null && area.expected !== null && area.expected > 0
}

function countsOf(areas: readonly Counted[]): ObservedExpected {
  return {
    observed: areas.map((area) => area.observed),
    expected: areas.map((area) => area.expected),
  }
}

/** All that needs the counts to be a matter of chance. */
interface Luck {
  readonly counted: readonly Counted[]
  readonly dispersion: number
  readonly level: number
  /** Relative to the reference, like observed ÷ expected. */
  readonly shrunken: readonly Shrunken[]
  readonly spread: Overdispersion
  readonly shares: ReturnType<typeof varianceShares>
  readonly worlds: ReturnType<typeof nullDistribution> | null
  readonly bands: ReturnType<typeof nullBands> | null
}

function luckOf(
  series: AtlasSeries,
  counted: readonly Counted[],
  counts: ObservedExpected,
  options: AtlasOptions,
): Luck | null {
  const byChance = series.counting === 'events' || series.counting === 'share'
  const level = levelOf(counts)
  if (!byChance || counted.length < 2 || !(level > 0)) return null
  const dispersion = dispersionOf(series, counted)
  const scaled = rescaled(counts)
  const effective = {
    observed: Array.from(counts.observed, (o) => o / dispersion),
    expected: Array.from(scaled.expected, (e) => e / dispersion),
  }
  const worlds =
    options.worlds === null
      ? null
      : nullDistribution(scaled.expected, {
          dispersion,
          ...(options.worlds?.areas === counted.length ? { worlds: options.worlds } : {}),
        })
  return {
    counted,
    dispersion,
    level,
    shrunken: shrunkenRatios(effective, gammaPrior(effective)).map((each) => ({
      ...each,
      ratio: each.ratio * level,
      low: each.low * level,
      high: each.high * level,
    })),
    spread: overdispersionOf(effective),
    shares: varianceShares(counts, dispersion),
    worlds,
    bands: worlds === null ? null : nullBands(worlds),
  }
}

/** The series' own; 1 − p for shares, whose counts cannot exceed the whole; else 1. */
function dispersionOf(series: AtlasSeries, counted: readonly Counted[]): number {
  if (series.dispersion !== null) return series.dispersion
  if (series.counting !== 'share') return 1
  let part = 0
  let whole = 0
  for (const { observed, persons } of counted) {
    if (persons === null) continue
    part += observed
    whole += persons
  }
  return whole > part && part > 0 ? 1 - part / whole : 1
}

function areaResult(
  area: AtlasArea,
  series: AtlasSeries,
  luck: Luck | null,
  index: number,
  lowNumber: number,
): AtlasAreaResult {
  const counted = series.counting === 'events' || series.counting === 'share'
  const lowNumbers = counted && area.observed !== null && area.observed < lowNumber
  if (!hasCounts(area)) return { ...area, ...unknownResult, lowNumbers }
  const ratio = area.observed / area.expected
  if (luck === null || index < 0) return { ...area, ...unknownResult, ratio, lowNumbers }
  const shrunken = luck.shrunken[index]!
  const country = series.countryRate
  const band = timesLevel(nullBand((area.expected * luck.level) / luck.dispersion), luck.level)
  return {
    ...area,
    ratio,
    ratioInterval: ratioIntervalOf(area, luck.dispersion),
    nullBand: country === null ? null : { low: band.low * country, high: band.high * country },
    shrunkenRatio: shrunken.ratio,
    shrunkenInterval: { low: shrunken.low, high: shrunken.high },
    shrunkenRate: country === null ? null : shrunken.ratio * country,
    above1: shrunken.above1,
    ...positionsOf(area, luck),
    lowNumbers,
  }
}

const unknownResult = {
  ratio: null,
  ratioInterval: null,
  nullBand: null,
  shrunkenRatio: null,
  shrunkenInterval: null,
  shrunkenRate: null,
  above1: null,
  byChance: null,
  byUsualSpread: null,
} as const

function timesLevel({ low, high }: Bounds, level: number): Bounds {
  return { low: low * level, high: high * level }
}

/** Interval of observed ÷ expected, with the dispersion in it. */
function ratioIntervalOf({ observed, expected }: Counted, dispersion: number): Bounds {
  const { low, high } = standardisedRatio(observed / dispersion, expected / dispersion)
  return { low, high }
}

/**
 * By chance an area lies outside exactly when the interval of its own count leaves out what was expected, which is
 * its null band turned round.
 */
function positionsOf({ observed, expected }: Counted, { dispersion, level, spread }: Luck) {
  const size = (expected * level) / dispersion
  const count = observed / dispersion
  const ratio = observed / (expected * level)
  return {
    byChance: positionOfCount(size, byarInterval(count), byarInterval(count, 0.998)),
    byUsualSpread: funnelPosition(
      ratio,
      overdispersedLimits(size, spread),
      overdispersedLimits(size, spread, 0.998),
    ),
  }
}

function positionOfCount(expected: number, inner: Bounds, outer: Bounds): FunnelPosition {
  if (outer.low > expected) return 'far-above'
  if (outer.high < expected) return 'far-below'
  if (inner.low > expected) return 'above'
  return inner.high < expected ? 'below' : 'within'
}

function pOf(luck: Luck | null, measures: Atlas['measures']): Atlas['p'] {
  if (luck === null || luck.worlds === null) return null
  const { FT1, CV, SCVRescaled } = measures
  if (CV === null || SCVRescaled === null) return null
  return {
    FT1: shareOfWorldsAbove(luck.worlds.FT1, FT1 ?? Number.POSITIVE_INFINITY),
    CV: shareOfWorldsAbove(luck.worlds.CV, CV),
    SCV: shareOfWorldsAbove(luck.worlds.SCV, SCVRescaled),
  }
}

function opportunityFrom(counted: readonly Counted[], luck: Luck | null, options: AtlasOptions) {
  if (luck === null) return null
  const compared = counted.map((area, i) => ({
    id: area.id,
    observed: area.observed,
    expected: area.expected,
    shrunkenRatio: luck.shrunken[i]!.ratio,
    ratioInterval: ratioIntervalOf(area, luck.dispersion),
  }))
  return opportunityOf(compared, options.reference, options.conversion)
}

function refuseUnfitSeries(series: AtlasSeries): void {
  const seen = new Set<string>()
  for (const area of series.areas) {
    if (seen.has(area.id)) refuseTwice(area.name, `${series.indicator}, ${series.period}`)
    seen.add(area.id)
    const { observed, persons } = area
    if (
      series.counting === 'share' &&
      observed !== null &&
      persons !== null &&
      observed > persons
    ) {
      throw new Refusal('impossible-value', {
        found: `${observed} of ${persons} in ${area.name} (${series.indicator})`,
        because: 'a share cannot be above one',
        remedy: 'count it as events, or check that part and whole are of the same people',
      })
    }
  }
  if (series.dispersion === null || series.dispersion > 0) return
  throw new Refusal('impossible-value', {
    found: `a dispersion of ${series.dispersion}`,
    because: 'it is the variance of the counts over their mean',
    remedy: 'use 1 where every event is a person of its own',
  })
}
