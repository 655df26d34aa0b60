import { library } from '@samsyn/measures'
import { projectionTables } from '@samsyn/population'
import { type Baseline, GROUPS, measuresThatApply, yearsOf } from '@samsyn/scenario'
import type { RunBasis } from './orders.ts'

/** What a builder of scenarios must know of a baseline: years, services, and what can be set for them. */
export function basisOf(baseline: Baseline): RunBasis {
  const { firstYear, lastYear, areas, services, arrays } = baseline
  const counted = services.flatMap(({ id, missing }, s) => (missing === null ? [{ id, s }] : []))
  const hasLevel = (s: number) =>
    areas.every((_, a) => !Number.isNaN(arrays.localRatio[a * services.length + s]!))
  return {
    firstYear,
    lastYear,
    services: services.map(({ id, quality, missing, sources }) => ({
      id,
      quality,
      missing,
      sources,
    })),
    peopleSources: projectionTables.filter((id) => baseline.sources.some((one) => one.id === id)),
    applies: measuresThatApply({
      baseline,
      library,
      scenario: { schema: 1, name: 'reference' },
    }).applies,
    counted: counted.map(({ id }) => id),
    levelled: counted.filter(({ s }) => hasLevel(s)).map(({ id }) => id),
    coverage: coverageToday(baseline),
  }
}

/** Users per 100 inhabitants at the end of the first year, of the services and ages a coverage is adopted for. */
function coverageToday(baseline: Baseline): RunBasis['coverage'] {
  const { areas, services, arrays } = baseline
  const years = yearsOf(baseline) + 1
  return (['home-care', 'long-stay'] as const).flatMap((service) => {
    const s = services.findIndex(({ id }) => id === service)
    return (['67to79', '80plus'] as const).flatMap((ages) =>
      areas.flatMap((area, a) => {
        let users = 0
        let people = 0
        for (const g of ages === '67to79' ? [2] : [3, 4]) {
          users += arrays.base[(a * services.length + s) * GROUPS + g]!
          people += arrays.people[(a * GROUPS + g) * years + 1]!
        }
        // Nothing cannot grow to a share.
        return users > 0 ? [{ area, service, ages, percent: (100 * users) / people }] : []
      }),
    )
  })
}
