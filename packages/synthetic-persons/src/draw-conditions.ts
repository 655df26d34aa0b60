import type { Parameters } from './parameters.ts'
import { daysBetween } from './period-minutes.ts'
import { type Luck, uniformOf } from './random-sql.ts'

/** Chronic conditions: word, whether complex (Joynt et al. 2017 divide them so), how common it is among its kind. Weights are ours. */
export const conditions: readonly (readonly [string, boolean, number])[] = [
  ['heart-failure', true, 10],
  ['ischaemic-heart-disease', true, 18],
  ['stroke', true, 9],
  ['copd', true, 14],
  ['kidney-failure', true, 10],
  ['cancer', true, 18],
  ['dementia', true, 10],
  ['severe-mental-illness', true, 5],
  ['hypertension', false, 30],
  ['diabetes', false, 16],
  ['arthrosis', false, 22],
  ['asthma', false, 12],
  ['atrial-fibrillation', false, 12],
  ['osteoporosis', false, 10],
  ['depression', false, 14],
  ['thyroid-disease', false, 10],
  ['epilepsy', false, 4],
  ['inflammatory-bowel-disease', false, 4],
]

/**
 * Conditions of the block, one row each with the day it began. How many follows from the class of complexity, and they are gained
 * in one order, so that whoever moves up a class keeps what they had: simple has 1–2 less complex; moderate 1–2 complex,
 * or 3–5 less complex; severe 3–5 complex, or 6–8 less complex.
 */
export function conditionsSql({ firstYear, years }: Parameters, luck: Luck): string {
  const list = conditions
    .map(([word, complex, weight], i) => `(${i}, '${word}', ${complex}, ${weight})`)
    .join(', ')
  const base = Date.UTC(firstYear, 0, 1) * 1000
  const lot = luck.bits('conditions', 'person', '100')
  const part = (i: number) => uniformOf(`hash(xor(lot, ${i}::UBIGINT))`)
  const yearDays = Array.from(
    { length: years },
    (_, yi) => `WHEN ${yi} THEN ${daysBetween(firstYear, firstYear + yi)}`,
  ).join(' ')
  return `
SELECT person, condition, complex,
  CAST(make_timestamp(CAST(${base} + 86400000000 * (CASE WHEN yi = 0 THEN -CAST(floor(3000 * u) AS BIGINT)
    ELSE CASE yi ${yearDays} END END) AS BIGINT)) AS DATE) AS since
FROM (
  SELECT person, condition, complex, ${luck.uniform('onset', 'person', 'i')} AS u,
    CASE WHEN place <= CASE WHEN complex THEN 0 ELSE simple1 END THEN year1
         WHEN place <= CASE WHEN complex THEN complex2 ELSE simple2 END THEN year2
         WHEN place <= CASE WHEN complex THEN complex3 ELSE simple3 END THEN year3 END AS yi
  FROM (
    SELECT *, row_number() OVER (PARTITION BY person, complex
      ORDER BY -ln(${luck.uniform('conditions', 'person', 'i')}) / weight, i) AS place
    FROM (
      SELECT *, CASE WHEN many THEN 0 ELSE CAST(1 + floor(2 * ${part(2)}) AS INTEGER) END AS complex2,
        CASE WHEN many THEN 0 ELSE CAST(3 + floor(3 * ${part(3)}) AS INTEGER) END AS complex3,
        CASE WHEN many THEN CAST(3 + floor(3 * ${part(4)}) AS INTEGER) ELSE simple1 + CAST(floor(2 * ${part(4)}) AS INTEGER) END AS simple2,
        CASE WHEN many THEN CAST(6 + floor(3 * ${part(5)}) AS INTEGER) ELSE simple1 + 2 END AS simple3
      FROM (
        SELECT *, ${part(0)} < 25e-2 AS many, CASE WHEN ${part(1)} < 6e-1 THEN 1 ELSE 2 END AS simple1
        FROM (
          SELECT person, ${lot} AS lot, min(yi) FILTER (WHERE cls >= 1) AS year1, min(yi) FILTER (WHERE cls >= 2) AS year2,
            min(yi) FILTER (WHERE cls >= 3) AS year3
          FROM panel GROUP BY person HAVING max(cls) >= 1
        )
      )
    ) CROSS JOIN (VALUES ${list}) AS c(i, condition, complex, weight)
  )
) WHERE yi IS NOT NULL`
}

/** The persons of the block: frailty 1 (very fit) to 9, from need of care, age and conditions when the period ends; no published scale. */
export function personsSql({ firstYear, years }: Parameters, source: string): string {
  const base = Date.UTC(firstYear, 0, 1) * 1000
  const yearDays = Array.from(
    { length: years },
    (_, yi) => `WHEN ${yi} THEN ${daysBetween(firstYear, firstYear + yi)}`,
  ).join(' ')
  return `
SELECT b.person, b.birth_year, b.sex, b.municipality, CAST(2024 AS SMALLINT) AS vintage,
  CAST(make_timestamp(CAST(${base} + 86400000000 * d.day AS BIGINT)) AS DATE) AS died, '${source}' AS source,
  CAST(greatest(1, least(9, floor(16e-1 + 9e-1 * b.zn + 5e-2 * greatest(0, d.age - 50) + 6e-1 * d.cls + 12e-1 * d.care))) AS SMALLINT) AS frailty
FROM block_person b JOIN (
  SELECT person, max(CASE WHEN dies THEN CASE yi ${yearDays} END + days END) AS day, max(age) AS age, max(cls) AS cls, max(care) AS care
  FROM panel GROUP BY person
) d ON d.person = b.person`
}
