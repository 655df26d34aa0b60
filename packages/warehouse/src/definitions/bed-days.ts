import { ageAt, type Definition, type Period, within } from './definition.ts'

/** By home municipality and age group: `municipality, vintage, age_from, persons, stays, bed_days`. */
export const bedDays: Definition<Period> = {
  name: 'bed-days',
  says: 'somatic stays with a night that ended in the period, and their days from admission to discharge (SSB)',
  reads: ['contacts', 'persons'],
  sql: (period) => `
SELECT c.municipality, c.vintage,
  CASE WHEN ${ageAt('c.ends')} < 18 THEN 0 WHEN ${ageAt('c.ends')} < 30 THEN 18
       WHEN ${ageAt('c.ends')} < 50 THEN 30 WHEN ${ageAt('c.ends')} < 67 THEN 50
       WHEN ${ageAt('c.ends')} < 80 THEN 67 WHEN ${ageAt('c.ends')} < 90 THEN 80 ELSE 90 END AS age_from,
  count(DISTINCT c.person) AS persons,
  count(*) AS stays,
  sum(CAST(c.ends AS DATE) - CAST(c.starts AS DATE)) AS bed_days
FROM contacts c JOIN persons p ON p.person = c.person
WHERE c.service = 'admission' AND ${within('c.ends', period)}
GROUP BY 1, 2, 3
ORDER BY 1, 2, 3`,
}
