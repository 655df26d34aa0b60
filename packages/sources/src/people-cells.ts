import { type BoundaryPiece, wrongVintage } from '@samsyn/geography'
import { AGES, CELLS_PER_AREA } from '@samsyn/population'
import { knownRefusal, Refusal } from '@samsyn/refusal'
import type { InspectedFile } from './inspect-file.ts'
import { fileAsText, queryFile, quoted, type TableDatabase } from './table-database.ts'
import { type FaultKind, faultyCount, isWritten, numberOf } from './written-numbers.ts'

/** What a table of people must hold: every area, every year, both sexes, ages 0 to 105. */
export interface PeopleShape {
  /** The column with the area's code; null for a table of the whole country. */
  readonly areaColumn: string | null
  /** The areas in the order they are stored; one, of any name, for the whole country. */
  readonly areas: readonly string[]
  readonly firstYear: number
  readonly lastYear: number
  /** SQL that leaves out rows, for example people whose city district is unknown. */
  readonly where?: string
  /** To say which boundaries a foreign code belongs to. */
  readonly boundaries: readonly BoundaryPiece[]
}

/**
 * Persons by `[((year − firstYear) × areas.length + area) × 212 + sex × 106 + age]`. Each row finds its own cell, so the
 * order of rows does not matter; each cell must be filled once, so a hole or a repeated row is seen.
 *
 * @throws Refusal naming the first thing that is wrong: file, line or area, year, sex and age
 */
export async function readPeopleCells(
  database: TableDatabase,
  file: InspectedFile,
  shape: PeopleShape,
): Promise<Float64Array> {
  const years = shape.lastYear - shape.firstYear + 1
  const people = new Float64Array(years * shape.areas.length * CELLS_PER_AREA).fill(Number.NaN)
  const connection = await database.connect()
  const whole = await queryFile(file, async () => {
    const result = await connection.stream(cellQuery(file, shape))
    for (
      let chunk = await result.fetchChunk();
      chunk?.rowCount;
      chunk = await result.fetchChunk()
    ) {
      const cells = chunk.getColumnVector(0)
      const values = chunk.getColumnVector(1)
      const count = chunk.rowCount
      for (let row = 0; row < count; row++) {
        const cell = cells.getItem(row) as number
        const value = values.getItem(row) as number
        // -1 is the query's mark for anything that is not a cell of this table or not a whole count.
        if (cell < 0 || value < 0) return false
        if (!Number.isNaN(people[cell]!)) throw duplicate(file, shape, cell)
        people[cell] = value
      }
    }
    return true
  }).finally(() => connection.closeSync())
  if (!whole) throw await firstFault(database, file, shape)
  checkFilled(file, shape, people)
  return people
}

/** SQL: the cell each row belongs to and its people; -1 for what cannot be. */
function cellQuery(file: InspectedFile, shape: PeopleShape): string {
  const { firstYear, lastYear, areas } = shape
  return `
    SELECT CASE
        WHEN area IS NULL OR sex IS NULL OR year IS NULL OR age IS NULL THEN -1
        WHEN year NOT BETWEEN ${firstYear} AND ${lastYear} OR age NOT BETWEEN 0 AND ${AGES - 1} THEN -1
        ELSE ((year - ${firstYear}) * ${areas.length} + area) * ${CELLS_PER_AREA} + sex * ${AGES} + age
      END::INTEGER AS cell,
      coalesce(people, -1)::DOUBLE AS value
    FROM (
      SELECT ${shape.areaColumn === null ? '0' : 'keys.position'} AS area,
        ${numberOf('year')} AS year, ${numberOf('age')} AS age,
        CASE sex WHEN 'F' THEN 0 WHEN 'M' THEN 1 END AS sex, ${numberOf('population')} AS people
      FROM ${fileAsText(file)} AS rows ${joinKeys(shape)} ${whereOf(shape)})`
}

function joinKeys({ areaColumn, areas }: PeopleShape): string {
  if (areaColumn === null) return ''
  const list = areas.map((code, position) => `(${quoted(code)}, ${position})`).join(', ')
  return `LEFT JOIN (VALUES ${list}) AS keys(code, position) ON rows."${areaColumn}" = keys.code`
}

function whereOf({ where }: PeopleShape): string {
  return where === undefined ? '' : `WHERE ${where}`
}

/** Reads the file once more, in order, to say what is wrong with its first faulty row. */
async function firstFault(
  { connection }: TableDatabase,
  file: InspectedFile,
  shape: PeopleShape,
): Promise<Refusal> {
  const code = shape.areaColumn === null ? `''` : `"${shape.areaColumn}"`
  const result = await queryFile(file, () =>
    connection.streamAndReadAll(`
      SELECT line, code, "year", sex, age, population FROM (
        SELECT row_number() OVER () + 1 AS line, ${code} AS code, * FROM ${fileAsText(file)}
      ) AS rows ${whereOf(shape)} ORDER BY line`),
  )
  const areas = new Set(shape.areas)
  for (const row of result.getRowsJson()) {
    const fault = faultOf(file, shape, areas, row as (string | null)[])
    if (fault !== null) return fault
  }
  throw new Error(`no fault found in ${file.table.file}`)
}

function faultOf(
  { table }: InspectedFile,
  shape: PeopleShape,
  areas: ReadonlySet<string>,
  [line, code, year, sex, age, population]: readonly (string | null)[],
): Refusal | null {
  const fault = (kind: FaultKind, column: string, because: string) => {
    const value = { year, sex, age, population }[column] ?? ''
    const key = [code, year, sex, age].filter(Boolean).join(' ')
    return new Refusal(kind, {
      found: `"${value}" as ${column} in line ${line} (${key}) of ${table.file}`,
      because,
      remedy: 'correct the cell, or fetch the file again',
    })
  }
  if (shape.areaColumn !== null && !areas.has(code ?? '')) {
    return foreignCode(table.file, shape, code ?? '', line ?? '')
  }
  const { firstYear, lastYear } = shape
  if (!isWritten('year', year) || Number(year) < firstYear || Number(year) > lastYear) {
    return fault('broken-table', 'year', `the table speaks of the years ${firstYear}–${lastYear}`)
  }
  if (sex !== 'F' && sex !== 'M') return fault('broken-table', 'sex', 'a sex is F or M')
  if (!isWritten('age', age) || Number(age) >= AGES) {
    return fault('broken-table', 'age', 'an age is a whole number from 0 to 105')
  }
  if (isWritten('population', population)) return null
  const [kind, because] = faultyCount(population ?? '')
  return fault(kind, 'population', because)
}

function foreignCode(table: string, shape: PeopleShape, code: string, line: string): Refusal {
  if (shape.areaColumn === 'municipality_code') {
    return wrongVintage(shape.boundaries, code, 2024, `${table}:${line}`)
  }
  return new Refusal('wrong-vintage', {
    found: `the code "${code}" in line ${line} of ${table}`,
    because: `no city district has it in the boundaries of 2020, which hold to this day`,
    remedy: 'use the six-digit codes of 2020, or fetch the file again',
  })
}

function duplicate({ table }: InspectedFile, shape: PeopleShape, cell: number): Refusal {
  return knownRefusal('rows-twice', { key: cellName(shape, cell), file: table.file })
}

/** "3905 2018 F 40". */
function cellName({ areas, areaColumn, firstYear }: PeopleShape, cell: number): string {
  const block = Math.floor(cell / CELLS_PER_AREA)
  const inside = cell % CELLS_PER_AREA
  const year = firstYear + Math.floor(block / areas.length)
  const area = areaColumn === null ? [] : [areas[block % areas.length]]
  return [...area, year, inside < AGES ? 'F' : 'M', inside % AGES].join(' ')
}

function checkFilled({ table }: InspectedFile, shape: PeopleShape, people: Float64Array): void {
  const first = people.findIndex(Number.isNaN)
  if (first === -1) return
  const holes: number[] = []
  const codes = new Set<string>()
  for (let cell = first; cell < people.length; cell++) {
    if (!Number.isNaN(people[cell]!)) continue
    holes.push(cell)
    codes.add(shape.areas[Math.floor(cell / CELLS_PER_AREA) % shape.areas.length]!)
  }
  const shown =
    [...codes].slice(0, 5).join(', ') + (codes.size > 5 ? ` and ${codes.size - 5} more` : '')
  const where = shape.areaColumn === null ? '' : ` of ${shown}`
  throw new Refusal('incomplete-table', {
    found: `no row for ${cellName(shape, first)}${holes.length > 1 ? ` and ${holes.length - 1} other cells${where}` : ''} in ${table.file}`,
    because: 'every area needs a row for every year, sex and age',
    remedy: 'add the rows, or fetch the file again',
  })
}
