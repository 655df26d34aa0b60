import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { inflateRawSync } from 'node:zlib'
import type { Community } from '@samsyn/geography'
import { library } from '@samsyn/measures'
import { type PreparedPlans, preparePlans } from '@samsyn/plan'
import { drawPopulation } from '@samsyn/population'
import { Refusal } from '@samsyn/refusal'
import {
  type Baseline,
  canonicalJson,
  drawRun,
  type Model,
  packBaseline,
  prepareRun,
  type Run,
  type RunDraws,
  readScenario,
  runModel,
  type Scenario,
  scenarioFromLink,
  utf8,
} from '@samsyn/scenario'
import { loadData } from './load-data.ts'
import type { Progress } from './progress.ts'
import { baselineOf } from './scenario-baseline.ts'

/** One community's baseline, ready for any number of scenarios. */
export interface Stage {
  readonly prepared: PreparedPlans
  readonly baseline: Baseline
  readonly baselineHash: string
}

/** A scenario run on a stage: what came of it, from what, and how long the engine took. */
export interface Staged {
  readonly scenario: Scenario
  readonly scenarioHash: string
  readonly model: Model
  readonly drawn: RunDraws
  readonly run: Run
  /** Draws of people, assumptions and levels, and the run itself; without reading tables or projecting. */
  readonly engineMs: number
}

export async function stageFor(
  community: Community,
  folder: string | undefined,
  progress: Progress,
): Promise<Stage> {
  const data = await loadData(folder, progress)
  progress.at(0, 1, 'Projecting every municipality to 2050')
  const prepared = preparePlans(data)
  const baseline = baselineOf(prepared, community)
  return { prepared, baseline, baselineHash: sha256(packBaseline(baseline)) }
}

/** The reference: today's rates for the people to come. */
export const reference: Scenario = { schema: 1, name: 'Reference' }

/** A scenario from a file, or from the end of a link. */
export async function scenarioFrom(source: string | undefined): Promise<Scenario> {
  if (source === undefined) return reference
  if (source.includes('#s=')) {
    const link = source.slice(source.indexOf('#s=') + 3)
    return scenarioFromLink(link, { inflate: inflateRawSync })
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
  return readScenario(text)
}

export function runOn(
  { prepared, baseline }: Stage,
  scenario: Scenario,
  { draws, seed }: { draws: number; seed: number },
): Staged {
  const start = performance.now()
  const model = prepareRun({
    baseline,
    scenario,
    library,
    communities: prepared.data.geography.communities.map(({ id }) => id),
  })
  const years = Array.from(
    { length: baseline.lastYear - baseline.firstYear + 2 },
    (_, y) => baseline.firstYear + y,
  )
  const people = drawPopulation(prepared.model, prepared.projection, {
    areas: baseline.areas,
    years,
    draws,
    seed,
  })
  const drawn = drawRun(model, { draws, seed, people })
  const run = runModel(model, drawn)
  const engineMs = performance.now() - start
  return {
    scenario,
    scenarioHash: sha256(utf8(canonicalJson(scenario))),
    model,
    drawn,
    run,
    engineMs,
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
