import {
  finiteJson,
  gateOutcomes,
  type ReleaseRecords,
  type Stage,
  scenarioFrom,
} from '@samsyn/desk'
import { library } from '@samsyn/measures'
import { knownRefusal } from '@samsyn/refusal'
import {
  type Bound,
  chooseMeasures,
  measuresThatApply,
  type RunInput,
  type Scenario,
} from '@samsyn/scenario'
import { choiceInDraws, type Found, type InDraws, withOnly } from '../choice-in-draws.ts'
import { type ChooseAnswer, choosePicture, chooseText } from '../choose-text.ts'
import type { Command } from '../command.ts'
import { keptBack } from '../kept-back.ts'
import { onStage } from '../on-stage.ts'
import { parseOptions } from '../parse-options.ts'
import { communityNamed } from '../plan-options.ts'
import {
  pictureOption,
  type ReadRunOptions,
  readRunOptions,
  runOptions,
  runUsage,
  scenarioOption,
} from '../run-options.ts'
import { scenarioNames } from '../scenario-names.ts'
import { lineWidth } from '../table-lines.ts'
import { writePicture } from '../write-picture.ts'

const usage = `samsyn choose <community> --target beds --reach 95% [--ceiling fte.municipal=102%] [--measures A,B,…] [--scenario FILE] [--picture FILE.html] ${runUsage}`

const options = {
  ...runOptions,
  ...scenarioOption,
  ...pictureOption,
  target: { type: 'string' },
  reach: { type: 'string' },
  ceiling: { type: 'string' },
  measures: { type: 'string' },
} as const

export const chooseCommand: Command = {
  name: 'choose',
  usage,
  options,
  async run(args) {
    const { values, positionals } = parseOptions(args, options, usage)
    const settings = readRunOptions(values)
    const wanted = readWanted(values)
    const community = await communityNamed(positionals.join(' '), usage)
    const sourced = await scenarioFrom(values.scenario)
    const { scenario } = sourced
    const { language } = settings
    const asked = { community, scenarios: [sourced], folder: values.data, language }
    const { answer, units } = await onStage(asked, (stage) =>
      answered(stage, { scenario, wanted, named: values.measures }, settings),
    )
    const words = { language, names: scenarioNames(language, scenario), units }
    if (values.picture !== undefined) {
      await writePicture(values.picture, language, choosePicture(words, answer))
    }
    process.stdout.write(values.json ? jsonOf(answer) : chooseText(words, answer, lineWidth()))
  },
}

interface Question {
  readonly scenario: Scenario
  readonly wanted: Wanted
  /** Ids to choose among, with commas between. */
  readonly named: string | undefined
}

/** The best set on the central path, and how it fares in the draws. */
async function answered(
  stage: Stage,
  { scenario, wanted, named }: Question,
  settings: ReadRunOptions,
): Promise<{ answer: ChooseAnswer; units: InDraws['units'] }> {
  const { community, kind } = stage.baseline
  const { year, records } = settings
  const { input, leftOut } = candidates(stage, scenario, named)
  const found = choose(input, wanted, year)
  refuseKept(stage, records, found)
  const { held, error, units } = await choiceInDraws(stage, input, found, settings)
  return {
    answer: {
      ...{ community: community.name, kind, year, ...found, held, error, leftOut },
      shares: { target: shareOf(wanted.target), ceiling: shareOf(wanted.ceiling) },
    },
    units,
  }
}

/** null for a bound that is a number. */
function shareOf({ amount: { value, ofNow } }: Wanted['target']): number | null {
  return ofNow ? value : null
}

function jsonOf(answer: ChooseAnswer): string {
  const json = { choose: 'samsyn-choose-1', ...answer, ceiling: ceilingJson(answer) }
  return `${finiteJson(json)}\n`
}

/** Without a ceiling nothing is too much, which JSON has no number for. */
function ceilingJson({ ceiling: { outcome, atMost } }: ChooseAnswer) {
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
  if (text === undefined) throw knownRefusal('argument-missing', { what: `--${name}`, usage })
  throw knownRefusal('option-not-amount', { option: name, text, usage })
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
