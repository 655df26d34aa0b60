import { loadData, noProgress, stageFor } from '@samsyn/desk'
import { library } from '@samsyn/measures'
import { type Baseline, runScenario, type Scenario, usual } from '@samsyn/scenario'
import { Engine } from '../../apps/web/src/engine/engine.ts'
import type { RunOrder } from '../../apps/web/src/engine/orders.ts'
import { type TimedSlider, timeSliders } from './slider.ts'

// How long from a turned dial to new numbers, in the engine of the page: eight headlines of a year and the path of
// beds to the last year, of the scenario and of what it is compared with; then why and for whom. Against two whole
// runs, with the measures and without. A community of the usual size and the one with most municipalities, as one
// and looking at a municipality; and with more scenarios beside it, which nobody turns. And in a browser, where there is one: from a turned slider to the redrawn chart.

const SHOWN = [
  { id: 'vestfold', focus: false, scenarios: 2 },
  { id: 'innlandet', focus: false, scenarios: 2 },
  { id: 'innlandet', focus: false, scenarios: 6 },
  { id: 'innlandet', focus: true, scenarios: 2 },
]
const FEW_DRAWS = 1000
const TURNS = 11
const MEASURES = ['integrated-teams', 'early-discharge', 'hospital-at-home']

interface Timed {
  readonly place: string
  readonly municipalities: number
  /** One municipality is looked at, or the community as one. */
  readonly focus: boolean
  /** With the reference. */
  readonly scenarios: number
  readonly first: Time
  readonly all: Time
  readonly reasons: Time
  readonly whole: Time
}

/** Milliseconds by the clock, and of the processor: the second hardly minds what else the machine does. */
interface Time {
  readonly clock: number
  readonly processor: number
}

/** Prints milliseconds; with `json` one line {"name","ratio","ours","theirs"} for the community of usual size. */
export default async function run({
  json,
  data: folder,
}: {
  json: boolean
  data?: string
}): Promise<void> {
  const data = await loadData(folder, noProgress)
  const timed = SHOWN.map(({ id, focus, scenarios }): Timed => {
    const community = data.geography.communities.find((one) => one.id === id)!
    const { baseline } = stageFor(data, community, noProgress)
    const place = { place: community.name, municipalities: baseline.areas.length, focus, scenarios }
    return { ...place, ...timesOf(baseline, focus ? baseline.areas[0]! : null, scenarios) }
  })
  const sliders = await timeSliders(['vestfold', 'innlandet'], folder)
  const { all, whole } = timed[0]!
  if (json) {
    const [ours, theirs] = [all.clock, whole.clock]
    const line = { name: 'reshow', ratio: theirs / ours, ours, theirs, unit: 'ms', timed, sliders }
    process.stdout.write(`${JSON.stringify(line)}\n`)
    return
  }
  process.stdout.write(timed.map(textOf).join('') + slidersOf(sliders))
}

function timesOf(baseline: Baseline, area: string | null, scenarios: number) {
  const engine = new Engine(baseline)
  const orderAt = (turn: number, draws: number): RunOrder => ({
    ticket: turn,
    scenarios: [{ schema: 1, name: 'As today' }, scenarioAt(turn), ...besides(scenarios - 2)],
    draws,
    year: baseline.firstYear + 10,
    outcome: 'beds',
    area,
    active: 1,
    moving: true,
  })
  engine.answer(orderAt(0, usual.draws))
  const turns = Array.from({ length: TURNS }, (_, turn) => turn + 1)
  const answered = (draws: number) =>
    median(turns.map((turn) => timeOf(() => engine.answer(orderAt(turn, draws)))))
  return {
    first: answered(FEW_DRAWS),
    all: answered(usual.draws),
    reasons: median(
      turns.map((turn) => {
        const order = orderAt(turn, usual.draws)
        const answer = engine.answer(order)
        return timeOf(() => engine.reasons(order, answer))
      }),
    ),
    whole: median(turns.slice(0, 3).map((turn) => timeOf(() => wholeRuns(baseline, turn, area)))),
  }
}

/** The scenario and what it is compared with, from nothing. */
function wholeRuns(baseline: Baseline, turn: number, area: string | null): void {
  const byArea = area === null ? { byArea: [] } : {}
  const { measures: _, assumptions: __, ...bare } = scenarioAt(turn)
  for (const scenario of [scenarioAt(turn), bare]) {
    runScenario({ baseline, library, scenario }, { ...usual, ...byArea })
  }
}

/** Scenarios that stand beside the one whose dial is turned: each with other measures. */
function besides(count: number): Scenario[] {
  return Array.from({ length: count }, (_, i) => ({
    ...scenarioAt(i),
    name: `Beside ${i + 1}`,
    measures: MEASURES.slice(i % MEASURES.length).map((measure) => ({ measure })),
    ...(i % MEASURES.length === 0 ? {} : { assumptions: [] }),
  }))
}

/** The effect of one measure, a little other at each turn. */
function scenarioAt(turn: number): Scenario {
  const central = 0.2 + turn / 100
  return {
    schema: 1,
    name: 'A dial',
    coverage: 'continued',
    health: 'equal-mortality',
    measures: MEASURES.map((measure) => ({ measure })),
    assumptions: [
      {
        id: 'measure.integrated-teams.bed-days.effect',
        central,
        low: central - 0.05,
        high: central + 0.05,
        rationale: 'a turned dial',
        owner: 'bench',
        standing: 'proposed',
      },
    ],
  }
}

function textOf({
  place,
  municipalities,
  focus,
  scenarios,
  first,
  all,
  reasons,
  whole,
}: Timed): string {
  return (
    `${place} (${municipalities} municipalities${focus ? ', one of them looked at' : ' as one'}), ${scenarios} scenarios, one changed assumption, to 2050\n` +
    `  first ${FEW_DRAWS} draws     ${text(first)}\n` +
    `  all ${usual.draws} draws       ${text(all)}\n` +
    `  why and for whom     ${text(reasons)} more\n` +
    `  from nothing         ${text(whole)}: two whole runs\n`
  )
}

function slidersOf(sliders: readonly TimedSlider[] | null): string {
  if (sliders === null) return 'No Chromium: the slider of the page is not timed\n'
  return sliders
    .map(({ place, medians, released }) => {
      const each = medians.map(
        ({ draws, turns, waited, waitedMost, engine }) =>
          `  ${draws} draws       ${waited} ms (engine ${engine} ms), median of ${turns} turns; nine of ten within ${waitedMost} ms\n`,
      )
      return `${place}, slider to redrawn chart in a browser\n${each.join('')}  let go to all   ${released} ms\n`
    })
    .join('')
}

function text({ clock, processor }: Time): string {
  return `${clock.toFixed(0)} ms (${processor.toFixed(0)} ms of processor time)`
}

function timeOf(work: () => unknown): Time {
  const start = performance.now()
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return { clock: performance.now() - start, processor: (user + system) / 1000 }
}

function median(times: readonly Time[]): Time {
  const middle = (pick: (time: Time) => number) =>
    times.map(pick).sort((a, b) => a - b)[Math.floor(times.length / 2)]!
  return {
    clock: middle(({ clock }) => clock),
    processor: middle(({ processor }) => processor),
  }
}
