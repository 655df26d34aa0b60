import type { DuckDBConnection } from '@samsyn/warehouse'
import { newborn } from './diagnoses.ts'
import type { Parameters } from './parameters.ts'
import { DAY, daysBetween, geometricNights, yearStart } from './period-minutes.ts'
import { double, type Luck, uniformOf } from './random-sql.ts'
import { kindNumber, slotSql } from './slots.ts'

/**
 * Somatic stays with a night, `stay`: first stays, the readmissions that follow some of them, newborns' own. A person's stays are
 * then pushed apart in time, so that no one lies in two beds, and kept inside life and period.
 */
export async function drawStays(
  connection: DuckDBConnection,
  parameters: Parameters,
  luck: Luck,
): Promise<void> {
  const end = daysBetween(parameters.firstYear, parameters.firstYear + parameters.years) * DAY
  const groups = parameters.groups.length
  const kind = kindNumber.admission
  const slotOf = (bits: string) =>
    `CAST(${slotSql(kind, groups, `(${bits}) & 1048575`)} AS INTEGER)`
  const bits = (round: number) => luck.bits('stay', 'person * 32 + yi', `k * 4 + ${round}`)
  const lots = (round: number) => luck.uniform('lengths', 'person * 32 + yi', `k * 4 + ${round}`)
  const chance = (round: number) =>
    luck.uniform('readmission', 'person * 32 + yi', `k * 4 + ${round}`)
  // A day's start: planned in the morning, unplanned from morning to midnight. Home between 10 and 15.
  const hours = `CASE WHEN urgent THEN 8 * 60 + CAST((h >> 40) & 1023 AS INTEGER) * 950 // 1024 ELSE 7 * 60 + CAST((h >> 40) & 127 AS INTEGER) END`
  const leaving = `10 * 60 + CAST((h >> 52) & 1023 AS INTEGER) * 300 // 1024`
  const drawn = (round: number, from: string) => `
  SELECT f.*, s.diagnosis, s.drg, s.points, s.specialty, (h >> 20) & 1023 < s.urgent * 1024 // 100${round > 0 ? ' OR true' : ''} AS urgent,
    ${geometricNights('s.nights * length', lots(round))} AS nights
  FROM (SELECT *, ${bits(round)} AS h FROM ${from}) f JOIN slot s ON s.slot = ${slotOf('f.h')}`
  const following = (round: number, from: string) => `
  SELECT person, yi, k, g, sex, length, readmission, limit_minute,
    (ends // ${DAY} + 1 + CAST(floor(29e0 * ${chance(round)} / readmission) AS INTEGER)) * ${DAY} AS day_minute
  FROM ${from} WHERE ${chance(round)} < readmission`
  const timed = (from: string) => `
  SELECT * EXCLUDE (day_minute), least(day_minute, greatest(0, limit_minute - nights * ${DAY})) // ${DAY} * ${DAY} + ${hours} AS starts,
    (least(day_minute, greatest(0, limit_minute - nights * ${DAY})) // ${DAY} + nights) * ${DAY} + ${leaving} AS ends
  FROM (${from})`
  await connection.run(`
CREATE OR REPLACE TEMP TABLE stay_one AS
WITH first AS (
  SELECT person, yi, k, g, sex, length, readmission, limit_minute,
    year_minute + CAST(floor(days * ${luck.uniform('stay', 'person * 32 + yi', 'k * 4 + 3')}) AS INTEGER) * ${DAY} AS day_minute
  FROM (
    SELECT person, yi, v.g, v.sex, days, length, r.readmission, least(250, unnest(range(n))) AS k, ${yearStart(parameters)} AS year_minute,
      CASE WHEN dies THEN ${yearStart(parameters)} + days * ${DAY} ELSE ${end} END AS limit_minute
    FROM visit v JOIN (SELECT DISTINCT g, readmission FROM use_rate) r USING (g) WHERE kind = ${kind}
  )
)
${timed(drawn(0, 'first'))}`)
  for (const [round, from, to] of [
    [1, 'stay_one', 'stay_two'],
    [2, 'stay_two', 'stay_three'],
  ] as const) {
    await connection.run(
      `CREATE OR REPLACE TEMP TABLE ${to} AS WITH following AS (${following(round, from)}) ${timed(drawn(round, 'following'))}`,
    )
  }
  const born = luck.bits('stay', 'p.person * 32 + p.yi', '1023')
  const u = (part: number) => uniformOf(`hash(xor(h, ${part}::UBIGINT))`)
  await connection.run(`
CREATE OR REPLACE TEMP TABLE stay_born AS
SELECT person, yi, year_minute + day * ${DAY} + 720 AS starts, year_minute + (day + nights) * ${DAY} + 780 AS ends, h, limit_minute
FROM (
  SELECT person, yi, h, year_minute, CAST(floor(days * ${u(1)}) AS INTEGER) AS day, ${geometricNights(double(newborn.nights), u(2))} AS nights,
    CASE WHEN dies THEN year_minute + days * ${DAY} ELSE ${end} END AS limit_minute
  FROM (SELECT p.*, ${yearStart(parameters)} AS year_minute, ${born} AS h FROM panel p WHERE newborn)
  WHERE ${u(3)} < ${double(newborn.chance)}
)`)
  const both = 'person, yi, starts, ends, limit_minute, h'
  await connection.run(`
CREATE OR REPLACE TEMP TABLE stay AS
SELECT person, yi, row_number() OVER (PARTITION BY person, yi ORDER BY starts, h) AS place, g, h, urgent, diagnosis, drg, points, specialty, starts + shift AS starts,
  least(ends + shift, greatest(limit_minute, starts + shift + ${DAY})) AS ends
FROM (
  SELECT *, max(starts - before) OVER mine + before - starts AS shift
  FROM (
    SELECT *, coalesce(sum(ends - starts + 540) OVER (PARTITION BY person ORDER BY starts, h ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before
    FROM (
      SELECT ${both}, g, urgent, diagnosis, drg, points, specialty FROM stay_one
      UNION ALL SELECT ${both}, g, urgent, diagnosis, drg, points, specialty FROM stay_two
      UNION ALL SELECT ${both}, g, urgent, diagnosis, drg, points, specialty FROM stay_three
      UNION ALL SELECT ${both}, 0, false, '${newborn.code}', '${newborn.drg}', ${newborn.points}, 15 FROM stay_born
    )
  ) WINDOW mine AS (PARTITION BY person ORDER BY starts, h ROWS UNBOUNDED PRECEDING)
) WHERE starts + shift < limit_minute AND starts + shift < ${end} - ${DAY}`)
}
