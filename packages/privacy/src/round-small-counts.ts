import { Refusal } from '@samsyn/refusal'
import { type Atom, type Table, valuesOf } from './table.ts'

export interface RoundedCell {
  readonly id: string
  readonly labels: Readonly<Record<string, string>>
  readonly original: number
  readonly rounded: number
}

export interface Rounded {
  /** The data set with its finest cells rounded: every further table made of these is safe beside this one. */
  readonly table: Table
  readonly cells: readonly RoundedCell[]
  readonly largestChange: number
  /** 1 − Hellinger distance / √total: 1 is unchanged. */
  readonly utility: number
}

/**
 * The alternative to hiding: no count below `base` is left but zero, and everything still adds up.
 *
 * Finest cells that are part of a small count become 0 or `base`, the others stay as they are. First all
 * become 0, then those that are most missed are lifted (the finest cell with the largest sum of residuals
 * over the table's cells), as many as bring the total near the truth; then single lifts are moved while that
 * lessens the squared differences. Small counts that this makes are treated likewise until there are none.
 * Langsrud & Heldal 2018 (small count rounding); SmallCountRounding breaks ties by chance, this by order.
 *
 * @throws Refusal 'impossible-value' for a base below two, 'incomplete-table' for a table with blanks
 */
export function roundSmallCounts(table: Table, base: number): Rounded {
  if (!Number.isInteger(base) || base < 2) {
    throw new Refusal('impossible-value', {
      found: `${base} as the base of rounding`,
      because: 'small counts become zero or the base',
      remedy: 'give a whole number from 2 up, 3 or 5 as a rule',
    })
  }
  const original = valuesOf(table).map((value) => value ?? refuseBlank())
  const atoms = table.atoms.map(({ value }) => value ?? refuseBlank())
  const cellsOf: number[][] = atoms.map(() => [])
  table.cells.forEach(({ of }, cell) => {
    for (const atom of of) cellsOf[atom]!.push(cell)
  })
  const world = {
    table,
    base,
    original,
    atoms,
    cellsOf,
    rounded: [...atoms],
    isSmall: new Set<number>(),
  }
  while (addSmall(world)) lift(world)
  const sums = table.cells.map(({ of }) => of.reduce((sum, atom) => sum + world.rounded[atom]!, 0))
  const roundedAtoms: Atom[] = table.atoms.map(({ key }, at) => ({
    key,
    value: world.rounded[at]!,
  }))
  return {
    table: { ...table, atoms: roundedAtoms },
    cells: table.cells.map(({ id, labels }, at) => ({
      id,
      labels,
      original: original[at]!,
      rounded: sums[at]!,
    })),
    largestChange: sums.reduce((most, sum, at) => Math.max(most, Math.abs(sum - original[at]!)), 0),
    utility: utilityOf(original, sums),
  }
}

interface World {
  readonly table: Table
  readonly base: number
  readonly original: readonly number[]
  readonly atoms: readonly number[]
  /** Per finest cell: the cells of the table it is in. */
  readonly cellsOf: readonly number[][]
  readonly rounded: number[]
  /** Finest cells that are rounded. */
  readonly isSmall: Set<number>
}

/** Takes in the finest cells of every count that is small now; false when there is none. */
function addSmall({ table, base, rounded, isSmall }: World): boolean {
  let found = false
  for (const { of } of table.cells) {
    const sum = of.reduce((total, atom) => total + rounded[atom]!, 0)
    if (sum === 0 || sum >= base) continue
    for (const atom of of) if (rounded[atom]! > 0) isSmall.add(atom)
    found = true
  }
  return found
}

/** Rounds all small finest cells anew. */
function lift(world: World): void {
  const { base, atoms, cellsOf, rounded, isSmall, original } = world
  const residual = [...original]
  for (const atom of isSmall) rounded[atom] = 0
  rounded.forEach((value, atom) => {
    for (const cell of cellsOf[atom]!) residual[cell]! -= value
  })
  const missing = [...isSmall].reduce((sum, atom) => sum + atoms[atom]!, 0)
  const gain = (atom: number) => cellsOf[atom]!.reduce((sum, cell) => sum + residual[cell]!, 0)
  for (let lifts = Math.round(missing / base); lifts > 0; lifts--) {
    let best = -1
    let most = Number.NEGATIVE_INFINITY
    for (const atom of isSmall) {
      if (rounded[atom] !== 0 || gain(atom) <= most) continue
      best = atom
      most = gain(atom)
    }
    if (best < 0) break
    setTo(world, residual, best, base)
  }
  moveLifts(world, residual)
}

/** Moves lifts from one cell to another as long as the squared differences lessen. */
function moveLifts(world: World, residual: number[]): void {
  const { base, rounded, isSmall } = world
  const lifted = [...isSmall].filter((atom) => rounded[atom] === base)
  for (const from of lifted) {
    const before = squares(residual)
    setTo(world, residual, from, 0)
    let best = from
    let least = before
    for (const to of isSmall) {
      if (rounded[to] !== 0) continue
      setTo(world, residual, to, base)
      const after = squares(residual)
      if (after < least) [best, least] = [to, after]
      setTo(world, residual, to, 0)
    }
    setTo(world, residual, best, base)
  }
}

function setTo({ rounded, cellsOf }: World, residual: number[], atom: number, value: number): void {
  for (const cell of cellsOf[atom]!) residual[cell]! += rounded[atom]! - value
  rounded[atom] = value
}

function squares(residual: readonly number[]): number {
  let sum = 0
  for (const value of residual) sum += value * value
  return sum
}

function utilityOf(original: readonly number[], rounded: readonly number[]): number {
  const total = original.reduce((sum, value) => sum + value, 0)
  if (total === 0) return 1
  const squared = original.reduce(
    (sum, value, at) => sum + (Math.sqrt(value) - Math.sqrt(rounded[at]!)) ** 2,
    0,
  )
  return 1 - Math.sqrt(squared / 2) / Math.sqrt(total)
}

function refuseBlank(): never {
  throw new Refusal('incomplete-table', {
    found: 'a blank in the table',
    because: 'a number that is not known cannot be rounded',
    remedy: 'release the table with its blanks hidden instead',
  })
}
