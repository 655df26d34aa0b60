import { Refusal } from '@samsyn/refusal'
import type { GeographyRows } from './parse-geography.ts'
import type { Community, Geography, Region, Trust } from './types.ts'

/**
 * All places of 2024 and how they belong together, every list sorted by code or id. Which trusts serve a community
 * follows from the municipalities and, where the municipality has no trust of its own (Oslo), from its city districts.
 *
 * @throws Refusal 'duplicate-key' for a code or id given twice, 'incomplete-table' for one that refers to nothing
 */
export function buildGeography(rows: GeographyRows): Geography {
  checkKeys(rows)
  const served = servedPeople(rows)
  const trusts = sorted(rows.trusts, 'id').map(
    ({ id, name, hfId, region, aliases }): Trust => ({
      id,
      name,
      hfId,
      region,
      communities: largestFirst(served.filter(({ trust }) => trust === id).map(toCommunity)),
      aliases,
    }),
  )
  const communities = sorted(rows.communities, 'id').map(
    ({ id, name, region, aliases }): Community => ({
      id,
      name,
      region,
      municipalities: rows.municipalities
        .filter(({ community }) => community === id)
        .map(({ code }) => code)
        .sort(),
      trusts: largestFirst(served.filter(({ community }) => community === id).map(toTrust)),
      aliases,
    }),
  )
  const regions = sorted(rows.regions, 'id').map(
    ({ id, name }): Region => ({
      id,
      name,
      communities: communities.filter(({ region }) => region === id).map((one) => one.id),
    }),
  )
  return {
    vintage: 2024,
    municipalities: sorted(rows.municipalities, 'code'),
    districts: sorted(rows.districts, 'code'),
    trusts,
    communities,
    regions,
  }
}

interface Served {
  readonly trust: string
  readonly community: string
  readonly people: number
}

function servedPeople(rows: GeographyRows): Served[] {
  const wholes = rows.municipalities.filter(({ trust }) => trust !== null)
  const divided = new Map(
    rows.municipalities
      .filter(({ trust }) => trust === null)
      .map(({ code, community }) => [code, community]),
  )
  return [
    ...wholes.map((place) => ({
      trust: place.trust!,
      community: place.community,
      people: place.population,
    })),
    ...rows.districts
      .filter(({ municipality }) => divided.has(municipality))
      .map((district) => ({
        trust: district.trust,
        community: divided.get(district.municipality)!,
        people: district.population,
      })),
  ]
}

const toCommunity = ({ community, people }: Served) => ({ id: community, people })
const toTrust = ({ trust, people }: Served) => ({ id: trust, people })

function largestFirst(parts: readonly { id: string; people: number }[]): string[] {
  const people = new Map<string, number>()
  for (const part of parts) people.set(part.id, (people.get(part.id) ?? 0) + part.people)
  return [...people].sort(([a, inA], [b, inB]) => inB - inA || (a < b ? -1 : 1)).map(([id]) => id)
}

function sorted<Key extends string, Row extends Record<Key, string>>(
  rows: readonly Row[],
  key: Key,
): Row[] {
  return [...rows].sort((a, b) => (a[key] < b[key] ? -1 : a[key] > b[key] ? 1 : 0))
}

function checkKeys(rows: GeographyRows): void {
  const municipalities = keysOf(rows.municipalities, 'code', 'municipality')
  keysOf(rows.districts, 'code', 'city district')
  const trusts = keysOf(rows.trusts, 'id', 'trust')
  const communities = keysOf(rows.communities, 'id', 'community')
  const regions = keysOf(rows.regions, 'id', 'region')
  for (const { code, community, region, trust } of rows.municipalities) {
    mustBeIn(communities, community, `the community of ${code}`)
    mustBeIn(regions, region, `the region of ${code}`)
    if (trust !== null) mustBeIn(trusts, trust, `the trust of ${code}`)
  }
  for (const { code, municipality, trust } of rows.districts) {
    mustBeIn(municipalities, municipality, `the municipality of ${code}`)
    mustBeIn(trusts, trust, `the trust of ${code}`)
  }
  for (const { id, region } of [...rows.trusts, ...rows.communities]) {
    mustBeIn(regions, region, `the region of ${id}`)
  }
}

function keysOf<Key extends string>(
  rows: readonly Record<Key, string>[],
  key: Key,
  what: string,
): Set<string> {
  const keys = new Set<string>()
  for (const row of rows) {
    if (keys.has(row[key])) {
      throw new Refusal('duplicate-key', {
        found: `the ${what} ${row[key]} twice`,
        because: `a ${what} is listed once`,
        remedy: 'remove one of the rows',
      })
    }
    keys.add(row[key])
  }
  return keys
}

function mustBeIn(keys: ReadonlySet<string>, key: string, what: string): void {
  if (keys.has(key)) return
  throw new Refusal('incomplete-table', {
    found: `"${key}" as ${what}`,
    because: 'no row in its own list has that id',
    remedy: 'correct the id, or add the row',
  })
}
