import { type BoundaryPiece, type Vintage, vintages } from '@samsyn/geography'
import { type DuckDBConnection, identifier, quoted } from '@samsyn/warehouse'
import { cellsSql, lineFaults, linesSql } from './cells-sql.ts'
import { iplosLines } from './iplos-lines.ts'
import { givesContacts, type Role, stagedOf } from './layouts/layout.ts'
import { type Reading, SERVICE, valueSql } from './layouts/readings.ts'
import { linesAsTable, linesByHand } from './lines-by-hand.ts'
import type { Looking } from './look-through.ts'
import type { Extract } from './open-extract.ts'
import type { Reason } from './reasons.ts'
import { isAboutInput, runTyped } from './typed-rows.ts'

/** What makes a row of a role unbelievable, in the order it is asked; a row's fault is a place in this list, from 1. */
export interface Fault {
  readonly column: string
  readonly reason: Reason
  /** SQL over cells (`c_…`) and values. */
  readonly broken: string
}

export function faultsOf(role: Role, typed = false): Fault[] {
  const { fields, rules } = role
  const number = fields.find(({ as }) => as === 'key')?.column ?? ''
  return [
    ...lineFaults.map((reason, i) => ({ column: '', reason, broken: `torn = ${i + 1}` })),
    ...fields.flatMap(({ column, as, read, required }) => {
      const cell = `c_${as}`
      const absent = { column, reason: 'missing' as const, broken: `${cell} IS NULL` }
      const long = {
        column,
        reason: 'too-long' as const,
        broken: isText(read, typed)
          ? `strlen(${cell}) > ${read.longest}${read.anyText ? '' : ` AND ${as} IS NULL`}`
          : 'false',
      }
      const strange = {
        column,
        reason: read.reason,
        broken: `${as} IS NULL AND ${cell} IS NOT NULL`,
      }
      return [...(required ? [absent] : []), long, strange]
    }),
    ...rules,
    // Found when all rows are there.
    ...(givesContacts(role)
      ? [{ column: number, reason: 'duplicate' as const, broken: 'false' }]
      : []),
  ]
}

/** Types that the staged table keeps its values in, the narrowest that hold them. */
const stagedTypes: Readonly<Record<string, string>> = {
  service: SERVICE,
  starts: 'TIMESTAMP',
  ends: 'TIMESTAMP',
  urgent: 'BOOLEAN',
  contact_type: 'SMALLINT',
  unit: 'INTEGER',
  sex: 'TINYINT',
  birth_year: 'SMALLINT',
  place: 'BIGINT',
  ready: 'DATE',
  died: 'DATE',
}

/** The codes of all boundaries, as a type, and for each which boundaries know it: 1 2018, 2 2020, 4 2024. */
export async function createMunicipalityCodes(
  connection: DuckDBConnection,
  pieces: readonly BoundaryPiece[],
): Promise<string> {
  const known = new Map<string, number>([
    ['0000', 0],
    ['9999', 0],
  ])
  const bits: Record<Vintage, number> = { 2018: 1, 2020: 2, 2024: 4 }
  for (const { codes } of pieces) {
    for (const vintage of vintages) {
      known.set(codes[vintage], (known.get(codes[vintage]) ?? 0) | bits[vintage])
    }
  }
  const sorted = [...known].sort(([a], [b]) => (a < b ? -1 : 1))
  await connection.run(
    `CREATE OR REPLACE TYPE municipality_code AS ENUM (${sorted.map(([code]) => quoted(code)).join(', ')})`,
  )
  return `[${sorted.map(([, mask]) => mask).join(', ')}]::TINYINT[]`
}

/**
 * Rows of a file in a temporary table: `fault` (0 believed, -1 empty) and `kept`, the values that the role keeps, `rowid` in the file's
 * order. They are one structure because the engine estimates how many different values every column of a table has, structures excepted.
 */
export interface StagedTable {
  readonly table: string
  /** SQL for `fault` and the number of the line, from 1, of the rows that are not believed. */
  readonly faulty: string
}

export interface Constants {
  /** The first day that lies in the future. */
  readonly tomorrow: string
  readonly municipalityKnown: string
}

/**
 * Reads a file into temporary tables, a row for every line. A plain file is read with its types at once, and the lines that the engine
 * refuses are judged as text, behind the others; every other file is read as text.
 */
export async function stage(
  connection: DuckDBConnection,
  table: string,
  file: Looking,
  constants: Constants,
): Promise<StagedTable[]> {
  const { extract } = file
  if (extract.role.format === 'iplos')
    return [await stageIplos(connection, table, extract, constants)]
  const create = (name: string, cells: string, typed: boolean) =>
    `CREATE OR REPLACE TEMP TABLE ${identifier(name)} AS ${stagedSql(extract.role, cells, typed, constants)}`
  const refused = file.first.plain
    ? await runTyped(connection, table, file, (cells) => create(table, cells, true))
    : false
  if (refused === false) return [await stageText(connection, table, extract, create)]
  if (refused === null) return [staged(table, `${identifier(table)}`, 'rowid + 2')]
  const more = `${table}_more`
  const lines = `SELECT line FROM ${identifier(refused.lines)}`
  await connection.run(create(more, textCellsSql(extract, lines), false))
  return [
    staged(
      table,
      `${identifier(table)} t ASOF LEFT JOIN ${identifier(refused.shifts)} s ON t.rowid >= s.before`,
      't.rowid + 2 + coalesce(s.shift, 0)',
    ),
    staged(
      more,
      `${identifier(more)} t JOIN ${identifier(refused.lines)} l ON l.rowid = t.rowid`,
      'l.number',
    ),
  ]
}

function staged(table: string, from: string, line: string): StagedTable {
  return { table, faulty: `SELECT fault, ${line} AS line FROM ${from} WHERE fault > 0` }
}

async function stageText(
  connection: DuckDBConnection,
  table: string,
  extract: Extract,
  create: (name: string, cells: string, typed: boolean) => string,
): Promise<StagedTable> {
  const header = extract.role.format === 'delimited'
  const from = (lines: string) => connection.run(create(table, textCellsSql(extract, lines), false))
  try {
    await from(linesSql(extract.path, header))
  } catch (error) {
    if (!isAboutInput(error)) throw error
    const raw = `${table}_lines`
    await from(await linesAsTable(connection, raw, linesByHand(extract.path, header)))
    await connection.run(`DROP TABLE ${identifier(raw)}`)
  }
  return staged(table, identifier(table), header ? 'rowid + 2' : 'rowid + 1')
}

async function stageIplos(
  connection: DuckDBConnection,
  table: string,
  extract: Extract,
  constants: Constants,
): Promise<StagedTable> {
  const raw = `${table}_lines`
  const columns = extract.role.fields.map(({ column }) => column)
  const lines = await linesAsTable(connection, raw, iplosLines(extract, columns))
  const cells = textCellsSql(extract, lines)
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE ${identifier(table)} AS ${stagedSql(extract.role, cells, false, constants)}`,
  )
  await connection.run(`DROP TABLE ${identifier(raw)}`)
  return staged(table, identifier(table), 'line')
}

/** SQL for `torn` and the cells `c_…` of lines, as text. */
function textCellsSql(extract: Extract, lines: string): string {
  const { role, places } = extract
  const cells = role.fields.map(({ as }, i) =>
    places[i] === 0
      ? `CAST(NULL AS VARCHAR) AS c_${as}`
      : `nullif(cells[${places[i]}], '') AS c_${as}`,
  )
  const line =
    role.format === 'iplos' ? [`CAST(cells[${role.fields.length + 1}] AS INTEGER) AS line`] : []
  return `SELECT torn, ${[...line, ...cells].join(', ')} FROM (${cellsSql(extract, lines)})`
}

function stagedSql(
  role: Role,
  cells: string,
  typed: boolean,
  { tomorrow, municipalityKnown }: Constants,
): string {
  const values = role.fields.map(({ as, read }) => `${valueSql(read, `c_${as}`, typed)} AS ${as}`)
  const derived = role.derived.reduce(
    (from, [name, sql]) => `SELECT *, ${sql} AS ${name} FROM (${from})`,
    `SELECT *, ${values.join(',\n')}, TIMESTAMP ${quoted(tomorrow)} AS tomorrow, ${municipalityKnown} AS municipality_known FROM (${cells})`,
  )
  const line = role.format === 'iplos' ? ['line'] : []
  const kept = stagedOf(role).map((name) => `${name}: ${keptSql(name)}`)
  return `SELECT ${['CAST(fault AS SMALLINT) AS fault', ...line, `{${kept.join(', ')}} AS kept`].join(', ')} FROM (
    SELECT *, ${faultSql(role, typed)} AS fault FROM (${derived}))`
}

/** SQL for the fault of a row. Nearly all have none, so that this is asked at once before one fault after the other. */
function faultSql(role: Role, typed: boolean): string {
  const some = [
    'torn <> 0',
    ...role.fields.flatMap(({ as, read, required }) => [
      required ? `${as} IS NULL` : `(${as} IS NULL AND c_${as} IS NOT NULL)`,
      ...(read.anyText && isText(read, typed) ? [`strlen(c_${as}) > ${read.longest}`] : []),
    ]),
    ...role.rules.map(({ broken }) => `(${broken})`),
  ]
  const faults = faultsOf(role, typed).map(({ broken }, i) => `WHEN ${broken} THEN ${i + 1}`)
  return `CASE WHEN ${some.join(' OR ')} THEN CASE WHEN torn = -1 THEN -1 ${faults.join('\n')} ELSE 0 END ELSE 0 END`
}

const isText = ({ type }: Reading, typed: boolean) => !typed || type === undefined

function keptSql(name: string): string {
  // What is not believed is not kept: least of all whom it was about.
  if (name === 'id') return 'CASE WHEN fault = 0 THEN id END'
  const type = stagedTypes[name]
  return type === undefined ? name : `CAST(${name} AS ${type})`
}
