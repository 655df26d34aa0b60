// Makes synthetic persons with their contacts, beside plain DuckDB generating, sorting and writing as many rows of random
// numbers in six columns (ours have eighteen). Ours draws people, care and pathways besides; the ratio says what that costs.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readGeography, readPlanningData } from '@samsyn/sources'
import { buildSyntheticCountry } from '@samsyn/synthetic'
import { synthesise } from '@samsyn/synthetic-persons'
import { openWarehouse } from '@samsyn/warehouse'

export interface BenchOptions {
  readonly json: boolean
  readonly data?: string
}

const PERSONS = Number(process.env.SAMSYN_BENCH_PERSONS ?? 200_000)
const YEARS = 5

/** Prints one line for people, and with `json` one JSON line: contacts a second, ratio = ours ÷ theirs. */
export default async function run({ json, data: folder }: BenchOptions): Promise<void> {
  const data =
    folder === undefined
      ? buildSyntheticCountry(await readGeography(), { seed: 1 })
      : await readPlanningData(folder)
  const root = mkdtempSync(join(tmpdir(), 'samsyn-bench-'))
  try {
    const start = performance.now()
    const { persons, contacts } = await synthesise({
      folder: join(root, 'ours'),
      persons: PERSONS,
      years: YEARS,
      seed: 7,
      data,
      madeBy: 'bench',
    })
    const seconds = (performance.now() - start) / 1000
    const plain = await plainRows(join(root, 'theirs'), contacts)
    const ours = Math.round(contacts / seconds)
    const theirs = Math.round(contacts / plain)
    const ratio = Math.round((1000 * ours) / theirs) / 1000
    process.stderr.write(
      `synth: ${persons} persons × ${YEARS} years, ${contacts} contacts in ${seconds.toFixed(1)} s: ` +
        `${Math.round(persons / seconds)} persons/s, ${ours} contacts/s; ` +
        `plain DuckDB ${theirs} random rows/s, ratio ${ratio}\n`,
    )
    const line = { name: 'synth', ratio, ours, theirs, unit: 'contacts/s' }
    const more = { persons_per_second: Math.round(persons / seconds), persons, contacts }
    if (json) process.stdout.write(`${JSON.stringify({ ...line, ...more })}\n`)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** Seconds for as many rows of random numbers, sorted and written in files of four million. */
async function plainRows(folder: string, rows: number): Promise<number> {
  const warehouse = await openWarehouse(folder)
  try {
    const start = performance.now()
    for (let from = 0, part = 0; from < rows; from += 4_000_000, part++) {
      const to = Math.min(rows, from + 4_000_000)
      await warehouse.connection.run(`
        COPY (
          SELECT i // 45 AS person, CAST(hash(i) % 1000 AS INTEGER) AS contact, 'gp' AS service,
            make_timestamp(CAST(1700000000000000 + hash(i + 1) % 100000000000000 AS BIGINT)) AS starts,
            CAST(hash(i + 2) % 400 AS INTEGER) AS unit, CAST(hash(i + 3) % 9000 AS INTEGER) AS points
          FROM range(${from}, ${to}) t(i) ORDER BY ALL
        ) TO '${join(warehouse.folder, '..', `plain-${part}.parquet`)}' (FORMAT parquet, COMPRESSION zstd)`)
    }
    return (performance.now() - start) / 1000
  } finally {
    warehouse.close()
  }
}
