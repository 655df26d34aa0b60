import {
  type Bounds,
  type CountMethod,
  directlyStandardised,
  dobsonInterval,
  fayFeuerInterval,
  normalInterval,
  standardisedRatio,
  wilsonInterval,
} from '@samsyn/rates'
import { Refusal } from '@samsyn/refusal'

/** What is counted: events of persons, a share of observations, or positions (FTE), which are decided and not drawn by luck. */
export type Counting = 'events' | 'share' | 'fte'

/** Counts and people by area and stratum (age group × sex), area-major: `events[area × strata + stratum]`. */
export interface StratifiedCounts {
  readonly areas: readonly string[]
  readonly strata: number
  /** Events, observations with the property, or FTE. NaN = not published, which is never zero. */
  readonly events: ArrayLike<number>
  /** Persons (or observations, for a share). */
  readonly persons: ArrayLike<number>
}

export interface Standardisation {
  readonly counting?: Counting
  /** Persons of the standard population by stratum; the sum of the areas when left out. */
  readonly standard?: ArrayLike<number>
  /** Reference rates by stratum; those of all published areas together when left out. */
  readonly referenceRates?: ArrayLike<number>
  readonly interval?: 'dobson' | 'fay-feuer' | 'normal'
  readonly method?: CountMethod
}

/** Why an area has no figure. */
export type AreaGap = 'suppressed' | 'no-people' | 'nothing-expected'

/** One area's figures, per person; a figure that cannot be had is null. */
export interface StandardisedArea {
  readonly area: string
  readonly gap: AreaGap | null
  readonly observed: number | null
  readonly persons: number
  readonly expected: number | null
  readonly crude: number | null
  /** Counted ÷ expected with Byar's or the exact interval; for FTE without one. */
  readonly ratio: number | null
  readonly ratioInterval: Bounds | null
  /** Ratio × the reference's crude rate. */
  readonly indirectRate: number | null
  /** Σ w·O/n; null where a stratum has no people. */
  readonly directRate: number | null
  /** Null for FTE, below ten events (Dobson) and where there is no direct rate. */
  readonly directInterval: Bounds | null
  /** Wilson's interval of the crude share; null unless a share is counted. */
  readonly shareInterval: Bounds | null
}

/**
 * Standardises any service, indicator or FTE by age and sex, directly and indirectly, for areas of any kind.
 *
 * Areas with a blank stratum are left out of the reference and have no figure of their own. An area in two rows
 * is refused: which of them is right, or whether they should be added, is not ours to guess.
 */
export function standardiseAreas(
  counts: StratifiedCounts,
  how: Standardisation = {},
): StandardisedArea[] {
  refuseUnfitStrata(counts)
  const published = counts.areas.map((_, area) => isPublished(counts, area))
  const reference = how.referenceRates ?? referenceRatesOf(counts, published)
  const standard = how.standard ?? personsOfAll(counts)
  const crudeReference = crudeOf(reference, standard)
  return counts.areas.map((_, area) => {
    return standardiseOne(counts, area, { how, reference, standard, crudeReference, published })
  })
}

interface Shared {
  readonly how: Standardisation
  readonly reference: ArrayLike<number>
  readonly standard: ArrayLike<number>
  readonly crudeReference: number
  readonly published: readonly boolean[]
}

function standardiseOne(counts: StratifiedCounts, area: number, shared: Shared): StandardisedArea {
  const events = slice(counts.events, area, counts.strata)
  const persons = slice(counts.persons, area, counts.strata)
  const people = sumOf(persons)
  const expected = persons.reduce((sum, n, g) => sum + n * shared.reference[g]!, 0)
  const gap = gapOf(shared.published[area]!, people, expected)
  const name = counts.areas[area]!
  if (gap !== null) {
    const observed = gap === 'suppressed' ? null : sumOf(events)
    return { ...nothing, area: name, gap, observed, persons: people, expected }
  }
  const observed = sumOf(events)
  const { how } = shared
  const ratio = standardisedRatio(observed, expected, 0.95, how.method)
  const byChance = how.counting !== 'fte'
  return {
    area: name,
    gap,
    observed,
    persons: people,
    expected,
    crude: observed / people,
    ratio: ratio.ratio,
    ratioInterval: byChance ? { low: ratio.low, high: ratio.high } : null,
    indirectRate: ratio.ratio * shared.crudeReference,
    ...directly(events, persons, shared.standard, how),
    shareInterval: how.counting === 'share' ? wilsonInterval(observed, people) : null,
  }
}

const nothing = {
  crude: null,
  ratio: null,
  ratioInterval: null,
  indirectRate: null,
  directRate: null,
  directInterval: null,
  shareInterval: null,
} as const

function gapOf(published: boolean, people: number, expected: number): AreaGap | null {
  if (!published) return 'suppressed'
  if (people === 0) return 'no-people'
  return expected > 0 ? null : 'nothing-expected'
}

function directly(
  events: number[],
  persons: number[],
  standard: ArrayLike<number>,
  how: Standardisation,
): Pick<StandardisedArea, 'directRate' | 'directInterval'> {
  if (persons.some((n, g) => n === 0 && standard[g]! > 0)) {
    return { directRate: null, directInterval: null }
  }
  const rate = directlyStandardised(events, persons, standard)
  const directInterval = how.counting === 'fte' ? null : intervalOf(rate, how)
  return { directRate: rate.rate, directInterval }
}

function intervalOf(rate: ReturnType<typeof directlyStandardised>, how: Standardisation) {
  if (how.interval === 'fay-feuer') return fayFeuerInterval(rate)
  if (how.interval === 'normal') return normalInterval(rate)
  return rate.events < 10 ? null : dobsonInterval(rate, 0.95, how.method)
}

function referenceRatesOf(counts: StratifiedCounts, published: readonly boolean[]): Float64Array {
  const events = new Float64Array(counts.strata)
  const persons = new Float64Array(counts.strata)
  for (let area = 0; area < counts.areas.length; area++) {
    if (!published[area]) continue
    for (let g = 0; g < counts.strata; g++) {
      events[g]! += counts.events[area * counts.strata + g]!
      persons[g]! += counts.persons[area * counts.strata + g]!
    }
  }
  return events.map((sum, g) => (persons[g]! > 0 ? sum / persons[g]! : 0))
}

function personsOfAll(counts: StratifiedCounts): Float64Array {
  const persons = new Float64Array(counts.strata)
  for (let i = 0; i < counts.persons.length; i++) persons[i % counts.strata]! += counts.persons[i]!
  return persons
}

function crudeOf(rates: ArrayLike<number>, standard: ArrayLike<number>): number {
  let events = 0
  let persons = 0
  for (let g = 0; g < standard.length; g++) {
    events += rates[g]! * standard[g]!
    persons += standard[g]!
  }
  return events / persons
}

function isPublished(counts: StratifiedCounts, area: number): boolean {
  for (let g = 0; g < counts.strata; g++) {
    if (Number.isNaN(counts.events[area * counts.strata + g]!)) return false
  }
  return true
}

function slice(values: ArrayLike<number>, area: number, strata: number): number[] {
  const own = new Array<number>(strata)
  for (let g = 0; g < strata; g++) own[g] = values[area * strata + g]!
  return own
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

function refuseUnfitStrata({ areas, strata, events, persons }: StratifiedCounts): void {
  if (events.length !== areas.length * strata || persons.length !== events.length) {
    throw new Refusal('shapes-differ', {
      found: `${events.length} counts and ${persons.length} persons for ${areas.length} areas of ${strata} strata`,
      because: 'each area has one of each in every stratum',
      remedy: 'make both lists from the same areas, ages and sexes',
    })
  }
  const seen = new Set<string>()
  for (const area of areas) {
    if (seen.has(area)) refuseTwice(area)
    seen.add(area)
  }
  for (let i = 0; i < events.length; i++) {
    if (!(events[i]! < 0) && persons[i]! >= 0) continue
    throw new Refusal('impossible-value', {
      found: `${events[i]} events among ${persons[i]} persons in ${areas[Math.floor(i / strata)]}`,
      because: 'people and events are counted from zero',
      remedy: 'look for the sign or the blank in the table it came from',
    })
  }
}

/** An area in two rows: added or chosen between by whoever knows the table, not by us. */
export function refuseTwice(area: string, where = 'the table'): never {
  throw new Refusal('duplicate-key', {
    found: `${area} in two rows of ${where}`,
    because: 'it is not said whether they are to be added or one replaces the other',
    remedy: 'keep one row per area',
  })
}
