import { loadData, noProgress, stageFor } from '@samsyn/desk'
import { library } from '@samsyn/measures'
import { runScenario, type Scenario, Showing, usualShowing } from '@samsyn/scenario'

// How long from a turned dial to new numbers: one changed assumption with the first draws, then with all; against
// a whole run from nothing. The largest community (most municipalities) and one of the usual size.

const COMMUNITIES = ['vestfold', 'innlandet']
const TURNS = 9
const MEASURES = ['integrated-teams', 'early-discharge', 'hospital-at-home']

interface Timed {
  readonly place: string
  readonly areas: number
  readonly first: number
  readonly all: number
  readonly whole: number
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
  const timed = COMMUNITIES.map((id): Timed => {
    const community = data.geography.communities.find((one) => one.id === id)!
    const { baseline } = stageFor(data, community, noProgress)
    const input = { baseline, library, communities }
    const showing = new Showing(input)
    showing.all(scenarioAt(0))
    const turns = Array.from({ length: TURNS }, (_, turn) => scenarioAt(turn + 1))
    return {
      place: community.name,
      areas: baseline.areas.length,
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
          .map((scenario) => timeOf(() => runScenario({ ...input, scenario }, usualShowing))),
      ),
    }
  })
  const { first: ours, all, whole: theirs } = timed[0]!
  if (json) {
    const line = { name: 'reshow', ratio: theirs / ours, ours, theirs, all, unit: 'ms', timed }
    process.stdout.write(`${JSON.stringify(line)}\n`)
    return
  }
  const { first, draws } = usualShowing
  process.stdout.write(
    timed
      .map(
        (one) =>
          `${one.place} (${one.areas} municipalities), one changed assumption, every service and year to 2050\n` +
          `  first ${first} draws  ${one.first.toFixed(0)} ms\n` +
          `  all ${draws} draws   ${one.all.toFixed(0)} ms more\n` +
          `  from nothing     ${one.whole.toFixed(0)} ms: people and levels drawn again\n`,
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

function timeOf(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!
}
