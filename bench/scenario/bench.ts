// England's inpatient model (PyPI nhp-model) and our engine on the same generated stays with the same sixty measures, in
// one run. Theirs follows stays, ours cells of stays. First whether they say the same on 10 000 stays, where theirs can be
// run often enough to tell; then the time of a draw on 100 000.
import type { BenchOptions } from '../run.ts'
import { luckOfStays, type StayLuck } from './luck-of-stays.ts'
import { makeInpatients } from './make-inpatients.ts'
import { type CellTotals, runCells } from './run-cells.ts'
import { pythonWithNhp, runNhp } from './run-nhp.ts'

const few = { stays: 10_000, theirRuns: 120, ourDraws: 20_000 } as const
const many = { stays: 100_000, theirRuns: 5, ourDraws: 4000 } as const
const names = ['stays', 'bed-days', 'outpatient procedures'] as const
/** Monte Carlo errors that six comparisons may be apart before something is wrong: once in some 2 500 runs by chance. */
const MOST_APART = 4

/** Prints time per draw, memory and agreement; with `json` one line, milliseconds per draw, ratio = theirs ÷ ours. */
export default async function run({ json }: BenchOptions): Promise<void> {
  const inpatients = makeInpatients(many.stays, 1)
  const ours = runCells(inpatients, { draws: many.ourDraws, seed: 1, years: 2 })
  const path = runCells(inpatients, { draws: many.ourDraws / 4, seed: 1, years: 11 })
  const ourPeak = process.resourceUsage().maxRSS * 1024
  const line = { name: 'scenario', ratio: null, ours: rounded(ours.msPerDraw), theirs: null }
  const python = pythonWithNhp()
  if ('missing' in python) {
    process.stderr.write(
      `scenario: ${said(ours, path, ourPeak)}\nEngland's model skipped: ${python.missing}\n`,
    )
    if (json) process.stdout.write(`${JSON.stringify({ ...line, skipped: python.missing })}\n`)
    return
  }
  const agreement = compare(python.python)
  const { seconds, peak } = runNhp(python.python, inpatients, { runs: many.theirRuns, seed: 1 })
  const theirs = 1000 * median(seconds)
  const ratio = Math.round(theirs / ours.msPerDraw)
  process.stderr.write(
    `scenario: ${said(ours, path, ourPeak)}\n` +
      `          England's model ${Math.round(theirs)} ms a draw, ${megabytes(peak)}; ratio ${ratio}\n${agreementText(agreement)}`,
  )
  if (json) {
    const memory = { ours: ourPeak, theirs: peak }
    const full = { ...line, ratio, theirs: rounded(theirs), unit: 'ms per draw' }
    process.stdout.write(
      `${JSON.stringify({ ...full, pathMs: rounded(path.msPerDraw), memory, agreement })}\n`,
    )
  }
  const worst = Math.max(...agreement.flatMap((one) => [one.meanApart, one.spreadApart]))
  if (worst > MOST_APART)
    throw new Error(`the models are ${worst.toFixed(1)} Monte Carlo errors apart`)
}

interface Agreement {
  readonly of: string
  readonly mean: { readonly ours: number; readonly theirs: number }
  readonly spread: { readonly ours: number; readonly theirs: number }
  /** Differences in Monte Carlo errors. */
  readonly meanApart: number
  readonly spreadApart: number
}

function compare(python: string): Agreement[] {
  const inpatients = makeInpatients(few.stays, 2)
  const luck = luckOfStays(inpatients)
  const ours = runCells(inpatients, { draws: few.ourDraws, seed: 2, years: 2 })
  const { totals } = runNhp(python, inpatients, { runs: few.theirRuns, seed: 2 })
  return names.map((of, i) =>
    agreementOf(
      of,
      ours.totals[i]!,
      luck[i]!,
      totals.map((each) => each[i]!),
    ),
  )
}

/** Our draws hold what is not known; the luck of single stays, which planning does not ask for, is added in closed form. */
function agreementOf(
  of: string,
  draws: ArrayLike<number>,
  { variance }: StayLuck,
  theirs: readonly number[],
): Agreement {
  const our = momentsOf(draws)
  const their = momentsOf(theirs)
  const spread = { ours: Math.sqrt(our.variance + variance), theirs: Math.sqrt(their.variance) }
  const meanError = Math.sqrt(their.variance / theirs.length + our.variance / draws.length)
  // Of a standard deviation of n draws close to normal: sd ÷ √(2(n − 1)).
  const spreadError =
    spread.ours * Math.sqrt(1 / (2 * (theirs.length - 1)) + 1 / (2 * draws.length))
  return {
    of,
    mean: { ours: our.mean, theirs: their.mean },
    spread,
    meanApart: Math.abs(our.mean - their.mean) / meanError,
    spreadApart: Math.abs(spread.ours - spread.theirs) / spreadError,
  }
}

function momentsOf(values: ArrayLike<number>): { mean: number; variance: number } {
  const list = Array.from(values)
  const mean = list.reduce((sum, value) => sum + value, 0) / list.length
  const squares = list.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { mean, variance: squares / (list.length - 1) }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!
}

function said(ours: CellTotals, path: CellTotals, peak: number): string {
  return (
    `${many.stays} stays, 60 measures, ${ours.cells} cells: ours ${ours.msPerDraw.toFixed(2)} ms a draw ` +
    `(${path.msPerDraw.toFixed(2)} with all years on the way, ${Math.round(ours.prepareMs)} once to prepare), ` +
    `${megabytes(peak)} the whole process`
  )
}

function agreementText(agreement: readonly Agreement[]): string {
  const line = (cells: readonly string[]) =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(24) : cell.padStart(11))).join('')
  const rows = agreement.map(({ of, mean, spread, meanApart, spreadApart }) =>
    line([
      of,
      ...[mean.ours, mean.theirs].map((value) => value.toFixed(0)),
      meanApart.toFixed(1),
      ...[spread.ours, spread.theirs].map((value) => value.toFixed(1)),
      spreadApart.toFixed(1),
    ]),
  )
  const head = line(['', 'mean, ours', 'theirs', 'apart', 'SD, ours', 'theirs', 'apart'])
  return (
    `${few.stays} stays, ${few.ourDraws} draws of ours and ${few.theirRuns} of theirs; apart in Monte Carlo errors\n` +
    `${head}\n${rows.join('\n')}\n`
  )
}

const rounded = (value: number) => Math.round(1000 * value) / 1000
const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`

if (import.meta.main) await run({ json: process.argv.includes('--json') })
