import { type Bounds, wilsonInterval } from '@samsyn/rates'
import { Refusal } from '@samsyn/refusal'
import type { IndicatorDefinition } from './definition.ts'
import { type Counts, type IndicatorValue, indicatorValue } from './indicator-value.ts'

export interface GroupCounts {
  readonly group: string
  readonly counts: Counts
}

export interface GroupValue extends IndicatorValue {
  readonly group: string
  /** Shares: value less the reference group's. Rates: value ÷ the reference group's. Null where it cannot be had. */
  readonly compared: { readonly by: 'difference' | 'ratio'; readonly value: number } | null
  /** 95 % of what is compared. */
  readonly interval95: Bounds | null
  /** The interval leaves out "no difference". */
  readonly differs: boolean | null
}

/**
 * An indicator by groups of people (language, Sámi area, education, centrality), each beside one of them.
 *
 * Shares are compared by their difference (Newcombe 1998, Statistics in Medicine 17: 873–890, method 10), rates by their ratio
 * (one group's events among those of both, conditional binomial with Wilson's limits). Means and medians stand side by side.
 * Groups differ in age too: standardise before reading a difference as unequal care.
 */
export function compareGroups(
  definition: IndicatorDefinition,
  groups: readonly GroupCounts[],
  reference: string,
): GroupValue[] {
  const beside = groups.find(({ group }) => group === reference)
  if (beside === undefined) {
    throw new Refusal('unknown-group', {
      found: `no group ${reference}`,
      because: 'the others are compared with it',
      remedy: `choose one of ${groups.map(({ group }) => group).join(', ')}`,
    })
  }
  const other = indicatorValue(definition, beside.counts)
  return groups.map(({ group, counts }) => {
    const own = indicatorValue(definition, counts)
    if (group === reference || own.value === null || other.value === null) {
      return { ...own, group, compared: null, interval95: null, differs: null }
    }
    return { ...own, group, ...comparison(own, counts, other, beside.counts) }
  })
}

type Compared = Pick<GroupValue, 'compared' | 'interval95' | 'differs'>

const uncompared: Compared = { compared: null, interval95: null, differs: null }

function comparison(
  own: IndicatorValue,
  counts: Counts,
  other: IndicatorValue,
  otherCounts: Counts,
): Compared {
  if ('having' in counts) return difference(own, other)
  if ('events' in counts && 'events' in otherCounts) {
    return ratio(counts, otherCounts)
  }
  return uncompared
}

function difference(own: IndicatorValue, other: IndicatorValue): Compared {
  const value = own.value! - other.value!
  const down = Math.hypot(own.value! - own.interval!.low, other.interval!.high - other.value!)
  const up = Math.hypot(own.interval!.high - own.value!, other.value! - other.interval!.low)
  const interval95 = { low: value - down, high: value + up }
  const differs = interval95.low > 0 || interval95.high < 0
  return { compared: { by: 'difference', value }, interval95, differs }
}

interface Events {
  readonly events: number | null
  readonly persons?: number | null
}

function ratio(own: Events, other: Events): Compared {
  const events = own.events! + other.events!
  if (other.events === 0) return uncompared
  const exposure = (other.persons ?? 1) / (own.persons ?? 1)
  const odds = (share: number) =>
    share >= 1 ? Number.POSITIVE_INFINITY : (share / (1 - share)) * exposure
  const { low, high } = wilsonInterval(own.events!, events)
  const interval95 = { low: odds(low), high: odds(high) }
  const differs = interval95.low > 1 || interval95.high < 1
  return {
    compared: { by: 'ratio', value: odds(own.events! / events) },
    interval95,
    differs,
  }
}
