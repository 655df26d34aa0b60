import { type Profession, type Service, type ServiceLevel, services } from '@samsyn/measures'
import { assumedParameter } from './assumed-parameter.ts'
import type { PriceParameter } from './types.ts'

/** Kroner a year for an FTE with social costs, 2024. Round figures. */
const perFte: Readonly<Record<Profession, number>> = {
  doctor: 1_500_000,
  nurse: 950_000,
  'health-worker': 800_000,
  therapist: 950_000,
  'other-staff': 800_000,
  // What families do is counted in FTE; nobody pays for it.
  family: 0,
}

/** Part of a unit's cost that is not staff. */
const otherCost: Readonly<Record<ServiceLevel, number>> = {
  specialist: 0.35,
  municipal: 0.15,
  gp: 0.25,
  family: 0,
}

/** Kroner per unit of every service: the catalogue's labour × cost per FTE, and the part that is not staff. */
export const unitCosts: readonly PriceParameter[] = services.map((service) =>
  assumedParameter({
    id: `unit-cost.${service.id}`,
    unit: 'kroner-per-unit',
    name: `Cost of a unit (${service.unit}): ${service.name}`,
    central: significant(costOf(service)),
    spread: 0.25,
    why: whyOf(service),
  }),
)

/** What a unit's cost is made of: its staff by profession, and what is not staff; shares, in sum 1. */
export interface CostParts {
  /** FTE per unit that the share is at. */
  readonly staff: readonly {
    readonly profession: Profession
    readonly perUnit: number
    readonly share: number
  }[]
  readonly other: number
}

/** Null for a service that costs nothing by itself. */
export function costParts({ labour, level }: Service): CostParts | null {
  const kroner = labour.map(({ profession, perUnit }) => perUnit.central * perFte[profession])
  const staff = kroner.reduce((sum, each) => sum + each, 0)
  if (staff === 0) return null
  return {
    staff: labour.map(({ profession, perUnit }, i) => ({
      profession,
      perUnit: perUnit.central,
      share: (kroner[i]! / staff) * (1 - otherCost[level]),
    })),
    other: otherCost[level],
  }
}

function whyOf({ level, labour }: Service): string {
  if (level === 'family') return 'families are not paid; their hours are counted in FTE'
  if (labour.length === 0) return 'stays cost through their days'
  return 'labour of the catalogue × cost per FTE, and a part that is not staff'
}

function costOf({ labour, level }: Service): number {
  const staff = labour.reduce(
    (sum, { profession, perUnit }) => sum + perUnit.central * perFte[profession],
    0,
  )
  return staff / (1 - otherCost[level])
}

/** Three digits: more would claim to know. */
function significant(kroner: number): number {
  return kroner === 0 ? 0 : Number(kroner.toPrecision(3))
}
