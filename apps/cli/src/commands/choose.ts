import {
  gateOutcomes,
  type ReleaseRecords,
  recordsFor,
  runOn,
  type Stage,
  type Staged,
  scenarioFrom,
  stageFor,
} from '@samsyn/desk'
import { type ChoicePoint, choiceFront, type Drawing } from '@samsyn/figures'
import { type Caution, cautionTexts, library } from '@samsyn/measures'
import { Refusal } from '@samsyn/refusal'
import {
  ALL_KRONER,
  type Bound,
  type Choice,
  chooseMeasures,
  drawsOf,
  measuresThatApply,
  type RunInput,
  type Scenario,
} from '@samsyn/scenario'
import type { Command } from '../command.ts'
import { keptBack } from '../kept-back.ts'
import { loadData } from '../load-data.ts'
import { parseOptions } from '../parse-options.ts'
import { communityNamed } from '../plan-options.ts'
import { progressOn } from '../progress.ts'
import { readRunOptions, runOptions } from '../run-options.ts'
import { writePicture } from '../write-picture.ts'

const usage =
  'samsyn choose <community> --target beds --reach 95% [--ceiling fte.municipal=102%] [--measures A,B,…] [--scenario FILE] [--year 2035] [--draws 4000] [--picture FILE.html] [--data DIR] [--records DIR] [--json]'

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
    '  --scenario, --year, --draws, --seed, --data, --records, --json   as in samsyn run',
  ].join('\n'),
  async run(args) {
    const { values, positionals } = parseOptions(
      args,
      {
        ...runOptions,
        target: { type: 'string' },
        reach: { type: 'string' },
        ceiling: { type: 'string' },
        measures: { type: 'string' },
        scenario: { type: 'string' },
        picture: { type: 'string' },
        records: { type: 'string' },
      },
      usage,
    )
    const options = readRunOptions(values)
    const wanted = readWanted(values)
    const records = recordsFor(values.records)
    const community = await communityNamed(positionals.join(' '), usage)
    const { scenario } = await scenarioFrom(values.scenario)
    const progress = progressOn(process.stderr)
    try {
      const stage = stageFor(await loadData(values.data, progress), community, progress)
      const { input, leftOut } = candidates(stage, scenario, values.measures)
      const found = choose(input, wanted, options.year)
      refuseKept(stage, records, found)
      const chosen = found.best ?? found.nearest
      const held = chosen === null ? null : heldInDraws(stage, input, { ...found, chosen }, options)
      progress.end()
      const { kind } = stage.baseline
      const answer = {
        community: community.name,
        kind,
        year: options.year,
        ...found,
        held,
        leftOut,
      }
      if (values.picture !== undefined) await writePicture(values.picture, frontOf(answer))
      process.stdout.write(
        values.json
          ? `${JSON.stringify({ choose: 'samsyn-choose-1', ...answer })}\n`
          : text(answer),
      )
    } finally {
      progress.end()
    }
  },
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

interface Held {
  readonly draws: number
  /** Shares of the draws. */
  readonly target: number
  readonly ceiling: number
  readonly both: number
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

/** How often the chosen set keeps to the bounds when nothing is known for certain. */
function heldInDraws(
  stage: Stage,
  { scenario }: RunInput,
  { chosen, target, ceiling }: Pick<Found, 'target' | 'ceiling'> & { chosen: Choice },
  options: { draws: number; seed: number; year: number },
): Held {
  const some = withOnly(scenario, chosen.measures)
  const staged = runOn(stage, { scenario: some, text: null }, options)
  const first = kept(staged, target, chosen.outlays.target, options.year)
  const second = kept(staged, ceiling, chosen.outlays.ceiling, options.year)
  const share = (keeps: readonly boolean[]) => keeps.filter(Boolean).length / keeps.length
  return {
    draws: options.draws,
    target: share(first),
    ceiling: share(second),
    both: share(first.map((yes, d) => yes && second[d]!)),
  }
}

/** In which draws an outcome keeps to its bound, with what the measures themselves cost. */
function kept(
  { run }: Staged,
  { outcome, atMost }: Bound,
  outlays: number,
  year: number,
): boolean[] {
  const ids =
    outcome === ALL_KRONER
      ? run.outcomes.filter((id) => /^party\.[a-z]+\.kroner$/.test(id))
      : [outcome]
  const parts = ids.map((id) => drawsOf(run, id, year))
  return Array.from(
    { length: run.draws },
    (_, d) => parts.reduce((sum, part) => sum + part[d]!, outlays) <= atMost,
  )
}

/** Every set of the answer as a point, those of the front joined. */
function frontOf({ community, kind, year, target, ceiling, best, front, all }: Answer) {
  const point = (choice: Choice): ChoicePoint => ({ ...choice, name: setText(choice) })
  const onFront = new Set(front.map(setText))
  const axis = ({ outcome }: Bound) => (isKroner(outcome) ? `million ${outcome}` : outcome)
  const draw = (drawing: Drawing) =>
    choiceFront(drawing, {
      title: `${community}, ${year}: ${target.outcome} by ${ceiling.outcome} for every set of measures`,
      words: {
        set: 'measures',
        target: axis(target),
        ceiling: axis(ceiling),
        front: 'no other set has less of both',
        other: 'other sets',
        best: 'the best',
      },
      front: front.map(point),
      others: all.filter((one) => !onFront.has(setText(one))).map(point),
      best: best === null ? null : point(best),
      bounds: { target: target.atMost, ceiling: ceiling.atMost },
      formatTarget: (value) => plain(target.outcome, value),
      formatCeiling: (value) => plain(ceiling.outcome, value),
      note: '',
    })
  return { synthetic: kind === 'synthetic', draw }
}

interface Answer extends Found {
  readonly community: string
  readonly kind: 'real' | 'synthetic'
  readonly year: number
  readonly held: Held | null
  readonly leftOut: readonly { readonly measure: string; readonly because: string }[]
}

function text(answer: Answer): string {
  const { year, target, ceiling, best, front, all, leftOut } = answer
  const community =
    answer.kind === 'synthetic' ? `${answer.community} (synthetic country)` : answer.community
  const limit = Number.isFinite(ceiling.atMost)
    ? `, with at most ${amount(ceiling.outcome, ceiling.atMost)}`
    : ''
  const width = Math.max(12, target.outcome.length, ceiling.outcome.length)
  const row = (cells: readonly string[]) =>
    `  ${cells.map((cell, i) => (i < 2 ? cell.padStart(width) : cell)).join('  ')}`
  const points = front.map((one) =>
    row([
      plain(target.outcome, one.target),
      plain(ceiling.outcome, one.ceiling),
      `${setText(one)}${one.measures.join() === best?.measures.join() ? '  ← best' : ''}`,
    ]),
  )
  const cautions = new Set(front.flatMap(({ measures }) => measures.flatMap(cautionOf)))
  return [
    `Which measures bring ${community} to at most ${amount(target.outcome, target.atMost)} in ${year}${limit}?`,
    `Without measures, on the central path: ${bothAmounts(answer, all[0]!)}.`,
    '',
    ...verdict(answer),
    '',
    `The efficient front of ${all.length} sets: no other has less of both`,
    row([target.outcome, ceiling.outcome, '']).trimEnd(),
    ...points,
    ...(leftOut.length === 0
      ? []
      : ['', `Left out, because no table counts what they move: ${listed(leftOut)}.`]),
    ...cautions,
    '',
  ].join('\n')
}

function verdict(answer: Answer): string[] {
  const { best, nearest, held, target, ceiling } = answer
  if (nearest === null) {
    return [`None: every set passes the ceiling of ${amount(ceiling.outcome, ceiling.atMost)}.`]
  }
  const line =
    best === null
      ? `None reaches it. Nearest under the ceiling: ${setText(nearest)}, ${bothAmounts(answer, nearest)}.`
      : `Best on the central path: ${setText(best)}, ${bothAmounts(answer, best)}.`
  const shares = [
    { what: `${target.outcome} reached`, share: held!.target },
    ...(Number.isFinite(ceiling.atMost)
      ? [
          { what: `${ceiling.outcome} kept`, share: held!.ceiling },
          { what: 'both', share: held!.both },
        ]
      : []),
  ].map(({ what, share }) => `${what} in ${percent(share)}`)
  return [line, `In ${held!.draws} draws: ${shares.join(', ')}.`]
}

function bothAmounts({ target, ceiling }: Found, { target: one, ceiling: other }: Choice): string {
  return `${amount(target.outcome, one)} and ${amount(ceiling.outcome, other)}`
}

const setText = ({ measures }: Choice) =>
  measures.length === 0 ? 'no measure' : measures.join(' + ')
const listed = (some: Answer['leftOut']) => some.map(({ measure }) => measure).join(', ')
const percent = (share: number) => `${Math.round(100 * share)} %`

function cautionOf(id: string): string[] {
  const caution = library.find((measure) => measure.id === id)?.caution ?? null
  return caution === null ? [] : [cautionTexts[caution as Caution]?.en ?? caution]
}

function amount(outcome: string, value: number): string {
  return `${plain(outcome, value)} ${isKroner(outcome) ? `million ${outcome}` : outcome}`
}

const isKroner = (outcome: string) => /(^|\.)(kroner|moves)$/.test(outcome)

/** Kroner in millions, all else as it is. */
function plain(outcome: string, value: number): string {
  const shown = isKroner(outcome) ? value / 1e6 : value
  const digits = Math.abs(shown) < 100 && shown !== 0 ? 1 : 0
  return shown.toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
}
