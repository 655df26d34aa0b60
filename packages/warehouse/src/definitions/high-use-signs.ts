import { type Definition, type Period, whole, within } from './definition.ts'

/** The cut-offs are choices: no source gives them. A sign is there from its cut-off up. */
export interface HighUseParameters extends Period {
  readonly stays: number
  readonly units: number
  readonly doctors: number
  /** Thousandths of a DRG point. */
  readonly points: number
}

/**
 * One row: `patients`, then how many of them have each of the five signs that the community of Oslo names: many hospital
 * stays, several units, many doctors who wrote a discharge letter, high cost, services at both levels.
 */
export const highUseSigns: Definition<HighUseParameters> = {
  name: 'high-use-signs',
  says: 'patients of somatic hospitals in the period who have each of five signs of high use',
  reads: ['contacts'],
  sql: ({ stays, units, doctors, points, ...period }) => `
WITH hospital AS (
  SELECT person,
    count(*) FILTER (WHERE service = 'admission') AS stays,
    count(DISTINCT unit) AS units,
    count(DISTINCT doctor) AS doctors,
    sum(drg_points) AS points
  FROM contacts
  WHERE service IN ('admission', 'emergency', 'daycare', 'outpatient') AND ${within('starts', period)}
  GROUP BY person
), municipal AS (
  SELECT DISTINCT person
  FROM contacts
  WHERE service IN ('homecare', 'shortstay', 'longstay', 'acutebed')
    AND starts < CAST('${period.to}' AS DATE) + INTERVAL '1 day'
    AND (ends IS NULL OR ends >= CAST('${period.from}' AS DATE))
)
SELECT count(*) AS patients,
  count(*) FILTER (WHERE h.stays >= ${whole(stays)}) AS many_stays,
  count(*) FILTER (WHERE h.units >= ${whole(units)}) AS several_units,
  count(*) FILTER (WHERE h.doctors >= ${whole(doctors)}) AS many_doctors,
  count(*) FILTER (WHERE h.points >= ${whole(points)}) AS high_cost,
  count(m.person) AS both_levels,
  count(*) FILTER (WHERE
    CASE WHEN h.stays >= ${whole(stays)} THEN 1 ELSE 0 END + CASE WHEN h.units >= ${whole(units)} THEN 1 ELSE 0 END +
    CASE WHEN h.doctors >= ${whole(doctors)} THEN 1 ELSE 0 END + CASE WHEN h.points >= ${whole(points)} THEN 1 ELSE 0 END +
    CASE WHEN m.person IS NULL THEN 0 ELSE 1 END >= 3) AS three_signs
FROM hospital h LEFT JOIN municipal m ON m.person = h.person`,
}
