import { stream } from '@samsyn/draws'
import { shrunkenRatio, varianceBetween } from '@samsyn/rates'
import { Refusal } from '@samsyn/refusal'
import { type CoveredService, coveredServices } from './coverage-trend.ts'
import type { NeedPeople } from './need-people.ts'
import { othersInCare } from './others-in-care.ts'
import { type ReleasableCare, releasableCare } from './releasable-care.ts'
import type { MunicipalCareRow } from './types.ts'
import { type ElderlyStay, withinTotal } from './within-total.ts'

/** Users per person of the age group in one municipality, today. */
export interface LocalCoverage {
  readonly perPerson: number
  /** False where the cell is blank or withheld, and the rate is that of its peers. */
  readonly observed: boolean
  /** Doubt about today itself, as multiples of `perPerson`, one per draw: all 1 where observed. */
  readonly today: Float64Array
  /** What the level will prove to be in the years to come, as multiples of today's, one per draw. */
  readonly level: Float64Array
  /** Chance alone, without doubt about the level: for a coverage that is decided. Mean 1. */
  readonly chance: Float64Array
  /** What `level` (or, unobserved, `today`) is drawn from: log-normal with this mean and relative variance. */
  readonly believed: Believed
}

export interface Believed {
  readonly mean: number
  readonly relativeVariance: number
}

/** The level of the country, and how much municipalities differ from it. */
export interface NationalCoverage {
  readonly perPerson: number
  readonly variance: number
}

/** A municipality counts when this many users are expected in it: then a blank does not hide small counts. */
const ENOUGH_EXPECTED = 10

/** Municipalities are never all alike: at least a tenth apart (SD), also where few are there to tell. */
export const LEAST_VARIANCE = 0.01

/**
 * Users per person over all municipalities large enough that publication does not depend on the count:
 * with the small ones in, only their larger counts would be seen, and the rate would be too high.
 */
export function nationalCoverage(
  rows: readonly MunicipalCareRow[],
  service: CoveredService,
  persons: (municipality: string) => number,
): NationalCoverage {
  const cells = rows.map((row) => ({
    users: countedInRate(row, service),
    persons: persons(row.municipality),
  }))
  if (cells.every(({ users }) => users === null)) refuseBlank(service)
  return coverageOver(cells)
}

/**
 * The same over any cells: users where they are published, and the persons they are among. The rate is exact: it tells
 * one sum. The variance has two digits: its own doubt is far larger, and with all of them one could try out
 * whether a guess at the counts that stay in the house is right.
 */
export function coverageOver(all: readonly ShownUsers[]): NationalCoverage {
  const cells = all.filter((cell) => cell.users !== null) as { users: number; persons: number }[]
  const rateOf = (some: typeof cells) =>
    some.reduce((sum, cell) => sum + cell.users, 0) /
    Math.max(
      1,
      some.reduce((sum, cell) => sum + cell.persons, 0),
    )
  const rough = rateOf(cells)
  const large = cells.filter((cell) => cell.persons * rough >= ENOUGH_EXPECTED)
  const counted = large.length > 1 ? large : cells
  const perPerson = rateOf(counted)
  const variance = varianceBetween(
    counted.map((cell) => cell.users),
    counted.map((cell) => cell.persons * perPerson),
  )
  return { perPerson, variance: Number(variance.toPrecision(2)) }
}

/** What may be shown of one municipality, and its people of the age. */
export interface ShownUsers {
  readonly users: number | null
  readonly persons: number
}

/**
 * Level of a community's municipalities together ÷ the country's, shrunken: what a member is shrunk towards,
 * because neighbours share practice. From shown cells only, and not from small places, as in the country.
 */
export function peerLevel(members: readonly ShownUsers[], national: NationalCoverage): number {
  let observed = 0
  let expected = 0
  for (const { users, persons } of members) {
    if (users === null || persons * national.perPerson < ENOUGH_EXPECTED) continue
    observed += users
    expected += persons * national.perPerson
  }
  const priorVariance = Math.max(national.variance, LEAST_VARIANCE)
  return shrunkenRatio({ observed, expected, priorVariance }).ratio
}

/**
 * Coverage today of one municipality. Published users are kept as they are, so that today's figure is
 * the observed one and constant coverage can be reckoned by hand. Shrinkage enters as doubt: draws are
 * around the shrunken level (gamma posterior as log-normal) with the chance of a new count on top, so
 * that a small municipality's interval is wide and leans to where chance would pull it. Without users the
 * level of the peers is expected, and all the doubt is there today; for long stay, `withinTotal` then keeps
 * the estimate inside the residents that are published.
 *
 * @param peers level of its community ÷ the country's, from `peerLevel`
 * @param z standard normal scores, one per draw
 */
export function localCoverage(
  { users, persons }: ShownUsers,
  national: NationalCoverage,
  peers: number,
  z: Float64Array,
): LocalCoverage {
  const expected = national.perPerson * persons
  const posterior = shrunkenRatio({
    observed: users ?? 0,
    expected: users === null ? 0 : expected,
    priorMean: peers,
    priorVariance: Math.max(national.variance, LEAST_VARIANCE),
  })
  const shrunken = posterior.ratio * national.perPerson
  const perPerson = users === null || persons === 0 ? shrunken : users / persons
  const foreseen = Math.max(1, shrunken * persons)
  const doubt = posterior.variance / posterior.ratio ** 2
  const believed = {
    mean: perPerson > 0 ? shrunken / perPerson : 1,
    relativeVariance: doubt + 1 / foreseen,
  }
  const level = spread(believed.relativeVariance, believed.mean, z)
  const settled = new Float64Array(z.length).fill(1)
  return {
    perPerson,
    observed: users !== null,
    today: users === null ? level : settled,
    level: users === null ? settled : level,
    chance: spread(1 / foreseen, 1, z),
    believed,
  }
}

/** Log-normal with the mean and the relative variance given. */
export function spread(relativeVariance: number, mean: number, z: Float64Array): Float64Array {
  const s2 = Math.log(1 + relativeVariance)
  const location = Math.log(mean) - s2 / 2
  return z.map((score) => Math.exp(location + Math.sqrt(s2) * score))
}

export type LocalCoverages = Readonly<Record<CoveredService, LocalCoverage>>

/** All services of all wanted municipalities, from the published rows of the country. */
export function localCoverages(
  rows: readonly MunicipalCareRow[],
  municipalities: readonly string[],
  people: Pick<NeedPeople, 'central' | 'draws'>,
  seed: number,
): {
  readonly local: ReadonlyMap<string, LocalCoverages>
  readonly national: Record<CoveredService, NationalCoverage>
} {
  const dayAfter = rows[0]!.year + 1
  const persons = (service: CoveredService) => (code: string) =>
    service.endsWith('80plus')
      ? people.central(code, dayAfter, 80, 105)
      : people.central(code, dayAfter, 67, 79)
  const national = Object.fromEntries(
    coveredServices.map((service) => [service, nationalCoverage(rows, service, persons(service))]),
  ) as Record<CoveredService, NationalCoverage>
  const care = rows
    .filter((row) => municipalities.includes(row.municipality))
    .map((row) => releasableCare(row))
  const shown = (row: ReleasableCare, service: CoveredService): ShownUsers => ({
    users: row[service].value,
    persons: persons(service)(row.municipality),
  })
  const peers = Object.fromEntries(
    coveredServices.map((service) => [
      service,
      peerLevel(
        care.map((row) => shown(row, service)),
        national[service],
      ),
    ]),
  ) as Record<CoveredService, number>
  const normals = (name: string) => stream(seed, `coverage.${name}`).normals(people.draws)
  const others = othersInCare(rows, people, dayAfter)
  const local = care.map((row) => {
    const code = row.municipality
    const coverage = (service: CoveredService, users: number | null, name: string) =>
      localCoverage(
        { users, persons: persons(service)(code) },
        national[service],
        peers[service],
        normals(`${name}.${code}`),
      )
    const coverages = Object.fromEntries(
      coveredServices.map((service) => [service, coverage(service, row[service].value, service)]),
    ) as LocalCoverages
    const bound = { ...others(row), z: normals(`others.${code}`), persons: staysOf(persons, code) }
    const again = (service: ElderlyStay, users: number) =>
      coverage(service, users, `${service}.again`)
    return [code, withinTotal(coverages, bound, again)] as const
  })
  return { local: new Map(local), national }
}

function staysOf(persons: (service: CoveredService) => (code: string) => number, code: string) {
  return {
    longStay67to79: persons('longStay67to79')(code),
    longStay80plus: persons('longStay80plus')(code),
  }
}

/**
 * What goes into the country's rate. Of 67–79 in long stay the gate keeps most counts, and the rate is of all that are published:
 * it tells one sum of many. Of the others it keeps few, and a rate over them too would tell them.
 */
function countedInRate(row: MunicipalCareRow, service: CoveredService): number | null {
  return service === 'longStay67to79' ? row.longStay67to79 : releasableCare(row)[service].value
}

function refuseBlank(service: CoveredService): never {
  throw new Refusal('incomplete-table', {
    found: `no municipality with a published ${service}`,
    because: 'a blank is estimated from those that are published, and there are none',
    remedy: 'read the table of municipal care for the whole country',
  })
}
