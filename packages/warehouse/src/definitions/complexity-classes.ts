import { type Definition, type Period, within } from './definition.ts'

/**
 * By class (severe, moderate, simple): `class, persons, bed_days`. Severe is at least three complex or six less complex
 * conditions, moderate at least one complex or three, simple the rest with a condition: patients of somatic hospitals
 * in the period only (Meld. St. 7 (2019–2020), table 4.1; where moderate begins is not given there and is our choice).
 */
export const complexityClasses: Definition<Period> = {
  name: 'complexity-classes',
  says: 'patients with chronic conditions by the number and complexity of these, and their bed-days',
  reads: ['contacts', 'conditions'],
  sql: (period) => `
WITH hospital AS (
  SELECT person,
    sum(CASE WHEN service = 'admission' THEN CAST(ends AS DATE) - CAST(starts AS DATE) ELSE 0 END) AS bed_days
  FROM contacts
  WHERE service IN ('admission', 'emergency', 'daycare', 'outpatient') AND ${within('ends', period)}
  GROUP BY person
), counted AS (
  SELECT person,
    count(*) FILTER (WHERE complex) AS complex,
    count(*) FILTER (WHERE NOT complex) AS simple
  FROM conditions
  WHERE since <= CAST('${period.to}' AS DATE)
  GROUP BY person
)
SELECT CASE WHEN c.complex >= 3 OR c.simple >= 6 THEN 'severe'
            WHEN c.complex >= 1 OR c.simple >= 3 THEN 'moderate' ELSE 'simple' END AS class,
  count(*) AS persons, sum(h.bed_days) AS bed_days
FROM hospital h JOIN counted c ON c.person = h.person
GROUP BY 1
ORDER BY 1`,
}
