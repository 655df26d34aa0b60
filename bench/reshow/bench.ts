import { loadData, noProgress, stageFor } from '@samsyn/desk'
import { library } from '@samsyn/measures'
import { runScenario, type Scenario, Showing, usualShowing } from '@samsyn/scenario'

// How long from a turned dial to new numbers: one changed assumption with the first draws, then with all; against
// a whole run from nothing. A community of the usual size and the one with most municipalities, with beds, places,
// dwellings and FTE of every municipality and without.

const SHOWN = [
  { id: 'vestfold', byArea: true },
  { id: 'innlandet', byArea: true },
  { id: 'innlandet', byArea: false },
]
const TURNS = 9
const MEASURES = ['integrated-teams', 'early-discharge', 'hospital-at-home']

interface Timed {
  readonly place: string
  readonly municipalities: number
  readonly byArea: boolean
  readonly first: Time
  readonly all: Time
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
  const communities = data.geography.communities.map(({ id }) => id)
  const timed = SHOWN.map(({ id, byArea }): Timed => {
    const community = data.geography.communities.find((one) => one.id === id)!
    const { baseline } = stageFor(data, community, noProgress)
    const input = { baseline, library, communities }
    const options = byArea ? usualShowing : { ...usualShowing, byArea: [] }
    const showing = new Showing(input, options)
    showing.all(scenarioAt(0))
    const turns = Array.from({ length: TURNS }, (_, turn) => scenarioAt(turn + 1))
    return {
      place: community.name,
      municipalities: baseline.areas.length,
      byArea,
      first: median(turns.map((scenario) => timeOf(() => showing.first(scenario)))),
      all: median(
        turns.map((scenario) => {
          showing.first(scenario)
          return timeOf(() => showing.all(scenario))
        }),
      ),
      whole: median(
        turns
          .slice(0, 3)
          .map((scenario) => timeOf(() => runScenario({ ...input, scenario }, options))),
      ),
    }
  })
  const { first, all, whole } = timed[0]!
  if (json) {
    const [ours, theirs] = [first.clock, whole.clock]
    const line = { name: 'reshow', ratio: theirs / ours, ours, theirs, unit: 'ms', all, timed }
    process.stdout.write(`${JSON.stringify(line)}\n`)
    return
  }
  const { first: few, draws } = usualShowing
  process.stdout.write(
    timed
      .map(
        (one) =>
          `${one.place} (${one.municipalities} municipalities${one.byArea ? ', each' : ' as one'}), one changed assumption, to 2050\n` +
          `  first ${few} draws  ${text(one.first)}\n` +
          `  all ${draws} draws   ${text(one.all)} more\n` +
          `  from nothing     ${text(one.whole)}: people and levels drawn again\n`,
      )
      .join(''),
  )
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
