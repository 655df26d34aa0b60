import { choosePublished, type Marking } from './choose-published.ts'
import type { Column } from './column.ts'
import { joinAtoms, type Ledger, type LedgerAtom, openLedger } from './ledger.ts'
import { pinnedBlanks } from './pinned-blanks.ts'
import { nestedDifferences, type PrimaryRule, primaryCells, type Sum } from './primary-cells.ts'
import { checkRules, type Rules } from './rules.ts'
import { type Cell, type Table, valuesOf } from './table.ts'

export type Labels = Readonly<Record<string, string>>

export interface PublishedCell {
  readonly id: string
  readonly labels: Labels
  readonly value: number
}

/** For the house, not for the reader of the table: that a cell is primary tells that it is small. */
export interface HiddenCell {
  readonly id: string
  readonly labels: Labels
  readonly why: 'primary' | 'secondary'
  /** The rule, or what it protects from. */
  readonly rule: PrimaryRule | 'subtraction'
  /** True where earlier releases tell it already: nothing done to this table can help. */
  readonly alreadyOut: boolean
}

export interface Release {
  readonly published: readonly PublishedCell[]
  readonly hidden: readonly HiddenCell[]
  /**
   * How many small cells and differences that only this table made a question of could be computed from
   * earlier releases already, such as the sum of what was hidden under a total. They stay hidden, and told.
   */
  readonly alreadyOut: number
  /** To be kept in place of the one before: the next release is judged by it. */
  readonly ledger: Ledger
}

/** One table on its own, by the rules of its source: what may go out, and what stays and why. */
export function protect(table: Table, rules: Rules): Release {
  return decide(table, openLedger('', rules), false)
}

/**
 * One more table of a data set that tables have been released from: hides what the new one alone, or
 * together with all before, would tell.
 *
 * Beyond the table's own cells, secret are: every small finest cell of the data set, whether the table shows
 * it or not, and every small difference between two cells that go out, one part of the other, in this or an
 * earlier release. All secrets of earlier releases stay secrets.
 */
export function release(table: Table, ledger: Ledger): Release {
  return decide(table, ledger, true)
}

function decide(table: Table, ledger: Ledger, isSequence: boolean): Release {
  const { rules } = ledger
  checkRules(rules)
  const values = valuesOf(table)
  const { atoms, positionOf } = joinAtoms(ledger, table)
  const sums: Sum[] = table.cells.map(({ of }, at) => ({
    of: of.map((position) => positionOf[position]!),
    value: values[at]!,
  }))
  const primary = primaryCells(table, rules, values)
  const isSecret = primary.rules.map((rule) => rule !== null)
  const secrets = [
    ...ledger.secrets,
    ...sums.filter((_, at) => isSecret[at]).map(({ of }) => columnOf(of)),
    ...primary.differences.map(({ rows, times }) => ({
      rows: Array.from(rows, (row) => positionOf[row]!),
      times,
    })),
    ...(isSequence ? secretsOfSequence(atoms, sums, ledger) : []),
  ]
  const order = mostWantedFirst(table.cells, values).filter((at) => !isSecret[at])
  const { published, exposed } = chooseSafely({ ledger, atoms, sums, order, secrets, table })
  const lost = new Set(exposed)
  let secretAt = ledger.secrets.length
  const hidden: HiddenCell[] = []
  const told: PublishedCell[] = []
  table.cells.forEach(({ id, labels }, at) => {
    const rule = primary.rules[at]
    if (rule) {
      const alreadyOut = lost.has(secretAt++)
      hidden.push({ id, labels, why: 'primary', rule, alreadyOut })
    } else if (published.has(at)) told.push({ id, labels, value: values[at]! })
    else hidden.push({ id, labels, why: 'secondary', rule: 'subtraction', alreadyOut: false })
  })
  const out = eachOnce([
    ...ledger.out,
    ...[...published].sort((a, b) => a - b).map((at) => sums[at]!),
  ])
  const kept = distinct(secrets.filter((_, at) => !lost.has(at)))
  const next: Ledger = { ...ledger, finest: table.finest, atoms, out, secrets: kept }
  return { published: told, hidden, alreadyOut: lost.size, ledger: next }
}

interface Question {
  readonly ledger: Ledger
  readonly atoms: readonly LedgerAtom[]
  readonly sums: readonly Sum[]
  readonly order: readonly number[]
  readonly secrets: readonly Column[]
  readonly table: Table
}

/** Chooses, and hides more as long as a blank that came with the table can be told from its bounds. */
function chooseSafely(question: Question): { published: Set<number>; exposed: readonly number[] } {
  const { ledger, atoms, sums, secrets, table } = question
  const { marked, marking } = markedAtoms(atoms, ledger.rules, table.measure)
  const keep = knownToAll(atoms, ledger.rules)
  const narrow = (of: readonly number[]) => columnOf(of.filter((at) => keep[at] === 1))
  const out = ledger.out.map(({ of }) => narrow(of))
  const narrowSecrets = secrets.map((secret) => without(secret, keep))
  let order = question.order
  for (;;) {
    const candidates = order.map((at) => narrow(sums[at]!.of))
    const chosen = choosePublished({
      rowCount: atoms.length,
      out,
      candidates,
      secrets: narrowSecrets,
      marked,
      marking,
    })
    const published = new Set(order.filter((_, which) => chosen.published[which] === 1))
    const withhold = cellsThatTellBlanks(question, published)
    if (withhold.size === 0) return { published, exposed: chosen.exposed }
    order = order.filter((at) => !withhold.has(at))
  }
}

/** For each blank that can be told, the least missed cell that helps to tell it. */
function cellsThatTellBlanks(
  { ledger, atoms, sums, order }: Question,
  published: ReadonlySet<number>,
): Set<number> {
  const withhold = new Set<number>()
  if (ledger.rules.singletons === false) return withhold
  const blanks = new Set(atoms.flatMap(({ value }, at) => (value === null ? [at] : [])))
  if (blanks.size === 0) return withhold
  const told = [...ledger.out, ...[...published].map((at) => sums[at]!)]
  for (const pinned of pinnedBlanks(atoms.length, told, blanks, ledger.rules.blanks)) {
    const helping = (near: ReadonlySet<number>) =>
      order.findLast((at) => published.has(at) && sums[at]!.of.some((atom) => near.has(atom)))
    const one = helping(new Set(pinned.nearest)) ?? helping(new Set(pinned.all))
    if (one !== undefined) withhold.add(one)
  }
  return withhold
}

/**
 * Small finest cells, and small differences between what goes out now and what goes out now or went before:
 * in a sequence, they are the next question.
 */
function secretsOfSequence(
  atoms: readonly LedgerAtom[],
  sums: readonly Sum[],
  { rules, out }: Ledger,
): Column[] {
  const isSmall = (n: number) => n > 0 && n <= rules.upTo
  const small = atoms.flatMap(({ value }, at) =>
    value === null || isSmall(value) || (value === 0 && rules.zeros === 'protected')
      ? [columnOf([at])]
      : [],
  )
  const all = [...out, ...sums]
  const differences = [
    ...nestedDifferences(all, sums, (parent, child) => isSmall(parent - child)),
    ...nestedDifferences(sums, out, (parent, child) => isSmall(parent - child)),
  ]
  return [...small, ...differences]
}

/** Where zeros are open, the attacker is taken to know all of them: what is left is above zero. */
function knownToAll(atoms: readonly LedgerAtom[], { zeros }: Rules): Uint8Array {
  return Uint8Array.from(atoms, ({ value }) => (zeros === 'open' && value === 0 ? 0 : 1))
}

function markedAtoms(
  atoms: readonly LedgerAtom[],
  rules: Rules,
  measure: Table['measure'],
): { marked: Uint8Array; marking: Marking } {
  if (rules.singletons === false) {
    return { marked: new Uint8Array(atoms.length), marking: 'ignore' }
  }
  if (rules.zeros !== 'open') {
    const marked = Uint8Array.from(atoms, ({ value }) => (value === 0 ? 1 : 0))
    return { marked, marking: rules.zeros === 'protected' ? 'secret-zeros' : 'open-when-known' }
  }
  const isAlone = ({ value, contributors }: LedgerAtom) =>
    contributors === null ? measure === 'count' && value === 1 : contributors === 1
  return { marked: Uint8Array.from(atoms, (a) => (isAlone(a) ? 1 : 0)), marking: 'insiders' }
}

/**
 * Positions of cells, most wanted first: the larger the more, times the weight. Among equals the one whose
 * parts are in the most and largest other cells goes first (the tie-break of GaussSuppression).
 */
function mostWantedFirst(cells: readonly Cell[], values: readonly (number | null)[]): number[] {
  const size = cells.map(({ weight }, at) => ((values[at] ?? 0) + 1) * (weight ?? 1))
  const inAtom: number[] = []
  cells.forEach(({ of }, at) => {
    for (const atom of of) inAtom[atom] = (inAtom[atom] ?? 0) + size[at]!
  })
  const shared = cells.map(({ of }) => of.reduce((sum, atom) => sum + inAtom[atom]!, 0))
  const most = shared.reduce((a, b) => Math.max(a, b), 1)
  const key = size.map((s, at) => s + (0.99 * shared[at]!) / most)
  return cells.map((_, at) => at).sort((a, b) => key[b]! - key[a]! || a - b)
}

function columnOf(rows: readonly number[]): Column {
  return { rows, times: rows.map(() => 1) }
}

function without(column: Column, keep: Uint8Array): Column {
  const at = Array.from(column.rows, (_, i) => i).filter((i) => keep[column.rows[i]!] === 1)
  return { rows: at.map((i) => column.rows[i]!), times: at.map((i) => column.times[i]!) }
}

/** The same number told again is nothing new, and the ledger stays as long as what is out. */
function eachOnce(out: readonly Sum[]): Sum[] {
  return [...new Map(out.map((sum) => [[...sum.of].sort((a, b) => a - b).join(), sum])).values()]
}

/** Each secret once; a ledger of many releases would else grow by the same small cells again and again. */
function distinct(secrets: readonly Column[]): Column[] {
  return [
    ...new Map(
      secrets.map((secret) => [`${secret.rows.join()};${secret.times.join()}`, secret]),
    ).values(),
  ]
}
