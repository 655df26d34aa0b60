import {
  type AccountOfOutcome,
  accountsOf,
  finiteJson,
  gateOutcomes,
  type ReleaseRecords,
  runOn,
  type Stage,
  type Staged,
  scenarioFrom,
} from '@samsyn/desk'
import { type Drawing, tornadoBars } from '@samsyn/figures'
import { type Community, findArea } from '@samsyn/geography'
import type { Language } from '@samsyn/language'
import { ageGroups } from '@samsyn/population'
import { knownRefusal } from '@samsyn/refusal'
import {
  centralPoint,
  drawsOf,
  ledgerOf,
  tornado,
  usualByArea,
  valueOfKnowing,
  waterfall,
} from '@samsyn/scenario'
import { readGeography } from '@samsyn/sources'
import type { Command } from '../command.ts'
import { keptBack } from '../kept-back.ts'
import { onStage } from '../on-stage.ts'
import { oneOf, parseOptions } from '../parse-options.ts'
import { communityNamed } from '../plan-options.ts'
import {
  pictureOption,
  readRunOptions,
  runOptions,
  runUsage,
  scenarioOption,
} from '../run-options.ts'
import { unitsPer } from '../say-amount.ts'
import { placeName, type ScenarioNames, scenarioName, scenarioNames } from '../scenario-names.ts'
import { lineWidth } from '../table-lines.ts'
import { type Explained, explanationText, type Part } from '../why-text.ts'
import { writePicture } from '../write-picture.ts'

const usage = `samsyn explain <municipality or community> [--outcome places] [--area CODE] [--scenario FILE] [--picture FILE.html] ${runUsage}`

const options = {
  ...runOptions,
  ...scenarioOption,
  ...pictureOption,
  area: { type: 'string' },
  outcome: { type: 'string' },
} as const

export const explainCommand: Command = {
  name: 'explain',
  usage,
  options,
  async run(args) {
    const { values, positionals } = parseOptions(args, options, usage)
    const settings = readRunOptions(values)
    const { community, municipality } = await placeNamed(positionals.join(' '), values.area)
    const sourced = await scenarioFrom(values.scenario)
    const { language, records, year } = settings
    const outcome = values.outcome ?? 'places'
    const asked = { community, scenarios: [sourced], folder: values.data, language }
    const { explained, staged, geography } = await onStage(asked, async (stage, data) => {
      const area = municipality === null ? undefined : stage.baseline.areas.indexOf(municipality)
      const byArea = [...usualByArea, outcome]
      const staged = await runOn(stage, sourced, { ...settings, byArea })
      const question = { outcome, year, area }
      const explained = gateExplained(stage, records, question, explain(stage, staged, question))
      return { explained, staged, geography: data.geography }
    })
    const areaName = (id: string) => language.areaName(findArea(geography, id))
    const names = scenarioNames(language, staged.scenario, areaName)
    const place = placeName(language, { id: community.id, name: explained.place }, 'real')
    const said = { ...explained, place }
    if (values.picture !== undefined) {
      await writePicture(values.picture, language, tornadoOf(language, names, said))
    }
    process.stdout.write(
      values.json
        ? `${finiteJson(explained)}\n`
        : pageOf(language, names, said, nameOfScenario(language, staged, values.scenario)),
    )
  },
}

function pageOf(
  language: Language,
  names: ScenarioNames,
  said: Explained,
  scenario: string | null,
): string {
  return explanationText(language, names, said, { scenario, width: lineWidth() })
}

/** null for the reference, which is what is asked about when no scenario is named. */
function nameOfScenario(
  language: Language,
  { scenario }: Staged,
  asked: string | undefined,
): string | null {
  if (asked === undefined || asked === 'reference') return null
  return scenarioName(language, scenario, asked)
}

/** A community, and the municipality that was meant where a text names one. From facts that cost no waiting. */
async function placeNamed(
  text: string,
  area: string | undefined,
): Promise<{ community: Community; municipality: string | null }> {
  const community = await communityNamed(text, usage)
  const geography = await readGeography()
  const { kind, id } = findArea(geography, area ?? text)
  if (area !== undefined && !community.municipalities.includes(id)) {
    const choices = community.municipalities.map((code) => findArea(geography, code).name)
    throw knownRefusal('area-not-member', { text: area, community: community.name, choices })
  }
  return { community, municipality: kind === 'municipality' ? id : null }
}

interface Question {
  readonly outcome: string
  readonly year: number
  readonly area: number | undefined
}

function explain(stage: Stage, staged: Staged, { outcome, year, area }: Question): Explained {
  const { baseline } = stage
  const { outcomes, maxError } = accountsOf(stage, staged, year, area)
  const ids = outcomes.map((one) => one.outcome)
  const account = outcomes.find((one) => one.outcome === oneOf(outcome, 'outcome', ids))!
  const { bars } = tornado(staged.model, outcome, year, area)
  return {
    place: area === undefined ? baseline.community.name : baseline.areaNames[area]!,
    kind: baseline.kind,
    scenario: staged.scenario.name,
    year,
    maxError,
    ...account,
    ...partsOf(stage, staged, { outcome, year, area }),
    parties: partiesOf(outcomes, outcome),
    tornado: bars,
    worth: area === undefined ? worthKnowing(staged, outcome, year) : [],
  }
}

/**
 * An answer as it may leave the house: of a community also by municipality and party, where those may go out.
 *
 * @throws Refusal where the number that was asked for must stay
 */
function gateExplained(
  stage: Stage,
  records: ReleaseRecords,
  { outcome, area }: Question,
  explained: Explained,
): Explained {
  const { community, areas } = stage.baseline
  const place = area === undefined ? community.id : areas[area]!
  const partyOf = ({ name }: Part) => `party.${name}.${outcome}`
  const hides = gateOutcomes(stage, records, {
    document: `explain ${outcome} of ${place} ${explained.scenario}`,
    outcomes: [outcome, ...explained.parties.map(partyOf)],
    places: area === undefined ? [...areas, place] : [place],
  })
  if (hides(outcome, place)) throw keptBack(outcome, explained.place)
  return {
    ...explained,
    areas: explained.areas.map((part, a) => (hides(outcome, areas[a]!) ? kept(part) : part)),
    parties: explained.parties.map((part) => (hides(partyOf(part), place) ? kept(part) : part)),
  }
}

function kept({ name }: Part): Part {
  return { name, today: null, change: null, missing: 'suppressed' }
}

const MOST_BARS = 12

function tornadoOf(
  language: Language,
  names: ScenarioNames,
  { place, kind, year, outcome, unit, central, tornado }: Explained,
) {
  const { t } = language
  const per = unitsPer(unit)
  const draw = (drawing: Drawing) =>
    tornadoBars(drawing, {
      title: t('cli.why.picture', { place, year, thing: names.thing(outcome, unit) }),
      words: {
        assumption: t('cli.why.assumption'),
        low: t('cli.why.low'),
        high: t('cli.why.high'),
      },
      central: central / per,
      rows: tornado.slice(0, MOST_BARS).map(({ assumption, low, high }) => ({
        name: names.assumption(assumption),
        low: low / per,
        high: high / per,
      })),
      format: (value) => language.number(value, value < 100 ? 1 : 0),
      note: '',
    })
  return { synthetic: kind === 'synthetic', draw }
}

/** The change by age group, and by municipality for a community. */
function partsOf(
  { baseline }: Stage,
  { model }: Staged,
  { outcome, year, area }: Question,
): { ages: Part[]; areas: Part[] } {
  const ledger = ledgerOf(model, centralPoint(model), year - baseline.firstYear)
  const part = (name: string, some: { areas?: number[]; groups?: number[] }): Part => {
    const { today, future } = waterfall(ledger, outcome, some)
    return { name, today, change: future - today }
  }
  const own = area === undefined ? {} : { areas: [area] }
  return {
    ages: ageGroups.map(({ from, to }, g) =>
      part(to > 100 ? `${from}+` : `${from}–${to}`, { ...own, groups: [g] }),
    ),
    areas:
      area === undefined ? baseline.areaNames.map((name, a) => part(name, { areas: [a] })) : [],
  }
}

/** The same resource by party, where the run has it: `party.trust.fte` of `fte`, which is without families' FTE. */
function partiesOf(outcomes: readonly AccountOfOutcome[], id: string): Part[] {
  return outcomes.flatMap(({ outcome, today, future }): Part[] => {
    const [, party, resource] = /^party\.([a-z]+)\.([a-z]+)$/.exec(outcome) ?? []
    if (
      party === undefined ||
      party === 'person' ||
      resource !== id ||
      (today === 0 && future === 0)
    )
      return []
    return [{ name: party, today, change: future - today }]
  })
}

/** Shares of variance that would go if an assumption were known. */
function worthKnowing({ model, drawn, run }: Staged, outcome: string, year: number) {
  return valueOfKnowing(model, drawn, drawsOf(run, outcome, year)).slice(0, 10)
}
