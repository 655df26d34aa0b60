import type { MissingReason } from '@samsyn/quantity'
import { Refusal } from '@samsyn/refusal'

/**
 * Statistics Norway's signs in tables (ssb.no, "Standardtegn i tabeller"); FHI uses the same two dots and colon.
 * None of them is zero, and none is another: a confidential number exists, a missing one may not.
 */
export const sharedSymbols: Readonly<Record<string, MissingReason>> = {
  '.': 'outside-boundary', // not possible: the category did not exist then
  '..': 'not-collected', // data not available
  '...': 'not-yet-published',
  ':': 'suppressed', // not shown, to protect those counted
}

/** Signs that stand for a number: nil, and less than half of the unit. */
const zeros = new Set(['-', '–'])

/** What a cell says: a number, or why there is none. `symbol` is the publisher's own sign, kept beside it. */
export interface CellReading {
  readonly value: number | null
  readonly missing: MissingReason | null
  readonly symbol: string | null
}

/** A publisher's symbols in words, e.g. what FHI says of each. */
export interface Symbols {
  readonly reasons: Readonly<Record<string, MissingReason>>
  readonly texts: Readonly<Record<string, string>>
}

const isReading = (symbol: string | null) => symbol !== null && symbol !== ''

/**
 * Reads one cell. A blank without a sign is not collected: nobody said more.
 *
 * @throws Refusal 'broken-table' for a sign that nobody has given a meaning
 */
export function readCell(
  value: unknown,
  status: string | null,
  symbols: Symbols,
  where: string,
): CellReading {
  if (typeof value === 'number' && Number.isFinite(value)) {
    return { value, missing: null, symbol: isReading(status) ? status : null }
  }
  if (typeof value === 'boolean' || (typeof value === 'object' && value !== null)) {
    throw unknownSymbol(JSON.stringify(value).slice(0, 40), undefined, where)
  }
  const symbol = typeof value === 'string' ? value.trim() : (status?.trim() ?? '')
  if (symbol === '') return { value: null, missing: 'not-collected', symbol: null }
  if (zeros.has(symbol)) return { value: 0, missing: null, symbol }
  const missing = symbols.reasons[symbol] ?? sharedSymbols[symbol] ?? said(symbols.texts[symbol])
  if (missing === undefined) throw unknownSymbol(symbol, symbols.texts[symbol], where)
  return { value: null, missing, symbol }
}

/** A symbol that the publisher explains: the words they use for numbers hidden and for numbers they do not have. */
function said(text: string | undefined): MissingReason | undefined {
  if (text === undefined) return undefined
  if (/anonym|skjul|personvern|konfidens|prikk|undertrykt|hidden|suppress/i.test(text)) {
    return 'suppressed'
  }
  if (/ikke mulig|kan ikke forekomme|not possible/i.test(text)) return 'outside-boundary'
  if (/mangl|ikke tilgjengelig|finnes ikke|missing|not available/i.test(text)) {
    return 'not-collected'
  }
  return undefined
}

function unknownSymbol(symbol: string, text: string | undefined, where: string): Refusal {
  return new Refusal('broken-table', {
    found: `"${symbol}" instead of a number in ${where}${text === undefined ? '' : `, which the publisher explains as "${text}"`}`,
    because: 'a sign that is not understood must read neither as zero nor as any gap',
    remedy:
      'say in the catalogue what it means: "symbols": { "…": "suppressed" or "not-collected" }',
  })
}
