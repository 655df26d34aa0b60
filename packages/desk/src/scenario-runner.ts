import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { inflateRawSync } from 'node:zlib'

import type { Community } from '@samsyn/geography'
import { library } from '@samsyn/measures'
import { type PlanningData, type PreparedPlans, preparePlans } from '@samsyn/plan'
import { Refusal } from '@samsyn/refusal'
import {
  type Accounts,
  accountsOfMeasures,
  type Baseline,
  canonicalJson,
  packBaseline,
  readScenario,
  runScenario,
  type Scenario,
  type ScenarioRun,
  scenarioFromLink,
  utf8,
  withLine,
  withoutMeasures,
} from '@samsyn/scenario'
import type { Progress } from './progress.ts'
import { baselineOf } from './scenario-baseline.ts'

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
}

export function stageFor(data: PlanningData, community: Community, progress: Progress): Stage {
  progress.at(0, 1, 'Projecting every municipality to 2050')
  const prepared = preparePlans(data)
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

/** A scenario from a file, or from the end of a link; the reference without a source. */
export async function scenarioFrom(source: string | undefined): Promise<SourcedScenario> {
  if (source === undefined) return { scenario: reference, text: null }
  if (source.includes('#s=')) {
    const link = source.slice(source.indexOf('#s=') + 3)
    return { scenario: scenarioFromLink(link, { inflate: inflateRawSync }), text: null }
  }
  let text: string
  try {
    text = await readFile(source, 'utf8')
  } catch {
    throw new Refusal('missing-table', {
      found: `no file ${source}`,
      because: 'a scenario is read from a file or a link',
      remedy: 'check the path, or leave --scenario out for the reference',
    })
  }
  return { scenario: readScenario(text), text }
}

export function runOn(
  { prepared, baseline }: Stage,
  { scenario, text }: SourcedScenario,
  options: { draws: number; seed: number; byArea?: readonly string[] },
): Staged {
  const start = performance.now()
  const communities = prepared.data.geography.communities.map(({ id }) => id)
  const input = { baseline, scenario, library, communities }
  const played = pointing(text, () => runScenario(input, options))
  const engineMs = performance.now() - start
  return { ...played, scenarioHash: sha256(utf8(canonicalJson(scenario))), engineMs }
}

/** What the measures of a run mean for each party in a year, beside the same scenario without them; null without any. */
export function partiesOf(
  stage: Stage,
  staged: Staged,
  options: { draws: number; seed: number; year: number },
): Accounts | null {
  const { scenario } = staged
  if ((scenario.measures ?? []).length === 0) return null
  const { baseline } = stage
  const without = runOn(
    stage,
    { scenario: withoutMeasures(scenario), text: null },
    { ...options, byArea: [] },
  )
  return accountsOfMeasures(staged, without, { baseline, scenario, library }, options.year)
}

/** Names the line of a scenario file in what is refused. */
function pointing<T>(text: string | null, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw error instanceof Refusal && text !== null ? withLine(error, text) : error
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
