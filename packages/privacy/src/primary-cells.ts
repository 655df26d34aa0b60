import { Refusal } from '@samsyn/refusal'
import type { Column } from './column.ts'
import type { Rules } from './rules.ts'
import { type Contribution, type Table, valuesOf } from './table.ts'

/** The rule that a cell is hidden by. Never finer than this: "zero" and "one" apart would tell the number. */
export type PrimaryRule = 'small-count' | 'blank' | 'few-contributors' | 'dominance'

export interface Primary {
  /** Per cell of the table: the rule, or null if it may be told for its own sake. */
  readonly rules: readonly (PrimaryRule | null)[]
  /** Differences between cells that are secret though no cell is: columns over the atoms. */
  readonly differences: readonly Column[]
}

/** What must be hidden for its own sake. */
export function primaryCells(table: Table, rules: Rules, values = valuesOf(table)): Primary {
  return {
    rules: table.cells.map((cell, at) => {
      const value = values[at]!
      if (value === null) return 'blank'
      if (isSmall(value, table, rules)) return 'small-count'
      const needsContributions =
        rules.fewestContributors !== undefined ||
        rules.dominance !== undefined ||
        rules.p !== undefined
      if (!needsContributions || value === 0) return null
      return contributorRule(contributionsTo(cell.of, table) ?? refuseNameless(cell.id), rules)
    }),
    differences:
      rules.coalition === undefined ? [] : nearlyAllInPart(table, values, rules.coalition),
  }
}

function isSmall(value: number, table: Table, { upTo, zeros }: Rules): boolean {
  if (table.measure === 'amount') return false
  return value === 0 ? zeros === 'protected' : value <= upTo
}

/** Each contributor's sum over the cell, largest first; null when nothing says who contributed. */
function contributionsTo(of: readonly number[], table: Table): number[] | null {
  const byWho = new Map<string, number>()
  const all: Contribution[] = of.flatMap((at) => table.atoms[at]!.contributions ?? [])
  for (const { who, amount } of all) byWho.set(who, (byWho.get(who) ?? 0) + amount)
  return byWho.size === 0 ? null : [...byWho.values()].sort((a, b) => b - a)
}

function contributorRule(largestFirst: readonly number[], rules: Rules): PrimaryRule | null {
  if (largestFirst.length < (rules.fewestContributors ?? 0)) return 'few-contributors'
  const total = largestFirst.reduce((sum, amount) => sum + amount, 0)
  if (total === 0) return null
  for (const { n, k } of rules.dominance ?? []) {
    const top = largestFirst.slice(0, n).reduce((sum, amount) => sum + amount, 0)
    if (top > k * total) return 'dominance'
  }
  if (rules.p !== undefined) {
    const rest = total - largestFirst[0]! - (largestFirst[1] ?? 0)
    if (rest < rules.p * largestFirst[0]!) return 'dominance'
  }
  return null
}

/**
 * Differences between a cell and a larger one that holds it, both with someone in them, at most `coalition`
 * persons apart. Nought apart means that all in the larger group are in the smaller (direct disclosure).
 */
function nearlyAllInPart(
  table: Table,
  values: readonly (number | null)[],
  coalition: number,
): Column[] {
  const sets = table.cells.map(({ of }, at) => ({ of, value: values[at]! }))
  return nestedDifferences(sets, sets, (parent, child) => {
    return parent > 0 && child > 0 && parent - child <= coalition
  })
}

function refuseNameless(id: string): never {
  throw new Refusal('incomplete-table', {
    found: `no contributors in ${id}`,
    because: 'the rules of the source ask who is in a cell',
    remedy: 'give every row its contributor (contributorVar), or use rules that do not ask',
  })
}

/** Finest cells and what they add up to; null where that is not known. */
export interface Sum {
  readonly of: readonly number[]
  readonly value: number | null
}

/** The differences parent − child, for each child that is part of a parent, that are secret by their values. */
export function nestedDifferences(
  parents: readonly Sum[],
  children: readonly Sum[],
  isSecret: (parent: number, child: number) => boolean,
): Column[] {
  const holding = new Map<number, number[]>()
  parents.forEach(({ of, value }, p) => {
    if (value === null) return
    for (const at of of) {
      const list = holding.get(at)
      if (list === undefined) holding.set(at, [p])
      else list.push(p)
    }
  })
  const sets = new Map<number, Set<number>>()
  const found = new Map<string, Column>()
  for (const child of children) {
    if (child.value === null || child.of.length === 0) continue
    for (const p of holding.get(child.of[0]!) ?? []) {
      const parent = parents[p]!
      if (parent.of.length <= child.of.length || !isSecret(parent.value!, child.value)) continue
      const set = sets.get(p) ?? new Set(parent.of)
      sets.set(p, set)
      if (!child.of.every((at) => set.has(at))) continue
      const inChild = new Set(child.of)
      const rows = parent.of.filter((at) => !inChild.has(at))
      found.set(rows.join(), { rows, times: rows.map(() => 1) })
    }
  }
  return [...found.values()]
}
