// Runs a script on a Postgres of its own: pg_virtualenv (Debian) makes a cluster, and drops it afterwards.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const hasPostgres =
  spawnSync('pg_virtualenv', ['-h']).error === undefined &&
  spawnSync('psql', ['--version']).error === undefined

/** Fails in CI, where a missing server would hide that the definitions are not portable. */
export function mustHavePostgres(): void {
  if (!hasPostgres && process.env.CI === 'true') {
    throw new Error('Postgres is missing: apt-get install -y --no-install-recommends postgresql')
  }
}

/** The rows of each query, as text cells; NULL is an empty cell. */
export function runOnPostgres(setup: string, queries: readonly string[]): string[][][] {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-postgres-'))
  const mark = '=== next ==='
  const script = join(folder, 'script.sql')
  writeFileSync(
    script,
    `${setup};\n${queries.map((sql) => `\\echo ${mark}\n${sql};\n`).join('')}\\echo ${mark}\n`,
  )
  try {
    const options = ['-X', '-q', '-t', '--csv', '-v', 'ON_ERROR_STOP=1', '-f', script]
    const ran = spawnSync('pg_virtualenv', ['psql', ...options], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      timeout: 90_000,
    })
    if (ran.status !== 0) throw new Error(`Postgres: ${ran.stderr}`)
    return ran.stdout
      .split(`${mark}\n`)
      .slice(1, -1)
      .map((part) =>
        part
          .split('\n')
          .filter(Boolean)
          .map((line) => line.split(',')),
      )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
