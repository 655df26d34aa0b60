/** Whole numbers as choices: years, or how many of them. */
export function yearOptions(from: number, to: number): (readonly [string, string])[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => {
    const year = String(from + i)
    return [year, year] as const
  })
}
