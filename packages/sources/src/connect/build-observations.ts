import { type DuckDBConnection, quoted, rowsAsTable } from '@samsyn/warehouse'
import { readBoundaryChanges } from '../read-geography.ts'
import { type CodeMeaning, meaningOf, vintageOfYear } from './code-meanings.ts'
import type { BuiltRows, LeftOut } from './connector.ts'
import { contentOf } from './content-units.ts'
import type { CodeRule, Service, SourceEntry } from './source-catalogue.ts'

/** A dimension of a cube or a column of a file: its codes, what they mean, and how a row finds its own. */
export interface CodedColumn {
  readonly name: string
  readonly rule: CodeRule
  readonly codes: readonly string[]
  readonly units?: Readonly<Record<string, string>>
  /** SQL, true where a row of the base has the code in `meaning`: "meaning.position = …". */
  joinOn(meaning: string): string
}

/** Rows that have codes, and beside them `value`, `missing` and `symbol`. */
export interface CodedRows {
  /** SQL of the rows, seen as `cells`. */
  readonly from: string
  readonly columns: readonly CodedColumn[]
  /** SQL of each row's quality; the entry's when left out. */
  readonly quality?: string
}

const meaningColumns = [
  { name: 'position', type: 'INTEGER' },
  { name: 'code', type: 'VARCHAR' },
  { name: 'area', type: 'VARCHAR' },
  { name: 'vintage', type: 'SMALLINT' },
  { name: 'sex', type: 'SMALLINT' },
  { name: 'age_from', type: 'SMALLINT' },
  { name: 'age_to', type: 'SMALLINT' },
  { name: 'period_start', type: 'DATE' },
  { name: 'period_end', type: 'DATE' },
  { name: 'indicator', type: 'VARCHAR' },
  { name: 'unit', type: 'VARCHAR' },
  { name: 'detail', type: 'VARCHAR' },
] as const

/**
 * The query that turns coded rows into observations. Each code is understood once, in a small table beside the rows, and
 * the engine joins: a million cells cost a million joins, not a million readings of "080".
 *
 * A municipality's code that the boundaries of its year do not know is no area, so its cells are no observations: they are
 * left out and counted. (KOSTRA lists every code there ever was, for every year.)
 */
export async function buildObservations(
  connection: DuckDBConnection,
  entry: SourceEntry,
  service: Service,
  rows: CodedRows,
): Promise<BuiltRows> {
  const joins: string[] = []
  for (const [at, column] of rows.columns.entries()) {
    const meaning = `meaning_${at}`
    await rowsAsTable(connection, meaning, meaningColumns, meanings(entry, service, column))
    joins.push(`JOIN ${meaning} ON ${column.joinOn(meaning)}`)
  }
  await knownMunicipalities(connection)
  const all = `
    SELECT ${expressions(entry, rows).join(',\n      ')}
    FROM ${rows.from} AS cells ${joins.join(' ')}`
  const strange = `regexp_full_match(area, '[0-9]{4}') AND NOT EXISTS (
    SELECT 1 FROM known_municipalities k WHERE k.code = area AND k.vintage = a.vintage)`
  const left = await connection.runAndReadAll(
    `SELECT area, vintage, count(*) AS cells, count(value) AS with_value
     FROM (${all}) AS a WHERE ${strange} GROUP BY area, vintage ORDER BY area, vintage`,
  )
  const leftOut = left.getRows().map(([area, vintage, cells, withValue]): LeftOut => {
    return {
      area: String(area),
      vintage: Number(vintage),
      cells: Number(cells),
      withValue: Number(withValue),
    }
  })
  return { select: `SELECT * FROM (${all}) AS a WHERE NOT (${strange})`, leftOut }
}

function* meanings(entry: SourceEntry, service: Service, column: CodedColumn) {
  const where = `${column.name} of ${entry.id}`
  for (const [position, code] of column.codes.entries()) {
    if (column.rule.as === 'indicator') {
      yield { position, code, ...contentOf(entry, service, code, column.units?.[code]) }
      continue
    }
    const meaning: CodeMeaning = meaningOf(column.rule, code, column.name, where)
    // Of a period, the boundaries in force: for areas whose codes are those of the year.
    const year = meaning.period_start === undefined ? {} : { vintage: yearOf(meaning) }
    yield { position, code, ...meaning, ...year }
  }
}

const yearOf = ({ period_start }: CodeMeaning) => vintageOfYear(Number(period_start!.slice(0, 4)))

function expressions(entry: SourceEntry, { columns, quality }: CodedRows): string[] {
  const { every = {} } = entry
  const at = (as: CodeRule['as']) => {
    const found = columns.findIndex(({ rule }) => rule.as === as)
    return found === -1 ? null : `meaning_${found}`
  }
  const area = columns.find(({ rule }) => rule.as === 'area')?.rule
  const areaVintage =
    area?.as === 'area' && area.vintage !== 'of-the-year' ? at('area') : at('period')
  const of = (as: CodeRule['as'], column: string, otherwise: string) =>
    at(as) === null ? `${otherwise} AS ${column}` : `${at(as)}.${column}`
  const text = (value: string | undefined) => (value === undefined ? 'NULL' : quoted(value))
  return [
    of('indicator', 'indicator', quoted(entry.title)),
    of('area', 'area', text(every.area)),
    every.vintage === undefined && areaVintage !== null
      ? `${areaVintage}.vintage`
      : `${every.vintage ?? 'NULL::SMALLINT'} AS vintage`,
    of('period', 'period_start', `${text(every.period?.[0])}::DATE`),
    of('period', 'period_end', `${text(every.period?.[1])}::DATE`),
    of('sex', 'sex', 'NULL::SMALLINT'),
    of('age', 'age_from', 'NULL::SMALLINT'),
    of('age', 'age_to', 'NULL::SMALLINT'),
    `${details(columns)} AS detail`,
    'cells.value',
    of('indicator', 'unit', text(entry.unit)),
    `${quality ?? quoted(entry.quality ?? 'observed')} AS quality`,
    'cells.missing',
    `${quoted(entry.id)} AS source`,
    // The publisher's own sign, beside the columns that every source has.
    'cells.symbol',
  ]
}

function details(columns: readonly CodedColumn[]): string {
  const named = columns.flatMap(({ rule, name }, at) =>
    rule.as === 'detail' ? [{ name: rule.name ?? name, sql: `meaning_${at}.detail` }] : [],
  )
  if (named.length === 0) return 'NULL::VARCHAR'
  return named
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ sql }) => sql)
    .join(` || ';' || `)
}

async function knownMunicipalities(connection: DuckDBConnection): Promise<void> {
  const pieces = await readBoundaryChanges()
  const rows = ([2018, 2020, 2024] as const).flatMap((vintage) =>
    [...new Set(pieces.map(({ codes }) => codes[vintage]))].map((code) => ({ code, vintage })),
  )
  const columns = [
    { name: 'code', type: 'VARCHAR' },
    { name: 'vintage', type: 'SMALLINT' },
  ]
  await rowsAsTable(connection, 'known_municipalities', columns, rows)
}
