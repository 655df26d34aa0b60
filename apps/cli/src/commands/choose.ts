import {
  finiteJson,
  gateOutcomes,
  type ReleaseRecords,
  runOn,
  type Stage,
  type Staged,
  scenarioFrom,
  stageFor,
} from '@samsyn/desk'
import { library } from '@samsyn/measures'
import { Refusal } from '@samsyn/refusal'
import {
  ALL_KRONER,
  type Bound,
  type Choice,
  chooseMeasures,
  drawsOf,
  meanOf,
  measuresThatApply,
  type RunInput,
  runQuantiles,
  type Scenario,
} from '@samsyn/scenario'
import { type ChooseAnswer, choosePicture, chooseText, type Held } from '../choose-text.ts'
import type { Command } from '../command.ts'
import { keptBack } from '../kept-back.ts'
import { loadData } from '../load-data.ts'
import { parseOptions } from '../parse-options.ts'
import { communityNamed } from '../plan-options.ts'
import { progressOn } from '../progress.ts'
import {
  pictureOption,
  readRunOptions,
  runOptions,
  runUsage,
  scenarioOption,
} from '../run-options.ts'
import { sayMadeOn } from '../say-made-on.ts'
import { scenarioNames } from '../scenario-names.ts'
import { lineWidth } from '../table-lines.ts'
import { writePicture } from '../write-picture.ts'

const usage = `samsyn choose <community> --target beds --reach 95% [--ceiling fte.municipal=102%] [--measures A,B,…] [--scenario FILE] [--picture FILE.html] ${runUsage}`

export const chooseCommand: Command = {
  name: 'choose',
  purpose: 'which measures reach a target under a ceiling, and what is had for what',
  usage,
  help: [
    'Tries every set of measures on the central path, names the one that reaches the target with least of the ceiling’s',
    'outcome, says how often it does so in the draws, and lists the efficient front: sets no other beats on both.',
    '',
    '  --target    what is to come down: beds, places, fte, fte.nurse, activity.home-care … or kroner, and of one party',
    '              party.trust.kroner, party.municipality.kroner …: first order, what the measures themselves cost with it',
    '  --reach     at most this much of it; with % of what there is without measures',
    '  --ceiling   OUTCOME=VALUE that must not be passed, with or without %; left out, fte without a ceiling',
    '  --measures  ids to choose among; left out, those of the scenario, or all of the library that have something to move',
    '  --picture   draw every set and the front on a page',
    '  --scenario, --year, --draws, --seed, --lang, --data, --records, --json   as in samsyn run',
  ].join('\n'),
  async run(args) {
    const { values, positionals } = parseOptions(
      args,
      {
        ...runOptions,
        ...scenarioOption,
        ...pictureOption,
        target: { type: 'string' },
        reach: { type: 'string' },
        ceiling: { type: 'string' },
        measures: { type: 'string' },
      },
      usage,
    )
    const options = readRunOptions(values)
    const wanted = readWanted(values)
    const community = await communityNamed(positionals.join(' '), usage)
    const { scenario } = await scenarioFrom(values.scenario)
    const progress = progressOn(process.stderr)
    try {
      const { language, records, year } = options
      const data = await loadData(values.data, progress, language)
      const stage = stageFor(data, community, progress)
      const { input, leftOut } = candidates(stage, scenario, values.measures)
      const found = choose(input, wanted, year)
      refuseKept(stage, records, found)
      const { held, error, units } = await inDraws(stage, input, found, options)
      progress.end()
      sayMadeOn(options.language, stage, [{ scenario }])
      const { kind } = stage.baseline
      const answer = { community: community.name, kind, year, ...found, held, error, leftOut }
      const words = { language, names: scenarioNames(language, scenario), units }
      if (values.picture !== undefined) {
        await writePicture(values.picture, language, choosePicture(words, answer))
      }
      process.stdout.write(
        values.json
          ? `${finiteJson({ choose: 'samsyn-choose-1', ...answer, ceiling: ceilingJson(found) })}\n`
          : chooseText(words, answer, lineWidth()),
      )
    } finally {
      progress.end()
    }
  },
}

/** Without a ceiling nothing is too much, which JSON has no number for. */
function ceilingJson({ ceiling: { outcome, atMost } }: Found) {
  return { outcome, atMost: Number.isFinite(atMost) ? atMost : null }
}

/** A number, or a share of what there is without measures. */
type Amount = { readonly value: number; readonly ofNow: boolean }

interface Wanted {
  readonly target: { readonly outcome: string; readonly amount: Amount }
  readonly ceiling: { readonly outcome: string; readonly amount: Amount }
}

function readWanted(values: { target?: string; reach?: string; ceiling?: string }): Wanted {
  const [outcome, most] = values.ceiling?.split('=') ?? ['fte', 'Infinity']
  return {
    target: { outcome: values.target ?? 'beds', amount: readAmount('reach', values.reach) },
    ceiling: { outcome: outcome!, amount: readAmount('ceiling', most) },
  }
}

function readAmount(name: string, text: string | undefined): Amount {
  const number = (text ?? '').replace(/%$/, '').replaceAll(/[\s,]/g, '')
  const value = number === '' ? Number.NaN : Number(number)
  if (!Number.isNaN(value)) return { value, ofNow: text!.endsWith('%') }
  throw new Refusal('wrong-call', {
    found: text === undefined ? `no --${name}` : `--${name} ${text}`,
    because: 'it takes a number, or a per cent of what there is without measures',
    remedy: `use it as: ${usage}`,
  })
}

/** The measures to choose among: named, the scenario's own choice, or what the library has that applies here. */
function candidates({ baseline }: Stage, scenario: Scenario, named: string | undefined) {
  const given =
    named === undefined
      ? (scenario.measures ?? [])
      : named.split(',').map((measure) => ({ measure: measure.trim() }))
  if (given.length > 0) {
    const input: RunInput = { baseline, scenario: { ...scenario, measures: given }, library }
    return { input, leftOut: [] }
  }
  const { applies, leftOut } = measuresThatApply({ baseline, scenario, library })
  const measures = applies.map((measure) => ({ measure }))
  const input: RunInput = { baseline, scenario: { ...scenario, measures }, library }
  return { input, leftOut }
}

interface Found extends ReturnType<typeof chooseMeasures> {
  readonly target: Bound
  readonly ceiling: Bound
}

function choose(input: RunInput, { target, ceiling }: Wanted, year: number): Found {
  const open = (outcome: string): Bound => ({ outcome, atMost: Number.POSITIVE_INFINITY })
  const bounds = { target: open(target.outcome), ceiling: open(ceiling.outcome), year }
  const alone = { ...input, scenario: withOnly(input.scenario, []) }
  const [none] = chooseMeasures(alone, bounds).all
  const atMost = ({ value, ofNow }: Amount, now: number) => (ofNow ? (value / 100) * now : value)
  const asked = {
    target: { ...bounds.target, atMost: atMost(target.amount, none!.target) },
    ceiling: { ...bounds.ceiling, atMost: atMost(ceiling.amount, none!.ceiling) },
  }
  return { ...asked, ...chooseMeasures(input, { ...asked, year }) }
}

/** Every line of the answer tells of both outcomes: where the privacy gate keeps one of them, there is no answer. */
function refuseKept(
  stage: Stage,
  records: ReleaseRecords,
  { target, ceiling }: Pick<Found, 'target' | 'ceiling'>,
): void {
  const { id, name } = stage.baseline.community
  const outcomes = [target.outcome, ceiling.outcome]
  const document = `choose ${id} ${outcomes.join(' ')}`
  const hides = gateOutcomes(stage, records, { document, outcomes, places: [id] })
  const kept = outcomes.find((outcome) => hides(outcome, id))
  if (kept !== undefined) throw keptBack(kept, name)
}

/** The scenario with some of its measures, and without what it says of the others' numbers. */
function withOnly(scenario: Scenario, measures: readonly string[]): Scenario {
  return {
    ...scenario,
    measures: (scenario.measures ?? []).filter(({ measure }) => measures.includes(measure)),
    assumptions: (scenario.assumptions ?? []).filter(
      ({ id }) => !id.startsWith('measure.') || measures.includes(id.split('.')[1]!),
    ),
  }
}

interface InDraws {
  readonly held: Held | null
  readonly error: ChooseAnswer['error']
  readonly units: { readonly target: string; readonly ceiling: string }
}

/**
 * How often the chosen set keeps to the bounds when nothing is known for certain, and how well the draws tell it from no
 * measures; all measures where none was chosen, or the best is to take none.
 */
async function inDraws(
  stage: Stage,
  { scenario }: RunInput,
  { target, ceiling, best, nearest, all }: Found,
  options: { draws: number; seed: number; year: number },
): Promise<InDraws> {
  const chosen = best ?? nearest
  const drawn = async (choice: Choice) => {
    const some = { scenario: withOnly(scenario, choice.measures), text: null }
    const staged = await runOn(stage, some, { ...options, byArea: [] })
    const of = ({ outcome }: Bound, outlays: number) =>
      drawsWith(staged, outcome, outlays, options.year)
    const { outlays } = choice
    return {
      staged,
      target: of(target, outlays.target),
      ceiling: of(ceiling, outlays.ceiling),
    }
  }
  const none = await drawn(all[0]!)
  const takesSome = chosen !== null && chosen.measures.length > 0
  const some = await drawn(takesSome ? chosen : all.at(-1)!)
  const error = (which: 'target' | 'ceiling') =>
    runQuantiles(
      some[which].map((value, d) => value - none[which][d]!),
      [0.5],
    )[0]!.error
  const unit = ({ outcome }: Bound) =>
    some.staged.model.outcomes.find(({ id }) => id === outcome)?.unit ?? 'kroner'
  return {
    held: chosen === null ? null : heldBy(takesSome ? some : none, { target, ceiling }),
    error: { target: error('target'), ceiling: error('ceiling'), draws: options.draws },
    units: { target: unit(target), ceiling: unit(ceiling) },
  }
}

function heldBy(
  drawn: { readonly target: Float64Array; readonly ceiling: Float64Array },
  { target, ceiling }: Pick<Found, 'target' | 'ceiling'>,
): Held {
  const draws = drawn.target.length
  const reached = drawn.target.map((value) => Number(value <= target.atMost))
  const kept = drawn.ceiling.map((value) => Number(value <= ceiling.atMost))
  return {
    draws,
    target: meanOf(reached),
    ceiling: meanOf(kept),
    both: meanOf(reached.map((yes, d) => yes * kept[d]!)),
  }
}

/** An outcome in every draw, with what the measures themselves cost. */
function drawsWith({ run }: Staged, outcome: string, outlays: number, year: number): Float64Array {
  const ids =
    outcome === ALL_KRONER
      ? run.outcomes.filter((id) => /^party\.[a-z]+\.kroner$/.test(id))
      : [outcome]
  const parts = ids.map((id) => drawsOf(run, id, year))
  return Float64Array.from({ length: run.draws }, (_, d) =>
    parts.reduce((sum, part) => sum + part[d]!, outlays),
  )
}
