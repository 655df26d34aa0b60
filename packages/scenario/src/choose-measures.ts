import { Refusal } from '@samsyn/refusal'
import type { Model } from './model.ts'
import { centralPoint } from './point.ts'
import { prepareRun, type RunInput } from './prepare-run.ts'
import { outcomeAt } from './sensitivity.ts'

/** A set of measures and what comes of it in the year, on the central path. */
export interface Choice {
  readonly measures: readonly string[]
  readonly target: number
  readonly ceiling: number
}

export interface ChooseOptions {
  /** Outcome to bring down to (or below) a value, e.g. beds. */
  readonly target: { readonly outcome: string; readonly atMost: number }
  /** Outcome that must stay below a value, e.g. fte.municipal. */
  readonly ceiling: { readonly outcome: string; readonly atMost: number }
  readonly year: number
}

/** Every set is tried up to here; one more measure doubles the work. */
const MOST_TRIED = 12

/**
 * Which of a scenario's measures reach a target under a ceiling. Every set is tried, so the answer is the
 * best there is on the central path: among those that reach the target, the one that takes least of the
 * ceiling's outcome. `front` holds the sets that no other beats on both.
 *
 * @throws Refusal wrong-call for more than twelve measures, or outcomes that the run does not have
 */
export function chooseMeasures(
  input: RunInput,
  { target, ceiling, year }: ChooseOptions,
): { best: Choice | null; front: Choice[] } {
  const chosen = input.scenario.measures ?? []
  if (chosen.length > MOST_TRIED) refuseMany(chosen.length)
  const model = prepareRun(input)
  const point = centralPoint(model)
  const y = year - model.baseline.firstYear
  const [aim, limit] = [target, ceiling].map(({ outcome }) => outcomeNumber(model, outcome))
  const all = subsetsOf([...chosen.keys()]).map((measures): Choice => {
    const some = {
      ...model,
      moves: model.moves.filter(({ measure }) => measures.includes(measure)),
    }
    return {
      measures: measures.map((measure) => chosen[measure]!.measure),
      target: outcomeAt(some, point, aim!, y),
      ceiling: outcomeAt(some, point, limit!, y),
    }
  })
  const reached = all
    .filter((one) => one.target <= target.atMost && one.ceiling <= ceiling.atMost)
    .sort((a, b) => a.ceiling - b.ceiling || a.measures.length - b.measures.length)
  return { best: reached[0] ?? null, front: frontOf(all) }
}

function outcomeNumber({ outcomes }: Model, id: string): number {
  const found = outcomes.findIndex((outcome) => outcome.id === id)
  if (found >= 0) return found
  throw new Refusal('wrong-call', {
    found: `the outcome "${id}"`,
    because: 'no service of this run gives it',
    remedy: `use one of ${outcomes.map((outcome) => outcome.id).join(', ')}`,
  })
}

function subsetsOf<T>(list: readonly T[]): T[][] {
  return Array.from({ length: 2 ** list.length }, (_, bits) =>
    list.filter((_, i) => (bits >> i) & 1),
  )
}

/** Not beaten on both; least target first. */
function frontOf(all: readonly Choice[]): Choice[] {
  const sorted = [...all].sort((a, b) => a.target - b.target || a.ceiling - b.ceiling)
  let best = Number.POSITIVE_INFINITY
  return sorted.filter((one) => {
    if (one.ceiling >= best) return false
    best = one.ceiling
    return true
  })
}

function refuseMany(count: number): never {
  throw new Refusal('wrong-call', {
    found: `${count} measures to choose among`,
    because: `every set of them is tried, and ${MOST_TRIED} make ${2 ** MOST_TRIED} sets`,
    remedy: `put at most ${MOST_TRIED} in the scenario`,
  })
}
