// Imports bills of general practice, beside DuckDB's own reading of the same file into a table in the same run. Ours checks every cell,
// makes pseudonyms, sorts by person and writes Parquet besides. One row in a thousand is not to be believed.
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

/** Prints one line for people, and with `json` one JSON line: seconds, ratio = ours ÷ theirs. */
export default async function run({ json, rows = ROWS }: BenchOptions): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'samsyn-bench-'))
  try {
    const file = join(root, 'bills.csv')
    await writeBills(file, rows)
    const theirs = await plainRead(file)
    const { seconds: ours, contacts, rejected } = await importBills(root, file)
    const ratio = round(ours / theirs)
    const rate = Math.round(rows / ours)
    process.stderr.write(
      `import: ${rows} bills in ${ours.toFixed(2)} s, ${rate} rows/s, ${contacts} contacts and ${rejected} rejected; ` +
        `DuckDB reads the file into a table in ${theirs.toFixed(2)} s, ratio ${ratio}\n`,
    )
    const line = { name: 'import', ratio, ours: round(ours), theirs: round(theirs), unit: 's' }
    const more = { rows, rows_per_second: rate, contacts, rejected, threads: THREADS }
    if (json) process.stdout.write(`${JSON.stringify({ ...line, ...more })}\n`)
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

/** Seconds of DuckDB's own CSV reader, with types it finds by itself, into a table in memory. */
async function plainRead(file: string): Promise<number> {
  const warehouse = await openWarehouse(join(file, '..', 'none'), {
    threads: THREADS,
    memoryLimit: '4GB',
  })
  const start = performance.now()
  await warehouse.connection.run(`CREATE TABLE bills AS SELECT * FROM read_csv('${file}')`)
  const seconds = (performance.now() - start) / 1000
  warehouse.close()
  return seconds
}

async function importBills(root: string, file: string) {
  const key = join(root, 'key')
  writeFileSync(key, 'a key for the benchmark, of 40 bytes here', { mode: 0o600 })
  const boundaries = await readBoundaryChanges()
  const start = performance.now()
  const { contacts, files } = await importExtracts({
    kind: 'kpr-gp',
    files: [file],
    warehouse: join(root, 'warehouse'),
    key,
    boundaries,
    today: '2026-11-22',
    madeBy: 'bench',
    threads: THREADS,
  })
  const seconds = (performance.now() - start) / 1000
  return { seconds, contacts, rejected: files[0]!.rejected }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
