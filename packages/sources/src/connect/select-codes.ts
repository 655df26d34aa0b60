import { Refusal } from '@samsyn/refusal'
import type { CodeSelection } from './source-catalogue.ts'
import type { DimensionCodes } from './split-selection.ts'

/** A dimension as the publisher's metadata has it. */
export interface KnownDimension {
  readonly id: string
  readonly codes: readonly string[]
}

/**
 * The codes to ask for, from what the catalogue selects and what the table has. A dimension the catalogue does not name is
 * taken whole; one it sets to null is left out, which sums over it.
 *
 * @param codelists codes by code list, for selections that use one
 * @throws Refusal 'tables-disagree' for a dimension or a code that the table no longer has
 */
export function selectCodes(
  source: string,
  dimensions: readonly KnownDimension[],
  select: Readonly<Record<string, CodeSelection>>,
  codelists: Readonly<Record<string, readonly string[]>> = {},
): DimensionCodes[] {
  checkDimensions(source, dimensions, select)
  return dimensions.flatMap(({ id, codes }) => {
    const wanted = select[id]
    if (wanted === null) return []
    const chosen = codesOf(source, id, codes, wanted ?? '*', codelists)
    if (chosen.length === 0) throw gone(source, `no code of ${id} that is asked for`, 'all went')
    return [{ id, codes: chosen }]
  })
}

/** @throws Refusal 'tables-disagree' for a dimension that the catalogue selects from and the table no longer has */
export function checkDimensions(
  source: string,
  dimensions: readonly KnownDimension[],
  select: Readonly<Record<string, CodeSelection>>,
): void {
  const ids = dimensions.map(({ id }) => id)
  const missing = Object.keys(select).find((id) => !ids.includes(id))
  if (missing === undefined) return
  throw gone(source, `no dimension ${missing}`, `it has ${ids.join(', ')}`)
}

function codesOf(
  source: string,
  id: string,
  codes: readonly string[],
  wanted: Exclude<CodeSelection, null>,
  codelists: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  if (wanted === '*') return codes
  if (isList(wanted)) return checked(source, id, codes, wanted)
  if ('from' in wanted) return codes.filter((code) => code >= wanted.from)
  const listed = codelists[wanted.codelist] ?? []
  return wanted.codes === '*'
    ? listed
    : checked(source, `${id} (${wanted.codelist})`, listed, wanted.codes)
}

const isList = (wanted: CodeSelection): wanted is readonly string[] => Array.isArray(wanted)

function checked(
  source: string,
  id: string,
  codes: readonly string[],
  wanted: readonly string[],
): readonly string[] {
  const known = new Set(codes)
  const missing = wanted.filter((code) => !known.has(code))
  if (missing.length === 0) return wanted
  throw gone(
    source,
    `${missing.slice(0, 5).join(', ')} among the codes of ${id} no longer`,
    `the table has ${codes.length} codes, such as ${codes.slice(0, 3).join(', ')}`,
  )
}

function gone(source: string, found: string, because: string): Refusal {
  return new Refusal('tables-disagree', {
    found: `${found} in the metadata of ${source}`,
    because: `the catalogue asks for it, and ${because}`,
    remedy:
      'see what replaced it at the publisher and change the source in the catalogue; the table of the last pull is untouched',
  })
}
