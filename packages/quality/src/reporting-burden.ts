import type { IndicatorDefinition } from './definition.ts'

/**
 * The indicators that someone must report and that no source ties to a result: structure and process are followed much,
 * results little (003:4466-4468), and indicators are too many (003:13879-13883).
 */
export function reportingBurden(
  definitions: readonly IndicatorDefinition[],
): readonly IndicatorDefinition[] {
  return definitions.filter(({ outcomeGoal }) => outcomeGoal === null)
}
