import { services } from '@samsyn/measures'
import { knownRefusal } from '@samsyn/refusal'
import type { Baseline } from './baseline.ts'
import type { CheckInput } from './check-input.ts'
import { measuresOf } from './measures-of.ts'
import { countedForTheNation } from './national-bases.ts'

// What a step may take hold of: services with activity, with a local level, with staff; shares that add up.

/** Nothing can be taken from a service of which no table says how much there is. */
export function refuseEmpty(
  { baseline, scenario, library }: CheckInput,
  service: string,
  where: string,
): void {
  const own = baseline.services.find(({ id }) => id === service)
  if (own?.missing === null) return
  if (scenario.bases?.some((base) => base.service === service)) return
  if (scenario.need?.some((need) => need.service === service)) return
  if (fed({ baseline, scenario, library }, service)) return
  throw knownRefusal('service-uncounted', { service, where })
}

/**
 * What a table counts stays what it is: an assumption in its place would pass for a count. A count of one's own may take
 * the place of what only the nation has counted.
 */
export function refuseCounted(baseline: Baseline, service: string, where: string): void {
  const own = baseline.services.find(({ id }) => id === service)
  if (own?.missing !== null || countedForTheNation.some((id) => id === service)) return
  throw knownRefusal('base-is-counted', { service, where, sources: own.sources.join(', ') })
}

export function refuseUnknownLevel(baseline: Baseline, service: string, where: string): void {
  const s = baseline.services.findIndex(({ id }) => id === service)
  const known = baseline.areas.every(
    (_, a) => !Number.isNaN(baseline.arrays.localRatio[a * baseline.services.length + s]!),
  )
  if (known) return
  throw knownRefusal('convergence-unknown', { service, where })
}

/** A level whose services have no activity has no staff to limit. */
export function refuseStaffless(input: CheckInput, level: string, where: string): void {
  const { baseline, scenario, library } = input
  const own = services.filter((service) => service.level === level).map(({ id }) => id)
  const given = [...(scenario.bases ?? []), ...(scenario.need ?? [])].map(({ service }) => service)
  const known = baseline.services.some(
    ({ id, missing }) => own.includes(id) && (missing === null || given.includes(id)),
  )
  if (known || own.some((id) => fed({ baseline, scenario, library }, id))) return
  throw knownRefusal('limit-without-staff', { level, where })
}

/** One place of the scenario says one thing: the second would win or lose in silence. */
export function refuseSaidTwice(names: readonly string[], where: string): void {
  const at = names.findIndex((name, i) => names.indexOf(name) < i)
  if (at < 0) return
  throw knownRefusal('said-twice', { name: names[at]!, where: `${where}[${at}]` })
}

export function refuseNoAges(
  ages: { readonly from: number; readonly to: number },
  where: string,
): void {
  if (ages.from <= ages.to) return
  throw knownRefusal('ages-turned', { ...ages, where })
}

export function refuseUneven(sum: number, where: string): void {
  if (Math.abs(sum - 1) < 1e-9) return
  // Nine decimals tell every sum that is refused from 1, and 0.1 + 0.2 is 0.3.
  throw knownRefusal('shares-uneven', { sum: Number(sum.toFixed(9)), where })
}

/** Whether a chosen measure brings activity to the service. */
function fed(input: CheckInput, service: string): boolean {
  const all = measuresOf(input)
  return (input.scenario.measures ?? []).some((choice) =>
    all
      .find(({ id }) => id === choice.measure)
      ?.moves.some((move) => [...move.to, ...move.requires].some((to) => to.service === service)),
  )
}
