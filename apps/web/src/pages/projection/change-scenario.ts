import type { Skewed } from '@samsyn/draws'
import { library, type Measure, type Move } from '@samsyn/measures'
import type { Scenario, ScenarioMeasure } from '@samsyn/scenario'

// A scenario is a small document; each of these gives the next one and leaves the one before as it was.

export function measureOf(scenario: Scenario, id: string): Measure | undefined {
  const own = (scenario.ownMeasures ?? []) as readonly Measure[]
  return [...library, ...own].find((measure) => measure.id === id)
}

export function chosen(scenario: Scenario, id: string): ScenarioMeasure | undefined {
  return scenario.measures?.find(({ measure }) => measure === id)
}

export function withMeasure(scenario: Scenario, id: string): Scenario {
  return { ...scenario, measures: [...(scenario.measures ?? []), { measure: id }] }
}

/** Takes a measure out, with what was set for it; a measure of the scenario's own stays in its list. */
export function withoutMeasure(scenario: Scenario, id: string): Scenario {
  const measures = (scenario.measures ?? []).filter(({ measure }) => measure !== id)
  return tidy({ ...withoutSettings(scenario, id), measures })
}

export function withoutSettings(scenario: Scenario, id: string): Scenario {
  const kept = (scenario.assumptions ?? []).filter((one) => !one.id.startsWith(`measure.${id}.`))
  return tidy({ ...scenario, assumptions: kept })
}

export function withChoice(
  scenario: Scenario,
  id: string,
  change: Partial<Record<keyof ScenarioMeasure, unknown>>,
): Scenario {
  const measures = (scenario.measures ?? []).map((choice) =>
    choice.measure === id ? (defined({ ...choice, ...change }) as ScenarioMeasure) : choice,
  )
  return { ...scenario, measures }
}

/** The moves whose reach and effect are set; others share them. */
export function ownMoves({ moves }: Measure): readonly Move[] {
  return moves.filter(({ as }) => as === undefined)
}

export type Dial = 'reach' | 'effect'

function dialId(measure: string, move: string, dial: Dial): string {
  return `measure.${measure}.${move}.${dial}`
}

/** What a dial stands at: as set in the scenario, else as the library has it. */
export function dialAt(scenario: Scenario, measure: Measure, move: Move, dial: Dial): Skewed {
  const id = dialId(measure.id, move.id, dial)
  return scenario.assumptions?.find((one) => one.id === id) ?? move[dial]
}

/** A dial set to a share; its interval moves along on the logit scale, where shares are drawn. */
export function withDial(
  scenario: Scenario,
  {
    measure,
    move,
    dial,
    share,
    rationale,
    owner,
  }: {
    readonly measure: Measure
    readonly move: Move
    readonly dial: Dial
    readonly share: number
    readonly rationale: string
    readonly owner: string
  },
): Scenario {
  const id = dialId(measure.id, move.id, dial)
  const others = (scenario.assumptions ?? []).filter((one) => one.id !== id)
  const set = { id, ...moved(move[dial], share), rationale, owner, standing: 'proposed' as const }
  return { ...scenario, assumptions: [...others, set] }
}

/** An interval of a share around a new central value: as wide as before in log odds. */
export function moved({ central, low, high }: Skewed, share: number): Skewed {
  if (low === high || share <= 0 || share >= 1) return { central: share, low: share, high: share }
  const inside = (value: number) => Math.min(0.995, Math.max(0.005, value))
  const odds = (value: number) => Math.log(inside(value) / (1 - inside(value)))
  const shift = odds(share) - odds(central)
  const back = (value: number) => 1 / (1 + Math.exp(-(odds(value) + shift)))
  return { central: share, low: Math.min(share, back(low)), high: Math.max(share, back(high)) }
}

/** Steps such as health; the default stands by being left out. */
export function withStep<Name extends 'health' | 'familyCare'>(
  scenario: Scenario,
  name: Name,
  value: Scenario[Name] | undefined,
): Scenario {
  return defined({ ...scenario, [name]: value }) as Scenario
}

/** Steps of which a scenario may have several. */
export type StepName = 'adopted' | 'convergence' | 'flow' | 'waiting' | 'workforce'
export type Step<Name extends StepName> = NonNullable<Scenario[Name]>[number]

/** A step in its place, or after the last; null takes it out. Adopted coverage is followed as long as there is some. */
export function withItem<Name extends StepName>(
  scenario: Scenario,
  name: Name,
  index: number,
  item: Step<Name> | null,
): Scenario {
  const before = (scenario[name] ?? []) as readonly Step<Name>[]
  const after =
    item === null
      ? before.filter((_, i) => i !== index)
      : [...before.slice(0, index), item, ...before.slice(index + 1)]
  const next = tidy({ ...scenario, [name]: after })
  if (name !== 'adopted') return next
  return defined({ ...next, coverage: after.length > 0 ? 'adopted' : undefined }) as Scenario
}

/** Coverage by a rule of its own: what was adopted is then left out. */
export function withCoverage(scenario: Scenario, coverage: 'continued' | undefined): Scenario {
  return defined({ ...scenario, coverage, adopted: undefined }) as Scenario
}

/** Lists with nothing in them and members without a value are left out: one state, one document. */
function tidy(scenario: Scenario): Scenario {
  const entries = Object.entries(scenario).filter(
    ([, value]) => !(Array.isArray(value) && value.length === 0),
  )
  return Object.fromEntries(entries) as Scenario
}

function defined(object: object): object {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined))
}
