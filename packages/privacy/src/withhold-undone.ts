import { arrivedTable } from './arrived-table.ts'
import { protect } from './release.ts'
import { publisherRules, type Rules } from './rules.ts'

/** A part of a published total. `value` is null where the publisher left it blank. */
export interface Part {
  readonly id: string
  readonly value: number | null
}

/** So much more than its parts is a total wanted that parts go first. */
const TOTAL_WEIGHT = 1e6

/**
 * Which parts must stay in the house so that a blank part cannot be had by subtraction.
 *
 * Where the total is out and all parts but one are known, the last is total − the others: then one part
 * more is withheld, the first in `withholdFirst` that is not blank itself. With two or more blanks, or
 * without the total, nothing can be undone, unless only one size is left for them: the known parts are all of
 * the total and the blanks nought, or two blanks of at most 4 add up to 8 and are 4 each. Told once for each row that adds up; a total counts as out
 * when anything published lets it be computed (a rate of it, a sum with another published cell).
 *
 * The gate for a single row: `protect` on a table that arrived with blanks.
 *
 * @param withholdFirst part ids, the least missed first
 * @param rules what the source says of its blanks
 * @returns ids of parts to withhold
 */
export function withholdUndone(
  total: number | null,
  parts: readonly Part[],
  withholdFirst: readonly string[],
  rules: Rules = publisherRules.kostraAsPublished,
): string[] {
  if (total === null || parts.every(({ value }) => value !== null)) return []
  const weighted = parts.map((part) => ({ ...part, weight: weightOf(part, withholdFirst) }))
  const sum = { id: 'the total', of: parts.map(({ id }) => id), value: total, weight: TOTAL_WEIGHT }
  const { hidden } = protect(arrivedTable(weighted, [sum]), rules)
  return hidden.filter(({ why, id }) => why === 'secondary' && id !== sum.id).map(({ id }) => id)
}

/** Larger for what is missed more, whatever the size of the number; what is not listed is missed most. */
function weightOf({ id, value }: Part, withholdFirst: readonly string[]): number {
  const at = withholdFirst.indexOf(id)
  return (1 + (at < 0 ? withholdFirst.length : at)) / ((value ?? 0) + 1)
}
