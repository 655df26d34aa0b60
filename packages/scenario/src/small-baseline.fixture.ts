import type { PracticeDrift } from '@samsyn/demand'
import type { Measure, Move, ServiceId } from '@samsyn/measures'
import { serviceOf } from '@samsyn/measures'
import type { PopulationChance } from '@samsyn/population'
import { BASELINE_SCHEMA, type Baseline, type BaselineService, GROUPS } from './baseline.ts'

export interface SmallBaselineOptions {
  readonly areas?: readonly string[]
  readonly years?: number
  /** Units today in each age group, the same in all areas. */
  readonly services?: Partial<Record<ServiceId, readonly number[]>>
  /** People ÷ today in each year, the same for all. */
  readonly growth?: (year: number, group: number) => number
  readonly people?: number
  readonly levelSd?: number
  /** Of all services that have a base. */
  readonly drift?: PracticeDrift | null
  readonly chance?: PopulationChance | null
}

const usual = {
  'hospital-stays': [10, 100, 200, 150, 50],
  'hospital-bed-days': [30, 400, 900, 800, 300],
  'home-care': [0, 50, 100, 150, 60],
  'long-stay': [0, 2, 10, 40, 30],
  'family-care': [0, 0, 20, 30, 10],
} as const

/** A community made by hand, with round numbers: two areas, ten years from 2025, five services with a base. */
export function smallBaseline({
  areas = ['0101', '0102'],
  years = 10,
  services = usual,
  growth = (year) => 1 + 0.03 * year,
  people = 1000,
  levelSd = 0,
  drift = null,
  chance = null,
}: SmallBaselineOptions = {}): Baseline {
  const ids: ServiceId[] = [
    ...(Object.keys(services) as ServiceId[]),
    ...(['short-stay', 'gp', 'hospital-outpatient', 'mental-outpatient'] as const).filter(
      (id) => !(id in services),
    ),
  ]
  const cells = areas.length * ids.length
  const each = (count: number, value: (i: number) => number) =>
    Float64Array.from({ length: count }, (_, i) => value(i))
  return {
    schema: BASELINE_SCHEMA,
    community: { id: 'here', name: 'Here' },
    kind: 'synthetic',
    areas,
    areaNames: areas.map((code) => `Place ${code}`),
    vintage: 2024,
    services: ids.map((id) => service(id, id in services, drift)),
    firstYear: 2025,
    lastYear: 2025 + years - 1,
    sources: [],
    chance,
    arrays: {
      base: each(cells * GROUPS, (i) => {
        const own = services[ids[Math.floor(i / GROUPS) % ids.length]!]
        return own === undefined ? Number.NaN : own[i % GROUPS]!
      }),
      growth: each(cells * GROUPS * years, (i) =>
        growth(i % years, Math.floor(i / years) % GROUPS),
      ),
      health: each(
        ids.length * GROUPS * years * 2,
        (i) => 1 - 0.002 * (1 + (i % 2)) * (Math.floor(i / 2) % years),
      ),
      deathRatio: each(ids.length * GROUPS * years, () => 0.9),
      localRatio: each(cells, (i) => (i < ids.length ? 1.2 : 0.8)),
      levelSd: each(cells, () => levelSd),
      levelMean: each(cells, () => 1),
      people: each(
        areas.length * GROUPS * (years + 1),
        (i) => people * (1 + 0.03 * (i % (years + 1))),
      ),
    },
  }
}

function service(id: ServiceId, known: boolean, drift: PracticeDrift | null): BaselineService {
  const { unit } = serviceOf(id)
  return {
    id,
    unit,
    clock: unit === 'users' || unit === 'fte' ? 1 : 0,
    follows: 'people',
    quality: known ? 'observed' : 'assumed',
    missing: known ? null : 'not-collected',
    sources: known ? ['small_table'] : [],
    levelGroup: id,
    sharedLevelSd: 0,
    turnover: 0.4,
    trend:
      id === 'home-care' || id === 'long-stay'
        ? {
            id: `coverage.${id}`,
            perYear: [0, 0, -0.01, -0.02, -0.02],
            sd: [0, 0, 0.01, 0.01, 0.01],
          }
        : null,
    drift:
      known && drift !== null
        ? { ...drift, id: `drift.${id}`, driver: null, quality: 'assumed', rationale: 'by hand' }
        : null,
  }
}

export const sure = (value: number) => ({ central: value, low: value, high: value })
export const about = (value: number, share = 0.2) => ({
  central: value,
  low: value * (1 - share),
  high: value * (1 + share),
})

/** A measure with one move of everyone's hospital bed-days to short stay, unless told otherwise. */
export function smallMeasure(id: string, change: Partial<Move> & Partial<Measure> = {}): Measure {
  const { from, ages, reach, effect, ends, to, requires, ...rest } = change
  return {
    id,
    name: id,
    moves: [
      {
        id: 'move',
        from: from ?? 'hospital-bed-days',
        ages: ages ?? { from: 0, to: 105 },
        reach: reach ?? sure(0.5),
        effect: effect ?? sure(0.4),
        ends: ends ?? 0.25,
        to: to ?? [{ service: 'short-stay', share: 0.75, conversion: sure(2) }],
        requires: requires ?? [],
      },
    ],
    startYear: 2026,
    rampYears: 0,
    driver: null,
    evidence: [],
    caution: null,
    standing: 'proposed',
    parties: [],
    costs: [],
    ...rest,
  }
}
