import { Refusal } from '@samsyn/refusal'

/** One person, provider or firm and what of a cell's amount is hers. */
export interface Contribution {
  readonly who: string
  readonly amount: number
}

/** A finest cell of a data set: everything published about the data set is a sum of these. */
export interface Atom {
  /** The same in every table of the data set, e.g. `age=old|geo=Spain`. */
  readonly key: string
  /** A count or an amount; null where the table came with a blank: somebody else hid it. */
  readonly value: number | null
  /** For dominance and for the number of contributors. */
  readonly contributions?: readonly Contribution[]
}

/** A cell that someone would like to publish. */
export interface Cell {
  readonly id: string
  /** Column → code, as the table prints it. */
  readonly labels: Readonly<Record<string, string>>
  /** Positions in `atoms`, each once. The value is their sum. */
  readonly of: readonly number[]
  /** As it came, when the table came with a value of its own; null for a blank. */
  readonly value?: number | null
  /** How much it is missed when hidden, 1 if not said. */
  readonly weight?: number
}

/** Cells that go out together, in terms of the finest cells of their data set. */
export interface Table {
  /** Columns of the data set that make the finest cells, sorted. */
  readonly finest: readonly string[]
  readonly atoms: readonly Atom[]
  readonly cells: readonly Cell[]
  /** Persons are whole and never below zero; amounts (kroner, hours) are never below zero. */
  readonly measure: 'count' | 'amount'
}

/**
 * The value of every cell: the sum of its finest cells, or the value it came with; null for what is not known.
 *
 * @throws Refusal 'impossible-value' for a count below zero or not whole, 'tables-disagree' where a total is not
 *   its parts, 'incomplete-table' for a table without cells, 'duplicate-key' for a cell twice
 */
export function valuesOf(table: Table): (number | null)[] {
  if (table.cells.length === 0) {
    throw new Refusal('incomplete-table', {
      found: 'a table without cells',
      because: 'there is nothing to publish',
      remedy: 'give it at least one row',
    })
  }
  for (const atom of table.atoms) checkValue(atom.value, atom.key, table.measure)
  refuseTwins(
    table.atoms.map(({ key }) => key),
    'finest cell',
  )
  refuseTwins(
    table.cells.map(({ id }) => id),
    'cell',
  )
  return table.cells.map((cell) => valueIn(cell, table))
}

function valueIn(cell: Cell, table: Table): number | null {
  let known = 0
  let blanks = 0
  for (const at of cell.of) {
    const value = table.atoms[at]!.value
    if (value === null) blanks++
    else known += value
  }
  if (cell.value === undefined) return blanks > 0 ? null : known
  checkValue(cell.value, cell.id, table.measure)
  if (cell.value === null) return null
  const tolerance = table.measure === 'count' ? 0 : 1e-9 * Math.max(1, known)
  const apart = cell.value - known
  if (apart < -tolerance || (blanks === 0 && apart > tolerance)) {
    throw new Refusal('tables-disagree', {
      found: `${cell.id} as ${cell.value}`,
      because: `its parts add up to ${blanks > 0 ? 'at least ' : ''}${known}`,
      remedy: 'correct the total or the parts, or leave the total out and let it be added up',
    })
  }
  return cell.value
}

function checkValue(value: number | null, name: string, measure: Table['measure']): void {
  if (value === null) return
  const isRight = Number.isFinite(value) && value >= 0
  if (isRight && (measure === 'amount' || Number.isSafeInteger(value))) return
  throw new Refusal('impossible-value', {
    found: `${value} in ${name}`,
    because:
      measure === 'count'
        ? 'a count is a whole number and never below zero'
        : 'an amount is a number and never below zero',
    remedy: 'correct it, or leave it blank if it is not known',
  })
}

function refuseTwins(names: readonly string[], kind: string): void {
  const seen = new Set<string>()
  for (const name of names) {
    if (seen.has(name)) {
      throw new Refusal('duplicate-key', {
        found: `the ${kind} ${name} twice`,
        because: 'two values for one cell cannot both be right',
        remedy: 'keep one of them, or give them different names',
      })
    }
    seen.add(name)
  }
}
