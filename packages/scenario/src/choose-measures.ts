import { knownRefusal, Refusal, type Said, suggest } from '@samsyn/refusal'
import { measureOutlays } from './measure-outlays.ts'
import type { Model } from './model.ts'
import { centralPoint } from './point.ts'
import { prepareRun, type RunInput } from './prepare-run.ts'
import type { ScenarioMeasure } from './scenario-schema.ts'
import { outcomesAt } from './sensitivity.ts'

/** A set of measures and what comes of it in the year, on the central path. */
export interface Choice {
  readonly measures: readonly string[]
  readonly target: number
  readonly ceiling: number
  /** Kroner of the measures themselves that are inside the two, where these are kroner. */
  readonly outlays: { readonly target: number; readonly ceiling: number }
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

/** All kroner that services use and measures cost, whoever pays; of one party: `party.trust.kroner`. */
export const ALL_KRONER = 'kroner'

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
  const [target, ceiling] = outcomes.map((outcome) => outcomesBehind(model, outcome))
  const point = centralPoint(model)
  const y = year - model.baseline.firstYear
  return subsetsOf([...chosen.keys()]).map((measures): Choice => {
    const moves = model.moves.filter(({ measure }) => measures.includes(measure))
    const values = outcomesAt({ ...model, moves }, point, y)
    const own = measures.map((m) => chosen[m]!)
    const outlays = {
      target: outlaysOf(input, own, outcomes[0], year),
      ceiling: outlaysOf(input, own, outcomes[1], year),
    }
    const sum = (numbers: readonly number[]) => numbers.reduce((all, o) => all + values[o]!, 0)
    return {
      measures: own.map(({ measure }) => measure),
      target: sum(target!) + outlays.target,
      ceiling: sum(ceiling!) + outlays.ceiling,
      outlays,
    }
  })
}

/** The run's outcomes that an asked one is the sum of, by number. */
function outcomesBehind({ outcomes }: Model, asked: string): number[] {
  const ids = outcomes.map(({ id }) => id)
  const wanted = asked === ALL_KRONER ? ids.filter((id) => partyOfKroner(id) !== null) : [asked]
  const found = wanted.map((id) => ids.indexOf(id))
  if (found.length === 0 || found.includes(-1)) refuseUnknown(asked, [...ids, ALL_KRONER])
  return found
}

function partyOfKroner(outcome: string): string | null {
  return /^party\.([a-z]+)\.kroner$/.exec(outcome)?.[1] ?? null
}

/** Central kroner of the measures themselves in a year: nothing where the outcome is no kroner. */
function outlaysOf(
  input: RunInput,
  chosen: readonly ScenarioMeasure[],
  outcome: string,
  year: number,
): number {
  const payer = partyOfKroner(outcome)
  if (outcome !== ALL_KRONER && payer === null) return 0
  return measureOutlays(input, chosen, year)
    .filter(({ party }) => payer === null || party === payer)
    .reduce((sum, { kroner, share }) => sum + share * kroner.central, 0)
}

/** A measure that a baseline cannot take, and why: `said` is the refusal in words that every language has, or null. */
export interface LeftOutMeasure {
  readonly measure: string
  readonly because: string
  readonly said: Said | null
}

/** Measures of a library that a baseline can take, and why the others cannot. */
export function measuresThatApply(input: RunInput): {
  applies: string[]
  leftOut: LeftOutMeasure[]
} {
  const applies: string[] = []
  const leftOut: LeftOutMeasure[] = []
  for (const { id } of input.library) {
    try {
      prepareRun({ ...input, scenario: { ...input.scenario, measures: [{ measure: id }] } })
      applies.push(id)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      leftOut.push({ measure: id, because: error.text.because, said: error.said })
    }
  }
  return { applies, leftOut }
}

function refuseUnknown(id: string, known: readonly string[]): never {
  const near = suggest(id, known, 1)
  throw knownRefusal('outcome-unknown', { id, choices: known, near })
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

/** Differences of the last digits, from the order in which a sum was taken, are none. */
const NEAR = 1e-9
const clearlyLess = (a: number, b: number) => a < b - NEAR * Math.max(Math.abs(a), Math.abs(b))

/** Not beaten on both; least target first. Of sets that come to the same, the one with fewest measures. */
function frontOf(all: readonly Choice[]): Choice[] {
  const sorted = [...all].sort(
    (a, b) => a.target - b.target || a.measures.length - b.measures.length,
  )
  const front: Choice[] = []
  for (const one of sorted) {
    const last = front.at(-1)
    if (last !== undefined && !clearlyLess(one.ceiling, last.ceiling)) {
      const same = !clearlyLess(last.target, one.target) && !clearlyLess(last.ceiling, one.ceiling)
      if (same && one.measures.length < last.measures.length) front[front.length - 1] = one
      continue
    }
    if (last !== undefined && !clearlyLess(last.target, one.target)) front.pop()
    front.push(one)
  }
  return front
}

/**
 * A front for the eye: of sets that come nearer each other than an error on either outcome, one. A set so near on one
 * outcome and worse on the other would look beaten once numbers are rounded to what the error lets them say. The pinned
 * set stays; then whoever leaves least of the target goes before.
 *
 * @param front least target first
 * @param error what a number may be off by: of the target, of the ceiling
 */
export function frontApart(
  front: readonly Choice[],
  error: { readonly target: number; readonly ceiling: number },
  pinned: Choice | null = null,
): Choice[] {
  const same = (one: Choice) => (other: Choice) => one.measures.join() === other.measures.join()
  const apart = (one: Choice, other: Choice) =>
    Math.abs(one.target - other.target) > error.target &&
    Math.abs(one.ceiling - other.ceiling) > error.ceiling
  const kept = pinned === null ? [] : front.filter(same(pinned))
  for (const one of front) {
    if (kept.every((other) => apart(one, other))) kept.push(one)
  }
  return kept.sort((a, b) => a.target - b.target)
}

function refuseMany(count: number): never {
  throw knownRefusal('too-many-to-choose', { n: count, most: MOST_TRIED, sets: 2 ** MOST_TRIED })
}
