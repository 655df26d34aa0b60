import { type DuckDBConnection, identifier, openWarehouse, quoted } from '@samsyn/warehouse'
import type { BuiltRows, SourceFacts } from './connector.ts'
import { connectorOf } from './connector-of.ts'
import { answersOf, dataOf } from './fetch-source.ts'
import { type KeptRun, RESPONSES, ResponseStore } from './kept-responses.ts'
import { type SourceCatalogue, type SourceEntry, serviceOf } from './source-catalogue.ts'

/** What the newest pull of a source changed against the one before it. */
export interface SourceDiff {
  readonly id: string
  /** When each finished, ISO; null before, where there is only one pull. */
  readonly before: string | null
  readonly after: string | null
  readonly added: number
  readonly removed: number
  readonly changed: number
  /** The changed rows that moved most, largest first: key, value before and after. */
  readonly biggest: readonly Change[]
  /** What changed in the words of the publisher: title, edition, codes and units that came, went or are called otherwise. */
  readonly metadata: readonly MetadataChange[]
}

export interface MetadataChange {
  readonly kind: keyof typeof sayings
  /** In English, with what `values` hold. */
  readonly says: string
  readonly values: Readonly<Record<string, string>>
}

export interface Change {
  /** The columns that name the row and are not blank, "area 3905 · sex 0". */
  readonly row: string
  readonly before: number | string | null
  readonly after: number | string | null
}

const MOST_SHOWN = 10

/** Columns of observations that say how much, not of what. */
const measured = ['value', 'missing', 'symbol', 'quality']

/**
 * Builds the two newest pulls of a source from their kept responses, side by side and without a network, and compares them.
 */
export async function diffSource(
  catalogue: SourceCatalogue,
  entry: SourceEntry,
  folder: string,
): Promise<SourceDiff> {
  const store = new ResponseStore(folder)
  const [before, after] = (await store.runs(entry.id)).slice(-2)
  if (before === undefined || after === undefined) {
    const only = before?.finishedAt ?? null
    const none = { added: 0, removed: 0, changed: 0, biggest: [], metadata: [] }
    return { id: entry.id, before: null, after: only, ...none }
  }
  const warehouse = await openWarehouse(folder, { beside: [RESPONSES] })
  try {
    const { connection } = warehouse
    const older = await buildRun(connection, catalogue, entry, before, store, 'rows_before')
    const newer = await buildRun(connection, catalogue, entry, after, store, 'rows_after')
    const counted = await compare(connection, older.key, older.values)
    const metadata = factsChanged(older.facts, newer.facts)
    return {
      ...{ id: entry.id, before: before.finishedAt, after: after.finishedAt },
      ...counted,
      metadata,
    }
  } finally {
    warehouse.close()
  }
}

async function buildRun(
  connection: DuckDBConnection,
  catalogue: SourceCatalogue,
  entry: SourceEntry,
  run: KeptRun,
  store: ResponseStore,
  table: string,
) {
  const service = serviceOf(catalogue, entry)
  const answers = answersOf(entry, service, run, store)
  const data = dataOf(answers, run)
  const connector = connectorOf[service.connector]
  let built: BuiltRows | undefined
  for (const response of data) {
    const first = built === undefined
    built = await connector.rows(connection, answers, response)
    await connection.run(
      first
        ? `CREATE OR REPLACE TEMP TABLE ${table} AS ${built.select}`
        : `INSERT INTO ${table} ${built.select}`,
    )
  }
  const described = await connection.runAndReadAll(`DESCRIBE ${table}`)
  const columns = described.getRows().map(([name]) => String(name))
  const facts = await connector.facts(answers, data)
  return { facts, ...keyAndValues(entry, columns, built?.orderBy) }
}

/** In observations all but the number names the row; a table of its own says its key. */
function keyAndValues(
  { target }: SourceEntry,
  columns: readonly string[],
  orderBy: readonly string[] = [],
): { key: string[]; values: string[] } {
  const ordered = orderBy.map((name) => name.replaceAll('"', ''))
  const isKey = (name: string) =>
    target === 'observations' ? !measured.includes(name) : ordered.includes(name)
  return { key: columns.filter(isKey), values: columns.filter((name) => !isKey(name)) }
}

async function compare(
  connection: DuckDBConnection,
  key: readonly string[],
  values: readonly string[],
): Promise<Pick<SourceDiff, 'added' | 'removed' | 'changed' | 'biggest'>> {
  const same = key.map((name) => `b.${identifier(name)} IS NOT DISTINCT FROM a.${identifier(name)}`)
  const other = values.map((name) => `b.${identifier(name)} IS DISTINCT FROM a.${identifier(name)}`)
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE rows_compared AS
     SELECT b.*, ${values.map((name, at) => `a.${identifier(name)} AS new_${at}`).join(', ') || '0 AS new_0'},
       b.here AS was, a.here AS is_now, ${other.join(' OR ') || 'false'} AS differs
     FROM (SELECT *, true AS here FROM rows_before) b
     FULL JOIN (SELECT *, true AS here FROM rows_after) a ON ${same.join(' AND ')}`,
  )
  const [counts] = (
    await connection.runAndReadAll(
      `SELECT count(*) FILTER (was IS NULL), count(*) FILTER (is_now IS NULL),
         count(*) FILTER (was AND is_now AND differs) FROM rows_compared`,
    )
  ).getRows()
  const [added, removed, changed] = counts!.map(Number)
  const biggest = changed! > 0 ? await biggestChanges(connection, key, values) : []
  return { added: added!, removed: removed!, changed: changed!, biggest }
}

async function biggestChanges(
  connection: DuckDBConnection,
  key: readonly string[],
  values: readonly string[],
): Promise<Change[]> {
  const value = Math.max(0, values.indexOf('value'))
  const name = identifier(values[value]!)
  const words = key
    .filter((column) => column !== 'source')
    .map((column) => `${quoted(`${column} `)} || CAST(${identifier(column)} AS VARCHAR)`)
  const moved = `abs(TRY_CAST(new_${value} AS DOUBLE) - TRY_CAST(${name} AS DOUBLE))`
  const found = await connection.runAndReadAll(
    `SELECT concat_ws(' · ', ${words.join(', ')}), CAST(${name} AS VARCHAR), CAST(new_${value} AS VARCHAR)
     FROM rows_compared WHERE was AND is_now AND differs
     ORDER BY ${moved} DESC NULLS LAST, 1 LIMIT ${MOST_SHOWN}`,
  )
  return found.getRows().map(([row, before, after]) => {
    return { row: String(row), before: shown(before), after: shown(after) }
  })
}

function shown(cell: unknown): number | string | null {
  if (cell === null) return null
  const text = String(cell)
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text) : text
}

/** What a publisher changed beside the numbers. */
function factsChanged(before: SourceFacts, after: SourceFacts): MetadataChange[] {
  const changes: MetadataChange[] = []
  const from = (was: string | null, is: string | null) => ({ before: was ?? '–', after: is ?? '–' })
  if (before.title !== after.title) changes.push(change('title', from(before.title, after.title)))
  if (before.updated !== after.updated) {
    changes.push(change('edition', from(before.updated, after.updated)))
  }
  for (const id of union(before.codes, after.codes)) {
    changes.push(...codesChanged(id, before.codes[id], after.codes[id]))
  }
  for (const code of union(before.units, after.units)) {
    const [was, is] = [before.units[code], after.units[code]]
    if (was !== undefined && is !== undefined && was !== is) {
      changes.push(change('unit', { code, ...from(was, is) }))
    }
  }
  return changes
}

type Labels = Readonly<Record<string, string>>

function codesChanged(
  id: string,
  before: Labels | undefined,
  after: Labels | undefined,
): MetadataChange[] {
  if (before === undefined) return [change('dimension-came', { id })]
  if (after === undefined) return [change('dimension-went', { id })]
  const came = Object.keys(after).filter((code) => before[code] === undefined)
  const went = Object.keys(before).filter((code) => after[code] === undefined)
  const renamed = Object.keys(after).filter(
    (code) => before[code] !== undefined && before[code] !== after[code],
  )
  return [
    ...(came.length > 0 ? [change('codes-came', { id, list: listed(came) })] : []),
    ...(went.length > 0 ? [change('codes-went', { id, list: listed(went) })] : []),
    ...renamed.map((code) =>
      change('renamed', { id, code, before: before[code]!, after: after[code]! }),
    ),
  ]
}

/** In English, as `--json` has them; {{x}} is a value. */
const sayings = {
  title: 'title: "{{before}}" is now "{{after}}"',
  edition: 'edition: {{before}} is now {{after}}',
  unit: 'unit of {{code}}: "{{before}}" is now "{{after}}"',
  'dimension-came': 'dimension {{id}} came',
  'dimension-went': 'dimension {{id}} went',
  'codes-came': '{{id}}: {{list}} came',
  'codes-went': '{{id}}: {{list}} went',
  renamed: '{{id}} {{code}}: "{{before}}" is now "{{after}}"',
} as const

function change(
  kind: MetadataChange['kind'],
  values: Readonly<Record<string, string>>,
): MetadataChange {
  const says = sayings[kind].replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')
  return { kind, says, values }
}

const union = (a: object, b: object) => [...new Set([...Object.keys(a), ...Object.keys(b)])]

/** The first of many codes: a classification that was made anew would fill the screen. */
const listed = (codes: readonly string[]) =>
  codes.slice(0, 8).join(', ') + (codes.length > 8 ? ` … (${codes.length})` : '')
