import type { QualityText } from './chart-types.ts'
import { type EquityDimension, equityDimensions, type IndicatorDefinition } from './definition.ts'
import equity from './definitions/equity.json' with { type: 'json' }

/** The dimensions an indicator should be seen by, with their names and where they are from. */
const equityNames = equity.names

/** Municipalities (codes of 2024) of the administrative area for the Sámi languages. */
export const samiAreaMunicipalities: readonly string[] = equity.samiArea.municipalities

export interface EquityStatus {
  readonly dimension: EquityDimension
  /** Null where the breakdown can be made; otherwise why not. */
  readonly gap:
    | 'gap.breakdown.no-open-table'
    | 'gap.breakdown.not-in-table'
    | 'gap.breakdown.areas-too-large'
    | 'gap.breakdown.no-grouping'
    | null
}

/**
 * By which of the four dimensions an indicator's open table can be broken down, and what is missing for the others. Sámi area
 * and centrality go by municipality; language and education by person, and must be in the table.
 */
export function equityOf({ table }: IndicatorDefinition): EquityStatus[] {
  return equityDimensions.map((dimension) => {
    if (table === null) return { dimension, gap: 'gap.breakdown.no-open-table' }
    if (table.breakdowns.includes(dimension)) return { dimension, gap: null }
    if (dimension === 'language' || dimension === 'education') {
      return { dimension, gap: 'gap.breakdown.not-in-table' }
    }
    if (table.level !== 'municipality') return { dimension, gap: 'gap.breakdown.areas-too-large' }
    return { dimension, gap: dimension === 'sami-area' ? null : 'gap.breakdown.no-grouping' }
  })
}

/** The gaps of an indicator in words to come: no table, and each breakdown that cannot be made. */
export function equityTexts(
  definition: IndicatorDefinition,
  language: 'nb' | 'nn' | 'en',
): QualityText[] {
  return equityOf(definition).flatMap(({ dimension, gap }) =>
    gap === null ? [] : [{ key: gap, values: { dimension: equityNames[dimension][language] } }],
  )
}
