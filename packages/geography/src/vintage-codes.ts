import type { BoundaryPiece, Vintage } from './types.ts'

export const vintages = [2018, 2020, 2024] as const satisfies readonly Vintage[]

/** Code → name of the municipalities on 1 January of a year of boundaries, by code: 422, 356 and 357 of them. */
export function codesIn(
  boundaries: readonly BoundaryPiece[],
  vintage: Vintage,
): Map<string, string> {
  const pairs = boundaries.map(({ codes, names }) => [codes[vintage], names[vintage]] as const)
  return new Map([...pairs].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The years of boundaries in which a code is valid, oldest first; none for a code of no such year. */
export function vintagesOf(boundaries: readonly BoundaryPiece[], code: string): Vintage[] {
  return vintages.filter((vintage) => boundaries.some(({ codes }) => codes[vintage] === code))
}
