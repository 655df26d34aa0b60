import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { inflateRawSync } from 'node:zlib'
import type { Community } from '@samsyn/geography'
import { library } from '@samsyn/measures'
import { baselineOf, type PlanningData, type PreparedPlans, preparePlans } from '@samsyn/plan'
import { knownRefusal, Refusal } from '@samsyn/refusal'
import {
  type Accounts,
  accountsOfMeasures,
  type Baseline,
  canonicalJson,
  centralRun,
  checkDocument,
  drawRun,
  noLuck,
  packBaseline,
  prepareRun,
  type RunDraws,
  type RunInput,
  readScenario,
  runScenario,
  type Scenario,
  type ScenarioRun,
  scenarioFromLink,
  utf8,
  withLine,
  withoutMeasures,
} from '@samsyn/scenario'
import { readGeography } from '@samsyn/sources'
import type { EnginePool } from './engine-pool.ts'
import { exampleFile } from './example-scenarios.ts'
import { refuseBeyondScale } from './finite-json.ts'
import type { Progress } from './progress.ts'

/** One community's baseline, ready for any number of scenarios. */
export interface Stage {
  readonly prepared: PreparedPlans
  readonly baseline: Baseline
  readonly baselineHash: string
}

/** A scenario run on a stage: what came of it, from what, and how long the engine took. */
export interface Staged extends ScenarioRun {
  readonly scenarioHash: string
  /** Draws of people, assumptions and levels, and the run itself; without reading tables or projecting. */
  readonly engineMs: number
  /** Threads that shared the draws. */
  readonly workers: number
}

export function stageFor(data: PlanningData, community: Community, progress: Progress): Stage {
  progress.at(0, 1, 'projecting')
  return stageOf(preparePlans(data), community)
}

/** A community on a projection that others share. */
export function stageOf(prepared: PreparedPlans, community: Community): Stage {
  const baseline = baselineOf(prepared, community)
  return { prepared, baseline, baselineHash: sha256(packBaseline(baseline)) }
}

/** The reference: today's rates for the people to come. */
export const reference: Scenario = { schema: 1, name: 'Reference' }

/** A scenario and, where it came from a file, its text: what a refusal counts lines in. */
export interface SourcedScenario {
  readonly scenario: Scenario
  readonly text: string | null
}

/** A short link can unpack to more than a machine has; no scenario that a person made is this long. */
const inflate = (bytes: Uint8Array) => inflateRawSync(bytes, { maxOutputLength: 2 ** 20 })

/**
 * A scenario from a file, an example's name or the end of a link; the reference by name or without a source. What it says
 * wrong by itself is told here, before any table is read.
 */
export async function scenarioFrom(source: string | undefined): Promise<SourcedScenario> {
  const { scenario, text } = await readFrom(source)
  const communities = (await readGeography()).communities.map(({ id }) => id)
  await pointing(text, () => checkDocument({ scenario, library, communities }))
  return { scenario, text }
}

async function readFrom(source: string | undefined): Promise<SourcedScenario> {
  if (source === undefined || source === 'reference') return { scenario: reference, text: null }
  if (source.includes('#s=')) {
    const link = source.slice(source.indexOf('#s=') + 3)
    return { scenario: scenarioFromLink(link, { inflate }), text: null }
  }
  let text: string
  try {
    text = await readFile((await exampleFile(source)) ?? source, 'utf8')
  } catch {
    throw knownRefusal('scenario-missing', { file: source })
  }
  return { scenario: readScenario(text), text }
}

export interface RunOnOptions {
  readonly draws: number
  readonly seed: number
  readonly byArea?: readonly string[]
}

/**
 * A scenario run on a stage, here or with its draws shared between the threads of a pool: the same bytes.
 *
 * @throws Refusal naming place and line in the scenario, or impossible-value where its numbers leave every scale
 */
export async function runOn(
  stage: Stage,
  { scenario, text }: SourcedScenario,
  options: RunOnOptions,
  pool: EnginePool | null = null,
): Promise<Staged> {
  const start = performance.now()
  const played = await pointing(text, () =>
    pool === null
      ? runScenario(inputOf(stage, scenario), options)
      : playedBy(pool, stage, scenario, options),
  )
  refuseBeyondScale(played.run)
  const engineMs = performance.now() - start
  // Onto what was played, whose draws may not be made yet.
  return Object.assign(played, {
    ...{ scenarioHash: hashOf(scenario), engineMs, workers: pool?.workers ?? 1 },
  })
}

async function playedBy(
  pool: EnginePool,
  stage: Stage,
  scenario: Scenario,
  options: RunOnOptions,
): Promise<ScenarioRun> {
  // Refused here, and not once by each thread.
  const model = prepareRun(inputOf(stage, scenario))
  const run = await pool.run(stage, scenario, options)
  let drawn: RunDraws | null = null
  return {
    scenario,
    model,
    run,
    // The threads keep theirs; here they are made again for whoever asks, which a run itself does not.
    get drawn() {
      drawn ??= drawRun(model, options)
      return drawn
    },
  }
}

/** What the measures of a run mean for each party in a year, beside the same scenario without them; null without any. */
export async function partiesOf(
  stage: Stage,
  staged: Staged,
  options: { draws: number; seed: number; year: number },
  pool: EnginePool | null = null,
): Promise<Accounts | null> {
  const { scenario } = staged
  if ((scenario.measures ?? []).length === 0) return null
  const bare = { scenario: withoutMeasures(scenario), text: null }
  const without = await runOn(stage, bare, { ...options, byArea: [] }, pool)
  return accountsOfMeasures(staged, without, inputOf(stage, scenario), options.year)
}

/** The same on the central path. */
export function centralPartiesOf(
  stage: Stage,
  { model, scenario }: Staged,
  year: number,
): Accounts {
  const bare = prepareRun(inputOf(stage, withoutMeasures(scenario)))
  const [own, without] = [model, bare].map((one) => centralRun(one, { byArea: [] }))
  return accountsOfMeasures(own!, without!, inputOf(stage, scenario), year, noLuck)
}

/** A scenario with all that its run is checked against. */
export function inputOf({ prepared, baseline }: Stage, scenario: Scenario): RunInput {
  const communities = prepared.data.geography.communities.map(({ id }) => id)
  return { baseline, scenario, library, communities }
}

/** A ledger says why a year differs from today: so it is of a year after today's. @throws Refusal year-out-of-range */
export function refuseYearOfAccounts({ baseline }: Pick<Stage, 'baseline'>, year: number): void {
  const { firstYear, lastYear } = baseline
  if (year > firstYear && year <= lastYear) return
  throw knownRefusal('year-of-accounts', { year, first: firstYear, last: lastYear })
}

function hashOf(scenario: Scenario): string {
  return sha256(utf8(canonicalJson(scenario)))
}

/** Names the line of a scenario file in what is refused. */
async function pointing<T>(text: string | null, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof Refusal && text !== null ? withLine(error, text) : error
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
