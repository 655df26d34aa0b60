import type { ServiceTables } from '@samsyn/demand'
import { services as catalogue, type ServiceId } from '@samsyn/measures'
import {
  ageGroups,
  type PopulationChance,
  type PopulationHistory,
  type Projection,
} from '@samsyn/population'
import { BASELINE_SCHEMA, type Baseline, type BaselineSource, GROUPS } from './baseline.ts'
import { careBases } from './care-bases.ts'
import { type CommunityPeople, communityPeople } from './community-people.ts'
import { fillHealth } from './fill-health.ts'
import { hospitalBases } from './hospital-bases.ts'
import { nationalBases } from './national-bases.ts'
import { missingBase, type ServiceBase } from './service-base.ts'
import { serviceDrifts } from './service-drift.ts'

export interface BaselineInput {
  readonly kind: 'real' | 'synthetic'
  readonly community: { readonly id: string; readonly name: string }
  readonly areas: readonly { readonly code: string; readonly name: string }[]
  readonly history: PopulationHistory
  /** Must reach the year after `lastYear`: users of 31 December follow the people of the day after. */
  readonly projection: Projection
  /** Of the areas, in their order, from `chanceOf`; null for people without uncertainty. */
  readonly chance: PopulationChance | null
  /** Probability of dying within the year, Norway, `[sex × 106 + age]`. */
  readonly deathProbability: (year: number) => Float64Array
  readonly tables: ServiceTables
  /** Areas of the old atlas that the community corresponds to; null where none does. */
  readonly atlasAreas: readonly string[] | null
  readonly sources: readonly BaselineSource[]
  readonly lastYear: number
}

/** What all parts of a baseline are made from. */
export interface BaselineWork extends BaselineInput {
  readonly people: CommunityPeople
  readonly codes: readonly string[]
  readonly firstYear: number
}

/**
 * Freezes one community's tables as a baseline: activity today at both levels, and how it follows people
 * and health to `lastYear`. Services that no table counts are there by name, with the reason.
 */
export function buildBaseline(input: BaselineInput): Baseline {
  const work: BaselineWork = {
    ...input,
    people: communityPeople(input.history, input.projection),
    codes: input.areas.map(({ code }) => code),
    firstYear: input.tables.care[0]!.year,
  }
  const known = new Map<ServiceId, ServiceBase>(
    [...hospitalBases(work), ...nationalBases(work), ...careBases(work)].map((base) => [
      base.service.id,
      base,
    ]),
  )
  const driftOf = serviceDrifts(work)
  const bases = catalogue.map((service) => known.get(service.id) ?? missingBase(service))
  return {
    schema: BASELINE_SCHEMA,
    community: input.community,
    kind: input.kind,
    areas: work.codes,
    areaNames: input.areas.map(({ name }) => name),
    vintage: 2024,
    services: bases.map(({ service, activity }) => ({
      ...service,
      drift: activity === null ? null : driftOf(service),
    })),
    firstYear: work.firstYear,
    lastYear: input.lastYear,
    sources: input.sources,
    chance: input.chance,
    arrays: fillArrays(work, bases),
  }
}

function fillArrays(work: BaselineWork, bases: readonly ServiceBase[]): Baseline['arrays'] {
  const years = work.lastYear - work.firstYear + 1
  const areas = work.codes.length
  const count = bases.length
  const arrays = {
    base: new Float64Array(areas * count * GROUPS).fill(Number.NaN),
    growth: new Float64Array(areas * count * GROUPS * years),
    health: new Float64Array(count * GROUPS * years * 2).fill(1),
    deathRatio: new Float64Array(count * GROUPS * years).fill(1),
    localRatio: new Float64Array(areas * count).fill(Number.NaN),
    levelSd: new Float64Array(areas * count),
    levelMean: new Float64Array(areas * count).fill(1),
    people: peopleByGroup(work, years + 1),
  }
  for (const [s, base] of bases.entries()) {
    for (let a = 0; a < areas; a++) {
      fillGrowth(work, base, a, arrays.growth.subarray((a * count + s) * GROUPS * years), years)
      if (base.activity === null) continue
      arrays.base.set(base.activity[a]!, (a * count + s) * GROUPS)
      arrays.localRatio[a * count + s] = base.localRatio[a]!
      arrays.levelSd[a * count + s] = base.levelSd[a]!
      arrays.levelMean[a * count + s] = base.levelMean[a]!
    }
  }
  fillHealth(work, bases, arrays, years)
  return arrays
}

/** Persons (or births) of each year ÷ the first, weighted by the rates of the service; 1 where nobody is today. */
function fillGrowth(
  work: BaselineWork,
  { service, rates }: ServiceBase,
  area: number,
  out: Float64Array,
  years: number,
): void {
  const code = work.codes[area]!
  for (let g = 0; g < GROUPS; g++) {
    const at = (year: number) =>
      service.follows === 'births'
        ? work.people.births(code, year)
        : work.people.weighted(code, year + service.clock, g, rates)
    const first = at(work.firstYear)
    for (let y = 0; y < years; y++) {
      out[g * years + y] = first > 0 ? at(work.firstYear + y) / first : 1
    }
  }
}

function peopleByGroup(work: BaselineWork, years: number): Float64Array {
  const everyone = new Float64Array(106).fill(1)
  const out = new Float64Array(work.codes.length * GROUPS * years)
  for (const [a, code] of work.codes.entries()) {
    for (let g = 0; g < ageGroups.length; g++) {
      for (let y = 0; y < years; y++) {
        out[(a * GROUPS + g) * years + y] = work.people.weighted(
          code,
          work.firstYear + y,
          g,
          everyone,
        )
      }
    }
  }
  return out
}
