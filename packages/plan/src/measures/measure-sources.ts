import type { ServiceId } from '@samsyn/measures'
import { projectionTables } from '@samsyn/population'
import type { Baseline } from '@samsyn/scenario'

/** Effects, conversions and labour of the library; prices of finance. Both stand in the list of publications. */
export const LIBRARY = 'measures-library'
export const PRICES = 'price-list'

/** The tables behind the activity of some services, of people ahead, and what else is named. */
export function sourcesOf(
  { services }: Baseline,
  ids: readonly ServiceId[],
  ...also: readonly string[]
): string[] {
  const tables = services.filter(({ id }) => ids.includes(id)).flatMap(({ sources }) => sources)
  return [...new Set([...tables, ...projectionTables, ...also])]
}
