import { knownRefusal, type Refusal } from '@samsyn/refusal'
import type { Run } from '@samsyn/scenario'

/**
 * JSON of an answer. It writes NaN as null, and a null without its reason would read "not there": a number that is not
 * finite is a fault of our own.
 */
export function finiteJson(answer: unknown): string {
  return JSON.stringify(answer, (name, value: unknown) => {
    if (typeof value === 'number' && !Number.isFinite(value)) {
      throw new Error(`${name} is ${value}, which JSON cannot say`)
    }
    return value
  })
}

/**
 * Each number of a scenario is inside its limits, and yet a chain of its own moves can multiply to more than a number can
 * hold.
 *
 * @throws Refusal impossible-value, naming the outcome
 */
export function refuseBeyondScale({ community, areas, outcomes, kept, draws, years }: Run): void {
  const at = firstInfinite(community)
  const inAreas = at < 0 ? firstInfinite(areas) : -1
  if (at < 0 && inAreas < 0) return
  const outcome =
    at < 0
      ? kept[Math.floor((inAreas * kept.length) / areas.length)]
      : outcomes[Math.floor(at / (draws * years))]
  throw beyondScale(outcome!)
}

/** What is told where a number of a scenario is none. */
export function beyondScale(outcome: string): Refusal {
  return knownRefusal('outcome-beyond', { outcome })
}

/** Where the first value stands that is not finite; −1 where all are. */
function firstInfinite(values: Float32Array): number {
  // Times 0 a finite number is 0, and any other is none: one pass without a branch, over millions.
  let none = 0
  for (let i = 0; i < values.length; i++) none += values[i]! * 0
  return none === 0 ? -1 : values.findIndex((value) => !Number.isFinite(value))
}
