import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ServiceTables } from '@samsyn/demand'
import type { BoundaryPiece, Geography } from '@samsyn/geography'
import type { Finding, PlanningData, SourceTable } from '@samsyn/plan'
import type { NationalHistory, PopulationHistory, PopulationTables } from '@samsyn/population'
import { knownRefusal } from '@samsyn/refusal'
import { boundariesTable, catalogue, placesTable } from './catalogue.ts'
import {
  checkPublishedNorway,
  districtSumFindings,
  municipalSumFindings,
  norwayAt,
} from './check-population.ts'
import { type InspectedFile, inspectFile } from './inspect-file.ts'
import { readBoundaries } from './read-boundaries.ts'
import { type CareContext, readCare, readCareSample } from './read-care.ts'
import { factsFolder, readBoundaryChanges, readGeography } from './read-geography.ts'
import { readAtlas, readCapacity, readHospitalUse } from './read-hospital.ts'
import { readDementia, readMedication } from './read-morbidity.ts'
import { readOutlook } from './read-outlook.ts'
import { readMortality, readNationalHistory, readPopulationHistory } from './read-population.ts'
import { sha256Of } from './sha256-of.ts'
import { sourceTable } from './source-table.ts'
import { openTableDatabase, type TableDatabase } from './table-database.ts'

/** What is being read, and that all is. */
type Reading = 'norway' | 'hospital' | 'people' | 'care' | 'read'
export type Progress = (done: number, of: number, what: Reading) => void

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
  throw knownRefusal(found === null ? 'folder-missing' : 'folder-is-file', { folder })
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

/** The small tables come first: a fault in one of them should cost no waiting for the large ones. */
async function readTables(
  files: Files,
  geography: Geography,
  pieces: readonly BoundaryPiece[],
  progress: Progress,
): Promise<ReadTables> {
  const database = await openTableDatabase()
  try {
    progress(0, steps, 'norway')
    const norway = await readNorway(database, files)
    progress(1, steps, 'hospital')
    const services = await readServices(database, files, geography, norway.national)
    progress(2, steps, 'people')
    const history = await readPopulationHistory(database, files, geography, pieces)
    const sums = municipalSumFindings(history, norway.national)
    const districtSums = districtSumFindings(history, geography)
    progress(3, steps, 'care')
    const codes = geography.municipalities.map(({ code }) => code)
    const care = await readCareTables(database, files, { codes, boundaries: pieces, history })
    progress(steps, steps, 'read')
    return {
      population: { history, ...norway, ...belongings(geography, history) },
      services: { ...services.tables, ...care },
      findings: [...sums, ...districtSums, ...services.findings],
    }
  } finally {
    database.close()
  }
}

const steps = 4

type Norway = Pick<PopulationTables, 'national' | 'mortality' | 'outlook'>

async function readNorway(database: TableDatabase, files: Files): Promise<Norway> {
  const national = await readNationalHistory(database, files.national)
  checkPublishedNorway(national)
  const mortality = await readMortality(database, files.mortality)
  const persons = norwayAt(national, national.lastYear)
  return { national, mortality, outlook: await readOutlook(database, files, persons) }
}

/** Which county a municipality and which city a district belongs to. */
function belongings(
  geography: Geography,
  { areas }: PopulationHistory,
): Pick<PopulationTables, 'countyOf' | 'cityOf'> {
  const known = new Set(areas)
  const districts = geography.districts.filter(({ code }) => known.has(code))
  return {
    countyOf: new Map(geography.municipalities.map(({ code, county }) => [code, county])),
    cityOf: new Map(districts.map(({ code, municipality }) => [code, municipality])),
  }
}

type CareTables = Pick<ServiceTables, 'care' | 'careSample'>

async function readServices(
  database: TableDatabase,
  { hospitalUse, atlas, capacity, dementia, medication }: Files,
  geography: Geography,
  national: NationalHistory,
): Promise<{ tables: Omit<ServiceTables, keyof CareTables>; findings: Finding[] }> {
  const rates = atlas === null ? { rows: [], blanks: 0 } : await readAtlas(database, atlas)
  const tables = {
    hospitalUse: await readHospitalUse(database, hospitalUse, national),
    atlas: rates.rows,
    capacity: capacity === null ? [] : await readCapacity(database, capacity, geography),
    dementia: dementia === null ? [] : await readDementia(database, dementia),
    medication: medication === null ? [] : await readMedication(database, medication),
  }
  const values = { rows: rates.blanks }
  const blank = { id: 'atlas.value-blank', table: catalogue.atlas.id, values }
  return { tables, findings: rates.blanks === 0 ? [] : [blank] }
}

async function readCareTables(
  database: TableDatabase,
  { care, careSample }: Files,
  context: CareContext,
): Promise<CareTables> {
  return {
    care: await readCare(database, care, context),
    careSample: careSample === null ? [] : await readCareSample(database, careSample, context),
  }
}
