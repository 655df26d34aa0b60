import { Refusal } from '@samsyn/refusal'
import { type DuckDBConnection, describe, identifier } from './duckdb.ts'
import type { Column } from './manifest.ts'
import { type KnownTable, type SchemaColumn, tableOrder, tableSchemas } from './table-schemas.ts'

/**
 * The query in the columns of its table: those of the schema first, in its order and types, then the source's own by name.
 * Columns of the schema that the query does not give are left out: `shownColumns` puts them back for whoever reads. A table of
 * another name keeps its columns.
 *
 * @throws Refusal 'shapes-differ' for a required column left out, or one whose type cannot become that of the schema
 */
export async function inKnownColumns(
  connection: DuckDBConnection,
  table: string,
  select: string,
): Promise<string> {
  if (!isKnown(table)) return select
  const given = await describe(connection, select)
  const schema: readonly SchemaColumn[] = tableSchemas[table]
  const wanted = schema.flatMap((column) => expressionOf(table, column, given) ?? [])
  const own = given
    .filter(({ name }) => !schema.some((column) => column.name === name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  return `SELECT ${[...wanted, ...own.map(({ name }) => identifier(name))].join(', ')} FROM (${select})`
}

/**
 * SQL for the columns that a table shows, from those that its files have: all of the schema, in its order, the ones that no file
 * has as NULL of their type; then the others.
 */
export function shownColumns(table: string, inFiles: ReadonlySet<string>): string {
  if (!isKnown(table)) return '*'
  const schema: readonly SchemaColumn[] = tableSchemas[table]
  const absent = schema.filter(({ name }) => !inFiles.has(name))
  if (absent.length === 0) return '*'
  const own = [...inFiles].filter((name) => !schema.some((column) => column.name === name))
  const wanted = schema.map(({ name, type }) =>
    inFiles.has(name) ? identifier(name) : `CAST(NULL AS ${type}) AS ${identifier(name)}`,
  )
  return [...wanted, ...own.map(identifier)].join(', ')
}

export function isKnown(table: string): table is KnownTable {
  return Object.hasOwn(tableSchemas, table)
}

/** The order of a table's rows when the writer names none. */
export function orderOf(table: string): readonly string[] | undefined {
  return isKnown(table) ? tableOrder[table] : undefined
}

function expressionOf(
  table: KnownTable,
  { name, type, required }: SchemaColumn,
  given: readonly Column[],
): string | null {
  const found = given.find((column) => column.name === name)
  if (found === undefined && required) {
    throw new Refusal('shapes-differ', {
      found: `rows for ${table} without the column ${name}`,
      because: 'every source must give it',
      remedy: `select it with the type ${type}`,
    })
  }
  if (found === undefined) return null
  // Words of an enumeration are written as the text they are, several times faster than when they are made text before.
  const asIs = found.type === type || (type === 'VARCHAR' && found.type.startsWith('ENUM('))
  const cast = asIs ? identifier(name) : `CAST(${identifier(name)} AS ${type})`
  // A required column that holds NULL stops the write: error() is evaluated for such a row only.
  const checked = required
    ? `CASE WHEN ${identifier(name)} IS NULL THEN error('${REQUIRED}${table}.${name}') ELSE ${cast} END`
    : cast
  return `${checked} AS ${identifier(name)}`
}

const REQUIRED = 'samsyn-required '

/** What the engine's error means, where it is about rows that do not fit their table. */
export function rowsRefusal(error: unknown): Refusal | null {
  const text = error instanceof Error ? error.message : String(error)
  if (/^Conversion Error/.test(text)) {
    return new Refusal('broken-table', {
      // The engine's own words would quote the cell, and a cell may be a person's.
      found: 'a cell that does not fit the type of its column',
      because: 'it would be lost or changed',
      remedy: 'reject such rows before they are written',
    })
  }
  const column = new RegExp(`${REQUIRED}([a-z_.]+)`).exec(text)?.[1]
  if (column !== undefined) {
    return new Refusal('broken-table', {
      found: `a row without a value in ${column}`,
      because: 'a row cannot be used without it',
      remedy: 'reject such rows before they are written',
    })
  }
  return null
}
