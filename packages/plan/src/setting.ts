import type { AdoptedCoverage, NeedAssumptions } from '@samsyn/demand'
import type { Community } from '@samsyn/geography'
import { knownRefusal, type Refusal, suggest } from '@samsyn/refusal'
import type { PeopleBook } from './people-book.ts'
import type { Place } from './people-figures.ts'
import type { Group } from './plan.ts'
import { type PreparedPlans, planYears } from './prepare-plans.ts'

export interface PlanOptions {
  /** Community id. */
  readonly community: string
  readonly group: Group
  /** Years to show; the latest known year and the four budget years are always there. */
  readonly years: readonly number[]
  readonly seed: number
  readonly draws: number
  /** Version of Samsyn, written into the plan. */
  readonly engine: string
  /** Coverage that the municipalities themselves have adopted. */
  readonly adopted?: readonly AdoptedCoverage[]
  readonly assumptions?: Partial<NeedAssumptions>
}

/** What the figures of one plan are made from and for. */
export interface Setting {
  readonly prepared: PreparedPlans
  readonly options: PlanOptions
  readonly book: PeopleBook
  readonly community: Community
  /** The community and each of its municipalities and city districts. */
  readonly places: readonly Place[]
  readonly norway: Place
  /** The latest year whose people are known. */
  readonly baseYear: number
  /** All years shown, sorted: those asked for, the base year and the budget years. */
  readonly years: readonly number[]
  readonly budgetYears: readonly number[]
}

/** @throws Refusal unknown-area, year-out-of-range */
export function settingOf(prepared: PreparedPlans, options: PlanOptions): Setting {
  const { geography, population } = prepared.data
  const community = geography.communities.find(({ id }) => id === options.community)
  if (community === undefined) throw unknownCommunity(options.community, geography.communities)
  for (const year of options.years) refuseOutside(year)
  const baseYear = population.history.lastYear
  const budgetYears = [1, 2, 3, 4].map((ahead) => baseYear + ahead)
  const years = [...new Set([...options.years, baseYear, ...budgetYears])].sort((a, b) => a - b)
  const parts = [...community.municipalities, ...districtsOf(community, prepared)]
  return {
    prepared,
    options,
    community,
    baseYear,
    years,
    budgetYears,
    book: prepared.bookOf(parts, options),
    places: [
      { id: community.id, parts: community.municipalities },
      ...parts.map((code) => ({ id: code, parts: [code] })),
    ],
    norway: { id: 'norway', parts: geography.municipalities.map(({ code }) => code) },
  }
}

export function districtsOf(community: Community, { data }: PreparedPlans): string[] {
  const held = new Set(data.population.history.areas)
  return data.geography.districts
    .filter(
      ({ code, municipality }) => community.municipalities.includes(municipality) && held.has(code),
    )
    .map(({ code }) => code)
}

function refuseOutside(year: number): void {
  if (Number.isInteger(year) && year >= planYears.first && year <= planYears.last) return
  throw knownRefusal('year-outside', { year, ...planYears })
}

function unknownCommunity(id: string, communities: readonly Community[]): Refusal {
  const choices = communities.map((community) => community.id)
  return knownRefusal('community-unknown', { id, choices, near: suggest(id, choices, 1) })
}
