import {
  type Believed,
  coverageOver,
  localCoverage,
  localCoverages,
  peerLevel,
} from './local-coverage.ts'
import { needAssumptions } from './need-input.ts'
import type { NeedPeople } from './need-people.ts'
import { othersInCare } from './others-in-care.ts'
import { type ReleasableCare, releasableCare } from './releasable-care.ts'
import { youngHomeCareRate } from './shown-rate.ts'
import type { MunicipalCareRow } from './types.ts'

/** Users by age today, and what that level will prove to be, as `localCoverage` has it. */
export interface UsersByAge {
  readonly under67: number
  readonly from67to79: number
  readonly from80: number
  /** False where any of it is estimated. */
  readonly observed: boolean
  /** Users of 67 and over then ÷ today’s. */
  readonly believed: Believed
  /** Users of 67 and over at the country’s rates. */
  readonly expected: number
}

export interface CareEstimate {
  readonly municipality: string
  readonly homeCare: UsersByAge
  readonly longStay: UsersByAge
  readonly housing24h: UsersByAge
}

/**
 * Users of municipal care today as a planning basis has them: shown where they may be shown, and where they may not
 * estimated at the level of the peers and inside the totals that are shown. Persons are those of 1 January after.
 *
 * @param central persons of a municipality on 1 January of a year, ages included
 */
export function careEstimates(
  rows: readonly MunicipalCareRow[],
  municipalities: readonly string[],
  central: NeedPeople['central'],
): CareEstimate[] {
  const dayAfter = rows[0]!.year + 1
  const people = { draws: 1, central }
  const { local, national } = localCoverages(rows, municipalities, people, 0)
  const others = othersInCare(rows, people, dayAfter)
  const youngRate = youngHomeCareRate(rows, central)
  const own = municipalities.map((code) =>
    releasableCare(rows.find(({ municipality }) => municipality === code)!),
  )
  const housing = housingEstimates(rows, own, central, national)
  return own.map((row, i): CareEstimate => {
    const code = row.municipality
    const persons = [central(code, dayAfter, 67, 79), central(code, dayAfter, 80, 105)] as const
    const elderly = (service: 'homeCare' | 'longStay') => {
      const names = [`${service}67to79`, `${service}80plus`] as const
      const parts = names.map((name, k) => ({
        ...local.get(code)![name],
        users: local.get(code)![name].perPerson * persons[k]!,
        expected: national[name].perPerson * persons[k]!,
      }))
      return {
        from67to79: parts[0]!.users,
        from80: parts[1]!.users,
        observed: parts.every(({ observed }) => observed),
        believed: together(parts),
        expected: parts[0]!.expected + parts[1]!.expected,
      }
    }
    const homeCare = elderly('homeCare')
    const longStay = elderly('longStay')
    const young = row.homeCare0to66.value
    return {
      municipality: code,
      homeCare: {
        ...homeCare,
        under67: young ?? youngRate * central(code, dayAfter, 0, 66),
        observed: homeCare.observed && young !== null,
      },
      longStay: {
        ...longStay,
        under67: restOf(row, longStay, others(row)),
        observed: longStay.observed && row.longStayAll.value !== null,
      },
      housing24h: insideRoom(row, longStay, others(row), housing[i]!),
    }
  })
}

/** Long-stay residents under 67: what the total has beyond the elderly; within round-the-clock care their share of the room. */
function restOf(
  { longStayAll }: ReleasableCare,
  { from67to79, from80 }: { from67to79: number; from80: number },
  { users, others, under67 }: { users: number | null; others: number; under67: number },
): number {
  if (users === null) return under67
  const room = Math.max(0, users - from67to79 - from80)
  if (longStayAll.value !== null) return room
  return others > 0 ? (room * under67) / others : 0
}

/** Where only long stay and housing together are shown, housing is what long stay leaves of them. */
function insideRoom(
  { longStayAll, housing24h }: ReleasableCare,
  { from67to79, from80 }: { from67to79: number; from80: number },
  { users, others, under67 }: { users: number | null; others: number; under67: number },
  housing: UsersByAge,
): UsersByAge {
  const shown = housing24h.value !== null || longStayAll.value !== null
  const all = housing.under67 + housing.from67to79 + housing.from80
  if (shown || users === null || !(all > 0) || !(others > 0)) return housing
  const room = Math.max(0, users - from67to79 - from80)
  const times = (room * (1 - under67 / others)) / all
  return {
    ...housing,
    under67: times * housing.under67,
    from67to79: times * housing.from67to79,
    from80: times * housing.from80,
  }
}

type LongStayRates = Readonly<
  Record<'longStay67to79' | 'longStay80plus', { readonly perPerson: number }>
>

/** Housing with round-the-clock staff: no table has its ages. Its elderly are an assumed share, aged as in long stay. */
function housingEstimates(
  rows: readonly MunicipalCareRow[],
  own: readonly ReleasableCare[],
  central: NeedPeople['central'],
  { longStay67to79, longStay80plus }: LongStayRates,
): UsersByAge[] {
  const dayAfter = rows[0]!.year + 1
  const share = needAssumptions.elderlyShareOfHousing.central
  const agesOf = (code: string) => [
    longStay67to79.perPerson * central(code, dayAfter, 67, 79),
    longStay80plus.perPerson * central(code, dayAfter, 80, 105),
  ]
  // “Persons” are people of 67 and over, each as often as their age lives in long stay.
  const weightOf = (code: string) => agesOf(code).reduce((sum, each) => sum + each, 0)
  const shown = (code: string, all: number | null) => ({
    users: all === null ? null : all * share,
    persons: weightOf(code),
  })
  const national = coverageOver(
    rows.map((row) => shown(row.municipality, releasableCare(row).housing24h.value)),
  )
  const members = own.map((row) => shown(row.municipality, row.housing24h.value))
  const peers = peerLevel(members, national)
  return own.map(({ municipality }, i) => {
    const level = localCoverage(members[i]!, national, peers, new Float64Array(1))
    const elderly = level.perPerson * members[i]!.persons
    const [middle, old] = agesOf(municipality)
    const all = Math.max(1e-9, middle! + old!)
    return {
      under67: (elderly * (1 - share)) / share,
      from67to79: (elderly * middle!) / all,
      from80: (elderly * old!) / all,
      observed: level.observed,
      believed: level.believed,
      expected: national.perPerson * members[i]!.persons,
    }
  })
}

/** Two ages as one: their luck is independent. */
function together(parts: readonly { users: number; believed: Believed }[]): Believed {
  const users = parts.reduce((sum, part) => sum + part.users, 0)
  if (!(users > 0)) return { mean: 1, relativeVariance: 0 }
  const then = parts.map((part) => part.users * part.believed.mean)
  const all = then.reduce((sum, each) => sum + each, 0)
  const variance = parts.reduce(
    (sum, { believed }, i) => sum + then[i]! ** 2 * believed.relativeVariance,
    0,
  )
  return { mean: all / users, relativeVariance: variance / all ** 2 }
}
