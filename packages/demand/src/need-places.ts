import type { NeedInput, Path } from './need-input.ts'

/** Municipalities a path can be drawn for: an adopted path only where one was adopted. */
export function placesOf(input: NeedInput, path: Path): readonly string[] {
  if (path !== 'adopted') return input.municipalities
  const adopters = new Set(input.adopted!.map((each) => each.municipality))
  return input.municipalities.filter((code) => adopters.has(code))
}

/** The community has an adopted path when all its municipalities have. */
export function hasWhole(input: NeedInput, path: Path): boolean {
  return placesOf(input, path).length === input.municipalities.length
}

/** Today and the years asked for after it; earlier ones are left out, because the past is observed. */
export function yearsFrom(input: NeedInput, today: number): number[] {
  return [today, ...yearsAfter(input, today)]
}

export function yearsAfter(input: NeedInput, today: number): number[] {
  return [...new Set(input.years.filter((year) => year > today))].sort((a, b) => a - b)
}
