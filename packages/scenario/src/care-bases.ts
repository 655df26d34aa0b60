import {
  CARE_TABLE,
  type CoveredService,
  coverageTrends,
  type MunicipalCareRow,
  needAssumptions,
  releasableCare,
} from '@samsyn/demand'
import { AGES } from '@samsyn/population'
import { shrunkenRatio, varianceBetween } from '@samsyn/rates'
import { type BaselineService, GROUPS } from './baseline.ts'
import type { BaselineWork } from './build-baseline.ts'
import type { ServiceBase } from './service-base.ts'

const SAMPLE_TABLE = 'municipal_care_sample_2015_2025'

/** Ages the municipal tables count by, and the age groups (index) they are spread over. */
const spans = [
  // Nearly nobody under 18 is counted; they are the 18–66 here.
  { name: '0to66', from: 0, to: 66, groups: [1] },
  { name: '67to79', from: 67, to: 79, groups: [2] },
  { name: '80plus', from: 80, to: 105, groups: [3, 4] },
] as const

/** A municipality counts towards the nation's rate when this many users are expected in it. */
const ENOUGH_EXPECTED = 10
/** Municipalities are never all alike: at least a tenth apart (SD), also where few are there to tell. */
const LEAST_VARIANCE = 0.01

type Users = readonly [number | null, number | null, number | null]

/** Home care, long stay, housing with round-the-clock staff and family care at 31 December of the table's year. */
export function careBases(work: BaselineWork): ServiceBase[] {
  return [
    careBase(work, 'home-care', homeCare, homeCare, ['homeCare67to79', 'homeCare80plus']),
    careBase(work, 'long-stay', longStay, published, ['longStay67to79', 'longStay80plus']),
    careBase(work, 'housing-24h', housing, housing, null),
    familyBase(work),
  ]
}

/** Before our gate: only for the country's rate, never for a municipality. */
function published({ longStay0to66, longStay67to79, longStay80plus }: MunicipalCareRow): Users {
  return [longStay0to66, longStay67to79, longStay80plus]
}

/** Users 0–66, 67–79 and 80+ as they may leave the house; null where blank. */
function homeCare(row: MunicipalCareRow): Users {
  const care = releasableCare(row)
  return [care.homeCare0to66.value, care.homeCare67to79.value, care.homeCare80plus.value]
}

function longStay(row: MunicipalCareRow): Users {
  const { longStayAll, longStay67to79, longStay80plus } = releasableCare(row)
  const [all, middle, old] = [longStayAll.value, longStay67to79.value, longStay80plus.value]
  const young = all === null || middle === null || old === null ? null : all - middle - old
  return [young, middle, old]
}

/** The table has all ages together; which are elderly is an assumption (`elderlyShareOfHousing`). */
function housing(row: MunicipalCareRow): Users {
  const all = releasableCare(row).housing24h.value
  if (all === null) return [null, null, null]
  const elderly = all * needAssumptions.elderlyShareOfHousing.central
  // Of the elderly in round-the-clock care about a quarter are under 80 where ages are published.
  return [all - elderly, elderly / 4, (elderly * 3) / 4]
}

function careBase(
  work: BaselineWork,
  id: BaselineService['id'],
  usersOf: (row: MunicipalCareRow) => Users,
  seenOf: (row: MunicipalCareRow) => Users,
  trended: readonly [CoveredService, CoveredService] | null,
): ServiceBase {
  const rows = work.tables.care
  const persons = (code: string, span: number) => personsIn(work, code, span)
  const nation = spans.map((_, i) =>
    nationalRate(
      rows.map((row) => ({ users: seenOf(row)[i]!, persons: persons(row.municipality, i) })),
    ),
  )
  const here = work.codes.map((code) => {
    const users = usersOf(rows.find((row) => row.municipality === code)!)
    return spans.map((_, i) => {
      const expected = nation[i]!.perPerson * persons(code, i)
      return { observed: users[i]!, expected, users: users[i] ?? expected }
    })
  })
  const levels = here.map(([, middle, old]) => levelOf([middle!, old!], nation[2]!.variance))
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
    activity: here.map((parts, a) => spread(work, work.codes[a]!, parts)),
    rates: new Float64Array(AGES).fill(1),
    groups: spans,
    localRatio: here.map((parts) => {
      const elderly = parts.slice(1)
      const expected = elderly.reduce((sum, part) => sum + part.expected, 0)
      return elderly.reduce((sum, part) => sum + part.users, 0) / expected
    }),
    levelSd: levels.map(({ sd }) => sd),
    levelMean: levels.map(({ mean }) => mean),
  }
}

type Part = { observed: number | null; expected: number; users: number }

function qualityOf(id: string, here: readonly (readonly Part[])[]): BaselineService['quality'] {
  if (id === 'housing-24h') return 'assumed'
  const blank = here.some((parts) => parts.some(({ observed }) => observed === null))
  return blank ? 'estimated' : 'derived'
}

/** Users of each span over its age groups, by people: coverage is the same throughout a span, as published. */
function spread(work: BaselineWork, code: string, parts: readonly Part[]): Float64Array {
  const out = new Float64Array(GROUPS)
  const everyone = new Float64Array(AGES).fill(1)
  for (const [i, { groups }] of spans.entries()) {
    const people = groups.map((g) => work.people.weighted(code, work.firstYear + 1, g, everyone))
    const all = people.reduce((sum, each) => sum + each, 0)
    for (const [k, g] of groups.entries())
      out[g] = all > 0 ? (parts[i]!.users * people[k]!) / all : 0
  }
  return out
}

function personsIn(work: BaselineWork, code: string, span: number): number {
  const { from, to } = spans[span]!
  return personsBetween(work, code, work.firstYear + 1, from, to)
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

/** As `nationalCoverage` of demand: small places, whose small counts are hidden, do not set the rate. */
function nationalRate(cells: readonly { users: number | null; persons: number }[]): {
  perPerson: number
  variance: number
} {
  const seen = cells.filter((cell) => cell.users !== null) as { users: number; persons: number }[]
  const rateOf = (some: typeof seen) =>
    some.reduce((sum, { users }) => sum + users, 0) /
    some.reduce((sum, { persons }) => sum + persons, 0)
  const rough = rateOf(seen)
  const large = seen.filter(({ persons }) => persons * rough >= ENOUGH_EXPECTED)
  const counted = large.length > 1 ? large : seen
  const perPerson = rateOf(counted)
  return {
    perPerson,
    variance: varianceBetween(
      counted.map(({ users }) => users),
      counted.map(({ persons }) => persons * perPerson),
    ),
  }
}

/** What today's count may hide: the shrunken level ÷ the published one, and its spread with the luck of a new count. */
function levelOf(parts: readonly Part[], variance: number): { mean: number; sd: number } {
  const expected = parts.reduce((sum, part) => sum + part.expected, 0)
  const users = parts.reduce((sum, part) => sum + part.users, 0)
  const blank = parts.some(({ observed }) => observed === null)
  const posterior = shrunkenRatio({
    observed: blank ? 0 : users,
    expected: blank ? 0 : expected,
    priorVariance: Math.max(variance, LEAST_VARIANCE),
  })
  const foreseen = Math.max(1, posterior.ratio * expected)
  const relative = posterior.variance / posterior.ratio ** 2 + 1 / foreseen
  return {
    mean: users > 0 ? (posterior.ratio * expected) / users : 1,
    sd: Math.sqrt(Math.log(1 + relative)),
  }
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

/** Published users of home care 67–79 and 80+; one of each where blank, which shares alike. */
function elderlyUsersOf(work: BaselineWork, code: string): [number, number] {
  const [, middle, old] = homeCare(work.tables.care.find((row) => row.municipality === code)!)
  return [middle ?? 1, old ?? 2]
}

/**
 * The nation's family care in FTE, shared by persons 80 and over; by age it goes where home care goes, and
 * it follows health as home care does, because the two share one need.
 */
function familyBase(work: BaselineWork): ServiceBase {
  const persons = (code: string) => personsIn(work, code, 2)
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
      const [middle, old] = elderlyUsersOf(work, code)
      const all = Math.max(1e-9, middle + old)
      const parts = [0, (fte * middle) / all, (fte * old) / all]
      return spread(
        work,
        code,
        parts.map((users) => ({ observed: 0, expected: 0, users })),
      )
    }),
    rates: new Float64Array(AGES).fill(1),
    groups: spans,
    healthAs: 'home-care',
    localRatio: each(Number.NaN),
    levelSd: each(0),
    levelMean: each(1),
  }
}
