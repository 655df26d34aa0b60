import {
  type EnginePool,
  enginePool,
  finiteJson,
  type GatedRunJson,
  gateRun,
  type Progress,
  partiesOf,
  runJson,
  runOn,
  type SourcedScenario,
  type Stage,
  type Staged,
  scenarioFrom,
  stageOf,
} from '@samsyn/desk'
import type { Community } from '@samsyn/geography'
import { preparePlans } from '@samsyn/plan'
import { knownRefusal } from '@samsyn/refusal'
import type { Accounts } from '@samsyn/scenario'
import { readGeography } from '@samsyn/sources'
import type { Command } from '../command.ts'
import { besideText, type EarlierRun, readEarlierRun } from '../earlier-run.ts'
import { loadData } from '../load-data.ts'
import { parseOptions } from '../parse-options.ts'
import { communityNamed } from '../plan-options.ts'
import { progressOn } from '../progress.ts'
import {
  type ReadRunOptions,
  readRunOptions,
  runOptions,
  runUsage,
  scenarioOption,
  workersOption,
} from '../run-options.ts'
import { runText } from '../run-text.ts'
import { sayMadeOn } from '../say-made-on.ts'
import { placeName, scenarioName } from '../scenario-names.ts'
import { lineWidth } from '../table-lines.ts'

const usage = `samsyn run <community> | --all [--scenario FILE] [--workers N] [--beside FILE] ${runUsage}`

const options = {
  ...runOptions,
  ...workersOption,
  ...scenarioOption,
  beside: { type: 'string' },
  all: { type: 'boolean' },
} as const

export const runCommand: Command = {
  name: 'run',
  usage,
  options,
  async run(args) {
    const { values, positionals } = parseOptions(args, options, usage)
    const settings = readRunOptions(values)
    refuseOneAndAll(values, positionals)
    const communities = await communitiesOf(values.all === true, positionals)
    const scenario = await scenarioFrom(values.scenario)
    const earlier =
      values.beside === undefined ? null : await readEarlierRun(values.beside, communities[0]!.id)
    const { language } = settings
    const progress = progressOn(process.stderr, language)
    // Started first: the threads load while the tables are read.
    const pool = enginePool(settings.workers)
    try {
      const data = await loadData(values.data, progress, language)
      progress.at(0, 1, 'projecting')
      const prepared = preparePlans(data)
      const stages = communities.map((community) => () => stageOf(prepared, community))
      await runEach(stages, { pool, scenario, settings, progress }, (ran) => {
        if (stages.length === 1) progress.end()
        sayMadeOn(language, ran.stage, [scenario])
        const json = gatedJson(ran, settings)
        process.stdout.write(
          values.json
            ? `${finiteJson(json)}\n`
            : pageOf(ran, json, { settings, named: values.scenario, earlier }),
        )
      })
    } finally {
      progress.end()
      await pool.stop()
    }
  },
}

/** A scenario run for one community. */
interface Ran {
  readonly stage: Stage
  readonly staged: Staged
  readonly parties: Accounts | null
}

/** Runs one community after another; the threads go on with the next while `tell` writes of one. */
async function runEach(
  stages: readonly (() => Stage)[],
  {
    pool,
    scenario,
    settings,
    progress,
  }: { pool: EnginePool; scenario: SourcedScenario; settings: ReadRunOptions; progress: Progress },
  tell: (ran: Ran) => void,
): Promise<void> {
  const started = (at: number) => {
    const stage = stages[at]!()
    const both = played(pool, stage, scenario, settings)
    // Whoever waits for it is told; when an earlier community fails, nobody does.
    both.catch(() => {})
    return { stage, both }
  }
  let next = started(0)
  for (let done = 0; done < stages.length; done++) {
    const { stage, both } = next
    progress.at(done, stages.length, 'running', { name: stage.baseline.community.name })
    const ran = { stage, ...(await both) }
    if (done + 1 < stages.length) next = started(done + 1)
    tell(ran)
  }
}

/** As it may leave the house. */
function gatedJson({ stage, staged, parties }: Ran, { year, records }: ReadRunOptions) {
  return gateRun(runJson(stage, staged, year, parties), stage, records).json
}

function pageOf(
  { stage, staged }: Ran,
  json: GatedRunJson,
  {
    settings: { language, year },
    named,
    earlier,
  }: { settings: ReadRunOptions; named: string | undefined; earlier: EarlierRun | null },
): string {
  const page = {
    community: placeName(language, stage.baseline.community, stage.baseline.kind),
    scenario: scenarioName(language, staged.scenario, named),
    ...{ staged, year, json },
  }
  const beside =
    earlier === null ? '' : besideText(language, earlier, { stage, staged, json, year })
  return runText(language, page, lineWidth()) + beside
}

async function played(
  pool: EnginePool,
  stage: Stage,
  scenario: SourcedScenario,
  options: { draws: number; seed: number; year: number },
): Promise<{ staged: Staged; parties: Accounts | null }> {
  const staged = await runOn(stage, scenario, options, pool)
  return { staged, parties: await partiesOf(stage, staged, options, pool) }
}

async function communitiesOf(all: boolean, named: readonly string[]): Promise<Community[]> {
  if (all) return [...(await readGeography()).communities]
  return [await communityNamed(named.join(' '), usage)]
}

function refuseOneAndAll(
  { all, beside }: { all?: boolean; beside?: string },
  named: readonly string[],
): void {
  if (!all || (named.length === 0 && beside === undefined)) return
  const found = named.length > 0 ? `"${named.join(' ')}"` : '--beside'
  throw knownRefusal('all-and-one', { other: found })
}
