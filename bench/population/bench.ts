// Projects every municipality and city district 2026→2050 (one alternative, data loaded and rates fitted), beside a
// vectorised NumPy version of the same arithmetic on the same arrays, in one run. Both report their best of several.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  fitPopulationModel,
  type PopulationModel,
  type Projection,
  projectPopulation,
} from '@samsyn/population'
import { readPlanningData } from '@samsyn/sources'
import { exportArrays } from './export-arrays.ts'
import { randomTables } from './random-tables.ts'

export interface BenchOptions {
  readonly json: boolean
  readonly data?: string
}

const LAST_YEAR = 2050
const RUNS = 15

/** Prints one line for people, and with `json` one JSON line: times in ms, ratio = theirs ÷ ours. */
export default async function run({ json, data }: BenchOptions): Promise<void> {
  const tables = data === undefined ? randomTables() : (await readPlanningData(data)).population
  const model = fitPopulationModel(tables, { baseYear: tables.history.lastYear })
  const { ours, projection } = timeOurs(model)
  const theirs = timeNumpy(model, projection)
  const what = `${model.areas.codes.length} areas ${model.baseYear}→${LAST_YEAR} (${data === undefined ? 'random people' : 'real tables'})`
  const line = { name: 'population', ratio: null, ours, theirs: null, unit: 'ms' }
  if (typeof theirs === 'string') {
    process.stderr.write(`population: ${what}: ours ${ours} ms; NumPy skipped: ${theirs}\n`)
    if (json) process.stdout.write(`${JSON.stringify({ ...line, skipped: theirs })}\n`)
    return
  }
  const ratio = Math.round((100 * theirs) / ours) / 100
  process.stderr.write(`population: ${what}: ours ${ours} ms, NumPy ${theirs} ms, ratio ${ratio}\n`)
  if (json) process.stdout.write(`${JSON.stringify({ ...line, ratio, theirs })}\n`)
}

function timeOurs(model: PopulationModel): { ours: number; projection: Projection } {
  let ours = Number.POSITIVE_INFINITY
  let projection = projectPopulation(model, { lastYear: LAST_YEAR })
  for (let i = 0; i < RUNS; i++) {
    const start = performance.now()
    projection = projectPopulation(model, { lastYear: LAST_YEAR })
    ours = Math.min(ours, performance.now() - start)
  }
  return { ours: Math.round(ours * 10) / 10, projection }
}

/** NumPy's best time in ms, or why there is none. Throws when its people are not ours. */
function timeNumpy(model: PopulationModel, projection: Projection): number | string {
  const python = ['python3', 'python'].find((name) => spawnSync(name, ['--version']).status === 0)
  if (python === undefined) return 'Python not found'
  if (spawnSync(python, ['-c', 'import numpy']).status !== 0) return 'NumPy not found'
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-bench-'))
  try {
    exportArrays(model, LAST_YEAR, folder)
    const script = join(import.meta.dirname, 'numpy_projection.py')
    const result = spawnSync(python, [script, folder, String(RUNS)], { encoding: 'utf8' })
    if (result.status !== 0) throw new Error(`NumPy version failed: ${result.stderr}`)
    const { milliseconds, totals } = JSON.parse(result.stdout) as NumpyResult
    checkSame(projection, totals)
    return Math.round(milliseconds * 10) / 10
  } finally {
    rmSync(folder, { recursive: true })
  }
}

interface NumpyResult {
  readonly milliseconds: number
  /** Persons by area in the last year. */
  readonly totals: readonly number[]
}

function checkSame({ people, areas }: Projection, totals: readonly number[]): void {
  const from = people.length - areas.length * 212
  areas.forEach((area, index) => {
    let ours = 0
    for (let cell = 0; cell < 212; cell++) ours += people[from + index * 212 + cell]!
    const theirs = totals[index]!
    if (Math.abs(ours - theirs) > 1e-6 * Math.max(1, ours)) {
      throw new Error(`area ${area}: ${ours} persons with us, ${theirs} with NumPy`)
    }
  })
}
