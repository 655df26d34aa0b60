import type { PlanNumber } from '@samsyn/plan'

/** The numbers of a plan by figure, area and year. */
export class NumberIndex {
  private readonly byKey = new Map<string, PlanNumber>()
  private readonly seriesOf = new Map<string, PlanNumber[]>()
  private readonly idSet = new Set<string>()

  constructor(numbers: readonly PlanNumber[]) {
    for (const number of numbers) {
      this.byKey.set(key(number.id, number.area, number.year), number)
      const series = this.seriesOf.get(key(number.id, number.area)) ?? []
      series.push(number)
      this.seriesOf.set(key(number.id, number.area), series)
      this.idSet.add(number.id)
    }
    for (const series of this.seriesOf.values()) series.sort(byYear)
  }

  get(id: string, area: string, year: number | string): PlanNumber | undefined {
    return this.byKey.get(key(id, area, year))
  }

  /** All years of a figure in an area, earliest first; periods of old tables before calendar years. */
  series(id: string, area: string): readonly PlanNumber[] {
    return this.seriesOf.get(key(id, area)) ?? []
  }

  /** Ids of the plan, in the order they came. */
  ids(): readonly string[] {
    return [...this.idSet]
  }

  /** The same numbers, without the figures that do not fit. */
  only(fits: (id: string) => boolean): NumberIndex {
    const numbers = [...this.byKey.values()].filter(({ id }) => fits(id))
    return new NumberIndex(numbers)
  }

  /**
   * The number a reader would call today's: the last year that is not ahead, else the earliest there is.
   * A need begins at what is observed today, so there it is the first year.
   */
  today(id: string, area: string, baseYear: number): PlanNumber | undefined {
    const series = this.series(id, area)
    if (id.startsWith('need.')) return series[0]
    const past = series.filter(({ year }) => typeof year === 'string' || year <= baseYear)
    return past.at(-1) ?? series[0]
  }
}

function key(...parts: readonly (string | number)[]): string {
  return parts.join('\u0000')
}

function byYear(a: PlanNumber, b: PlanNumber): number {
  if (typeof a.year === 'string' || typeof b.year === 'string') {
    return (typeof a.year === 'string' ? 0 : 1) - (typeof b.year === 'string' ? 0 : 1)
  }
  return a.year - b.year
}
