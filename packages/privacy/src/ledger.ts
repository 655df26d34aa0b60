import { Refusal } from '@samsyn/refusal'
import type { Column } from './column.ts'
import type { Sum } from './primary-cells.ts'
import type { Rules } from './rules.ts'
import type { Table } from './table.ts'

/** A finest cell as the ledger knows it. */
export interface LedgerAtom {
  readonly key: string
  readonly value: number | null
  /** How many persons or providers are in it, where contributions were given. */
  readonly contributors: number | null
}

/**
 * What one audience has been told about one data set, and what it must never learn.
 *
 * Plain data: it can be kept as JSON. It holds the data set's finest cells, so it stays in the house as they
 * do. What is open to everybody belongs into the ledger of every narrower audience too.
 */
export interface Ledger {
  readonly dataset: string
  readonly rules: Rules
  /** Columns of the finest cells; null before the first release. */
  readonly finest: readonly string[] | null
  readonly atoms: readonly LedgerAtom[]
  /** What is out: positions in `atoms`, and the value that was told. */
  readonly out: readonly Sum[]
  /** What must not become computable: columns over `atoms`. */
  readonly secrets: readonly Column[]
}

/** An empty ledger. One data set, one set of rules: they cannot be changed while something is out. */
export function openLedger(dataset: string, rules: Rules): Ledger {
  return { dataset, rules, finest: null, atoms: [], out: [], secrets: [] }
}

/**
 * The ledger's finest cells with those of a new table, and where each of the table's stands among them.
 *
 * @throws Refusal 'tables-disagree' for a table on other finest cells, or with a value other than was told before:
 *   the difference of two releases shows who came and who went
 */
export function joinAtoms(
  ledger: Ledger,
  table: Table,
): { atoms: LedgerAtom[]; positionOf: number[] } {
  if (ledger.finest !== null && ledger.finest.join() !== table.finest.join()) {
    throw new Refusal('tables-disagree', {
      found: `a table on cells by ${table.finest.join(', ')} in the ledger of ${ledger.dataset}`,
      because: `what was released before is on cells by ${ledger.finest.join(', ')}, so that nobody could say what both tell together`,
      remedy: 'build every table from the same finest cells of the data set',
    })
  }
  const atoms = [...ledger.atoms]
  const at = new Map(atoms.map(({ key }, position) => [key, position]))
  const positionOf = table.atoms.map(({ key, value, contributions }) => {
    const known = at.get(key)
    if (known === undefined) {
      const contributors =
        contributions === undefined ? null : new Set(contributions.map(({ who }) => who)).size
      return atoms.push({ key, value, contributors }) - 1
    }
    if (atoms[known]!.value !== value) throw revised(key, ledger.dataset)
    return known
  })
  return { atoms, positionOf }
}

/** @throws Refusal 'tables-disagree' for the ledger of another data set, or one that was kept under other rules */
export function refuseOtherLedger(ledger: Ledger, dataset: string, rules: Rules): void {
  if (ledger.dataset === dataset && sameRules(ledger.rules, rules)) return
  throw new Refusal('tables-disagree', {
    found:
      ledger.dataset === dataset
        ? `a ledger of ${dataset} that was kept under other rules`
        : `the ledger of ${ledger.dataset} for a table from ${dataset}`,
    because: 'what went out before was judged by other rules or counts other people',
    remedy: 'keep one ledger for each data set, and its rules as long as something is out',
  })
}

/** As JSON writes them, in whatever order. */
function sameRules(a: Rules, b: Rules): boolean {
  const text = (rules: Rules) =>
    JSON.stringify(Object.entries(rules).sort(([one], [other]) => (one < other ? -1 : 1)))
  return text(a) === text(b)
}

function revised(key: string, dataset: string): Refusal {
  return new Refusal('tables-disagree', {
    found: `another value of ${key} than in an earlier release of ${dataset}`,
    because: 'the difference between the two releases would show who came and who went',
    remedy:
      'release the revised data set rounded, or as a data set of its own when enough has changed',
  })
}
