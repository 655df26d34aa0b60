import { type ServiceId, serviceOf } from '@samsyn/measures'
import { ageGroups } from '@samsyn/population'
import { GROUPS } from './baseline.ts'
import { unmetParts } from './limited-outcomes.ts'
import type {
  Convergence,
  FamilyStep,
  Flow,
  NeedStep,
  Outcome,
  WaitingStep,
  WorkforceLimit,
} from './model.ts'
import type { Draft } from './prepare-run.ts'

/** 0 before the start, 1 when fully in place, a straight line between; by year of the run. */
export function rampOf(
  { input, years }: Draft,
  startYear: number,
  rampYears: number,
): Float64Array {
  return Float64Array.from({ length: years }, (_, y) =>
    rampBetween(input.baseline.firstYear + y, startYear, rampYears),
  )
}

/** How far a measure has come in a year, 0–1. */
export function rampBetween(year: number, startYear: number, rampYears: number): number {
  const into = year - startYear
  if (into < 0) return 0
  return rampYears === 0 ? 1 : Math.min(1, (into + 1) / (rampYears + 1))
}

/** Share of the people of each age group today who are inside the ages; ages are spread evenly in a group. */
export function overlapOf(ages: { readonly from: number; readonly to: number }): Float64Array {
  return Float64Array.from(ageGroups, ({ from, to }) => {
    const inside = Math.min(to, ages.to) - Math.max(from, ages.from) + 1
    // The open group is nearly all in its first ten years.
    const width = Math.min(to, 100) - from + 1
    return Math.min(1, Math.max(0, inside) / width)
  })
}

export function convergenceOf(draft: Draft, id: ServiceId, index: number): Convergence[] {
  const { baseline, scenario } = draft.input
  const ratios = baseline.areas.map(
    (_, a) => baseline.arrays.localRatio[a * baseline.services.length + index]!,
  )
  return (scenario.convergence ?? [])
    .filter(({ service }) => service === id)
    .map(({ reference, share, startYear, rampYears }) => ({
      parameter: draft.parameters.add({
        id: `convergence.${id}.${reference}`,
        ...share,
        shape: 'share',
      }),
      gap: Float64Array.from(ratios, (own) =>
        // Nothing today cannot come nearer by a share.
        own > 0 ? referenceRatio(draft, index, reference) / own - 1 : 0,
      ),
      ramp: rampOf(draft, startYear, rampYears),
    }))
}

/** Level of the reference ÷ the nation's: 1, that of a municipality, or of the community as one. */
function referenceRatio({ input }: Draft, index: number, reference: string): number {
  if (reference === 'norway') return 1
  const { areas, services, arrays } = input.baseline
  const at = (a: number) => a * services.length + index
  if (reference !== 'community') return arrays.localRatio[at(areas.indexOf(reference))]!
  let observed = 0
  let expected = 0
  for (let a = 0; a < areas.length; a++) {
    let own = 0
    for (let g = 2; g < GROUPS; g++) own += arrays.base[at(a) * GROUPS + g]!
    observed += own
    expected += own / arrays.localRatio[at(a)]!
  }
  return observed / expected
}

export function flowsOf(draft: Draft, id: ServiceId): Flow[] {
  return (draft.input.scenario.flow ?? [])
    .filter(({ service }) => service === id)
    .map(({ direction, community, share, startYear, rampYears }) => ({
      parameter: draft.parameters.add({
        id: `flow.${id}.${direction}.${community}`,
        ...share,
        shape: 'share',
      }),
      sign: direction === 'in' ? 1 : -1,
      community,
      ramp: rampOf(draft, startYear, rampYears),
    }))
}

/** Numbers of the age groups that a coverage is adopted for. */
export function adoptedGroups(ages: '67to79' | '80plus'): number[] {
  return ages === '67to79' ? [2] : [3, 4]
}

/** Adopted ÷ today's coverage by area, service, age group and year; straight lines between points, the last kept. */
export function adoptedSteps(draft: Draft): Float64Array | null {
  const { baseline, scenario } = draft.input
  if (scenario.coverage !== 'adopted') return null
  const { years, ids } = draft
  const out = new Float64Array(baseline.areas.length * ids.length * GROUPS * years).fill(1)
  for (const { area, service, ages, points } of scenario.adopted ?? []) {
    const a = baseline.areas.indexOf(area)
    const s = ids.indexOf(service as ServiceId)
    const groups = adoptedGroups(ages)
    const now = coverageToday(draft, a, service as ServiceId, groups)
    const line = [{ year: baseline.firstYear, percent: now }, ...points].sort(
      (one, other) => one.year - other.year,
    )
    for (let y = 0; y < years; y++) {
      const factor = onLine(line, baseline.firstYear + y) / now
      for (const g of groups) out[((a * ids.length + s) * GROUPS + g) * years + y] = factor
    }
  }
  return out
}

function coverageToday(
  { input, years }: Draft,
  area: number,
  service: ServiceId,
  groups: readonly number[],
): number {
  const { services, arrays } = input.baseline
  const row = area * services.length + services.findIndex(({ id }) => id === service)
  let users = 0
  let people = 0
  for (const g of groups) {
    users += arrays.base[row * GROUPS + g]!
    people += arrays.people[(area * GROUPS + g) * (years + 1) + 1]!
  }
  return (100 * users) / people
}

function onLine(line: readonly { year: number; percent: number }[], year: number): number {
  const after = line.findIndex((point) => point.year >= year)
  if (after < 1) return line.at(after)!.percent
  const [left, right] = [line[after - 1]!, line[after]!]
  const way = (year - left.year) / (right.year - left.year)
  return left.percent + way * (right.percent - left.percent)
}

/** Needs of the same group are of the same people: they share its prevalence, one assumption. */
export function needSteps(draft: Draft): NeedStep[] {
  const needs = draft.input.scenario.need ?? []
  return needs.map((need, i) => {
    const { service, group } = need
    const own = group === undefined ? service : `${service}.${group}`
    const number = (id: string, skewed: { central: number; low: number; high: number }) =>
      draft.parameters.add({
        id: `need.${id}`,
        ...skewed,
        shape: id.endsWith('.perPerson') ? 'positive' : 'share',
      })
    const first = needs.findIndex((other) => other.service === service) === i
    return {
      service: draft.numberOf.get(service as ServiceId)!,
      overlap: overlapOf(need.ages),
      prevalence: number(`${group ?? service}.prevalence`, need.prevalence),
      coverage: number(`${own}.coverage`, need.coverage),
      perPerson: number(`${own}.perPerson`, need.perPerson),
      ramp: wayOf(draft, need),
      leaves: first
        ? leavesOf(
            draft,
            needs.filter((other) => other.service === service),
          )
        : new Float64Array(GROUPS * draft.years),
    }
  })
}

type Need = NonNullable<Draft['input']['scenario']['need']>[number]

function wayOf(draft: Draft, { startYear, rampYears, share }: Need): Float64Array {
  return rampOf(draft, startYear, rampYears).map((way) => way * share)
}

/** What the needs of one service take the place of: never more than all, and nothing at ages outside theirs. */
function leavesOf(draft: Draft, needs: readonly Need[]): Float64Array {
  const out = new Float64Array(GROUPS * draft.years)
  for (const need of needs) {
    const inside = overlapOf(need.ages)
    const way = wayOf(draft, need)
    for (let i = 0; i < out.length; i++) {
      const taken = inside[Math.floor(i / draft.years)]! * way[i % draft.years]! * (need.of ?? 1)
      out[i] = Math.min(1, out[i]! + taken)
    }
  }
  return out
}

export function waitingSteps(draft: Draft, base: Float64Array): WaitingStep[] {
  return (draft.input.scenario.waiting ?? []).map(({ service, units, startYear, years }) => {
    const s = draft.numberOf.get(service as ServiceId)!
    const areas = draft.input.baseline.areas.length
    const spread = new Float64Array(areas * GROUPS)
    for (let a = 0; a < areas; a++) {
      for (let g = 0; g < GROUPS; g++) {
        spread[a * GROUPS + g] = base[(a * draft.ids.length + s) * GROUPS + g]!
      }
    }
    let all = spread.reduce((sum, each) => sum + each, 0)
    if (all === 0) {
      // No use today to go by: by people.
      const { people } = draft.input.baseline.arrays
      for (let i = 0; i < spread.length; i++) spread[i] = people[i * (draft.years + 1)]!
      all = spread.reduce((sum, each) => sum + each, 0)
    }
    return {
      service: s,
      units: draft.parameters.add({ id: `waiting.${service}.units`, ...units, shape: 'positive' }),
      perYear: Float64Array.from({ length: draft.years }, (_, y) => {
        const into = draft.input.baseline.firstYear + y - startYear
        return into >= 0 && into < years ? 1 / years : 0
      }),
      spread: spread.map((each) => each / all),
    }
  })
}

/** Null where family care follows need, for then nothing lands elsewhere. */
export function familyStep(draft: Draft): FamilyStep | null {
  const { scenario, baseline } = draft.input
  const path = scenario.familyCare ?? 'proportional'
  const family = draft.numberOf.get('family-care')
  const homeCare = draft.numberOf.get('home-care')
  if (path === 'proportional' || family === undefined || homeCare === undefined) return null
  const perUser = serviceOf('home-care').labour.reduce((sum, one) => sum + one.perUnit.central, 0)
  const conversion = 1 / perUser
  return {
    family,
    homeCare,
    conversion: draft.parameters.add({
      id: 'family.conversion',
      central: conversion,
      low: conversion * 0.7,
      high: conversion * 1.3,
      shape: 'positive',
      rationale: 'one FTE of family care is replaced by one public FTE',
    }),
    given: Float64Array.from({ length: baseline.areas.length * draft.years }, (_, i) => {
      if (path === 'constant') return 1
      const a = Math.floor(i / draft.years)
      return carers(draft, a, i % draft.years) / carers(draft, a, 0)
    }),
  }
}

/** People of the ages that most carers have, at the end of a year. */
function carers({ input, years }: Draft, area: number, y: number): number {
  const at = (g: number) => input.baseline.arrays.people[(area * GROUPS + g) * (years + 1) + y + 1]!
  return at(1) + at(2)
}

export function workforceLimits(draft: Draft, outcomes: readonly Outcome[]): WorkforceLimit[] {
  return (draft.input.scenario.workforce ?? []).map(({ level, growthPerYear, unmet }) => ({
    level,
    outcome: outcomes.findIndex(({ id }) => id === `fte.${level}`),
    staffed: outcomes.findIndex(({ id }) => id === `staffed.${level}`),
    unmet: unmetParts.map((part) => ({
      part,
      outcome: outcomes.findIndex(({ id }) => id === `${part}.${level}`),
      share: part === 'lower-coverage' ? unmet.lowerCoverage : unmet[part],
    })),
    growth: draft.parameters.add({
      id: `workforce.${level}.growth`,
      ...growthPerYear,
      shape: 'normal',
    }),
  }))
}
