/** No scenario nests deeper than a handful; what does is no scenario, and could not be walked through. */
export const MOST_NESTED = 32

/** Whether a parsed document holds values inside each other more than so deep; without recursion, however deep it is. */
export function nestsDeeper(parsed: unknown, than: number): boolean {
  let level: unknown[] = [parsed]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > than) return true
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    )
  }
  return false
}
