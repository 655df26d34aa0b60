/** A part of a published total. `value` is null where the publisher left it blank. */
export interface Part {
  readonly id: string
  readonly value: number | null
}

/**
 * Which parts must stay in the house so that a blank part cannot be had by subtraction.
 *
 * Where the total is out and all parts but one are known, the last is total − the others: then one part
 * more is withheld, the first in `withholdFirst` that is not blank itself. With two or more blanks, or
 * without the total, nothing can be undone. Told once for each row that adds up; a total counts as out
 * when anything published lets it be computed (a rate of it, a sum with another published cell).
 *
 * This is secondary suppression in its smallest form. It guards against subtraction, not against
 * guessing: two blanks whose sum is known are not known one by one, but neither are they unbounded.
 *
 * @param withholdFirst part ids, the least missed first
 * @returns ids of parts to withhold, at most one
 */
export function withholdUndone(
  total: number | null,
  parts: readonly Part[],
  withholdFirst: readonly string[],
): string[] {
  const blanks = parts.filter((part) => part.value === null).length
  if (total === null || blanks !== 1) return []
  const known = new Set(parts.filter((part) => part.value !== null).map((part) => part.id))
  const withheld = withholdFirst.find((id) => known.has(id))
  return withheld === undefined ? [] : [withheld]
}
