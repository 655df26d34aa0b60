import { Refusal } from '@samsyn/refusal'
import type { QualityText } from './chart-types.ts'
import type { Form, IndicatorDefinition } from './definition.ts'
import { type Scaled, spreadBetween, standingOf } from './spread-between.ts'

/** One trust's figure of an indicator. */
export interface TrustFigure {
  readonly trust: string
  /** In the indicator's unit; null where there is none. */
  readonly value: number | null
  /** Denominator: persons or cases. For a mean: leave it null and give the standard error. */
  readonly of: number | null
  readonly standardError?: number
  /** What the trust's own control chart says, where it has one. */
  readonly ownChange?: 'improvement' | 'concern'
}

export interface TrustIndicator {
  readonly definition: IndicatorDefinition
  readonly figures: readonly TrustFigure[]
}

/** An area suggested, with what the suggestion rests on. */
export interface SuggestedArea {
  readonly indicator: string
  readonly value: number
  /** The level of all trusts, each by how surely it is known, in the indicator's unit. */
  readonly others: number
  readonly trusts: number
  /** Expected distance from the others in standard deviations between trusts, chance taken out; above 0 is better. */
  readonly standing: number
  /** Probability that the trust's true level is on that side, 0.5–1. */
  readonly certainty: number
  readonly because: 'level' | 'own-change'
  readonly texts: readonly QualityText[]
}

export interface TrustSuggestion {
  readonly trust: string
  readonly strong: readonly SuggestedArea[]
  readonly weak: readonly SuggestedArea[]
  readonly texts: readonly QualityText[]
}

export interface LeftOutIndicator {
  readonly indicator: string
  readonly why:
    | 'neutral-direction'
    | 'too-few-trusts'
    | 'no-chance-known'
    | 'no-spread-beyond-chance'
}

/** Below so many trusts, the spread between them is not known well enough to stand on. */
const FEWEST = 5
const STRONG = 1
const WEAK = 2
const SURE = 0.8

/**
 * For each trust, one area with good results (or great progress) and two with weak results (or risk), as the owners asked in 2019
 * (003:13334-13349): a suggestion from indicators across trusts, for the trust to judge.
 *
 * Areas are ordered by how far the trust's level is expected to be from the others', chance taken out and in the spread that trusts
 * have, so that indicators compare and small trusts do not lead by luck. A whole and its part are never both suggested for one trust.
 * Indicators without a better side, with too few trusts or without spread beyond chance are left out and listed.
 *
 * @param name how an indicator is called in the sentences
 */
export function strongAndWeak(
  indicators: readonly TrustIndicator[],
  name: (definition: IndicatorDefinition) => string = ({ id }) => id,
): { readonly suggestions: TrustSuggestion[]; readonly leftOut: LeftOutIndicator[] } {
  const leftOut: LeftOutIndicator[] = []
  const areas = new Map<string, Candidate[]>()
  for (const { figures } of indicators) {
    for (const { trust } of figures) areas.set(trust, areas.get(trust) ?? [])
  }
  for (const each of indicators) {
    const result = placed(each, name)
    if ('why' in result) leftOut.push({ indicator: each.definition.id, why: result.why })
    else for (const area of result.areas) areas.get(area.trust)!.push(area)
  }
  const suggestions = [...areas].map(([trust, own]) => suggestionFor(trust, own))
  return { suggestions, leftOut }
}

interface Candidate extends SuggestedArea {
  readonly trust: string
  readonly partOf: string | null
}

function placed(
  { definition, figures }: TrustIndicator,
  name: (definition: IndicatorDefinition) => string,
): { areas: Candidate[] } | Pick<LeftOutIndicator, 'why'> {
  if (definition.direction === 'neutral') return { why: 'neutral-direction' }
  refuseTwice(definition, figures)
  const known = figures.filter((figure) => figure.value !== null && figure.of !== 0)
  if (known.length < FEWEST) return { why: 'too-few-trusts' }
  const scaled = known.map((figure) => scaledOf(definition, figure))
  if (scaled.some((each) => each === null)) return { why: 'no-chance-known' }
  const spread = spreadBetween(scaled as Scaled[])
  const changed = known.some((figure) => figure.ownChange !== undefined)
  if (spread.between === 0 && !changed) return { why: 'no-spread-beyond-chance' }
  const indicator = name(definition)
  const areas = known.map((figure, i) => {
    const [distance, certainty] = standingOf(scaled[i]!, spread)
    const better = definition.direction === 'higher' ? distance : -distance
    const area = {
      indicator: definition.id,
      value: figure.value!,
      others: unscaled(definition, spread.level),
      trusts: known.length,
      certainty,
      ...weighed(better, figure.ownChange),
    }
    return {
      ...area,
      texts: textsOf(area, indicator),
      trust: figure.trust,
      partOf: definition.partOf,
    }
  })
  return { areas }
}

/** A change of one's own counts as one standard deviation, and leads where the level is nearer to the others' than that. */
function weighed(
  standing: number,
  ownChange: TrustFigure['ownChange'],
): Pick<SuggestedArea, 'standing' | 'because'> {
  if (ownChange === undefined || Math.abs(standing) >= 1) return { standing, because: 'level' }
  return { standing: ownChange === 'improvement' ? 1 : -1, because: 'own-change' }
}

function refuseTwice({ id }: IndicatorDefinition, figures: readonly TrustFigure[]): void {
  const names = figures.map(({ trust }) => trust)
  const twice = names.find((trust, i) => names.indexOf(trust) !== i)
  if (twice === undefined) return
  throw new Refusal('duplicate-key', {
    found: `${twice} twice in ${id}`,
    because: 'a trust has one figure of an indicator',
    remedy: 'hand in one period at a time',
  })
}

/** Shares on arcsine √p, rates on √, means as they are: scales on which chance is the same size whatever the level. */
function scaledOf(
  { form, unit }: IndicatorDefinition,
  { value, of, standardError }: TrustFigure,
): Scaled | null {
  if (form === 'mean' || form === 'median') {
    return standardError ? { y: value!, error: standardError } : null
  }
  if (of === null) return null
  if (form === 'share')
    return { y: Math.asin(Math.sqrt(value! / unit.per)), error: 0.5 / Math.sqrt(of) }
  if (form === 'rate') return { y: Math.sqrt(value! / unit.per), error: 0.5 / Math.sqrt(of) }
  return null
}

function unscaled({ form, unit }: { form: Form; unit: { per: number } }, y: number): number {
  if (form === 'share') return unit.per * Math.sin(y) ** 2
  return form === 'rate' ? unit.per * y ** 2 : y
}

function textsOf(area: Omit<SuggestedArea, 'texts'>, indicator: string): QualityText[] {
  const [value, others] = [area.value, area.others].map((each) => Number(each.toPrecision(3)))
  if (area.because === 'own-change') {
    const key = area.standing > 0 ? 'suggest.progress' : 'suggest.risk'
    return [{ key, values: { indicator, value: value! } }]
  }
  const certainty = Math.min(99, Math.floor(100 * area.certainty))
  const key = area.standing > 0 ? 'suggest.strong' : 'suggest.weak'
  return [
    { key, values: { indicator, value: value!, others: others!, certainty } },
    ...(area.certainty < SURE ? [{ key: 'suggest.uncertain', values: {} } as const] : []),
  ]
}

function suggestionFor(trust: string, areas: readonly Candidate[]): TrustSuggestion {
  const ordered = [...areas].sort((one, other) => other.standing - one.standing)
  const strong = chosen(ordered, (area) => area.standing > 0, STRONG)
  const weak = chosen([...ordered].reverse(), (area) => area.standing < 0, WEAK)
  const texts: QualityText[] = [
    ...(strong.length < STRONG ? [{ key: 'suggest.no-strong', values: {} } as const] : []),
    ...(weak.length < WEAK
      ? [{ key: 'suggest.few-weak', values: { found: weak.length } } as const]
      : []),
    { key: 'suggest.question', values: {} },
  ]
  return { trust, strong: strong.map(bare), weak: weak.map(bare), texts }
}

/** In order, a whole and its part never both; where a whole in front leaves too few, its parts come instead. */
function chosen(
  ordered: readonly Candidate[],
  fits: (area: Candidate) => boolean,
  most: number,
): Candidate[] {
  const fitting = ordered.filter(fits)
  const wholes = new Set(fitting.map(({ partOf }) => partOf))
  const first = unrelated(fitting, most)
  if (first.length === most) return first
  const parts = unrelated(
    fitting.filter(({ indicator }) => !wholes.has(indicator)),
    most,
  )
  return parts.length > first.length ? parts : first
}

function unrelated(ordered: readonly Candidate[], most: number): Candidate[] {
  const picked: Candidate[] = []
  for (const area of ordered) {
    const related = picked.some(
      (other) => other.partOf === area.indicator || area.partOf === other.indicator,
    )
    if (picked.length < most && !related) picked.push(area)
  }
  return picked
}

function bare({ trust: _, partOf: __, ...area }: Candidate): SuggestedArea {
  return area
}
