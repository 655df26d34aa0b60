import type { BoundaryPiece, Geography } from '@samsyn/geography'
import {
  CELLS_PER_AREA,
  type MortalityHistory,
  type NationalHistory,
  type PopulationHistory,
} from '@samsyn/population'
import { checkComplete } from './check-complete.ts'
import type { InspectedFile } from './inspect-file.ts'
import { type PeopleShape, readPeopleCells } from './people-cells.ts'
import { populationYears } from './population-years.ts'
import { broken, numberIn, yearIn } from './read-cell.ts'
import { deathRateOrBlank } from './read-death-rate.ts'
import { readRows } from './read-rows.ts'
import type { TableDatabase } from './table-database.ts'

export interface PopulationFiles {
  readonly population2006: InspectedFile
  readonly population2015: InspectedFile
  /** null when the table is not at hand: then the history has no city districts. */
  readonly districts: InspectedFile | null
}

const { first: firstYear, last: lastYear } = populationYears

/** Persons 2006–2026 of all municipalities and city districts, in the order PopulationHistory promises. */
export async function readPopulationHistory(
  database: TableDatabase,
  files: PopulationFiles,
  geography: Geography,
  boundaries: readonly BoundaryPiece[],
): Promise<PopulationHistory> {
  const codes = geography.municipalities.map(({ code }) => code)
  const districts = files.districts === null ? [] : geography.districts.map(({ code }) => code)
  const areas = [...codes, ...districts]
  const people = new Float64Array((lastYear - firstYear + 1) * areas.length * CELLS_PER_AREA)
  const read = async (file: InspectedFile, shape: Omit<PeopleShape, 'boundaries'>, at: number) => {
    const cells = await readPeopleCells(database, file, { ...shape, boundaries })
    copyYears(cells, shape, at, people, areas)
  }
  const municipal = { areaColumn: 'municipality_code', areas: codes }
  const parts = [
    read(files.population2006, { ...municipal, firstYear, lastYear: 2014 }, 0),
    read(files.population2015, { ...municipal, firstYear: 2015, lastYear }, 0),
  ]
  if (files.districts !== null) {
    const where = `ward_code IS NULL OR ward_code NOT LIKE '%99'` // …99: people whose district is unknown
    const shape = { areaColumn: 'ward_code', areas: districts, firstYear, lastYear, where }
    parts.push(read(files.districts, shape, codes.length))
  }
  await inOrder(parts)
  return { areas, firstYear, lastYear, people }
}

/** Waits for all, and fails as the first in the list that failed, whichever came first in time. */
async function inOrder(parts: readonly Promise<void>[]): Promise<void> {
  for (const part of await Promise.allSettled(parts)) {
    if (part.status === 'rejected') throw part.reason
  }
}

/** Puts a block of areas, year by year, at its place among all areas. */
function copyYears(
  part: Float64Array,
  shape: Pick<PeopleShape, 'areas' | 'firstYear'>,
  position: number,
  people: Float64Array,
  areas: readonly string[],
): void {
  const size = shape.areas.length * CELLS_PER_AREA
  for (let year = 0; year * size < part.length; year++) {
    const row = (shape.firstYear - firstYear + year) * areas.length + position
    people.set(part.subarray(year * size, (year + 1) * size), row * CELLS_PER_AREA)
  }
}

/** Persons in Norway 1986–2026. */
export async function readNationalHistory(
  database: TableDatabase,
  file: InspectedFile,
): Promise<NationalHistory> {
  const shape = { areaColumn: null, areas: ['norway'], firstYear: 1986, lastYear, boundaries: [] }
  const people = await readPeopleCells(database, file, shape)
  return { firstYear: shape.firstYear, lastYear, people }
}

/**
 * Death rates 1960–2014. The table goes on to 110+; the open age 105 takes the rate of age 105, because nothing says
 * how many were exposed above it.
 */
export async function readMortality(
  database: TableDatabase,
  file: InspectedFile,
): Promise<MortalityHistory> {
  const years = { firstYear: 1960, lastYear: 2014 }
  const rows = await readRows(database, file)
  checkComplete(file.table, rows, {
    year: range(years.firstYear, years.lastYear),
    age: range(0, 110),
  })
  const rate = new Float64Array((years.lastYear - years.firstYear + 1) * CELLS_PER_AREA)
  for (const row of rows) {
    const year = yearIn(row, 'year', years.firstYear, years.lastYear)
    const age = numberIn(row, 'age')
    if (age > 105) continue
    const at = (year - years.firstYear) * CELLS_PER_AREA + age
    for (const [sex, column] of ['mx_f', 'mx_m'].entries()) {
      const value = deathRateOrBlank(row, column, age)
      if (value === null && age < 90) throw broken(row, column, 'someone of that age was alive')
      rate[at + sex * 106] = value ?? Number.NaN
    }
  }
  return { ...years, rate }
}

export function range(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index))
}
