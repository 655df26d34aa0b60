// England's inpatient model, run by its own package in a Python of its own.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Inpatients } from './make-inpatients.ts'

export interface NhpRuns {
  /** Seconds to read the stays, once, and of each run. */
  readonly loaded: number
  readonly seconds: readonly number[]
  /** Stays, bed-days and outpatient procedures of each run. */
  readonly totals: readonly (readonly [number, number, number])[]
  /** Peak memory of the process, bytes. */
  readonly peak: number
}

const wanted = join(import.meta.dirname, 'requirements.txt')

/**
 * A Python with the pinned packages, made once in node_modules/.cache; or why there is none. The package asks for Python
 * 3.12, and the steps used here run in 3.11 as well, so its word on that is set aside.
 */
export function pythonWithNhp(): { python: string } | { missing: string } {
  const python = ['python3', 'python'].find((name) => spawnSync(name, ['--version']).status === 0)
  if (python === undefined) return { missing: 'Python not found' }
  const version = createHash('sha256').update(readFileSync(wanted)).digest('hex').slice(0, 12)
  const folder = join(import.meta.dirname, '../../node_modules/.cache', `samsyn-nhp-${version}`)
  const own = join(folder, 'bin/python')
  if (existsSync(join(folder, 'ready'))) return { python: own }
  rmSync(folder, { recursive: true, force: true })
  process.stderr.write('scenario: installing England’s model, once\n')
  const install = [
    '-m',
    'pip',
    'install',
    '-q',
    '--no-deps',
    '--ignore-requires-python',
    '-r',
    wanted,
  ]
  const steps = [
    [python, ['-m', 'venv', folder]],
    [own, install],
    [own, ['-c', 'import numpy, pandas']],
  ] as const
  for (const [command, words] of steps) {
    const done = spawnSync(command, words, { encoding: 'utf8' })
    if (done.status !== 0) {
      rmSync(folder, { recursive: true, force: true })
      return { missing: lastLine(done.stderr) || `${command} ${words.join(' ')} failed` }
    }
  }
  writeFileSync(join(folder, 'ready'), '')
  return { python: own }
}

export function runNhp(
  python: string,
  inpatients: Inpatients,
  { runs, seed }: { runs: number; seed: number },
): NhpRuns {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-nhp-'))
  try {
    const { measures, growth } = inpatients
    writeFileSync(join(folder, 'stays.csv'), staysText(inpatients))
    writeFileSync(
      join(folder, 'world.json'),
      JSON.stringify({ measures, growth: [...growth], runs, seed }),
    )
    const script = join(import.meta.dirname, 'nhp_inpatients.py')
    const done = spawnSync(python, [script, folder], { encoding: 'utf8', maxBuffer: 1 << 26 })
    if (done.status !== 0) throw new Error(`England's model failed: ${done.stderr}`)
    return JSON.parse(done.stdout) as NhpRuns
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function staysText({ count, age, sex, days, away, shorter, measures }: Inpatients): string {
  const lines = ['rn,age,sex,days,avoidance,efficiency']
  for (let i = 0; i < count; i++) {
    const one = measures[away[i]!]
    const other = measures[shorter[i]!]
    const avoided = one?.kind === 'avoidance'
    const cells = [i + 1, age[i], sex[i], days[i], avoided ? one.id : '']
    lines.push([...cells, (avoided ? other : (one ?? other))?.id ?? ''].join(','))
  }
  return `${lines.join('\n')}\n`
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? ''
}
