import type { Sum } from './primary-cells.ts'
import { addToSpan, emptySpan, reduce } from './published-span.ts'
import { type Equation, Simplex } from './simplex.ts'

/** Above this many finest cells that hang together, bounds are passed along sums instead of solved for. */
const MOST_TO_SOLVE = 120
const MOST_ROUNDS = 50

/** Round a pinned blank: the finest cells of the shortest told sum that it is in, and of all that hang together. */
export interface PinnedBlank {
  readonly nearest: readonly number[]
  readonly all: readonly number[]
}

/**
 * Blanks that came with a table for which what is told leaves only one value: for each, what hangs
 * together with it.
 *
 * A blank's publisher says how large blanks are (1–4, say). Two blanks that add up to 2 are then 1 and 1,
 * though neither can be had by subtraction. An outsider also knows that persons are whole.
 */
export function pinnedBlanks(
  atomCount: number,
  told: readonly Sum[],
  blanks: ReadonlySet<number>,
  size: { readonly from: number; readonly to: number } | undefined,
): PinnedBlank[] {
  const least = size?.from ?? 0
  const most = size?.to ?? Number.POSITIVE_INFINITY
  const news = withoutKnown(withoutSumsOfSums(atomCount, told), blanks)
  return hangingTogether(atomCount, news).flatMap((group) => {
    if (!group.atoms.some((at) => blanks.has(at))) return []
    const pinned =
      group.atoms.length > MOST_TO_SOLVE
        ? pinnedBySums(group.told, blanks, least, most)
        : pinnedBySolving(group, blanks, least, most)
    if (pinned === undefined) return []
    const sums = group.told.filter(({ of }) => of.includes(pinned)).map(({ whole }) => whole)
    const nearest = sums.reduce((a, b) => (b.length < a.length ? b : a))
    return [{ nearest, all: group.told.flatMap(({ whole }) => whole) }]
  })
}

interface Group {
  readonly atoms: number[]
  readonly told: Narrowed[]
}

/** A told sum less its known cells, and all the cells it was told of. */
interface Narrowed extends Sum {
  readonly whole: readonly number[]
}

/** The told sums that the shorter ones do not give already: a country of told municipalities says nothing new. */
function withoutSumsOfSums(atomCount: number, told: readonly Sum[]): Sum[] {
  const span = emptySpan(atomCount)
  return [...told]
    .sort((a, b) => a.of.length - b.of.length)
    .filter(({ of }) => {
      const column = reduce(span, { rows: of, times: of.map(() => 1) })
      if (column === null) return true
      if (column.rows.length === 0) return false
      addToSpan(span, column, column.rows[0]!)
      return true
    })
}

/**
 * The told sums less the cells that are told one by one: a total of known cells ties nothing together. A blank
 * that is left alone in a sum stays there, for that is what is looked for.
 */
function withoutKnown(told: readonly Sum[], blanks: ReadonlySet<number>): Narrowed[] {
  const known = new Map<number, number>()
  for (const { of, value } of told) {
    if (of.length === 1 && !blanks.has(of[0]!)) known.set(of[0]!, value!)
  }
  return told.flatMap(({ of, value }) => {
    const open = of.filter((at) => !known.has(at))
    const rest = of.reduce((sum, at) => sum - (known.get(at) ?? 0), value!)
    return open.length === 0 ? [] : [{ of: open, value: rest, whole: of }]
  })
}

/** Finest cells that are in a told sum together, directly or through others. */
function hangingTogether(atomCount: number, told: readonly Narrowed[]): Group[] {
  const leader = Array.from({ length: atomCount }, (_, at) => at)
  const find = (at: number): number => {
    let top = at
    while (leader[top] !== top) top = leader[top]!
    leader[at] = top
    return top
  }
  for (const { of } of told) for (const at of of) leader[find(at)] = find(of[0]!)
  const groups = new Map<number, Group>()
  leader.forEach((_, at) => {
    const top = find(at)
    const group = groups.get(top) ?? { atoms: [], told: [] }
    groups.set(top, group)
    group.atoms.push(at)
  })
  for (const sum of told) if (sum.of.length > 0) groups.get(find(sum.of[0]!))!.told.push(sum)
  return [...groups.values()].filter((group) => group.told.length > 0)
}

/** Linear programming with x = least + y for blanks, and y + slack = most − least. */
function pinnedBySolving(
  { atoms, told }: Group,
  blanks: ReadonlySet<number>,
  least: number,
  most: number,
): number | undefined {
  const at = new Map(atoms.map((atom, i) => [atom, i]))
  const equations: Equation[] = told.map(({ of, value }) => ({
    unknowns: of.map((atom) => at.get(atom)!),
    times: of.map(() => 1),
    value: value! - least * of.filter((atom) => blanks.has(atom)).length,
  }))
  const ofGroup = atoms.filter((atom) => blanks.has(atom))
  let count = atoms.length
  if (Number.isFinite(most)) {
    for (const atom of ofGroup) {
      equations.push({ unknowns: [at.get(atom)!, count++], times: [1, 1], value: most - least })
    }
  }
  const simplex = new Simplex(count, equations)
  // The publisher's bounds do not hold for these blanks (some are not small but not given): judge without.
  if (!simplex.isPossible) {
    if (least === 0 && most === Number.POSITIVE_INFINITY) return undefined
    return pinnedBySolving({ atoms, told }, blanks, 0, Number.POSITIVE_INFINITY)
  }
  return ofGroup.find((atom) => {
    const range = simplex.rangeOf([at.get(atom)!])
    return Math.floor(range.most + 1e-7) - Math.ceil(range.least - 1e-7) < 1
  })
}

/** Sum by sum: the least and most that each cell can be, given the least and most of the others. */
function pinnedBySums(
  told: readonly Sum[],
  blanks: ReadonlySet<number>,
  least: number,
  most: number,
): number | undefined {
  const from = new Map<number, number>()
  const to = new Map<number, number>()
  const low = (at: number) => from.get(at) ?? (blanks.has(at) ? least : 0)
  const high = (at: number) => to.get(at) ?? (blanks.has(at) ? most : Number.POSITIVE_INFINITY)
  let changed = true
  for (let round = 0; changed && round < MOST_ROUNDS; round++) {
    changed = false
    for (const { of, value } of told) {
      const lowest = of.reduce((sum, at) => sum + low(at), 0)
      const unbounded = of.filter((at) => !Number.isFinite(high(at)))
      const highest = of.reduce((sum, at) => sum + (unbounded.includes(at) ? 0 : high(at)), 0)
      const bounds = of.map((at) => {
        const isAlone = unbounded.length === 0 || (unbounded.length === 1 && unbounded[0] === at)
        const othersMost = highest - (unbounded.includes(at) ? 0 : high(at))
        return {
          at,
          newLow: isAlone ? value! - othersMost : Number.NEGATIVE_INFINITY,
          newHigh: value! - (lowest - low(at)),
        }
      })
      for (const { at, newLow, newHigh } of bounds) {
        if (newHigh >= high(at) && newLow <= low(at)) continue
        to.set(at, Math.min(high(at), newHigh))
        from.set(at, Math.max(low(at), newLow))
        changed = true
      }
    }
  }
  const ofGroup = told.flatMap(({ of }) => of).filter((at) => blanks.has(at))
  // The publisher's bounds do not hold for one of them: judge without.
  if (Number.isFinite(most) && ofGroup.some((at) => high(at) < low(at))) {
    return pinnedBySums(told, blanks, 0, Number.POSITIVE_INFINITY)
  }
  return ofGroup.find((at) => high(at) <= low(at))
}
