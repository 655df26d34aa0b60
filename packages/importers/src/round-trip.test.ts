import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { readGeography } from '@samsyn/sources'
import { buildSyntheticCountry } from '@samsyn/synthetic'
import { synthesise } from '@samsyn/synthetic-persons'
import { definitions, openWarehouse, type Warehouse } from '@samsyn/warehouse'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { common, deliveryFolder } from '../test/small-delivery.ts'
import { importExtracts } from './index.ts'

/** Synthetic contacts as the patient registry would hand them out. */
const asEpisodes = `
SELECT row_number() OVER (ORDER BY c.person, c.contact) AS episode_lnr, c.person AS lopenr,
  CASE p.sex WHEN 1 THEN 1 ELSE 2 END AS kjonn, p.birth_year AS fodselsar, c.municipality AS komnrhjem2,
  CAST(c.starts AS DATE) AS inndato, strftime(c.starts, '%H:%M') AS inntid,
  CAST(c.ends AS DATE) AS utdato, strftime(c.ends, '%H:%M') AS uttid,
  CASE WHEN c.service IN ('admission', 'mentalstay') THEN 1 WHEN c.service = 'daycare' THEN 2 ELSE 3 END AS omsorgsniva,
  CASE WHEN c.urgent THEN 1 ELSE 4 END AS innmateHast, CASE WHEN c.service LIKE 'mental%' THEN 2 ELSE 4 END AS sektor,
  c.unit AS institusjonid, c.specialty AS episodefag, c.diagnosis AS tilstand_1_1, c.drg,
  replace(CAST(c.drg_points / 1000 AS VARCHAR), '.', ',') AS npkopphold_isfpoeng, c.ready AS utskrklardato, p.died AS doddato
FROM contacts c JOIN persons p ON p.person = c.person
WHERE c.service IN ('admission', 'emergency', 'daycare', 'outpatient', 'mentalstay', 'mental')`

const asBills = `
SELECT row_number() OVER (ORDER BY c.person, c.contact) AS enkeltregning_lnr, c.person AS pid_kpr,
  CAST(c.starts AS DATE) AS inndato, strftime(c.starts, '%H:%M') AS inntid, c.contact_type AS kontakttype,
  CASE c.service WHEN 'gp' THEN 1 ELSE 2 END AS tjenestetype, p.birth_year AS fodselsaar,
  CASE p.sex WHEN 1 THEN 1 ELSE 2 END AS kjonn, c.municipality AS komnr
FROM contacts c JOIN persons p ON p.person = c.person
WHERE c.service IN ('gp', 'outofhours')`

const { root, key, warehouse: imported } = deliveryFolder()
const country = join(root, 'country')
let made: Warehouse
let come: Warehouse
beforeAll(async () => {
  const data = buildSyntheticCountry(await readGeography(), { seed: 1 })
  await synthesise({ folder: country, persons: 4000, years: 1, seed: 7, data, madeBy: 'test' })
  made = await openWarehouse(country, { readOnly: true })
  const [episodes, bills] = [join(root, 'episodes.csv'), join(root, 'bills.csv')]
  for (const [select, file] of [[asEpisodes, episodes] as const, [asBills, bills] as const]) {
    await made.connection.run(
      `COPY (${select}) TO '${file}' (FORMAT csv, HEADER true, DELIMITER ';')`,
    )
  }
  const place = { warehouse: imported, key, series: 'project' }
  await importExtracts({ ...common, ...place, kind: 'npr', files: [episodes] })
  await importExtracts({ ...common, ...place, kind: 'kpr-gp', files: [bills] })
  come = await openWarehouse(imported, { readOnly: true })
})
afterAll(() => {
  made.close()
  come.close()
  rmSync(root, { recursive: true, force: true })
})

test('a synthetic country handed out as extracts comes back with the same contacts of every service', async () => {
  // What ends on the day it began has no night, also when it was to be a stay.
  const count = `
    SELECT CASE WHEN service = 'mentalstay' AND CAST(ends AS DATE) = CAST(starts AS DATE) THEN 'mental' ELSE service END AS of_service,
      count(*) AS n, count(DISTINCT person) AS people, count(diagnosis) AS diagnoses, sum(drg_points) AS points, count(ready) AS ready
    FROM contacts WHERE service NOT IN ('homecare', 'shortstay', 'longstay', 'acutebed') GROUP BY 1 ORDER BY 1`
  // Bills give their diagnoses in another file, which is not handed out here.
  const diagnosesApart = (rows: Record<string, unknown>[]) =>
    rows.map((row) =>
      /gp|outofhours/.test(String(row.of_service)) ? { ...row, diagnoses: 0 } : row,
    )
  const before = diagnosesApart(await made.query(count))
  expect(before).toHaveLength(8)
  expect(await come.query(count)).toEqual(before)
})

test('the definitions give the same of what was handed out and of what came in', async () => {
  const year = { from: '2025-01-01', to: '2025-12-31' }
  for (const sql of [
    definitions.bedDays.sql(year),
    definitions.readmissions.sql({ ...year, ageFrom: 67, ageTo: 120 }),
    definitions.sameDay.sql({ ...year, diagnoses: ['R07', 'R55'] }),
    definitions.resourceShare.sql({ ...year, topPercent: 5 }),
    definitions.delayedDays.sql(year),
  ]) {
    const rows = await made.query(sql)
    expect(rows.length).toBeGreaterThan(0)
    expect(await come.query(sql)).toEqual(rows)
  }
})
