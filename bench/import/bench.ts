// Imports bills of general practice, beside DuckDB's own CSV reader on the same file in the same run. Theirs is two figures, both with
// all 14 columns in types that the reader finds by itself: into a table in memory, which is what `ratio` is against, and straight into
// a Parquet file, which neither checks, makes pseudonyms nor sorts. Ours checks every cell, names rejected rows, makes pseudonyms,
// sorts by person, and writes Parquet that is flushed to the disk. One row in a thousand is not to be believed.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importExtracts } from '@samsyn/importers'
import { readBoundaryChanges } from '@samsyn/sources'
import { openWarehouse } from '@samsyn/warehouse'

export interface BenchOptions {
  readonly json: boolean
  readonly rows?: number
}

const ROWS = 2_000_000
/** Two years of general practice, nearly. */
const ROWS_PER_PERSON = 10
const THREADS = 2

/** Prints one line for people, and with `json` one JSON line: seconds, ratio = ours ÷ theirs into a table. */
export default async function run({ json, rows = ROWS }: BenchOptions): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'samsyn-bench-'))
  try {
    const file = join(root, 'bills.csv')
    await writeBills(file, rows)
    const table = await timed(() => duckdb(file, 'CREATE TABLE bills AS FROM read_csv($)'))
    const parquet = await timed(() =>
      duckdb(
        file,
        `COPY (FROM read_csv($)) TO '${file}.parquet' (FORMAT parquet, COMPRESSION zstd)`,
      ),
    )
    const ours = await timed(() => importBills(root, file))
    report(rows, { ours, table, parquet }, json)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** A file of bills as KPR gives them, sorted by their number, of persons in no order. */
async function writeBills(file: string, rows: number): Promise<void> {
  const warehouse = await openWarehouse(join(file, '..', 'none'), { threads: THREADS })
  const person = `hash(i) % ${Math.max(1, Math.round(rows / ROWS_PER_PERSON))}`
  await warehouse.connection.run(`
    COPY (
      SELECT 4000000000 + i AS enkeltregning_lnr, printf('%011d', hash(p) % 99999999999) AS pid_kpr, 2025 AS aar,
        CASE WHEN i % 1000 = 999 THEN '2025-02-30' ELSE CAST(DATE '2025-01-01' + CAST(hash(i + 1) % 365 AS INTEGER) AS VARCHAR) END AS inndato,
        printf('%02d:%02d', 8 + hash(i + 2) % 14, hash(i + 3) % 60) AS inntid, 1 + hash(i + 4) % 6 AS kontakttype,
        CASE WHEN hash(i + 5) % 10 = 0 THEN 2 ELSE 1 END AS tjenestetype, 1930 + hash(p + 6) % 95 AS fodselsaar,
        1 + hash(p + 7) % 2 AS kjonn, ['3905', '0301', '4601', '5001', '1103'][1 + CAST(hash(p + 8) % 5 AS INTEGER)] AS komnr,
        NULL AS bydel, 'F' AS fritakskode, (hash(i + 9) % 30000) / 100 AS egenandelpasient, (hash(i + 10) % 60000) / 100 AS refusjonutbetalt
      FROM (SELECT i, ${person} AS p FROM range(${rows}) t(i))
    ) TO '${file}' (FORMAT csv, DELIMITER ';', HEADER true, NULLSTR '')`)
  warehouse.close()
}

/** Runs a statement about the file, `$`, on an engine of its own; the opening of the engine is not what is measured. */
async function duckdb(file: string, statement: string): Promise<void> {
  const warehouse = await openWarehouse(join(file, '..', 'none'), {
    threads: THREADS,
    memoryLimit: '4GB',
  })
  await warehouse.connection.run(statement.replace('$', `'${file}'`))
  warehouse.close()
}

async function importBills(root: string, file: string) {
  const key = join(root, 'key')
  writeFileSync(key, 'a key for the benchmark, of 40 bytes here', { mode: 0o600 })
  const { contacts, files } = await importExtracts({
    kind: 'kpr-gp',
    files: [file],
    warehouse: join(root, 'warehouse'),
    key,
    boundaries: await readBoundaryChanges(),
    today: '2026-11-22',
    madeBy: 'bench',
    threads: THREADS,
  })
  return { contacts, rejected: files[0]!.rejected }
}

interface Timed<Result> {
  readonly seconds: number
  /** Processor seconds of all threads: on a busy machine the fairer measure. */
  readonly processor: number
  readonly result: Result
}

async function timed<Result>(work: () => Promise<Result>): Promise<Timed<Result>> {
  const [start, before] = [performance.now(), process.cpuUsage()]
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  return {
    seconds: (performance.now() - start) / 1000,
    processor: (user + system) / 1e6,
    result,
  }
}

interface Measured {
  readonly ours: Timed<{ contacts: number; rejected: number }>
  readonly table: Timed<void>
  readonly parquet: Timed<void>
}

function report(rows: number, { ours, table, parquet }: Measured, json: boolean): void {
  const { contacts, rejected } = ours.result
  const ratio = round(ours.seconds / table.seconds)
  const rate = Math.round(rows / ours.seconds)
  const beside = (theirs: Timed<void>) =>
    `in ${theirs.seconds.toFixed(2)} s, ratio ${round(ours.seconds / theirs.seconds)} ` +
    `(processor ${round(ours.processor / theirs.processor)})`
  process.stderr.write(
    `import: ${rows} bills in ${ours.seconds.toFixed(2)} s, ${rate} rows/s, ${contacts} contacts and ${rejected} rejected; ` +
      `DuckDB reads all columns, typed, into a table in memory ${beside(table)}, into a Parquet file ${beside(parquet)}\n`,
  )
  if (!json) return
  const line = {
    ...{
      name: 'import',
      ratio,
      ours: round(ours.seconds),
      theirs: round(table.seconds),
      unit: 's',
    },
    ...{ rows, rows_per_second: rate, contacts, rejected, threads: THREADS },
    theirs_is: 'read_csv of all columns, typed, into a table in memory',
    processor_ratio: round(ours.processor / table.processor),
    theirs_to_parquet: round(parquet.seconds),
    ratio_to_parquet: round(ours.seconds / parquet.seconds),
    processor_ratio_to_parquet: round(ours.processor / parquet.processor),
  }
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
