import {
  type AccountOfOutcome,
  accountsOf,
  runOn,
  type Stage,
  type Staged,
  scenarioFrom,
  stageFor,
} from '@samsyn/desk'
import { Refusal, suggest } from '@samsyn/refusal'
import { drawsOf, type TornadoBar, tornado, valueOfKnowing } from '@samsyn/scenario'
import type { Command } from '../command.ts'
import { loadData } from '../load-data.ts'
import { oneOf, parseOptions } from '../parse-options.ts'
import { communityNamed } from '../plan-options.ts'
import { progressOn } from '../progress.ts'
import { readRunOptions, runOptions } from '../run-options.ts'

const usage =
  'samsyn explain <community> [--area Tønsberg] [--outcome places] [--scenario FILE] [--year 2035] [--draws 4000] [--data DIR] [--json]'

export const explainCommand: Command = {
  name: 'explain',
  purpose: 'why a number differs from today: a waterfall that adds up',
  usage,
  help: [
    '“Why does Tønsberg need more places?”: samsyn explain vestfold --area Tønsberg --outcome places',
    '',
    '  --area      a municipality of the community, name or code; without it the community',
    '  --outcome   beds, places, dwellings, fte, fte.nurse, activity.home-care … (places)',
    '  --scenario, --year, --draws, --seed, --data, --json   as in samsyn run',
  ].join('\n'),
  async run(args) {
    const { values, positionals } = parseOptions(
      args,
      {
        ...runOptions,
        scenario: { type: 'string' },
        area: { type: 'string' },
        outcome: { type: 'string' },
      },
      usage,
    )
    const options = readRunOptions(values)
    const community = await communityNamed(positionals.join(' '), usage)
    const scenario = await scenarioFrom(values.scenario)
    const progress = progressOn(process.stderr)
    try {
      const stage = stageFor(await loadData(values.data, progress), community, progress)
      const area = values.area === undefined ? undefined : areaNamed(stage, values.area)
      const staged = runOn(stage, scenario, options)
      const { outcomes, maxError } = accountsOf(stage, staged, options.year, area)
      const id = oneOf(
        values.outcome ?? 'places',
        'outcome',
        outcomes.map((one) => one.outcome),
      )
      const account = outcomes.find(({ outcome }) => outcome === id)!
      const place = area === undefined ? community.name : stage.baseline.areaNames[area]!
      const { central, bars } = tornado(staged.model, id, options.year, area)
      const worth = area === undefined ? worthKnowing(staged, id, options.year) : []
      progress.end()
      const all = { place, year: options.year, maxError, ...account, central, tornado: bars, worth }
      process.stdout.write(
        values.json
          ? `${JSON.stringify(all)}\n`
          : waterfallText(place, options.year, account) + tornadoText(central, bars),
      )
    } finally {
      progress.end()
    }
  },
}

/** What each step and measure is called in a waterfall. */
const words: Readonly<Record<string, string>> = {
  demographic: 'more and older people',
  births: 'births',
  'local-level': 'what chance hides in today’s count',
  coverage: 'coverage',
  health: 'better health',
  convergence: 'closer to the reference’s practice',
  'patient-flow': 'patient flow between communities',
  need: 'need instead of today’s use',
  'waiting-list': 'clearing the waiting list',
  'family-care': 'what families do not take on',
  standard: 'higher standard',
  productivity: 'higher productivity',
  skewness: 'uneven uncertainty (mean above or below the central path)',
}

const BAR = 30

/** Today, each line as a bar that starts where the one before ended, and the year. */
function waterfallText(place: string, year: number, account: AccountOfOutcome): string {
  const { outcome, unit, today, future, lines } = account
  const change = future - today
  const shown = lines.filter((line) => Math.abs(line.change) >= 0.05)
  const named = shown.map((line) => ({
    name: words[line.player] ?? line.player.replace(/^measure\./, 'measure: '),
    change: line.change,
  }))
  const width = Math.max(12, ...named.map(({ name }) => name.length))
  const most = Math.max(1e-9, ...named.map((line) => Math.abs(line.change)))
  const rows = named.map(({ name, change: own }) => {
    const bar = (own < 0 ? '░' : '█').repeat(Math.max(1, Math.round((BAR * Math.abs(own)) / most)))
    return `  ${name.padEnd(width)} ${signed(own).padStart(9)}  ${bar}`
  })
  const verb = change >= 0 ? 'more' : 'fewer'
  return [
    `Why ${place} needs ${plain(Math.abs(change))} ${verb} (${outcome}, ${unit}) in ${year} than today`,
    `  ${'today'.padEnd(width)} ${plain(today).padStart(9)}`,
    ...rows,
    `  ${String(year).padEnd(width)} ${plain(future).padStart(9)}  (mean of the draws)`,
    '',
  ].join('\n')
}

/** What each assumption alone would do at the ends of its interval. */
function tornadoText(central: number, bars: readonly TornadoBar[]): string {
  const shown = bars.slice(0, 5)
  if (shown.length === 0) return ''
  const width = Math.max(...shown.map(({ assumption }) => assumption.length))
  const rows = shown.map(
    ({ assumption, low, high }) =>
      `  ${assumption.padEnd(width)} ${plain(low).padStart(9)} … ${plain(high)}`,
  )
  return [`What matters most (${plain(central)} on the central path)`, ...rows, ''].join('\n')
}

/** Shares of variance that would go if an assumption were known. */
function worthKnowing({ model, drawn, run }: Staged, outcome: string, year: number) {
  return valueOfKnowing(model, drawn, drawsOf(run, outcome, year)).slice(0, 10)
}

function areaNamed({ baseline }: Stage, text: string): number {
  const wanted = text.toLowerCase()
  const found = baseline.areas.findIndex(
    (code, a) => code === text || baseline.areaNames[a]!.toLowerCase() === wanted,
  )
  if (found >= 0) return found
  const near = suggest(text, baseline.areaNames, 1)
  throw new Refusal('unknown-area', {
    found: `the area "${text}"`,
    because: `it is not a municipality of ${baseline.community.name}`,
    remedy: near.length > 0 ? `write ${near[0]}` : `use one of ${baseline.areaNames.join(', ')}`,
  })
}

function plain(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 1 })
}

function signed(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 1, signDisplay: 'exceptZero' })
}
