import type { DuckDBConnection } from '@samsyn/warehouse'
import { groupSql } from './age-groups.ts'
import type { Parameters } from './parameters.ts'
import { choices } from './published.ts'
import { double, type Luck } from './random-sql.ts'

/** Persons from `from` up to and not including `to`, of all `persons`. */
export interface Block {
  readonly from: number
  readonly to: number
  readonly persons: number
}

/**
 * The people of a block, `block_person`: place, sex and year of birth by an even walk through all (age, sex, municipality) of the country, so that
 * every block is a small picture of it; comorbidity and need of care as standard normals that last a life.
 */
export async function drawPeople(
  connection: DuckDBConnection,
  { from, to, persons }: Block,
  { weight }: Parameters,
  luck: Luck,
  offset: number,
): Promise<void> {
  const step = coprimeStep(persons)
  await connection.run(`
CREATE OR REPLACE TEMP TABLE block_person AS
SELECT i + 1 AS person, p.birth_year, p.sex, p.municipality, p.place, p.trust,
  ${luck.normal('comorbidity', 'i', '0')} AS zc,
  ${luck.normal('need', 'i', '0')} + 25e-2 * ${luck.normal('need', 'p.place', '1')} AS zn,
  ${luck.normal('mental', 'i', '0')} AS zm
FROM (
  SELECT i, ((((i * ${step} + ${offset % persons}) % ${persons}) * 2 + 1) * ${weight}) // (2 * ${persons}) AS w
  FROM range(${from}, ${to}) t(i)
) ASOF JOIN place p ON w < p.upto`)
}

/** A whole number near the golden section of n that shares no factor with it: multiples of it fall evenly. */
export function coprimeStep(n: number): number {
  let step = Math.max(1, Math.round(n * 0.6180339887498949))
  while (commonFactor(step, n) !== 1) step++
  return step
}

function commonFactor(a: number, b: number): number {
  return b === 0 ? a : commonFactor(b, a % b)
}

/**
 * What becomes of them year by year, `panel`: one row per person and year lived in, with age on 1 January, age group `g`, class of complexity
 * `cls`, municipal care at the end of the year (0 none, 1 at home, 2 long stay), days lived and whether they die.
 * Classes and care are given by rank among the living, so that their published shares hold in every year: whoever dies gives
 * place to the next.
 */
export async function liveTheYears(
  connection: DuckDBConnection,
  block: Block,
  parameters: Parameters,
  luck: Luck,
): Promise<void> {
  await connection.run(`CREATE OR REPLACE TEMP TABLE panel (
    person BIGINT, year INTEGER, yi INTEGER, age INTEGER, g INTEGER, cls INTEGER, care INTEGER, days INTEGER,
    dies BOOLEAN, newborn BOOLEAN, eps DOUBLE)`)
  for (let yi = 0; yi < parameters.years; yi++) {
    await connection.run(yearSql(yi, block, parameters, luck))
  }
}

function yearSql(
  yi: number,
  block: Block,
  { groups, care, firstYear }: Parameters,
  luck: Luck,
): string {
  const year = firstYear + yi
  const round = luck.uniform('rounding', String(block.from), `g + ${yi * 16}`)
  const careRound = luck.uniform('rounding', String(block.from), `cg + ${yi * 16 + 8}`)
  const rank = (share: (group: (typeof care)[number]) => number) =>
    `CASE cg WHEN 0 THEN ${double(share(care[0]!))} WHEN 1 THEN ${double(share(care[1]!))} ELSE ${double(share(care[2]!))} END`
  return `
INSERT INTO panel
WITH living AS (
  SELECT p.person, p.sex, p.zc, p.zn, p.birth_year = ${year} AS newborn,
    least(105, greatest(0, ${year - 1} - p.birth_year)) AS age, coalesce(b.cls, 0) AS prev, coalesce(b.care, 0) AS prev_care
  FROM block_person p LEFT JOIN panel b ON b.person = p.person AND b.year = ${year - 1}
  WHERE p.birth_year <= ${year} ${yi === 0 ? '' : `AND (b.person IS NOT NULL AND NOT b.dies OR p.birth_year = ${year})`}
), placed AS (
  SELECT *, row_number() OVER (PARTITION BY g ORDER BY prev DESC, zc + 3e-2 * age DESC, person) AS place,
    count(*) OVER (PARTITION BY g) AS people
  FROM (SELECT *, ${groupSql('age', groups)} AS g FROM living)
), classed AS (
  SELECT *, CASE WHEN standing < people * severe THEN 3 WHEN standing < people * moderate THEN 2
                 WHEN standing < people * simple THEN 1 ELSE 0 END AS cls
  FROM (SELECT placed.*, place - ${round} AS standing FROM placed)
  JOIN (SELECT g, max(upto) FILTER (WHERE cls = 3) AS severe, max(upto) FILTER (WHERE cls = 2) AS moderate,
               max(upto) FILTER (WHERE cls = 1) AS simple FROM use_rate GROUP BY g) USING (g)
), fated AS (
  SELECT * EXCLUDE (risk), ${luck.uniform('death', 'person', String(2 * yi))} < 1 - exp(-risk) AS dies,
    ${luck.uniform('death', 'person', String(2 * yi + 1))} AS moment
  FROM (
    SELECT c.*, r.death * m.rate * CASE WHEN c.prev_care = 2 THEN ${double(choices.deathInLongStay)} ELSE 1e0 END *
      CASE WHEN c.newborn THEN 5e-1 ELSE 1e0 END AS risk
    FROM classed c JOIN use_rate r ON r.g = c.g AND r.cls = c.cls JOIN death_rate m ON m.sex = c.sex AND m.age = c.age
  )
), cared AS (
  SELECT *, row_number() OVER (PARTITION BY cg, dies ORDER BY need DESC, person) - ${careRound} AS need_place,
    count(*) OVER (PARTITION BY cg, dies) AS cared_people
  FROM (SELECT *, zn + 11e-2 * age + 45e-2 * cls + CASE prev_care WHEN 2 THEN 2e1 WHEN 1 THEN 15e-1 ELSE 0e0 END AS need,
          CASE WHEN age + 1 <= ${care[0]!.ageTo} THEN 0 WHEN age + 1 <= ${care[1]!.ageTo} THEN 1 ELSE 2 END AS cg
        FROM fated)
)
SELECT person, ${year}, ${yi}, age, g, cls,
  CASE WHEN dies THEN prev_care
       WHEN need_place < cared_people * ${rank((one) => one.longStay)} THEN 2
       WHEN need_place < cared_people * ${rank((one) => one.longStay + one.homeCare)} THEN 1 ELSE 0 END,
  CASE WHEN dies THEN 1 + CAST(floor(moment * 36499e-2) AS INTEGER) ELSE 365 END, dies, newborn,
  84e-2 * ${luck.normal('need', 'person', '2')} + 543e-3 * ${luck.normal('year', 'person', String(yi))}
FROM cared`
}
