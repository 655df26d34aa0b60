import { type CareSampleRow, releasableCare } from '@samsyn/demand'
import { interval80 } from '@samsyn/draws'
import type { PlanningData } from '@samsyn/plan'
import { chanceOf, nationalDeathProbability, type PopulationDraws } from '@samsyn/population'
import {
  type Baseline,
  buildBaseline,
  drawRun,
  drawsOf,
  GROUPS,
  Luck,
  prepareRun,
  runModel,
} from '@samsyn/scenario'
import { driftOfOthers, withDrift } from './drift-of-others.ts'
import { type KnownAt, knownAt } from './known-at.ts'

/** Users whose ages the sample tells, and where the engine has them. */
const scoredCare = [
  { id: 'homeCare67to79', service: 'home-care', groups: [2] },
  { id: 'homeCare80plus', service: 'home-care', groups: [3, 4] },
  { id: 'longStay67to79', service: 'long-stay', groups: [2] },
  { id: 'longStay80plus', service: 'long-stay', groups: [3, 4] },
] as const

/** How one way to project did; percentages, each municipality counting the same. */
export interface ScoreOfWay {
  /** Mean of |projected ÷ actual − 1|. */
  readonly error: number
  readonly bias: number
  /** Of 100 municipalities, those inside the 80 % interval; null for a way that has none. */
  readonly held: number | null
  /** Users of all scored municipalities together: projected ÷ actual − 1. */
  readonly biasOfSum: number
}

export interface CareScore {
  readonly id: (typeof scoredCare)[number]['id']
  /** Known in the first year, after the gate as the engine has it, and published in the scored year. */
  readonly municipalities: number
  /** The trend of coverage carried on, damped; null where one year of the sample was known and so no trend. */
  readonly continued: ScoreOfWay | null
  readonly constant: ScoreOfWay
  readonly noChange: ScoreOfWay
}

export interface CareHindcast {
  readonly from: number
  readonly to: number
  readonly scores: readonly CareScore[]
}

export interface HindcastOptions {
  readonly from: number
  readonly to: number
  readonly draws: number
  readonly seed: number
}

/**
 * The sample's municipalities as one community of the engine, from what was known at 31 December `from`: its own
 * baseline, people, levels, trend and draws. What the users of `to` were is looked at only to score.
 */
export function hindcastCare(data: PlanningData, options: HindcastOptions): CareHindcast {
  const { from, to } = options
  const sample = data.services.careSample
  const baseline = baselineAt(data, knownAt(data, from, to), options)
  const trended =
    new Set(sample.filter(({ year }) => year <= from).map(({ year }) => year)).size > 1
  const people = new Luck(options).people(baseline)
  const drawn = (coverage: Coverage): DrawnUsers => {
    if (trended) return drawnUsers(baseline, coverage, { ...options, people })
    const alone = baseline.areas.flatMap((code) => {
      const own = withDrift(baseline, driftOfOthers(data, code))
      return [...drawnUsers(own, coverage, { ...options, people }, [code])]
    })
    return new Map(alone)
  }
  const constant = drawn('constant')
  const continued = trended ? drawn('continued') : null
  const scores = scoredCare.map((care, i): CareScore => {
    const scored = scoredRows(sample, care.id, options)
    const of = (users: DrawnUsers) =>
      scoreOf(scored, new Map([...users].map(([code, each]) => [code, each[i]!])))
    return {
      id: care.id,
      municipalities: scored.length,
      continued: continued && of(continued),
      constant: of(constant),
      noChange: scoreOf(
        scored,
        new Map(scored.map(({ code, then }) => [code, Float64Array.of(then)])),
      ),
    }
  })
  return { from, to, scores }
}

function baselineAt(
  data: PlanningData,
  { history, model, projection }: KnownAt,
  { from, to }: HindcastOptions,
): Baseline {
  const known = data.services.careSample.filter(({ year }) => year <= from)
  const care = known.filter(({ year }) => year === from)
  const codes = care.map(({ municipality }) => municipality)
  const years = new Set(known.map(({ year }) => year))
  return buildBaseline({
    kind: data.kind,
    community: { id: 'care-sample', name: 'The sample' },
    areas: codes.map((code) => ({ code, name: code })),
    history,
    projection,
    chance: chanceOf(model, projection, codes),
    deathProbability: (year) => nationalDeathProbability(model, year, 'MMMM'),
    // Hospital use is known for 2024 only, and care does not follow it.
    tables: { ...data.services, care, careSample: years.size > 1 ? known : [], hospitalUse: [] },
    atlasAreas: null,
    sources: [],
    lastYear: to,
  })
}

interface ScoredRow {
  readonly code: string
  readonly then: number
  readonly actual: number
}

function scoredRows(
  sample: readonly CareSampleRow[],
  id: (typeof scoredCare)[number]['id'],
  { from, to }: HindcastOptions,
): ScoredRow[] {
  return sample
    .filter(({ year }) => year === from)
    .flatMap((row) => {
      const code = row.municipality
      const later = sample.find((one) => one.year === to && one.municipality === code)
      const then = releasableCare(row)[id].value
      const actual = later === undefined ? null : published(later, id)
      return then === null || !actual ? [] : [{ code, then, actual }]
    })
}

/** As the publisher has it: a score needs no gate, because it is printed for all together. */
function published(row: CareSampleRow, id: (typeof scoredCare)[number]['id']): number | null {
  if (id !== 'homeCare67to79') return id === 'homeCare80plus' ? row.homeCareUsers80plus : row[id]
  const { homeCareUsers: all, homeCareUsers0to66: young, homeCareUsers80plus: old } = row
  return all === null || young === null || old === null ? null : all - young - old
}

type Coverage = 'constant' | 'continued'

/** Users in the last year, by municipality, scored care and draw. */
type DrawnUsers = ReadonlyMap<string, readonly ArrayLike<number>[]>

function drawnUsers(
  { areas, ...baseline }: Baseline,
  coverage: Coverage,
  { to, ...choice }: HindcastOptions & { readonly people: PopulationDraws | null },
  wantedAreas = areas,
): DrawnUsers {
  const scenario = { schema: 1, name: coverage, coverage } as const
  const model = prepareRun({ baseline: { areas, ...baseline }, scenario, library: [] })
  const drawn = drawRun(model, choice)
  const runs = scoredCare.map(({ service, groups }) => {
    const id = `activity.${service}`
    const wanted = new Set(
      wantedAreas.flatMap((code) => {
        const row = areas.indexOf(code) * model.services.length
        const own = row + model.services.findIndex((one) => one.id === service)
        return groups.map((group) => own * GROUPS + group)
      }),
    )
    const base = model.base.map((units, i) => (wanted.has(i) ? units : 0))
    const run = runModel({ ...model, base }, drawn, { byArea: [id], areaDraws: choice.draws })
    return (area: number) => drawsOf(run, id, to, area)
  })
  return new Map(wantedAreas.map((code) => [code, runs.map((users) => users(areas.indexOf(code)))]))
}

function scoreOf(
  scored: readonly ScoredRow[],
  drawn: ReadonlyMap<string, ArrayLike<number>>,
): ScoreOfWay {
  const parts = scored.map(({ code, actual }) => {
    const draws = Float64Array.from(drawn.get(code)!)
    const { low, high } = interval80(draws)
    const projected = draws.toSorted()[draws.length >> 1]!
    return {
      actual,
      projected,
      off: projected / actual - 1,
      inside: low <= actual && actual <= high,
    }
  })
  const mean = (pick: (part: (typeof parts)[number]) => number) =>
    (100 * parts.reduce((sum, part) => sum + pick(part), 0)) / parts.length
  const one = drawn.values().next().value
  return {
    error: mean(({ off }) => Math.abs(off)),
    bias: mean(({ off }) => off),
    held: one === undefined || one.length === 1 ? null : mean(({ inside }) => Number(inside)),
    biasOfSum: 100 * (mean(({ projected }) => projected) / mean(({ actual }) => actual) - 1),
  }
}
