import type { Parameters } from './parameters.ts'
import { DAY, daysBetween, geometricNights, yearStart } from './period-minutes.ts'
import { choices, homeCareMinutes } from './published.ts'
import { double, type Luck, normalOf, uniformOf } from './random-sql.ts'
import { kindNumber, kinds, slotSql } from './slots.ts'

/** All contacts of the block, in the columns of the warehouse. `contact` is made of year, kind and place in it: no sort, no window. */
export function contactsSql(parameters: Parameters, luck: Luck): string {
  const stamp = stampIn(parameters)
  return `
SELECT c.person, c.tie AS contact, c.service, ${stamp('c.starts')} AS starts, ${stamp('c.ends')} AS ends,
  p.municipality, CAST(2024 AS SMALLINT) AS vintage, c.urgent,
  CAST(CASE WHEN c.in_hospital THEN p.trust * 100 + c.specialty ELSE 100000 + p.place * 100 + (p.person % 17) END AS INTEGER) AS unit,
  CAST(c.specialty AS SMALLINT) AS specialty,
  CAST(CASE WHEN c.in_hospital THEN (p.trust * 100 + c.specialty) * 100 + c.writer END AS INTEGER) AS doctor,
  c.diagnosis, c.drg, CAST(c.points AS INTEGER) AS drg_points, c.ready, c.weekly_minutes, '${SOURCE}' AS source,
  CAST(c.contact_type AS SMALLINT) AS contact_type
FROM (${visitsSql(parameters, luck)} UNION ALL ${staysSql(parameters, luck)} UNION ALL ${spellsSql(luck)}) c
JOIN block_person p ON p.person = c.person`
}

/** SQL for the time of whole minutes from the start of the period. */
function stampIn({ firstYear }: Parameters): (minutes: string) => string {
  const base = Date.UTC(firstYear, 0, 1) * 1000
  return (minutes) => `make_timestamp(CAST(${base} + (${minutes}) * 60000000 AS BIGINT))`
}

/** Every counted contact but admissions: one draw of 64 bits gives day, minute, slot, doctor and the rest. */
function visitsSql(parameters: Parameters, luck: Luck): string {
  const { firstYear, years, groups } = parameters
  const end = daysBetween(firstYear, firstYear + years) * DAY
  const services = `CASE kind ${kinds.map((kind, k) => `WHEN ${k} THEN '${kind}'`).join(' ')} END`
  const { gp, outofhours, outpatient, daycare, emergency, mental, mentalstay } = kindNumber
  const somatic = [outpatient, daycare, emergency].join(', ')
  const duration = `CASE kind WHEN ${emergency} THEN 60 + minute * 4 WHEN ${daycare} THEN 240 WHEN ${gp} THEN 20 ELSE 40 END`
  const night = geometricNights('s.nights', uniformOf('hash(h)'))
  const bits = luck.bits('attributes', 'person * 512 + yi * 16 + kind', 'k')
  // As KPR has them: 3 consultation, 1 other; as NPR: 2 treatment.
  const type = `CASE WHEN kind = ${gp} THEN CASE WHEN chance < ${Math.round(1024 / (1 + choices.otherGpContacts))} THEN 3 ELSE 1 END
         WHEN kind = ${outofhours} THEN 3 WHEN kind IN (${somatic}, ${mental}) THEN 2 END`
  return `
  SELECT v.person, ${services} AS service, v.starts,
    CASE WHEN s.nights > 0 THEN least(v.limit_minute, v.starts + ${night} * ${DAY} + 120) ELSE v.starts + ${duration} END AS ends,
    chance * 100 < s.urgent * 1024 AS urgent, s.specialty, s.diagnosis, s.drg, s.points, NULL::DATE AS ready,
    CAST((yi * 16 + kind) * 1024 + k AS INTEGER) AS tie, writer, ${type} AS contact_type,
    NULL::INTEGER AS weekly_minutes, kind IN (${somatic}, ${mental}, ${mentalstay}) AS in_hospital
  FROM (
    SELECT *, year_minute + (day * days) // 1048576 * ${DAY} + 480 + minute * 6 AS starts,
      CASE WHEN dies THEN year_minute + days * ${DAY} ELSE ${end} - 60 END AS limit_minute
    FROM (
      SELECT *, ${yearStart(parameters)} AS year_minute, CAST(h & 1048575 AS INTEGER) AS lot,
        CAST((h >> 20) & 1023 AS INTEGER) AS chance, CAST((h >> 30) & 31 AS INTEGER) AS writer,
        CAST((h >> 35) & 1048575 AS INTEGER) AS day, CAST((h >> 55) & 63 AS INTEGER) AS minute
      FROM (
        SELECT *, ${bits} AS h
        FROM (SELECT person, yi, g, sex, days, dies, kind, unnest(range(least(n, 1023))) AS k
              FROM visit WHERE kind <> ${kindNumber.admission})
      )
    )
  ) v JOIN slot s ON s.slot = ${slotSql('kind', groups.length, 'lot')}`
}

/** Stays, some of the old people's unplanned ones ending with days of waiting for the municipality. */
function staysSql(parameters: Parameters, luck: Luck): string {
  const wait = luck.bits('delay', 'person * 32 + yi', 'CAST(h & 1023 AS INTEGER)')
  const days = geometricNights(double(choices.meanDelay), uniformOf(`hash(${wait})`))
  const readyDay = stampIn(parameters)(`(ends // ${DAY} - delay) * ${DAY}`)
  return `
  SELECT person, 'admission', starts, ends, urgent, specialty, diagnosis, drg, points,
    CASE WHEN delay > 0 AND delay < ends // ${DAY} - starts // ${DAY} THEN CAST(${readyDay} AS DATE) END,
    CAST((yi * 16 + ${kindNumber.admission}) * 1024 + place AS INTEGER), CAST((h >> 30) & 31 AS INTEGER), NULL, NULL, true
  FROM (SELECT *, CASE WHEN urgent AND g >= 4 AND ${uniformOf(wait)} < ${double(choices.delayedFrom67)}
          THEN ${days} ELSE 0 END AS delay FROM stay)`
}

function spellsSql(luck: Luck): string {
  const level = normalOf(luck.bits('care', 'person', '200'))
  const minutes = `CAST(${double(Math.round(homeCareMinutes))} * exp(9e-1 * ${level}) AS INTEGER)`
  return `
  SELECT person, CASE care WHEN 2 THEN 'longstay' ELSE 'homecare' END, starts * ${DAY},
    CASE WHEN goes_on THEN NULL ELSE ends * ${DAY} END, false, 0, NULL, NULL, NULL, NULL,
    (yi * 16 + 10 + care) * 1024, 0, NULL, CASE WHEN care = 1 THEN ${minutes} END, false
  FROM spell`
}

/** Short, because every row bears it. */
export const SOURCE = 'synthetic'
