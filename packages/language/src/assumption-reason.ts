import type { Language } from './language-from.ts'

/** What of an assumption says why it has its value. */
interface Reasoned {
  readonly id: string
  readonly owner: string
  readonly rationale: string
}

type Reason = 'catalogue' | 'coverage' | 'driftBirths' | 'driftCare' | 'driftUse' | Price
type Price = 'unitCost' | 'tariff' | 'isfPrice' | 'isfShare' | 'family'

/** What the engine gives as a reason where it gives more than one for an id. */
const bySaid: Readonly<Record<string, Reason>> = {
  'first-order assumption: as in 2024': 'isfPrice',
  'Meld. St. 9 (2023–2024) ch. 8, proposed': 'isfShare',
}

const byId: readonly (readonly [RegExp, Reason])[] = [
  [/^(occupancy|peak|capacity|labour|health)\./, 'catalogue'],
  [/^coverage\./, 'coverage'],
  [/^drift\.births$/, 'driftBirths'],
  [/^drift\.(home-care|long-stay|housing-24h|municipal)$/, 'driftCare'],
  [/^drift\./, 'driftUse'],
  [/^price\.unit-cost\./, 'unitCost'],
  [/^price\./, 'tariff'],
  [/^family\.conversion$/, 'family'],
]

/** A document by number and lines, as the library of measures cites it. */
const CITED = /\d{3}:\d+(-\d+)?/

/**
 * Why an assumption has its value, in the reader's language where the reason is Samsyn's own; whoever has set it in a
 * scenario said why in their own words.
 *
 * @param cite the name of a document that is cited by number and lines, such as "003:14952-14955"
 */
export function assumptionReason(
  { t }: Pick<Language, 't'>,
  { id, owner, rationale }: Reasoned,
  cite: (source: string) => string,
): string {
  if (owner !== 'Samsyn') return rationale
  if (id.startsWith('measure.')) {
    if (rationale === 'first-order assumption') return t('run.because.library')
    const cited = CITED.exec(rationale)?.[0]
    return cited === undefined ? rationale : t('run.because.measure', { source: cite(cited) })
  }
  const own = Object.hasOwn(bySaid, rationale) ? bySaid[rationale] : undefined
  const reason = own ?? byId.find(([pattern]) => pattern.test(id))?.[1] ?? 'scenario'
  return t(`run.because.${reason}`)
}
