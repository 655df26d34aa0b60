import {
  type EnginePool,
  enginePool,
  finiteJson,
  gateRun,
  partiesOf,
  runJson,
  runOn,
  type Stage,
  type Staged,
  scenarioFrom,
  stageOf,
} from '@samsyn/desk'
import type { Community } from '@samsyn/geography'
import { preparePlans } from '@samsyn/plan'
import { Refusal } from '@samsyn/refusal'
import type { Accounts } from '@samsyn/scenario'
import { readGeography } from '@samsyn/sources'
import type { Command } from '../command.ts'
import { besideText, readEarlierRun } from '../earlier-run.ts'
import { loadData } from '../load-data.ts'
import { parseOptions } from '../parse-options.ts'
import { communityNamed } from '../plan-options.ts'
import { progressOn } from '../progress.ts'
import {
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

export const runCommand: Command = {
  name: 'run',
  purpose: 'a scenario to 2050: both levels, with draws and a ledger',
  usage,
  help: [
    'Without --scenario the reference: today’s rates for the people to come.',
    '',
    '  --all       all 19 communities',
    '  --scenario  a scenario file (docs/schema/samsyn-scenario-1.schema.json), a link with #s=…, or the name of an example:',
    '              samsyn scenario examples lists them',
    '  --draws     number of draws (4000)',
    '  --seed      seed of the draws (1)',
    '  --year      the year to show and to account for (2035)',
    '  --workers   threads that share the draws (the processor’s cores); the numbers are the same for any',
    '  --lang      nb, nn, en (nb)',
    '  --data      folder with the real tables (or SAMSYN_DATA); without it a synthetic country',
    '  --beside    what an earlier samsyn run --json printed: which numbers have moved since',
    '  --records   folder in which what went out is remembered (or SAMSYN_RECORDS)',
    '  --json      everything, for other programs; with --all one line per community',
  ].join('\n'),
  async run(args) {
    const { values, positionals } = parseOptions(
      args,
      {
        ...runOptions,
        ...workersOption,
        ...scenarioOption,
        beside: { type: 'string' },
        all: { type: 'boolean' },
      },
      usage,
    )
    const options = readRunOptions(values)
    refuseOneAndAll(values, positionals)
    const communities = await communitiesOf(values.all === true, positionals)
    const scenario = await scenarioFrom(values.scenario)
    const earlier =
      values.beside === undefined ? null : await readEarlierRun(values.beside, communities[0]!.id)
    const progress = progressOn(process.stderr)
    // Started first: the threads load while the tables are read.
    const pool = enginePool(options.workers)
    try {
      const data = await loadData(values.data, progress, options.language)
      progress.at(0, 1, 'Projecting every municipality to 2050')
      const prepared = preparePlans(data)
      const started = (at: number) => {
        const stage = stageOf(prepared, communities[at]!)
        const both = played(pool, stage, scenario, options)
        // Whoever waits for it is told; when an earlier community fails, nobody does.
        both.catch(() => {})
        return { stage, played: both }
      }
      let next = started(0)
      for (const [done, community] of communities.entries()) {
        progress.at(done, communities.length, `Running ${community.name}`)
        const { stage } = next
        const { staged, parties } = await next.played
        // The threads go on with the next community while this one is written.
        if (done + 1 < communities.length) next = started(done + 1)
        const { json } = gateRun(
          runJson(stage, staged, options.year, parties),
          stage,
          options.records,
        )
        if (communities.length === 1) progress.end()
        sayMadeOn(options.language, stage, [scenario])
        if (values.json) process.stdout.write(`${finiteJson(json)}\n`)
        else {
          const { language, year } = options
          const page = {
            community: placeName(language, stage.baseline.community, stage.baseline.kind),
            scenario: scenarioName(language, staged.scenario, values.scenario),
            staged,
            year,
            json,
          }
          const beside =
            earlier === null ? '' : besideText(language, earlier, { stage, staged, json, year })
          process.stdout.write(runText(language, page, lineWidth()) + beside)
        }
      }
    } finally {
      progress.end()
      await pool.stop()
    }
  },
}

async function played(
  pool: EnginePool,
  stage: Stage,
  scenario: Awaited<ReturnType<typeof scenarioFrom>>,
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
  throw new Refusal('wrong-call', {
    found: `--all together with ${found}`,
    because: '--all is every community, and each has an earlier run of its own',
    remedy: 'leave one of them out',
  })
}
