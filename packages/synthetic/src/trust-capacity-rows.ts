import type { TrustCapacityRow } from '@samsyn/demand'
import { stream } from '@samsyn/draws'
import type { Geography, Trust } from '@samsyn/geography'
import { norwayPersons2026 } from './anchors.ts'
import { wholeShares } from './municipal-care.ts'
import { trustTotals, trustYears } from './service-anchors.ts'

/** A trust without a catchment of its own treats people from everywhere: about this many, beds considered. */
const NO_CATCHMENT = 0.015

/**
 * Beds, occupancy, discharges and staff by place of treatment, for the trusts that the national table has
 * (health enterprises, "HF"; private hospitals are outside it). Shares follow the people served, with local
 * spread; totals are the published ones, in proportion to the country's size.
 */
export function trustCapacityRows(geography: Geography, seed: number): TrustCapacityRow[] {
  const trusts = geography.trusts.filter((one) => one.hfId !== null && /\bHF$/.test(one.name))
  if (trusts.length === 0) return []
  const everyone = geography.municipalities.reduce((sum, one) => sum + one.population, 0)
  const served = trusts.map((trust) => peopleServed(geography, trust) || NO_CATCHMENT * everyone)
  return trustTotals.flatMap(({ metric, values }) =>
    trustYears.flatMap((year, index) => {
      const level = trusts.map((trust) => levelOf(trust, metric, year, seed))
      const numbers =
        metric === 'occupancy_pct_somatic'
          ? level.map((one) => Math.round(values[index]! * one ** 0.4))
          : wholeShares(
              served.map((people, trust) => people * level[trust]!),
              Math.round((values[index]! * everyone) / norwayPersons2026),
            )
      return trusts.map((trust, at) => ({ hfId: trust.hfId!, metric, year, value: numbers[at]! }))
    }),
  )
}

/** Residents of its municipalities, and of its city districts where the municipality has no trust of its own. */
function peopleServed(geography: Geography, trust: Trust): number {
  const places = [
    ...geography.municipalities.filter((one) => one.trust === trust.id),
    ...geography.districts.filter(
      (one) =>
        one.trust === trust.id &&
        geography.municipalities.find((city) => city.code === one.municipality)?.trust === null,
    ),
  ]
  return places.reduce((sum, one) => sum + one.population, 0)
}

/** Most of a trust's level lasts from year to year. */
function levelOf(trust: Trust, metric: string, year: number, seed: number): number {
  const luck = stream(seed, `capacity.${metric}.${trust.id}`)
  return Math.exp(0.12 * luck.normal(0) + 0.02 * luck.normal(year))
}
