import type { Parameters } from './parameters.ts'

/** Minutes of a day. Times inside a block are whole minutes from the start of the period. */
export const DAY = 1440

/** Minutes from the start of the period to 1 January of the person's year. */
export function yearStart({ firstYear, years }: Parameters): string {
  const starts = Array.from(
    { length: years },
    (_, yi) => daysBetween(firstYear, firstYear + yi) * DAY,
  )
  return `CASE yi ${starts.map((start, yi) => `WHEN ${yi} THEN ${start}`).join(' ')} END`
}

export function daysBetween(firstYear: number, year: number): number {
  return Math.round((Date.UTC(year, 0, 1) - Date.UTC(firstYear, 0, 1)) / 86_400_000)
}

/** Nights of a stay, 1 or more, geometric with a mean, from a uniform. */
export const geometricNights = (mean: string, u: string) =>
  `CAST(1 + floor(ln(${u}) / ln(1e0 - 1e0 / greatest(102e-2, ${mean}))) AS INTEGER)`
