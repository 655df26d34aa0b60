import type { Comparison, IndicatorDefinition, Target } from './definition.ts'
import type { IndicatorValue } from './indicator-value.ts'

export interface TargetStanding {
  readonly target: Target
  readonly met: boolean
  /** The whole interval is on the value's side of the target: chance did not place it there. Null without an interval. */
  readonly beyondChance: boolean | null
  /** `due`: the year is still to come. `past`: it has come. `standing`: no year was stated. */
  readonly when: 'due' | 'past' | 'standing'
}

/** The target that counts in a year: the first still to come, else the last that has passed, else one without a year. */
export function targetIn({ targets }: IndicatorDefinition, year: number): Target | null {
  const dated = targets.filter((each) => each.by !== null).sort((one, other) => one.by! - other.by!)
  return (
    dated.find((each) => each.by! >= year) ??
    dated.at(-1) ??
    targets.find((each) => each.by === null) ??
    null
  )
}

/** How a figure of a year stands to the target; null without a figure or a target. "Below 40" is not met by 40. */
export function targetStanding(
  definition: IndicatorDefinition,
  { value, interval }: Pick<IndicatorValue, 'value' | 'interval'>,
  year: number,
): TargetStanding | null {
  const target = targetIn(definition, year)
  if (target === null || value === null) return null
  const met = holds(value, target)
  const beyondChance =
    interval === null
      ? null
      : holds(interval.low, target) === met && holds(interval.high, target) === met
  const when = target.by === null ? 'standing' : target.by >= year ? 'due' : 'past'
  return { target, met, beyondChance, when }
}

const comparing: Readonly<Record<Comparison, (value: number, limit: number) => boolean>> = {
  below: (value, limit) => value < limit,
  'at-most': (value, limit) => value <= limit,
  'at-least': (value, limit) => value >= limit,
  above: (value, limit) => value > limit,
}

function holds(value: number, { comparison, value: limit }: Target): boolean {
  return comparing[comparison](value, limit)
}
