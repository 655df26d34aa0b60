import type { DuckDBConnection } from '@samsyn/warehouse'
import { choices } from './published.ts'
import { double, type Luck, withPoisson } from './random-sql.ts'
import { kinds } from './slots.ts'

/** Counts of every kind for every person and year: `visit (person, yi, g, cls, sex, days, kind, n)`, those without any left out. */
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
SELECT person, yi, q.g, q.cls, CAST(sex AS INTEGER) AS sex, days, dies, length,
  ${means}
FROM (
  SELECT *, CASE WHEN mental_score > quantile THEN exp(8e-1 * mental_level - 32e-2) ELSE 0e0 END AS mental_patient
  FROM (
    SELECT p.*, b.sex, r.* EXCLUDE (g, cls, upto, mental),
      ${inMentalCare} AS mental_score, ${normalQuantile('1e0 - r.mental')} AS quantile,
      ${luck.normal('mental', 'p.person', 'p.yi + 40')} AS mental_level
    FROM panel p JOIN block_person b ON b.person = p.person JOIN use_rate r ON r.g = p.g AND r.cls = p.cls
  )
) q`)
  const counted = kinds.map((_, k) => {
    const u = luck.uniform('visits', 'person * 512 + yi * 16', String(k))
    return `SELECT person, yi, g, cls, sex, days, dies, length, ${k} AS kind, m${k} AS expected, ${u} AS u FROM use_year`
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
