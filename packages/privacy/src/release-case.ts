import { Refusal, suggest } from '@samsyn/refusal'
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
  checkParams(params)
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
  if (rows.length === 0) throw noRows()
  return rows.map((row, index) => {
    const raw = row[measureColumn]
    if (raw === undefined) throw noMeasure(measureColumn, index)
    const value = countIn(raw, measureColumn, index)
    const codes = Object.fromEntries(
      Object.entries(row)
        .filter(([column]) => column !== measureColumn)
        .map(([column, code]) => [column, codeOf(code, column, index)]),
    )
    const who = contributorColumn === undefined ? undefined : codes[contributorColumn]
    return { codes, value, ...(who === undefined ? {} : { who }) }
  })
}

/** A blank, or `:` as Statistics Norway writes what it has hidden, is a number that is not known here. */
function countIn(raw: unknown, column: string, index: number): number | null {
  const text = String(raw).trim()
  if (raw === null || text === '' || text === ':') return null
  const value = typeof raw === 'object' || typeof raw === 'boolean' ? Number.NaN : Number(text)
  if (Number.isFinite(value)) return value
  throw new Refusal('broken-table', {
    found: `${JSON.stringify(raw)} as ${column} in row ${index + 1}`,
    because: 'it is to be a number with a decimal point',
    remedy: 'correct it, or leave it blank (or ":") if it is not known',
  })
}

function codeOf(code: unknown, column: string, index: number): string {
  if (typeof code === 'string' || typeof code === 'number' || typeof code === 'boolean') {
    return String(code)
  }
  throw new Refusal('broken-table', {
    found: `${JSON.stringify(code)} as ${column} in row ${index + 1}`,
    because: 'a cell of the table is named by a text or a number',
    remedy: 'write the code, or "unknown" where it is not known',
  })
}

function noRows(): Refusal {
  return new Refusal('broken-table', {
    found: 'no rows',
    because: 'there is nothing to publish',
    remedy: 'give a header line and at least one row with a number',
  })
}

function noMeasure(column: string, index: number): Refusal {
  return new Refusal('broken-table', {
    found: `no ${column} in row ${index + 1}`,
    because: 'it holds the number to be published',
    remedy:
      'name the column with --count (in a case: params.freqVar or numVar), or give every row one',
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

const isText = (value: unknown) => typeof value === 'string'
const isNumber = (value: unknown) => typeof value === 'number'
const isSwitch = (value: unknown) => typeof value === 'boolean'

/** What each parameter must be. One that is not here is refused: a rule misspelt would be a rule not kept. */
const paramKinds: Readonly<
  Record<keyof CaseParams, readonly [kind: string, fits: (value: unknown) => boolean]>
> = {
  dimVar: ['names of columns', (value) => [value].flat().every(isText)],
  formula: ['a text such as "~age * geo"', isText],
  freqVar: ['the name of a column', isText],
  numVar: ['the name of a column', isText],
  contributorVar: ['the name of a column', isText],
  maxN: ['a number', isNumber],
  protectZeros: ['true or false', isSwitch],
  secondaryZeros: ['true, false or a number', (value) => isSwitch(value) || isNumber(value)],
  singletonMethod: ['a text', isText],
  coalition: ['a number', isNumber],
  n: ['a number or a list of them', (value) => [value].flat().every(isNumber)],
  k: ['a number or a list of them', (value) => [value].flat().every(isNumber)],
  pPercent: ['a number', isNumber],
}

function checkParams(params: unknown): void {
  if (typeof params !== 'object' || params === null || Array.isArray(params)) {
    throw new Refusal('wrong-call', {
      found: `${JSON.stringify(params)} as params`,
      because: 'the rules of the table are read from it',
      remedy: 'write {"dimVar": […], "freqVar": "freq", "maxN": 3}, or leave params out',
    })
  }
  for (const [name, value] of Object.entries(params)) {
    const known = Object.hasOwn(paramKinds, name) ? paramKinds[name as keyof CaseParams] : null
    if (known === null) throw unknownParam(name)
    if (known[1](value)) continue
    throw new Refusal('wrong-call', {
      found: `${name} ${JSON.stringify(value)}`,
      because: `it is to be ${known[0]}`,
      remedy: `write params.${name} as ${known[0]}`,
    })
  }
}

function unknownParam(name: string): Refusal {
  const names = Object.keys(paramKinds)
  return new Refusal('wrong-call', {
    found: `the parameter ${name}`,
    because: 'the gate has no rule of that name, and will not pass over one',
    remedy: `write ${suggest(name, names, 3).join(' or ') || names.join(', ')}, or take it out`,
  })
}

function flatten({ hidden, published }: Release, measureColumn: string): ReleasedCase {
  const flat = ({ labels, value }: PublishedCell) => ({ ...labels, [measureColumn]: value })
  return {
    hidden: hidden.map(({ labels, why }) => ({ ...labels, why })),
    published: published.map(flat),
  }
}
