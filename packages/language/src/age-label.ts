/** The ages an id part speaks of: "67to79", "80plus", or either after a word, as in "share80plus". */
export interface AgeSpan {
  readonly word: string
  readonly from: number
  /** null for an open group. */
  readonly to: number | null
}

export function ageSpan(part: string): AgeSpan | null {
  const closed = /^(.*?)(\d+)to(\d+)$/.exec(part)
  if (closed) return { word: closed[1]!, from: Number(closed[2]), to: Number(closed[3]) }
  const open = /^(.*?)(\d+)plus$/.exec(part)
  if (open) return { word: open[1]!, from: Number(open[2]), to: null }
  return null
}
