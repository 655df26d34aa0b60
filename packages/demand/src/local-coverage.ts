import { stream } from '@samsyn/draws'
import { shrunkenRatio, varianceBetween } from '@samsyn/rates'
import { Refusal } from '@samsyn/refusal'
import { type CoveredService, coveredServices } from './coverage-trend.ts'
import type { NeedPeople } from './need-people.ts'
import { type ReleasableCare, releasableCare } from './releasable-care.ts'
import type { MunicipalCareRow } from './types.ts'

/** Users per person of the age group in one municipality, today. */
export interface LocalCoverage {
  readonly perPerson: number
  /** False where the cell is blank or withheld, and the rate is that of its peers. */
  readonly observed: boolean
  /** What the level will prove to be, as multiples of `perPerson`, one per draw. */
  readonly level: Float64Array
  /** Chance alone, without doubt about the level: for a coverage that is decided. Mean 1. */
  readonly chance: Float64Array
}

/** The level of the country, and how much municipalities differ from it. */
export interface NationalCoverage {
  readonly perPerson: number
  readonly variance: number
}

/** A municipality counts when this many users are expected in it: then a blank does not hide small counts. */
const ENOUGH_EXPECTED = 10

/** Municipalities are never all alike: at least a tenth apart (SD), also where few are there to tell. */
const LEAST_VARIANCE = 0.01

/**
 * Users per person over all municipalities large enough that publication does not depend on the count:
 * with the small ones in, only their larger counts would be seen, and the rate would be too high.
 */
export function nationalCoverage(
  rows: readonly MunicipalCareRow[],
  service: CoveredService,
  persons: (municipality: string) => number,
): NationalCoverage {
  const cells = rows
    .map((row) => ({ users: published(row, service), persons: persons(row.municipality) }))
    .filter((cell) => cell.users !== null) as { users: number; persons: number }[]
  const rateOf = (some: typeof cells) =>
    some.reduce((sum, cell) => sum + cell.users, 0) /
    some.reduce((sum, cell) => sum + cell.persons, 0)
  if (cells.length === 0) refuseBlank(service)
  const rough = rateOf(cells)
  const large = cells.filter((cell) => cell.persons * rough >= ENOUGH_EXPECTED)
  const counted = large.length > 1 ? large : cells
  const perPerson = rateOf(counted)
  const variance = varianceBetween(
    counted.map((cell) => cell.users),
    counted.map((cell) => cell.persons * perPerson),
  )
  return { perPerson, variance }
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
 * that a small municipality's interval is wide and leans to where chance would pull it.
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
  return {
    perPerson,
    observed: users !== null,
    level: spread(doubt + 1 / foreseen, perPerson > 0 ? shrunken / perPerson : 1, z),
    chance: spread(1 / foreseen, 1, z),
  }
}

/** Log-normal with the mean and the relative variance given. */
function spread(relativeVariance: number, mean: number, z: Float64Array): Float64Array {
  const s2 = Math.log(1 + relativeVariance)
  const location = Math.log(mean) - s2 / 2
  return z.map((score) => Math.exp(location + Math.sqrt(s2) * score))
}

export type LocalCoverages = Readonly<Record<CoveredService, LocalCoverage>>

/** All services of all wanted municipalities, from the published rows of the country. */
export function localCoverages(
  rows: readonly MunicipalCareRow[],
  municipalities: readonly string[],
  people: NeedPeople,
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
  const coverageOf = (service: CoveredService) => {
    const peers = peerLevel(
      care.map((row) => shown(row, service)),
      national[service],
    )
    return (row: ReleasableCare) => {
      const z = stream(seed, `coverage.${service}.${row.municipality}`).normals(people.draws)
      return localCoverage(shown(row, service), national[service], peers, z)
    }
  }
  const of = coveredServices.map((service) => [service, coverageOf(service)] as const)
  const local = care.map((row) => {
    const coverages = of.map(([service, coverage]) => [service, coverage(row)])
    return [row.municipality, Object.fromEntries(coverages) as LocalCoverages] as const
  })
  return { local: new Map(local), national }
}

/** As the publisher has it, before our gate: only for the country's rate, never for a municipality. */
function published(row: MunicipalCareRow, service: CoveredService): number | null {
  if (service === 'homeCare80plus') return row.homeCareUsers80plus
  if (service === 'longStay67to79') return row.longStay67to79
  if (service === 'longStay80plus') return row.longStay80plus
  const { homeCareUsers: all, homeCareUsers0to66: young, homeCareUsers80plus: old } = row
  return all === null || young === null || old === null ? null : all - young - old
}

function refuseBlank(service: CoveredService): never {
  throw new Refusal('incomplete-table', {
    found: `no municipality with a published ${service}`,
    because: 'a blank is estimated from those that are published, and there are none',
    remedy: 'read the table of municipal care for the whole country',
  })
}
