import { accountsOf, netKroner, type Outlay, priceList } from '@samsyn/finance'
import { type Measure, parties } from '@samsyn/measures'
import { Refusal, suggest } from '@samsyn/refusal'
import type { Model } from './model.ts'
import { rampBetween } from './model-steps.ts'
import { centralPoint } from './point.ts'
import { prepareRun, type RunInput } from './prepare-run.ts'
import type { ScenarioMeasure } from './scenario-schema.ts'
import { outcomesAt } from './sensitivity.ts'

/** A set of measures and what comes of it in the year, on the central path. */
export interface Choice {
  readonly measures: readonly string[]
  readonly target: number
  readonly ceiling: number
}

/** An outcome that is to be at most a value; infinity sets no bound. */
export interface Bound {
  readonly outcome: string
  readonly atMost: number
}

export interface ChooseOptions {
  /** Outcome to bring down to (or below) a value, e.g. beds. */
  readonly target: Bound
  /** Outcome that must stay at or below a value, e.g. fte.municipal. */
  readonly ceiling: Bound
  readonly year: number
}

/**
 * What first-order kroner the measures take in the year: own costs required less those freed, and with a party's
 * name also what it pays to the others less what it receives. Below 0 where more is freed.
 */
export const kronerOutcomes = ['kroner', ...parties.map((party) => `kroner.${party}` as const)]

/** Every set is tried up to here; one more measure doubles the work. */
const MOST_TRIED = 12

/**
 * Which of a scenario's measures reach a target under a ceiling. Every set is tried, so the answer is the
 * best there is on the central path: among those that reach the target, the one that takes least of the
 * ceiling's outcome. `front` holds the sets that no other beats on both; `nearest` is the one that comes closest
 * to the target under the ceiling, whether or not it gets there; `all` is every set, the first of them empty.
 *
 * @throws Refusal wrong-call for more than twelve measures, or outcomes that the run does not have
 */
export function chooseMeasures(
  input: RunInput,
  { target, ceiling, year }: ChooseOptions,
): { best: Choice | null; nearest: Choice | null; front: Choice[]; all: Choice[] } {
  const chosen = input.scenario.measures ?? []
  if (chosen.length > MOST_TRIED) refuseMany(chosen.length)
  const all = everySet(input, chosen, { outcomes: [target.outcome, ceiling.outcome], year })
  const allowed = all.filter((one) => one.ceiling <= ceiling.atMost)
  const reached = allowed.filter((one) => one.target <= target.atMost)
  return {
    best: leastBy(reached, 'ceiling', 'target'),
    nearest: leastBy(allowed, 'target', 'ceiling'),
    front: frontOf(all),
    all,
  }
}

function everySet(
  input: RunInput,
  chosen: readonly ScenarioMeasure[],
  { outcomes, year }: { outcomes: readonly [string, string]; year: number },
): Choice[] {
  const model = prepareRun(input)
  for (const outcome of outcomes) refuseUnknown(model, outcome)
  const point = centralPoint(model)
  const y = year - model.baseline.firstYear
  const without = outcomesAt(withOnly(model, []), point, y)
  return subsetsOf([...chosen.keys()]).map((measures): Choice => {
    const values = outcomesAt(withOnly(model, measures), point, y)
    const amountOf = (outcome: string) =>
      outcome.startsWith('kroner')
        ? kronerOf(outcome, {
            model,
            change: values.map((value, o) => value - without[o]!),
            outlays: outlaysOf(
              input,
              measures.map((m) => chosen[m]!),
              year,
            ),
            year,
          })
        : values[model.outcomes.findIndex(({ id }) => id === outcome)]!
    const [target, ceiling] = outcomes
    return {
      measures: measures.map((m) => chosen[m]!.measure),
      target: amountOf(target),
      ceiling: amountOf(ceiling),
    }
  })
}

/** The same run with some of its measures, by their number. */
function withOnly(model: Model, measures: readonly number[]): Model {
  return { ...model, moves: model.moves.filter(({ measure }) => measures.includes(measure)) }
}

/** Central prices × what activity the measures change. */
function kronerOf(
  outcome: string,
  {
    model,
    change,
    outlays,
    year,
  }: { model: Model; change: Float64Array; outlays: readonly Outlay[]; year: number },
): number {
  const activity = model.services.flatMap(({ id }) => {
    const units = change[model.outcomes.findIndex((one) => one.id === `activity.${id}`)]!
    return units === 0 ? [] : [{ service: id, area: null, year, units }]
  })
  const { accounts } = accountsOf({ activity, outlays }, priceList())
  return accounts
    .filter(({ party }) => outcome === 'kroner' || outcome === `kroner.${party}`)
    .reduce((sum, account) => sum - netKroner(account)[0]!, 0)
}

/** Central kroner of the measures themselves. */
function outlaysOf(
  { scenario, library }: RunInput,
  chosen: readonly ScenarioMeasure[],
  year: number,
): Outlay[] {
  const all = [...library, ...((scenario.ownMeasures ?? []) as Measure[])]
  return chosen.flatMap((choice) => {
    const measure = all.find(({ id }) => id === choice.measure)!
    const start = choice.startYear ?? measure.startYear
    const ramp = rampBetween(year, start, choice.rampYears ?? measure.rampYears)
    return measure.costs.map(({ party, yearly, investment }): Outlay => {
      const once = year === start ? (investment?.central ?? 0) : 0
      return { party, area: null, year, kroner: ramp * (yearly?.central ?? 0) + once }
    })
  })
}

/** Measures of a library that a baseline can take, and why the others cannot. */
export function measuresThatApply(input: RunInput): {
  applies: string[]
  leftOut: { measure: string; because: string }[]
} {
  const applies: string[] = []
  const leftOut: { measure: string; because: string }[] = []
  for (const { id } of input.library) {
    try {
      prepareRun({ ...input, scenario: { ...input.scenario, measures: [{ measure: id }] } })
      applies.push(id)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      leftOut.push({ measure: id, because: error.text.because })
    }
  }
  return { applies, leftOut }
}

function refuseUnknown({ outcomes }: Model, id: string): void {
  const known = [...outcomes.map((outcome) => outcome.id), ...kronerOutcomes]
  if (known.includes(id)) return
  const near = suggest(id, known, 1)
  throw new Refusal('wrong-call', {
    found: `the outcome "${id}"`,
    because: 'no service of this run gives it',
    remedy: near.length > 0 ? `write ${near[0]}` : `use one of ${known.join(', ')}`,
  })
}

/** All sets; the first is of none. */
function subsetsOf<T>(list: readonly T[]): T[][] {
  return Array.from({ length: 2 ** list.length }, (_, bits) =>
    list.filter((_, i) => (bits >> i) & 1),
  )
}

/** Least of one, then of the other, then with fewest measures. */
function leastBy(
  some: readonly Choice[],
  first: 'target' | 'ceiling',
  then: 'target' | 'ceiling',
): Choice | null {
  const inOrder = (a: Choice, b: Choice) =>
    a[first] - b[first] || a[then] - b[then] || a.measures.length - b.measures.length
  return [...some].sort(inOrder)[0] ?? null
}

/** Not beaten on both; least target first. */
function frontOf(all: readonly Choice[]): Choice[] {
  const sorted = [...all].sort(
    (a, b) => a.target - b.target || a.ceiling - b.ceiling || a.measures.length - b.measures.length,
  )
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
