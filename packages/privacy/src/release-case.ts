import { Refusal } from '@samsyn/refusal'
import { parseCsv } from './parse-csv.ts'
import { type PublishedCell, protect, type Release } from './release.ts'
import type { Dominance, Rules } from './rules.ts'
import { type DataRow, tableOf } from './table-of.ts'

/** A table with its rules in one file, named as Statistics Norway's GaussSuppression names them. */
export interface ReleaseCase {
  /** SuppressSmallCounts (if not said), SuppressKDisclosure, SuppressDirectDisclosure, SuppressFewContributors, SuppressDominantCells. */
  readonly fun?: string
  readonly params?: CaseParams
  /** Rows, or the text of a CSV file with a header. */
  readonly input: readonly Readonly<Record<string, string | number | null>>[] | string
}

export interface CaseParams {
  readonly dimVar?: readonly string[] | string
  readonly formula?: string
  readonly freqVar?: string
  readonly numVar?: string
  readonly contributorVar?: string
  readonly maxN?: number
  readonly protectZeros?: boolean
  readonly secondaryZeros?: boolean | number
  readonly singletonMethod?: string
  readonly coalition?: number
  readonly n?: readonly number[] | number
  readonly k?: readonly number[] | number
  readonly pPercent?: number
}

/** A cell as a flat object: its labels with its value, or with why it is hidden. */
export type FlatCell = Readonly<Record<string, string | number>>

export interface ReleasedCase {
  readonly hidden: readonly FlatCell[]
  readonly published: readonly FlatCell[]
}

/**
 * A case through the gate: which cells stay and why, and what may go out.
 *
 * @throws Refusal 'broken-table' or 'wrong-call' for a case that cannot be read, and those of a table
 */
export function releaseCase(caseJson: unknown): ReleasedCase {
  const { fun = 'SuppressSmallCounts', params = {}, input } = checkCase(caseJson)
  const measureColumn = (isAboutAmounts(fun) ? params.numVar : params.freqVar) ?? 'freq'
  const rows = readRows(input, measureColumn, params.contributorVar)
  const table = tableOf(rows, {
    ...dimensionsOf(params, rows, measureColumn),
    measure: isAboutAmounts(fun) && params.numVar !== undefined ? 'amount' : 'count',
  })
  return flatten(protect(table, rulesOf(fun, params)), measureColumn)
}

/** The rules that a case's function and parameters say. */
export function rulesOf(fun: string, params: CaseParams): Rules {
  const isSecondary = params.secondaryZeros !== undefined && Boolean(params.secondaryZeros)
  const singletons = params.singletonMethod !== 'none'
  const openZeros = isSecondary ? 'may-hide' : 'open'
  switch (fun) {
    case 'SuppressSmallCounts': {
      const zeros = (params.protectZeros ?? true) ? 'protected' : openZeros
      return { upTo: params.maxN ?? 3, zeros, singletons }
    }
    case 'SuppressKDisclosure':
    case 'SuppressDirectDisclosure':
      // Zeros are no secret here, but must be able to hide others: k-disclosure is about what is nearly nought.
      return { upTo: 0, zeros: 'may-hide', coalition: params.coalition ?? 0, singletons }
    case 'SuppressFewContributors':
      return { upTo: 0, zeros: 'open', fewestContributors: (params.maxN ?? 3) + 1, singletons }
    case 'SuppressDominantCells':
      return { upTo: 0, zeros: 'open', singletons, ...dominanceOf(params) }
    default:
      throw new Refusal('wrong-call', {
        found: `the function ${fun}`,
        because: 'the gate has no rule of that name',
        remedy:
          'write SuppressSmallCounts, SuppressKDisclosure, SuppressDirectDisclosure, SuppressFewContributors or SuppressDominantCells',
      })
  }
}

function dominanceOf({ n, k, pPercent }: CaseParams): Pick<Rules, 'dominance' | 'p'> {
  const shares = [k ?? []].flat()
  const dominance: Dominance[] = [n ?? []].flat().map((count, at) => ({
    n: count,
    k: (shares[at] ?? 100) / 100,
  }))
  const standard =
    dominance.length === 0 && pPercent === undefined
      ? [
          { n: 1, k: 0.8 },
          { n: 2, k: 0.9 },
        ]
      : dominance
  return {
    ...(standard.length > 0 ? { dominance: standard } : {}),
    ...(pPercent === undefined ? {} : { p: pPercent / 100 }),
  }
}

function isAboutAmounts(fun: string): boolean {
  return fun === 'SuppressDominantCells' || fun === 'SuppressFewContributors'
}

function dimensionsOf(params: CaseParams, rows: readonly DataRow[], measureColumn: string) {
  if (params.formula !== undefined) return { formula: params.formula }
  if (params.dimVar !== undefined) return { dimensions: [params.dimVar].flat() }
  const columns = Object.keys(rows[0]?.codes ?? {})
  return {
    dimensions: columns.filter((name) => name !== measureColumn && name !== params.contributorVar),
  }
}

function readRows(
  input: ReleaseCase['input'],
  measureColumn: string,
  contributorColumn: string | undefined,
): DataRow[] {
  const rows = typeof input === 'string' ? parseCsv(input) : input
  return rows.map((row, index) => {
    const raw = row[measureColumn]
    if (raw === undefined) throw noMeasure(measureColumn, index)
    const value = raw === null || raw === '' ? null : Number(raw)
    const codes = Object.fromEntries(
      Object.entries(row)
        .filter(([column]) => column !== measureColumn)
        .map(([column, code]) => [column, String(code)]),
    )
    const who = contributorColumn === undefined ? undefined : codes[contributorColumn]
    return { codes, value, ...(who === undefined ? {} : { who }) }
  })
}

function noMeasure(column: string, index: number): Refusal {
  return new Refusal('broken-table', {
    found: `no ${column} in row ${index + 1}`,
    because: 'it holds the number to be published',
    remedy: 'name the column in params.freqVar (or numVar), or give every row one',
  })
}

function checkCase(caseJson: unknown): ReleaseCase {
  const found = caseJson as ReleaseCase | null
  const isCase =
    typeof found === 'object' &&
    found !== null &&
    (typeof found.input === 'string' ||
      (Array.isArray(found.input) &&
        found.input.every((row) => typeof row === 'object' && row !== null)))
  if (isCase) return found
  throw new Refusal('broken-table', {
    found: 'a case without rows',
    because: 'its "input" is neither a list of rows nor the text of a CSV file',
    remedy:
      'write {"fun": "SuppressSmallCounts", "params": {"dimVar": […], "freqVar": "freq", "maxN": 3}, "input": [{…}, …]}',
  })
}

function flatten({ hidden, published }: Release, measureColumn: string): ReleasedCase {
  const flat = ({ labels, value }: PublishedCell) => ({ ...labels, [measureColumn]: value })
  return {
    hidden: hidden.map(({ labels, why }) => ({ ...labels, why })),
    published: published.map(flat),
  }
}
