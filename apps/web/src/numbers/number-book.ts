import type { Plan, PlanNumber } from '@samsyn/plan'

/** The numbers of a plan by id, area and year. */
export interface NumberBook {
  readonly plan: Plan
  get(id: string, area: string, year: number | string): PlanNumber | undefined
  /** All years of a figure of an area, earliest first. */
  series(id: string, area: string): readonly PlanNumber[]
  /** The newest number that is not after the base year, for a need the first, which is observed; else the first there is. */
  today(id: string, area: string): PlanNumber | undefined
  ids(beginning: string): readonly string[]
}

const made = new WeakMap<Plan, NumberBook>()

export function numberBook(plan: Plan): NumberBook {
  const known = made.get(plan)
  if (known !== undefined) return known
  const fresh = bookOf(plan)
  made.set(plan, fresh)
  return fresh
}

function bookOf(plan: Plan): NumberBook {
  const byKey = Map.groupBy(plan.numbers, ({ id, area }) => `${id} ${area}`)
  const ids = [...new Set(plan.numbers.map(({ id }) => id))]
  const series: NumberBook['series'] = (id, area) =>
    (byKey.get(`${id} ${area}`) ?? []).toSorted((a, b) =>
      String(a.year) < String(b.year) ? -1 : 1,
    )
  return {
    plan,
    series,
    get: (id, area, year) =>
      byKey.get(`${id} ${area}`)?.find((number) => String(number.year) === String(year)),
    today: (id, area) => {
      const all = series(id, area)
      if (id.startsWith('need.')) return all[0]
      const known = all.filter(({ year }) => typeof year !== 'number' || year <= plan.baseYear)
      return known.at(-1) ?? all[0]
    },
    ids: (beginning) => ids.filter((id) => id === beginning || id.startsWith(`${beginning}.`)),
  }
}

/** The years of a plan to look ahead to: every fifth after the base year. */
export function yearsAhead({ years, baseYear }: Plan): readonly number[] {
  return years.filter((year) => year > baseYear && year % 5 === 0)
}

const sides = ['people', 'muni', 'hosp', 'need', 'coord', 'budget'] as const

/** Which text says how a figure is made. */
export function methodOf(id: string): (typeof sides)[number] | 'other' {
  return sides.find((side) => id.startsWith(`${side}.`)) ?? 'other'
}
