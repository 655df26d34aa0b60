import type { Skewed } from '@samsyn/draws'
import type { Measure, Party } from '@samsyn/measures'
import { measuresOf } from './measures-of.ts'
import { rampBetween } from './model-steps.ts'
import type { RunInput } from './prepare-run.ts'
import type { ScenarioMeasure } from './scenario-schema.ts'

/** What a measure itself costs a party in a year, beside the activity it moves. */
export interface MeasureOutlay {
  /** Names its random stream: "measure.<measure>.cost.<number>.yearly" or ".investment". */
  readonly id: string
  readonly driver: Measure['driver']
  readonly party: Party
  /** Kroner in full. */
  readonly kroner: Skewed
  /** How much of them falls in the year. */
  readonly share: number
}

/**
 * Outlays of chosen measures in a year: yearly ones by ramp-up, the investment in the start year. A measure that is
 * nowhere costs nothing.
 */
export function measureOutlays(
  input: RunInput,
  chosen: readonly ScenarioMeasure[],
  year: number,
): MeasureOutlay[] {
  const all = measuresOf(input)
  return chosen.flatMap((choice) => {
    const { id, driver, costs, ...usual } = all.find(({ id }) => id === choice.measure)!
    if (choice.areas?.length === 0) return []
    const start = choice.startYear ?? usual.startYear
    const ramp = rampBetween(year, start, choice.rampYears ?? usual.rampYears)
    return costs.flatMap(({ party, yearly, investment }, i) =>
      [
        { name: 'yearly', kroner: yearly, share: ramp },
        { name: 'investment', kroner: investment, share: year === start ? 1 : 0 },
      ].flatMap(({ name, kroner, share }): MeasureOutlay[] =>
        kroner === null || share === 0
          ? []
          : [{ id: `measure.${id}.cost.${i}.${name}`, driver, party, kroner, share }],
      ),
    )
  })
}
