import type { DuckDBConnection } from '@samsyn/warehouse'
import { newborn } from './diagnoses.ts'
import type { Parameters } from './parameter-tables.ts'
import { choices, homeCareMinutes } from './published.ts'
import { double, type Luck, normalOf, uniformOf, withPoisson } from './random-sql.ts'
import { kinds, SLOTS } from './slots.ts'

const DAY = 1440
const kindNumber = Object.fromEntries(kinds.map((kind, k) => [kind, k])) as Record<
  (typeof kinds)[number],
  number
>

/** Counts of every kind for every person and year: `visit (person, yi, g, cls, days, kind, n)`, those without any left out. */
export async function countVisits(connection: DuckDBConnection, luck: Luck): Promise<void> {
  const spread = (given: number | string) => {
    const sd = typeof given === 'number' ? double(given) : given
    return `exp(${sd} * eps - ${sd} * ${sd} * 5e-1)`
  }
  const hospital = (rate: string) => `CASE WHEN newborn THEN 0e0 ELSE ${rate} END`
  const inMentalCare = `8e-1 * b.zm + 6e-1 * ${luck.normal('mental', 'p.person', 'p.yi + 1')}`
  const lambdas: Record<(typeof kinds)[number], string> = {
    gp: `CASE WHEN newborn THEN 5e-1 ELSE 1e0 END * gp * ${spread(0.55)}`,
    outofhours: `CASE WHEN newborn THEN 5e-1 ELSE 1e0 END * outofhours * ${spread(0.7)}`,
    outpatient: hospital(`outpatient * ${spread(choices.outpatientSpread)}`),
    daycare: hospital(`daycare * ${spread(choices.daycareSpread)}`),
    emergency: hospital('emergency'),
    acutebed: `acutebed * ${spread(0.5)}`,
    mental: `mental_patient * ${double(choices.mentalVisits)}`,
    mentalstay: `CASE WHEN mental_patient = 0 THEN 0e0 WHEN g = 0 THEN 5e-2 ELSE mental_patient * ${double(choices.mentalStaysPerPatient)} END`,
    shortstay: `shortstay * ${spread(0.6)}`,
    admission: hospital(`admission * ${spread('spread')}`),
  }
  const means = kinds.map((kind, k) => `${lambdas[kind]} AS m${k}`).join(',\n  ')
  await connection.run(`
CREATE OR REPLACE TEMP TABLE use_year AS
SELECT person, yi, q.g, q.cls, days, dies, length,
  ${means}
FROM (
  SELECT *, CASE WHEN mental_score > quantile THEN exp(8e-1 * mental_level - 32e-2) ELSE 0e0 END AS mental_patient
  FROM (
    SELECT p.*, r.* EXCLUDE (g, cls, upto, mental),
      ${inMentalCare} AS mental_score, ${normalQuantile('1e0 - r.mental')} AS quantile,
      ${luck.normal('mental', 'p.person', 'p.yi + 40')} AS mental_level
    FROM panel p JOIN block_person b ON b.person = p.person JOIN use_rate r ON r.g = p.g AND r.cls = p.cls
  )
) q`)
  const counted = kinds.map((_, k) => {
    const u = luck.uniform('visits', 'person * 512 + yi * 16', String(k))
    return `SELECT person, yi, g, cls, days, dies, length, ${k} AS kind, m${k} AS expected, ${u} AS u FROM use_year`
  })
  const z = luck.normal('visitsHigh', 'person * 512 + yi * 16', 'kind')
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE visit AS ${withPoisson(counted.join('\nUNION ALL '), z)}`,
  )
}

/** Upper quantiles of the normal, after Abramowitz and Stegun 26.2.23: good to 0.0005. */
function normalQuantile(p: string): string {
  const t = `sqrt(-2e0 * ln(1e0 - (${p})))`
  return `(${t} - (2515517e-6 + 802853e-6 * ${t} + 10328e-6 * ${t} * ${t}) /
    (1e0 + 1432788e-6 * ${t} + 189269e-6 * ${t} * ${t} + 1308e-6 * ${t} * ${t} * ${t}))`
}

/** Minutes from the start of the period to 1 January of the person's year. */
function yearStart({ firstYear, years }: Parameters): string {
  const starts = Array.from(
    { length: years },
    (_, yi) => daysBetween(firstYear, firstYear + yi) * DAY,
  )
  return `CASE yi ${starts.map((start, yi) => `WHEN ${yi} THEN ${start}`).join(' ')} END`
}

export function daysBetween(firstYear: number, year: number): number {
  return Math.round((Date.UTC(year, 0, 1) - Date.UTC(firstYear, 0, 1)) / 86_400_000)
}

const geometricNights = (mean: string, u: string) =>
  `CAST(1 + floor(ln(${u}) / ln(1e0 - 1e0 / greatest(102e-2, ${mean}))) AS INTEGER)`

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
    `CAST((${kind} * ${groups} + g) * ${SLOTS} + ((${bits}) & 1048575) * ${SLOTS} // 1048576 AS INTEGER)`
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
  SELECT person, yi, k, g, length, readmission, limit_minute,
    (ends // ${DAY} + 1 + CAST(floor(29e0 * ${chance(round)} / readmission) AS INTEGER)) * ${DAY} AS day_minute
  FROM ${from} WHERE ${chance(round)} < readmission`
  const timed = (from: string) => `
  SELECT * EXCLUDE (day_minute), least(day_minute, greatest(0, limit_minute - nights * ${DAY})) // ${DAY} * ${DAY} + ${hours} AS starts,
    (least(day_minute, greatest(0, limit_minute - nights * ${DAY})) // ${DAY} + nights) * ${DAY} + ${leaving} AS ends
  FROM (${from})`
  await connection.run(`
CREATE OR REPLACE TEMP TABLE stay_one AS
WITH first AS (
  SELECT person, yi, k, g, length, readmission, limit_minute,
    year_minute + CAST(floor(days * ${luck.uniform('stay', 'person * 32 + yi', 'k * 4 + 3')}) AS INTEGER) * ${DAY} AS day_minute
  FROM (
    SELECT person, yi, v.g, days, length, r.readmission, least(250, unnest(range(n))) AS k, ${yearStart(parameters)} AS year_minute,
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

/** Home care and long stays, `spell`: from the year someone is first in care to the year no more; a change falls on one day. */
export async function drawSpells(
  connection: DuckDBConnection,
  parameters: Parameters,
  luck: Luck,
): Promise<void> {
  const change = (yi: string) =>
    `CAST(floor(365 * ${luck.uniform('care', 'person', yi)}) AS INTEGER)`
  const before = `CAST(floor(CASE care WHEN 2 THEN 900 ELSE 1500 END * ${luck.uniform('care', 'person', '100 + care')}) AS INTEGER)`
  await connection.run(`
CREATE OR REPLACE TEMP TABLE spell AS
SELECT person, care, min(yi) AS yi,
  min(CASE WHEN yi = 0 THEN -${before} ELSE ${yearStart(parameters)} // ${DAY} + ${change('yi')} END) AS starts,
  max(CASE WHEN dies THEN ${yearStart(parameters)} // ${DAY} + days
           WHEN last THEN NULL
           ELSE next_year_day + ${change('yi + 1')} END) AS ends,
  bool_or(last AND NOT dies) AS goes_on
FROM (
  SELECT *, sum(CASE WHEN same THEN 0 ELSE 1 END) OVER (PARTITION BY person ORDER BY yi ROWS UNBOUNDED PRECEDING) AS run
  FROM (
    SELECT person, yi, care, dies, days, yi = ${parameters.years - 1} AS last,
      ${yearStart(parameters).replaceAll('CASE yi', 'CASE yi + 1').replace('END', 'ELSE 0 END')} // ${DAY} AS next_year_day,
      lag(care) OVER (PARTITION BY person ORDER BY yi) IS NOT DISTINCT FROM care AS same
    FROM panel
  )
) WHERE care > 0
GROUP BY person, care, run`)
}

/** All contacts of the block in one table, `block_contact`, in the columns of the warehouse. */
export function contactsSql(parameters: Parameters, luck: Luck): string {
  const { firstYear, years, groups } = parameters
  const base = Date.UTC(firstYear, 0, 1) * 1000
  const end = daysBetween(firstYear, firstYear + years) * DAY
  const stamp = (minutes: string) =>
    `make_timestamp(CAST(${base} + (${minutes}) * 60000000 AS BIGINT))`
  const services = `CASE kind ${kinds.map((kind, k) => `WHEN ${k} THEN '${kind}'`).join(' ')} END`
  const slot = `(kind * ${groups.length} + g) * ${SLOTS} + (lot * ${SLOTS}) // 1048576`
  const hospitalKinds = [2, 3, 4].join(', ')
  const duration = `CASE kind WHEN 4 THEN 60 + minute * 4 WHEN 3 THEN 240 WHEN 0 THEN 20 ELSE 40 END`
  const u = uniformOf('hash(h)')
  const bits = luck.bits('attributes', 'person * 512 + yi * 16 + kind', 'k')
  const visits = `
  SELECT v.person, ${services} AS service, v.starts,
    CASE WHEN s.nights > 0 THEN least(v.limit_minute, v.starts + ${geometricNights('s.nights', u)} * ${DAY} + 120) ELSE v.starts + ${duration} END AS ends,
    chance * 100 < s.urgent * 1024 AS urgent, s.specialty, s.diagnosis, s.drg, s.points, NULL::DATE AS ready, CAST((yi * 16 + kind) * 1024 + k AS INTEGER) AS tie, writer,
    CASE WHEN kind = 0 THEN CASE WHEN chance < ${Math.round(1024 / (1 + choices.otherGpContacts))} THEN 3 ELSE 1 END
         WHEN kind = 1 THEN 3 WHEN kind IN (${hospitalKinds}, 6) THEN 2 END AS contact_type,
    NULL::INTEGER AS weekly_minutes, kind IN (${hospitalKinds}, 6, 7) AS in_hospital
  FROM (
    SELECT *, year_minute + (day * days) // 1048576 * ${DAY} + 480 + minute * 6 AS starts,
      CASE WHEN dies THEN year_minute + days * ${DAY} ELSE ${end} - 60 END AS limit_minute
    FROM (
      SELECT *, ${yearStart(parameters)} AS year_minute, CAST(h & 1048575 AS INTEGER) AS lot, CAST((h >> 20) & 1023 AS INTEGER) AS chance,
        CAST((h >> 30) & 31 AS INTEGER) AS writer, CAST((h >> 35) & 1048575 AS INTEGER) AS day, CAST((h >> 55) & 63 AS INTEGER) AS minute
      FROM (
        SELECT *, ${bits} AS h
        FROM (SELECT person, yi, g, days, dies, kind, unnest(range(least(n, 1023))) AS k FROM visit WHERE kind <> ${kindNumber.admission})
      )
    )
  ) v JOIN slot s ON s.slot = ${slot}`
  const delay = luck.bits('delay', 'person * 32 + yi', 'CAST(h & 1023 AS INTEGER)')
  const stays = `
  SELECT person, 'admission', starts, ends, urgent, specialty, diagnosis, drg, points,
    CASE WHEN delay > 0 AND delay < ends // ${DAY} - starts // ${DAY}
      THEN CAST(${stamp(`(ends // ${DAY} - delay) * ${DAY}`)} AS DATE) END,
    CAST((yi * 16 + ${kindNumber.admission}) * 1024 + place AS INTEGER), CAST((h >> 30) & 31 AS INTEGER), NULL, NULL, true
  FROM (SELECT *, CASE WHEN urgent AND g >= 4 AND ${uniformOf(delay)} < ${double(choices.delayedFrom67)}
          THEN ${geometricNights(double(choices.meanDelay), uniformOf(`hash(${delay})`))} ELSE 0 END AS delay FROM stay)`
  const minutes = `CAST(${double(Math.round(homeCareMinutes))} * exp(9e-1 * ${normalOf(luck.bits('care', 'person', '200'))}) AS INTEGER)`
  const spells = `
  SELECT person, CASE care WHEN 2 THEN 'longstay' ELSE 'homecare' END, starts * ${DAY}, CASE WHEN goes_on THEN NULL ELSE ends * ${DAY} END,
    false, 0, NULL, NULL, NULL, NULL, (yi * 16 + 10 + care) * 1024, 0, NULL, CASE WHEN care = 1 THEN ${minutes} END, false
  FROM spell`
  return `
SELECT c.person, c.tie AS contact, c.service,
  ${stamp('c.starts')} AS starts, ${stamp('c.ends')} AS ends, p.municipality, CAST(2024 AS SMALLINT) AS vintage, c.urgent,
  CAST(CASE WHEN c.in_hospital THEN p.trust * 100 + c.specialty ELSE 100000 + p.place * 100 + (p.person % 17) END AS INTEGER) AS unit,
  CAST(c.specialty AS SMALLINT) AS specialty,
  CAST(CASE WHEN c.in_hospital THEN (p.trust * 100 + c.specialty) * 100 + c.writer END AS INTEGER) AS doctor,
  c.diagnosis, c.drg, CAST(c.points AS INTEGER) AS drg_points, c.ready, c.weekly_minutes, '${SOURCE}' AS source,
  CAST(c.contact_type AS SMALLINT) AS contact_type
FROM (${visits} UNION ALL ${stays} UNION ALL ${spells}) c JOIN block_person p ON p.person = c.person`
}

/** Short, because every row bears it. */
export const SOURCE = 'synthetic'
