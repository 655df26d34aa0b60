import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ServiceTables } from '@samsyn/demand'
import type { BoundaryPiece, Geography } from '@samsyn/geography'
import type { Finding, PlanningData, SourceTable } from '@samsyn/plan'
import type { PopulationTables } from '@samsyn/population'
import { Refusal } from '@samsyn/refusal'
import { boundariesTable, catalogue, placesTable } from './catalogue.ts'
import {
  checkPublishedNorway,
  districtSumFindings,
  municipalSumFindings,
} from './check-population.ts'
import { type InspectedFile, inspectFile, sha256Of } from './inspect-file.ts'
import { readBoundaries } from './read-boundaries.ts'
import { readCare, readCareSample } from './read-care.ts'
import { factsFolder, readBoundaryChanges, readGeography } from './read-geography.ts'
import { readAtlas, readCapacity, readHospitalUse } from './read-hospital.ts'
import { readDementia, readMedication } from './read-morbidity.ts'
import { readOutlook } from './read-outlook.ts'
import { readMortality, readNationalHistory, readPopulationHistory } from './read-population.ts'
import { sourceTable } from './source-table.ts'
import { openTableDatabase, type TableDatabase } from './table-database.ts'

export type Progress = (done: number, of: number, what: string) => void

type Name = keyof typeof catalogue
type Required = {
  [N in Name]: (typeof catalogue)[N]['required'] extends true ? N : never
}[Name]
/** The files at hand; null for a table that is not required and not there. */
type Files = { readonly [N in Name]: N extends Required ? InspectedFile : InspectedFile | null }

/**
 * All that a planning basis is made from, out of a folder with the real tables.
 *
 * Every file is looked over before the first is read, and every table is checked by itself and against the others, so
 * that the result is whole or there is none. What is odd but usable is said in `findings`; a table that a plan can do
 * without is an empty list and the finding `table.missing`.
 *
 * @throws Refusal naming file, row or code, with what to do
 */
export async function readPlanningData(
  folder: string,
  { progress = () => {} }: { progress?: Progress } = {},
): Promise<PlanningData> {
  await checkFolder(folder)
  const files = await inspectFiles(folder)
  const geography = await readGeography()
  const pieces = await readBoundaryChanges()
  const codes = geography.municipalities.map(({ code }) => code)
  const map = await readBoundaries(folder, codes, pieces)
  const read = await readTables(files, geography, pieces, progress)
  const present = Object.values(files).filter((file) => file !== null)
  const missing = Object.keys(files).filter((name) => files[name as Name] === null) as Name[]
  return {
    kind: 'real',
    tables: [
      await placesSource(codes.length),
      ...present.map(sourceTable),
      ...(map === null ? [] : [map.table]),
    ],
    findings: [
      ...read.findings,
      ...missing.map((name) => missingTable(catalogue[name].id)),
      ...(map === null ? [missingTable(boundariesTable.id)] : []),
    ],
    geography,
    population: read.population,
    services: read.services,
    boundaries: map?.boundaries ?? [],
  }
}

async function checkFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null)
  if (found?.isDirectory()) return
  throw new Refusal('missing-table', {
    found: `${found === null ? 'no folder' : 'a file, not a folder,'} at ${folder}`,
    because: 'the tables are read from a folder',
    remedy: 'name the folder that holds them with --data or SAMSYN_DATA',
  })
}

async function placesSource(rows: number): Promise<SourceTable> {
  const sha256 = sha256Of(await readFile(join(factsFolder, placesTable.file)))
  return sourceTable({ table: placesTable, rows, sha256 })
}

async function inspectFiles(folder: string): Promise<Files> {
  const names = Object.keys(catalogue) as Name[]
  const looked = await Promise.allSettled(names.map((name) => inspectFile(folder, catalogue[name])))
  // The first fault in the order of the catalogue, whichever file was looked over first.
  for (const one of looked) if (one.status === 'rejected') throw one.reason
  const files = looked.map((one) => (one.status === 'fulfilled' ? one.value : null))
  return Object.fromEntries(names.map((name, index) => [name, files[index]])) as Files
}

function missingTable(table: string): Finding {
  return { id: 'table.missing', table, values: { table } }
}

interface ReadTables {
  readonly population: PopulationTables
  readonly services: ServiceTables
  readonly findings: readonly Finding[]
}

async function readTables(
  files: Files,
  geography: Geography,
  pieces: readonly BoundaryPiece[],
  progress: Progress,
): Promise<ReadTables> {
  const database = await openTableDatabase()
  try {
    const population = await readPopulationTables(database, files, geography, pieces, progress)
    const services = await readServiceTables(
      database,
      files,
      geography,
      pieces,
      population,
      progress,
    )
    return {
      population,
      services: services.tables,
      findings: [
        ...municipalSumFindings(population.history, population.national),
        ...districtSumFindings(population.history, geography),
        ...services.findings,
      ],
    }
  } finally {
    database.close()
  }
}

const steps = 5

async function readPopulationTables(
  database: TableDatabase,
  files: Files,
  geography: Geography,
  pieces: readonly BoundaryPiece[],
  progress: Progress,
): Promise<PopulationTables> {
  progress(0, steps, 'population of Norway')
  const national = await readNationalHistory(database, files.national)
  checkPublishedNorway(national)
  progress(1, steps, 'population of municipalities and city districts')
  const history = await readPopulationHistory(database, files, geography, pieces)
  progress(2, steps, 'mortality and the outlook for Norway')
  const known = new Set(history.areas)
  return {
    history,
    national,
    mortality: await readMortality(database, files.mortality),
    outlook: await readOutlook(database, files),
    countyOf: new Map(geography.municipalities.map(({ code, county }) => [code, county])),
    cityOf: new Map(
      geography.districts
        .filter(({ code }) => known.has(code))
        .map(({ code, municipality }) => [code, municipality]),
    ),
  }
}

async function readServiceTables(
  database: TableDatabase,
  files: Files,
  geography: Geography,
  boundaries: readonly BoundaryPiece[],
  { history }: PopulationTables,
  progress: Progress,
): Promise<{ tables: ServiceTables; findings: Finding[] }> {
  const codes = geography.municipalities.map(({ code }) => code)
  const context = { codes, boundaries, history }
  const { careSample, atlas, capacity, dementia, medication } = files
  progress(3, steps, 'municipal care')
  const care = await readCare(database, files.care, context)
  const sample = careSample && (await readCareSample(database, careSample, context))
  progress(4, steps, 'hospital use and morbidity')
  const published = atlas && (await readAtlas(database, atlas))
  const tables = {
    care,
    careSample: sample ?? [],
    hospitalUse: await readHospitalUse(database, files.hospitalUse),
    atlas: published?.rows ?? [],
    capacity: capacity === null ? [] : await readCapacity(database, capacity, geography),
    dementia: dementia === null ? [] : await readDementia(database, dementia),
    medication: medication === null ? [] : await readMedication(database, medication),
  }
  progress(steps, steps, 'done')
  const blanks = published?.blanks ?? 0
  const values = { rows: blanks }
  return {
    tables,
    findings: blanks === 0 ? [] : [{ id: 'atlas.value-blank', table: catalogue.atlas.id, values }],
  }
}
