import { Z90 } from '@samsyn/draws'
import { type Measure, type ServiceId, serviceOf } from '@samsyn/measures'
import { type Baseline, GROUPS, type ServiceDrift, yearsOf } from './baseline.ts'
import { type Tables, tablesOfBaseline } from './baseline-tables.ts'
import type { Surroundings } from './check-input.ts'
import { checkScenario } from './check-scenario.ts'
import { measuresOf } from './measures-of.ts'
import type { Model, ModelService } from './model.ts'
import { modelMoves } from './model-moves.ts'
import { modelOutcomes } from './model-outcomes.ts'
import {
  adoptedSteps,
  convergenceOf,
  familyStep,
  flowsOf,
  needSteps,
  waitingSteps,
  workforceLimits,
} from './model-steps.ts'
import { Parameters } from './parameters.ts'
import type { Scenario } from './scenario-schema.ts'

export interface RunInput extends Surroundings {
  readonly baseline: Baseline
  readonly scenario: Scenario
  /** Measures that a scenario may choose by id. */
  readonly library: readonly Measure[]
}

/** What the parts of a model are numbered with while it is put together. */
export interface Draft {
  readonly input: RunInput
  readonly parameters: Parameters
  /** Number in the run by service id. */
  readonly numberOf: ReadonlyMap<ServiceId, number>
  readonly ids: readonly ServiceId[]
  readonly years: number
}

/**
 * Checks a scenario against its baseline and numbers all that a run needs. Only services with activity, or
 * where something arrives, take part.
 *
 * @throws Refusal naming the place in the scenario
 */
export function prepareRun(input: RunInput): Model {
  checkScenario(input)
  const { baseline, scenario } = input
  const parameters = new Parameters(scenario)
  const ids = activeServices(input)
  const draft: Draft = {
    input,
    parameters,
    ids,
    numberOf: new Map(ids.map((id, number) => [id, number])),
    years: yearsOf(baseline),
  }
  const tables = tablesOf(draft)
  const healthy = scenario.health !== undefined && scenario.health !== 'constant'
  const labourGrowth = (id: string) =>
    scenario.assumptions?.some((one) => one.id === id)
      ? parameters.add({ id, central: 0, low: 0, high: 0, shape: 'normal' })
      : null
  const partial = {
    baseline,
    scenario,
    areas: baseline.areas.length,
    years: draft.years,
    ...tables,
    services: ids.map((id) => modelService(draft, id)),
    healthShare: healthy ? parameters.add(healthShare) : null,
    standard: labourGrowth('standard.growth'),
    productivity: labourGrowth('productivity.growth'),
    adopted: adoptedSteps(draft),
    needs: needSteps(draft),
    waiting: waitingSteps(draft, tables.base),
    family: familyStep(draft),
    ...modelMoves(draft),
    ...modelOutcomes(draft),
  }
  const limits = workforceLimits(draft, partial.outcomes)
  parameters.refuseUnused()
  return { ...partial, limits, parameters: parameters.list }
}

/** Statistics Norway's reference is 1; past readings lie between a third less and a third more. */
const healthShare = {
  id: 'health.share',
  central: 1,
  low: 0.68,
  high: 1.32,
  shape: 'normal',
} as const

function activeServices(input: RunInput): ServiceId[] {
  const { baseline, scenario } = input
  const wanted = new Set<ServiceId>()
  for (const service of baseline.services) if (service.missing === null) wanted.add(service.id)
  for (const { service } of [...(scenario.bases ?? []), ...(scenario.need ?? [])]) {
    wanted.add(service as ServiceId)
  }
  const measures = measuresOf(input)
  for (const { measure } of scenario.measures ?? []) {
    for (const move of measures.find(({ id }) => id === measure)!.moves) {
      for (const { service } of [...move.to, ...move.requires]) wanted.add(service)
    }
  }
  return baseline.services.map(({ id }) => id).filter((id) => wanted.has(id))
}

function modelService(draft: Draft, id: ServiceId): ModelService {
  const { baseline, scenario } = draft.input
  const index = baseline.services.findIndex((service) => service.id === id)
  const { unit, clock, levelGroup, sharedLevelSd, turnover, trend, drift, missing, follows } =
    baseline.services[index]!
  // A decision is no forecast: what is adopted does not stray.
  const decided =
    scenario.coverage === 'adopted' && scenario.adopted?.some(({ service }) => service === id)
  const level = serviceOf(id).level
  const continued = scenario.coverage === 'continued' && trend !== null
  const cared = level === 'municipal' || level === 'family'
  const measured = missing === null && follows === 'people'
  const byDeaths = scenario.health === 'death-ratio' && cared
  return {
    id,
    unit,
    level,
    index,
    clock,
    levelGroup,
    sharedLevelSd: given(draft.input, id) ? 0 : sharedLevelSd,
    turnover,
    trend: continued
      ? {
          perYear: trend.perYear,
          sd: trend.sd,
          parameter: draft.parameters.add({
            id: trend.id,
            central: 0,
            low: -Z90,
            high: Z90,
            shape: 'normal',
            quality: 'estimated',
            rationale: 'standard score of the trend among the municipalities of the sample',
          }),
        }
      : null,
    drift: drift === null || decided ? null : driftOf(draft, drift),
    health:
      scenario.health === undefined || scenario.health === 'constant' || !measured
        ? null
        : byDeaths
          ? 'ratio'
          : 'quadratic',
    convergence: convergenceOf(draft, id, index),
    flows: flowsOf(draft, id),
  }
}

/** What practice is ÷ the path after ten years: 1 at the centre, so that a scenario can say another number. */
function driftOf(
  { parameters }: Draft,
  { id, together, own, ...said }: ServiceDrift,
): ModelService['drift'] {
  const { driver, quality, rationale } = said
  const parameter = parameters.add({
    id,
    central: 1,
    low: Math.exp(-Z90 * together),
    high: Math.exp(Z90 * together),
    shape: 'positive',
    driver,
    quality,
    rationale,
  })
  return { parameter, stream: id, own }
}

/** A count of one's own has no local level to guess at. */
function given({ scenario }: RunInput, id: ServiceId): boolean {
  return scenario.bases?.some(({ service }) => service === id) ?? false
}

/** The rows of the baseline that take part, with bases a scenario gives. */
function tablesOf({ input, ids, years }: Draft): Tables {
  const { baseline, scenario } = input
  const tables = tablesOfBaseline(baseline, ids)
  const bases = scenario.bases ?? []
  if (bases.length === 0) return tables
  const base = tables.base.slice()
  for (const { service, per1000 } of bases) {
    const s = ids.indexOf(service as ServiceId)
    const { clock } = baseline.services.find(({ id }) => id === service)!
    for (let a = 0; a < baseline.areas.length; a++) {
      for (let g = 0; g < GROUPS; g++) {
        const people = baseline.arrays.people[(a * GROUPS + g) * (years + 1) + clock]!
        base[(a * ids.length + s) * GROUPS + g] = (per1000[g]! * people) / 1000
      }
    }
  }
  const levelSd = tables.levelSd.map((sd, i) => (given(input, ids[i % ids.length]!) ? 0 : sd))
  return { ...tables, base, levelSd }
}
