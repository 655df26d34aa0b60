import { groupSql } from './age-groups.ts'
import type { Parameters } from './parameters.ts'

/** A published figure beside what the synthetic country gives. */
export interface Calibration {
  readonly id: string
  /** What it is, in words. */
  readonly says: string
  readonly source: string
  readonly target: number
  readonly result: number
  /** Share of the target that the result may be away: what we allow the model, and three standard errors of chance. */
  readonly tolerance: number
}

/**
 * @param count how many events the result rests on
 * @param clump how much more they vary than independent ones would, as a variance ratio
 */
export function figure(
  id: string,
  says: string,
  source: string,
  target: number,
  result: number,
  { allowed, count, clump = 1 }: { allowed: number; count: number; clump?: number },
): Calibration {
  const tolerance = Math.round((allowed + 3 * Math.sqrt(clump / Math.max(1, count))) * 1e4) / 1e4
  return { id, says, source, target, result, tolerance }
}

/** Persons alive on 1 January of every year, by age group: `g, people`, summed over the years. */
export function livingSql({ groups, firstYear, years }: Parameters): string {
  return `
SELECT ${groupSql('y - 1 - birth_year', groups)} AS g, count(*) AS people
FROM persons CROSS JOIN (SELECT unnest(range(${firstYear}, ${firstYear + years})) AS y)
WHERE birth_year < y AND (died IS NULL OR died >= make_date(CAST(y AS INTEGER), 1, 1))
GROUP BY 1 ORDER BY 1`
}
