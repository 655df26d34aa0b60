import type { Unit } from '@samsyn/quantity'
import { Refusal } from '@samsyn/refusal'
import type { Content, Service, SourceEntry } from './source-catalogue.ts'

/** The publishers' words for units that have one of ours. */
const words: readonly (readonly [RegExp, Unit])[] = [
  [/^personer$/i, 'persons'],
  [/^(prosent|per ?cent|%)$/i, 'percent'],
  [/årsverk/i, 'fte'],
  [/^(brukere|beboere|tjenestemottakere)$/i, 'users'],
  [/^plasser$/i, 'places'],
  [/^(kroner|kr)$/i, 'nok'],
  [/per 1 ?000/i, 'per-1000'],
  [/per 100$/i, 'per-100'],
  [/^antall$/i, 'count'],
]

/**
 * What a content counts: as the catalogue says, else by the publisher's word for its unit.
 *
 * @throws Refusal 'broken-table' for a content whose unit nobody says
 */
export function contentOf(
  entry: SourceEntry,
  service: Service,
  code: string,
  unitWord: string | undefined,
): Required<Content> {
  const named = entry.contents?.[code]
  const indicator = named?.indicator ?? `${service.label} ${entry.table} ${code}`
  const unit =
    named?.unit ?? entry.unit ?? words.find(([word]) => word.test(unitWord?.trim() ?? ''))?.[1]
  if (unit !== undefined) return { indicator, unit }
  throw new Refusal('broken-table', {
    found: `the content "${code}" of ${entry.id} in the unit "${unitWord ?? ''}"`,
    because: 'a number without a unit cannot be added to any other',
    remedy: `name its unit in the catalogue: "contents": { "${code}": { "unit": … } }`,
  })
}
