import { stream } from '@samsyn/draws'
import { shrunkenRatio, varianceBetween } from '@samsyn/rates'
import { type CoveredService, coveredServices } from './coverage-trend.ts'
import type { NeedPeople } from './need-people.ts'
import { type ReleasableCare, releasableCare } from './releasable-care.ts'
import type { MunicipalCareRow } from './types.ts'

/** Users per person of the age group in one municipality, today. */
export interface LocalCoverage {
  readonly perPerson: number
  /** False where the cell is blank or withheld, and the rate is the country's. */
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

/**
 * Coverage today of one municipality. Published users are kept as they are, so that today's figure is
 * the observed one and constant coverage can be reckoned by hand. Shrinkage enters as doubt: draws are
 * around the shrunken level (gamma posterior as log-normal) with the chance of a new count on top, so
 * that a small municipality's interval is wide and leans to where chance would pull it.
 */
export function localCoverage(
  care: ReleasableCare,
  service: CoveredService,
  persons: number,
  national: NationalCoverage,
  seed: number,
  draws: number,
): LocalCoverage {
  const users = care[service].value
  const expected = national.perPerson * persons
  const posterior = shrunkenRatio({
    observed: users ?? 0,
    expected: users === null ? 0 : expected,
    priorVariance: Math.max(national.variance, LEAST_VARIANCE),
  })
  const perPerson = users === null || persons === 0 ? national.perPerson : users / persons
  const foreseen = Math.max(1, posterior.ratio * expected)
  const mean = perPerson > 0 ? (posterior.ratio * national.perPerson) / perPerson : 1
  const doubt = posterior.variance / posterior.ratio ** 2
  const z = stream(seed, `coverage.${service}.${care.municipality}`)
  const spread = (relativeVariance: number, centre: number) => {
    const s2 = Math.log(1 + relativeVariance)
    const location = Math.log(centre) - s2 / 2
    return Float64Array.from({ length: draws }, (_, d) =>
      Math.exp(location + Math.sqrt(s2) * z.normal(d)),
    )
  }
  return {
    perPerson,
    observed: users !== null,
    level: spread(doubt + 1 / foreseen, mean),
    chance: spread(1 / foreseen, 1),
  }
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
  const own = rows.filter((row) => municipalities.includes(row.municipality))
  const local = own.map((row) => {
    const care = releasableCare(row)
    const coverages = coveredServices.map((service) => [
      service,
      localCoverage(
        care,
        service,
        persons(service)(row.municipality),
        national[service],
        seed,
        people.draws,
      ),
    ])
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
