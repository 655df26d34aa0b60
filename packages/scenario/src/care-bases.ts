import {
  CARE_TABLE,
  type CareEstimate,
  type CoveredService,
  careEstimates,
  coverageTrends,
  needAssumptions,
  type UsersByAge,
} from '@samsyn/demand'
import { AGES } from '@samsyn/population'
import { type BaselineService, GROUPS } from './baseline.ts'
import type { BaselineWork } from './build-baseline.ts'
import type { ServiceBase } from './service-base.ts'

const SAMPLE_TABLE = 'municipal_care_sample_2015_2025'

/** Ages the municipal tables count by, and the age groups (index) they are spread over. */
const spans = [
  // Nearly nobody under 18 is counted; they are the 18–66 here.
  { name: 'under67', from: 0, to: 66, groups: [1] },
  { name: 'from67to79', from: 67, to: 79, groups: [2] },
  { name: 'from80', from: 80, to: 105, groups: [3, 4] },
] as const

/**
 * Home care, long stay, housing with round-the-clock staff and family care at 31 December of the table's year: the
 * estimates of the planning basis, so that both start from one.
 */
export function careBases(work: BaselineWork): ServiceBase[] {
  const here = careEstimates(work.tables.care, work.codes, (code, year, from, to) =>
    personsBetween(work, code, year, from, to),
  )
  const of = (pick: (estimate: CareEstimate) => UsersByAge) => here.map(pick)
  return [
    careBase(
      work,
      'home-care',
      of((one) => one.homeCare),
      ['homeCare67to79', 'homeCare80plus'],
    ),
    careBase(
      work,
      'long-stay',
      of((one) => one.longStay),
      ['longStay67to79', 'longStay80plus'],
    ),
    careBase(
      work,
      'housing-24h',
      of((one) => one.housing24h),
      null,
    ),
    familyBase(work),
  ]
}

function careBase(
  work: BaselineWork,
  id: BaselineService['id'],
  here: readonly UsersByAge[],
  trended: readonly [CoveredService, CoveredService] | null,
): ServiceBase {
  return {
    service: {
      id,
      unit: 'users',
      clock: 1,
      follows: 'people',
      quality: qualityOf(id, here),
      missing: null,
      sources: trended === null ? [CARE_TABLE] : [CARE_TABLE, SAMPLE_TABLE],
      levelGroup: id,
      sharedLevelSd: 0,
      turnover: needAssumptions.turnover,
      trend: trended && trendOf(work, id, trended),
    },
    activity: here.map((users, a) => spread(work, work.codes[a]!, users)),
    rates: new Float64Array(AGES).fill(1),
    groups: spans,
    localRatio: here.map(({ from67to79, from80, expected }) => (from67to79 + from80) / expected),
    levelSd: here.map(({ believed }) => Math.sqrt(Math.log(1 + believed.relativeVariance))),
    levelMean: here.map(({ believed }) => believed.mean),
  }
}

function qualityOf(id: string, here: readonly UsersByAge[]): BaselineService['quality'] {
  // No table has the ages of those in housing.
  if (id === 'housing-24h') return 'assumed'
  return here.every(({ observed }) => observed) ? 'derived' : 'estimated'
}

/** Users of each span over its age groups, by people: coverage is the same throughout a span, as published. */
function spread(
  work: BaselineWork,
  code: string,
  users: Pick<UsersByAge, 'under67' | 'from67to79' | 'from80'>,
): Float64Array {
  const out = new Float64Array(GROUPS)
  const everyone = new Float64Array(AGES).fill(1)
  for (const { name, groups } of spans) {
    const people = groups.map((g) => work.people.weighted(code, work.firstYear + 1, g, everyone))
    const all = people.reduce((sum, each) => sum + each, 0)
    for (const [k, g] of groups.entries()) out[g] = all > 0 ? (users[name] * people[k]!) / all : 0
  }
  return out
}

function personsBetween(
  { people }: BaselineWork,
  code: string,
  year: number,
  from: number,
  to: number,
): number {
  let persons = 0
  for (let age = from; age <= to; age++) {
    for (const sex of [0, 1]) persons += people.cell(code, year, sex, age)
  }
  return persons
}

function trendOf(
  work: BaselineWork,
  id: string,
  [middle, old]: readonly [CoveredService, CoveredService],
): BaselineService['trend'] {
  if (work.tables.careSample.length === 0) return null
  const trends = coverageTrends(work.tables.careSample, (code, year, from, to) =>
    personsBetween(work, code, year, from, to),
  )
  const of = (pick: 'perYear' | 'sd') => [
    0,
    0,
    trends[middle][pick],
    trends[old][pick],
    trends[old][pick],
  ]
  return { id: `coverage.${id}`, perYear: of('perYear'), sd: of('sd') }
}

/**
 * The nation's family care in FTE, shared by persons 80 and over and growing with them, as in the planning basis; it
 * follows health as home care does, because the two share one need.
 */
function familyBase(work: BaselineWork): ServiceBase {
  const persons = (code: string) => personsBetween(work, code, work.firstYear + 1, 80, 105)
  const nation = work.tables.care.reduce((sum, row) => sum + persons(row.municipality), 0)
  const each = (value: number) => work.codes.map(() => value)
  return {
    service: {
      id: 'family-care',
      unit: 'fte',
      clock: 1,
      follows: 'people',
      quality: 'assumed',
      missing: null,
      sources: ['population_municipality_2015_2026'],
      levelGroup: 'family-care',
      sharedLevelSd: 0,
      turnover: 0,
      trend: null,
    },
    activity: work.codes.map((code) => {
      const fte = (needAssumptions.familyCareFte * persons(code)) / nation
      return spread(work, code, { under67: 0, from67to79: 0, from80: fte })
    }),
    rates: new Float64Array(AGES).fill(1),
    groups: spans,
    healthAs: 'home-care',
    localRatio: each(Number.NaN),
    levelSd: each(0),
    levelMean: each(1),
  }
}
