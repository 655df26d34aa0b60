import type { IndicatorDefinition, QualityText } from '@samsyn/quality'

/** What to know of an indicator beside its numbers: burden, a formula of our own, no target, no table. */
export function noteTexts({
  outcomeGoal,
  formulaFrom,
  table,
  targets,
}: IndicatorDefinition): QualityText[] {
  const keys = [
    outcomeGoal === null ? ('flag.burden' as const) : null,
    formulaFrom === 'ours' ? ('flag.formula-ours' as const) : null,
    targets.length === 0 ? ('gap.no-target' as const) : null,
    table === null ? ('gap.no-open-table' as const) : null,
  ]
  return keys.flatMap((key) => (key === null ? [] : [{ key, values: {} }]))
}
