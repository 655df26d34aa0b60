import { relative } from 'node:path'
import { exampleScenarios } from '@samsyn/desk'
import { Refusal, suggest } from '@samsyn/refusal'
import {
  compareVariants,
  describeNorway,
  type HealthRule,
  healthRules,
  type NorwayBehind,
  type ProfileSource,
  profileSources,
  rebuildTable131,
  reference2060,
  startTotal,
  type Table131Row,
  type Table131Variant,
} from '@samsyn/scenario'
import type { Command } from '../command.ts'
import { loadData } from '../load-data.ts'
import { oneOf, parseOptions } from '../parse-options.ts'
import { progressOn } from '../progress.ts'

const usage =
  'samsyn scenario examples | samsyn scenario table-13-1 [--health equal-death-probability|care-by-death-ratio] ' +
  '[--profiles published|tables] [--variants] [--data DIR] [--json]'

const topics = ['table-13-1', 'examples']

export const scenarioCommand: Command = {
  name: 'scenario',
  purpose: 'examples to run and change; national scenarios, rebuilt beside what was printed',
  usage,
  help: [
    'examples lists the scenarios in data/scenarios: integrated-teams, care-at-home, staff-grow-slowly, mental-health-need and',
    'high-path. Each runs by its name (samsyn run vestfold --scenario integrated-teams) and is a file to copy and change.',
    '',
    'table-13-1 rebuilds the three paths of FTE in health and care to 2035 of the National Health and Hospital Plan',
    '(Meld. St. 7 (2019–2020), table 13.1) from the assumptions of its box 9.2, with one set of inputs.',
    '',
    '  --health    how better health shows in use: at equal death probability (all services), or care use falling',
    '              as death probabilities do',
    '  --profiles  how use follows age: published figures, or only the tables a planning basis reads',
    '  --variants  every choice changed alone, to see what it carries',
    '  --data      folder with the real tables (or SAMSYN_DATA); without it a synthetic country',
    '  --json      for other programs; `change` and `off` are per cent',
  ].join('\n'),
  async run(args) {
    const { values, positionals } = parseOptions(
      args,
      {
        health: { type: 'string' },
        profiles: { type: 'string' },
        variants: { type: 'boolean' },
        data: { type: 'string' },
        json: { type: 'boolean' },
      },
      usage,
    )
    const topic = positionals.join(' ')
    refuseOtherThan(topic)
    if (topic === 'examples') {
      process.stdout.write(await examples(values.json))
      return
    }
    const health = oneOf<HealthRule>(values.health, 'health', healthRules)
    const profiles = oneOf<ProfileSource>(values.profiles, 'profiles', profileSources)
    const progress = progressOn(process.stderr)
    const data = await loadData(values.data, progress)
    progress.at(0, 1, 'Projecting from 2018 to 2035')
    const rows = rebuildTable131(data, { rules: { health }, profiles })
    const later = values.variants ? reference2060(data) : null
    const variants = values.variants ? compareVariants(data) : null
    progress.end()
    const norway = values.variants ? describeNorway(data.population) : null
    const json = {
      data: data.kind,
      health,
      profiles,
      fte2017: startTotal,
      rows,
      variants,
      later,
      norway,
    }
    process.stdout.write(
      values.json
        ? `${JSON.stringify(json)}\n`
        : printed(data.kind, rows, variants) +
            (later === null || norway === null
              ? ''
              : `\nReference path in 2060: ${thousands(later.fte)} (Statistics Norway: ${thousands(later.printed)}).\n${peopleBehind(norway)}`),
    )
  },
}

async function examples(json: boolean | undefined): Promise<string> {
  const found = await exampleScenarios()
  if (json) return `${JSON.stringify(found)}\n`
  const width = Math.max(...found.map(({ id }) => id.length))
  const lines = found.map(({ id, name, file }) =>
    [
      `  ${id.padEnd(width)}  ${name}`,
      `  ${''.padEnd(width)}  ${relative(process.cwd(), file)}`,
    ].join('\n'),
  )
  return `Scenarios to run by name, with samsyn run, compare, explain or choose, or to copy and change\n${lines.join('\n')}\n`
}

function refuseOtherThan(topic: string): void {
  if (topics.includes(topic)) return
  throw new Refusal('wrong-call', {
    found: topic === '' ? 'no scenario to rebuild or to list' : `the scenario "${topic}"`,
    because: `there are: ${topics.join(', ')}`,
    remedy: `write ${suggest(topic, topics, 1)[0] ?? topics[0]}, as in: ${usage}`,
  })
}

function printed(
  kind: string,
  rows: readonly Table131Row[],
  variants: readonly Table131Variant[] | null,
): string {
  const note =
    kind === 'synthetic' ? 'SYNTHETIC country: these figures say nothing about Norway.\n\n' : ''
  return (
    `${note}FTE in health and care services in 2035, rebuilt and as printed in table 13.1\n` +
    `${line(['path', 'rebuilt', 'since 2017', 'printed', 'since 2017', 'off'])}\n` +
    `${rows.map((row) => line(cellsOf(row))).join('\n')}\n` +
    (variants === null ? '' : `\n${variantTable(variants)}\n`) +
    '\nOne set of inputs for all paths. docs/methods/table-13-1.md says what the difference rests on.\n'
  )
}

function cellsOf({ scenario, fte2035, change, printed, printedChange, off }: Table131Row) {
  return [
    scenario,
    thousands(fte2035),
    signed(change),
    thousands(printed),
    signed(printedChange),
    signed(off),
  ]
}

/** Per cent off the printed figure, a line for each way of reading what the plan leaves open. */
function variantTable(variants: readonly Table131Variant[]): string {
  const names = variants[0]!.rows.map(({ scenario }) => scenario)
  const head = wide(['off the printed figure, one choice changed', ...names])
  return [
    head,
    ...variants.map(({ id, rows }) => wide([id, ...rows.map(({ off }) => signed(off))])),
  ].join('\n')
}

function peopleBehind({ years, younger }: NorwayBehind): string {
  const people = years.map(
    ({ year, people, percent80plus }) =>
      `${(people / 1e6).toFixed(2)} million in ${year} (${percent80plus.toFixed(1)} % aged 80 and over)`,
  )
  const shifts = younger.map(
    ({ age, women, men }) => `${women.toFixed(1)} and ${men.toFixed(1)} at ${age}`,
  )
  return `People behind it: ${people.join(', ')}.\nYears younger in 2035, women and men: ${shifts.join(', ')}.\n`
}

const line = (cells: readonly string[]) =>
  cells.map((cell, i) => (i === 0 ? cell.padEnd(10) : cell.padStart(12))).join('')
const wide = (cells: readonly string[]) =>
  cells.map((cell, i) => (i === 0 ? cell.padEnd(44) : cell.padStart(11))).join('')
const signed = (percent: number) => `${percent > 0 ? '+' : ''}${percent.toFixed(1)} %`
const thousands = (fte: number) => `${Math.round(fte / 1000)} 000`
