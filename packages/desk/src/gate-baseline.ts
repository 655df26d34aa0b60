import type { Baseline } from '@samsyn/scenario'
import { type CareStem, careCellId, careRules, careTable } from './care-table.ts'
import type { ReleaseRecords } from './release-records.ts'
import type { Stage } from './scenario-runner.ts'

/** Services whose activity today is read out of the municipal tables, and what of them it tells. */
const restsOn: Readonly<Record<string, readonly CareStem[]>> = {
  'home-care': ['home0', 'home67', 'home80'],
  'long-stay': ['stay67', 'stay80', 'stayAll'],
  'housing-24h': ['housing'],
}

/**
 * A baseline as it may leave the house: a service that rests on something the gate keeps in any of the areas has no
 * activity today in any of them, as if no table counted it, and says that it is suppressed.
 */
export function gateBaseline({ prepared, baseline }: Stage, records: ReleaseRecords): Baseline {
  const { id } = baseline.community
  const areas = [
    ...baseline.areas.map((code) => ({ id: code, municipalities: [code] })),
    { id, municipalities: baseline.areas },
  ]
  const table = careTable(prepared.data, `baseline ${id}`, areas)
  const kept = new Set(records.judge(table, careRules).hidden.map((cell) => cell.id))
  if (kept.size === 0) return baseline
  const hidden = baseline.services.map(({ id: service }) =>
    areas.some((area) =>
      (restsOn[service] ?? []).some((stem) => kept.has(careCellId(area.id, stem))),
    ),
  )
  const { arrays, services } = baseline
  return {
    ...baseline,
    services: services.map((service, s) =>
      hidden[s] ? { ...service, missing: 'suppressed' } : service,
    ),
    arrays: {
      ...arrays,
      base: without(arrays.base, hidden, arrays.base.length / areasTimes(baseline)),
      localRatio: without(arrays.localRatio, hidden, 1),
    },
  }
}

function areasTimes({ areas, services }: Baseline): number {
  return areas.length * services.length
}

/** NaN for the hidden services of an array `[area][service][width]`. */
function without(values: Float64Array, hidden: readonly boolean[], width: number): Float64Array {
  return values.map((value, i) =>
    hidden[Math.floor(i / width) % hidden.length] ? Number.NaN : value,
  )
}
