import { ageAt, type Definition, type Period, whole, within } from './definition.ts'

export interface ReadmissionParameters extends Period {
  readonly ageFrom: number
  readonly ageTo: number
}

/** One row: `stays, readmitted`. */
export const readmissions: Definition<ReadmissionParameters> = {
  name: 'readmissions',
  says: 'hospital stays that ended in the period and were followed by an unplanned one 8 hours to 30 days later, any cause',
  reads: ['contacts', 'persons'],
  sql: ({ ageFrom, ageTo, ...period }) => `
WITH stays AS (
  SELECT c.person, c.starts, c.ends, p.birth_year,
    lead(c.starts) OVER (PARTITION BY c.person ORDER BY c.starts, c.contact) AS next_starts,
    lead(c.urgent) OVER (PARTITION BY c.person ORDER BY c.starts, c.contact) AS next_urgent
  FROM contacts c JOIN persons p ON p.person = c.person
  WHERE c.service = 'admission'
)
SELECT count(*) AS stays,
  count(*) FILTER (WHERE next_urgent
    AND next_starts >= ends + INTERVAL '8 hours'
    AND next_starts < ends + INTERVAL '30 days') AS readmitted
FROM stays
WHERE ${within('ends', period)}
  AND ${ageAt('ends')} BETWEEN ${whole(ageFrom)} AND ${whole(ageTo)}`,
}
