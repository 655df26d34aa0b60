import { careDrift, type PracticeDrift } from '@samsyn/demand'
import type { PlanningData } from '@samsyn/plan'
import { personsIn } from '@samsyn/population'
import type { Baseline } from '@samsyn/scenario'

/**
 * How far coverage strays, for a hindcast from the sample's first year, when nobody could know: what it did over the
 * sample's first step in all the other municipalities. A later step is never in it.
 */
export function driftOfOthers({ services, population }: PlanningData, code: string): PracticeDrift {
  const [first, second] = [...new Set(services.careSample.map(({ year }) => year))].sort()
  const others = services.careSample.filter(
    ({ municipality, year }) => municipality !== code && (year === first || year === second),
  )
  return careDrift(others, (area, year, from, to) =>
    personsIn(population.history, area, year, { from, to }),
  )!
}

/** A baseline whose municipal services stray so far. */
export function withDrift(baseline: Baseline, drift: PracticeDrift): Baseline {
  return {
    ...baseline,
    services: baseline.services.map((service) => ({
      ...service,
      drift: service.drift && { ...service.drift, ...drift },
    })),
  }
}
