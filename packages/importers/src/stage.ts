import { type BoundaryPiece, type Vintage, vintages } from '@samsyn/geography'
import { type DuckDBConnection, identifier, quoted } from '@samsyn/warehouse'
import { cellsSql, lineFaults, linesSql } from './cells-sql.ts'
import { iplosLines } from './iplos-lines.ts'
import { givesContacts, type Role } from './layouts/layout.ts'
import { SERVICE } from './layouts/readings.ts'
import { linesAsTable, linesByHand } from './lines-by-hand.ts'
import type { Extract } from './open-extract.ts'
import type { Reason } from './reasons.ts'

/** What makes a row of a role unbelievable, in the order it is asked; a row's fault is a place in this list, from 1. */
export interface Fault {
  readonly column: string
  readonly reason: Reason
  /** SQL over cells (`c_…`) and values. */
  readonly broken: string
}

export function faultsOf(role: Role): Fault[] {
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
        broken: `strlen(${cell}) > ${read.longest}`,
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
 * Reads a file into a temporary table, a row for every line in its order: `fault` (0 believed, -1 empty) and the values that the role
 * keeps. `rowid` is the place of the line, from 0.
 */
export async function stage(
  connection: DuckDBConnection,
  name: string,
  extract: Extract,
  constants: { readonly tomorrow: string; readonly municipalityKnown: string },
): Promise<void> {
  const from = (lines: string) =>
    connection.run(
      `CREATE OR REPLACE TEMP TABLE ${identifier(name)} AS ${stagedSql(extract, lines, constants)}`,
    )
  const { format, fields } = extract.role
  const raw = `${name}_lines`
  if (format === 'iplos') {
    const columns = fields.map(({ column }) => column)
    await from(await linesAsTable(connection, raw, iplosLines(extract.path, columns)))
  } else {
    const header = format === 'delimited'
    try {
      await from(linesSql(extract.path, header))
      return
    } catch {
      await from(await linesAsTable(connection, raw, linesByHand(extract.path, header)))
    }
  }
  await connection.run(`DROP TABLE ${identifier(raw)}`)
}

function stagedSql(
  extract: Extract,
  lines: string,
  {
    tomorrow,
    municipalityKnown,
  }: { readonly tomorrow: string; readonly municipalityKnown: string },
): string {
  const { role, places } = extract
  const { fields, derived, keeps, format } = role
  const cells = fields.map(({ as }, i) =>
    places[i] === 0
      ? `CAST(NULL AS VARCHAR) AS c_${as}`
      : `nullif(cells[${places[i]}], '') AS c_${as}`,
  )
  const line = format === 'iplos' ? [`CAST(cells[${fields.length + 1}] AS INTEGER) AS line`] : []
  const values = fields.map(({ as, read }) => `${read.sql(`c_${as}`)} AS ${as}`)
  const faults = faultsOf(role).map(({ broken }, i) => `WHEN ${broken} THEN ${i + 1}`)
  const derivedSql = derived.reduce(
    (from, [name, sql]) => `SELECT *, ${sql} AS ${name} FROM (${from})`,
    `SELECT *, ${values.join(',\n')}, TIMESTAMP ${quoted(tomorrow)} AS tomorrow, ${municipalityKnown} AS municipality_known
     FROM (SELECT torn, ${[...line, ...cells].join(', ')} FROM (${cellsSql(extract, lines)}))`,
  )
  const kept = keeps.map((name) => keptSql(name))
  return `SELECT CAST(fault AS SMALLINT) AS fault, ${[...(line.length > 0 ? ['line'] : []), ...kept].join(', ')} FROM (
    SELECT *, CASE WHEN torn = -1 THEN -1 ${faults.join('\n')} ELSE 0 END AS fault FROM (${derivedSql}))`
}

function keptSql(name: string): string {
  // What is not believed is not kept: least of all whom it was about.
  if (name === 'id') return 'CASE WHEN fault = 0 THEN id END AS id'
  const type = stagedTypes[name]
  return type === undefined ? name : `CAST(${name} AS ${type}) AS ${name}`
}
