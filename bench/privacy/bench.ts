import {
  type Column,
  choosePublished,
  primaryCells,
  protect,
  type Rules,
  type Table,
} from '@samsyn/privacy'
import { denseElimination } from './dense-elimination.ts'
import { madeTable } from './made-table.ts'

// How long the gate takes for all municipalities, and how much longer the straightforward elimination on a
// dense matrix takes for a table small enough for it, with the same cells hidden by both.

const rulesTried: [string, Rules][] = [
  ['up to 3 hidden, zeros protected', { upTo: 3, zeros: 'protected' }],
  ['up to 4 hidden, zeros told     ', { upTo: 4, zeros: 'open' }],
  ['up to 4 hidden, zeros may hide ', { upTo: 4, zeros: 'may-hide' }],
]

/** Municipalities, ages and mean count of the table that both ways take. */
const SMALL = [150, 9, 6] as const

/** Prints seconds for both; with `json` one line {"name","ratio","ours","theirs"}. */
export default async function run({ json }: { json: boolean }): Promise<void> {
  const { ours, theirs, cells } = besideDense()
  if (json) {
    const line = { name: 'privacy', ratio: theirs / ours, ours, theirs, unit: 's', ...whole() }
    process.stdout.write(`${JSON.stringify(line)}\n`)
    return
  }
  for (const meanCount of [2, 6, 20]) {
    const table = madeTable(357, 19, meanCount)
    for (const [name, rules] of rulesTried) {
      const { seconds, result } = timed(() => protect(table, rules))
      process.stdout.write(
        `${table.cells.length} cells, mean count ${meanCount}, ${name}: ${seconds.toFixed(2)} s, ` +
          `${result.hidden.filter(({ why }) => why === 'primary').length} primary, ${result.hidden.length} hidden\n`,
      )
    }
  }
  process.stdout.write(
    `${cells} cells: ours ${ours.toFixed(3)} s, dense elimination ${theirs.toFixed(2)} s, ` +
      `ratio ${(theirs / ours).toFixed(0)}; the same cells hidden\n`,
  )
}

/** The slowest of the three ways with zeros on the whole country. */
function whole(): { cells: number; wholeSeconds: number } {
  const table = madeTable(357, 19, 2)
  const seconds = rulesTried.map(([, rules]) => timed(() => protect(table, rules)).seconds)
  return { cells: table.cells.length, wholeSeconds: Math.max(...seconds) }
}

function besideDense(): { ours: number; theirs: number; cells: number } {
  const table = madeTable(...SMALL)
  const { candidates, secrets } = questionOf(table)
  const rowCount = table.atoms.length
  const marked = new Uint8Array(rowCount)
  const ask = () =>
    choosePublished({ rowCount, out: [], candidates, secrets, marked, marking: 'ignore' })
  ask() // once for the compiler
  const ours = timed(ask)
  const theirs = timed(() => denseElimination(rowCount, candidates, secrets))
  if (ours.result.published.join() !== theirs.result.join()) {
    throw new Error('the two eliminations hide different cells')
  }
  return { ours: ours.seconds, theirs: theirs.seconds, cells: table.cells.length }
}

function questionOf(table: Table): { candidates: Column[]; secrets: Column[] } {
  const { rules } = primaryCells(table, { upTo: 4, zeros: 'open' })
  const columnOf = (of: readonly number[]) => ({ rows: of, times: of.map(() => 1) })
  const largestFirst = table.cells
    .map((cell, at) => ({ of: cell.of, isSecret: rules[at] !== null }))
    .sort((a, b) => b.of.length - a.of.length)
  return {
    candidates: largestFirst.filter(({ isSecret }) => !isSecret).map(({ of }) => columnOf(of)),
    secrets: largestFirst.filter(({ isSecret }) => isSecret).map(({ of }) => columnOf(of)),
  }
}

function timed<T>(work: () => T): { seconds: number; result: T } {
  const start = performance.now()
  const result = work()
  return { seconds: (performance.now() - start) / 1000, result }
}
