import { knownRefusal, type Refusal } from '@samsyn/refusal'

/** "2020,2025,2027..2030" → 2020, 2025, 2027, 2028, 2029, 2030: sorted, each once, all from `first` to `last`. */
export function parseYears(text: string, first: number, last: number): number[] {
  const years = new Set<number>()
  for (const part of text.split(',')) {
    const match = /^\s*(\d{4})(?:\.\.(\d{4}))?\s*$/.exec(part)
    if (match === null) throw unreadable(text, part)
    const from = Number(match[1])
    const to = Number(match[2] ?? match[1])
    if (to < from) throw unreadable(text, part)
    for (const end of [from, to]) if (end < first || end > last) throw outOfRange(end, first, last)
    for (let year = from; year <= to; year++) years.add(year)
  }
  return [...years].sort((a, b) => a - b)
}

function unreadable(text: string, part: string): Refusal {
  return knownRefusal('years-unreadable', { part: part.trim(), text })
}

function outOfRange(year: number, first: number, last: number): Refusal {
  return knownRefusal('year-outside', { year, first, last })
}
