import { type Definition, type Period, whole, within } from './definition.ts'

export interface ResourceShareParameters extends Period {
  /** The share of patients at the top, in per cent. */
  readonly topPercent: number
}

/** One row: `patients, top_patients, points, top_points` (points in thousandths of a DRG point). */
export const resourceShare: Definition<ResourceShareParameters> = {
  name: 'resource-share',
  says: 'the DRG points of somatic hospital contacts that the patients with the most points have',
  reads: ['contacts'],
  sql: ({ topPercent, ...period }) => `
WITH patients AS (
  SELECT person, sum(drg_points) AS points
  FROM contacts
  WHERE service IN ('admission', 'emergency', 'daycare', 'outpatient') AND ${within('starts', period)}
  GROUP BY person
), ranked AS (
  SELECT points, row_number() OVER (ORDER BY points DESC, person) AS place, count(*) OVER () AS patients
  FROM patients
)
SELECT count(*) AS patients,
  count(*) FILTER (WHERE 100 * place <= ${whole(topPercent)} * patients) AS top_patients,
  sum(points) AS points,
  sum(points) FILTER (WHERE 100 * place <= ${whole(topPercent)} * patients) AS top_points
FROM ranked`,
}
