import { relative } from 'node:path'
import { exampleScenarios } from '@samsyn/desk'
import { createLanguage, type Language, languages } from '@samsyn/language'
import { Refusal, suggest } from '@samsyn/refusal'
import {
  compareVariants,
  describeNorway,
  type HealthRule,
  healthRules,
  type ProfileSource,
  profileSources,
  rebuildTable131,
  reference2060,
  startTotal,
} from '@samsyn/scenario'
import type { Command } from '../command.ts'
import { loadData } from '../load-data.ts'
import { oneOf, parseOptions } from '../parse-options.ts'
import { progressOn } from '../progress.ts'
import { scenarioName } from '../scenario-names.ts'
import { table131Text } from '../table-131-text.ts'
import { lineWidth, proseLines } from '../table-lines.ts'

const usage =
  'samsyn scenario examples | samsyn scenario table-13-1 [--health equal-death-probability|care-by-death-ratio] ' +
  '[--profiles published|tables] [--variants] [--data DIR] (both: [--lang nb|nn|en] [--json])'

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
    '  --lang      nb, nn, en (nb)',
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
        lang: { type: 'string' },
        data: { type: 'string' },
        json: { type: 'boolean' },
      },
      usage,
    )
    const topic = positionals.join(' ')
    refuseOtherThan(topic)
    const language = createLanguage(oneOf(values.lang, 'lang', languages))
    if (topic === 'examples') {
      process.stdout.write(await examples(language, values.json))
      return
    }
    const health = oneOf<HealthRule>(values.health, 'health', healthRules)
    const profiles = oneOf<ProfileSource>(values.profiles, 'profiles', profileSources)
    const progress = progressOn(process.stderr)
    const data = await loadData(values.data, progress, language)
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
        : table131Text(language, { kind: data.kind, rows, variants, later, norway }, lineWidth()),
    )
  },
}

async function examples(language: Language, json: boolean | undefined): Promise<string> {
  const found = await exampleScenarios()
  if (json) return `${JSON.stringify(found)}\n`
  const width = Math.max(...found.map(({ id }) => id.length)) + 4
  const indent = ' '.repeat(width)
  const lines = found.flatMap((example) => {
    const name = scenarioName(language, example, example.id)
    const first = `  ${example.id}`.padEnd(width) + name
    return [
      ...proseLines(first, lineWidth(), indent),
      indent + relative(process.cwd(), example.file),
    ]
  })
  return `${[...proseLines(language.t('cli.examples'), lineWidth()), ...lines].join('\n')}\n`
}

function refuseOtherThan(topic: string): void {
  if (topics.includes(topic)) return
  throw new Refusal('wrong-call', {
    found: topic === '' ? 'no scenario to rebuild or to list' : `the scenario "${topic}"`,
    because: `there are: ${topics.join(', ')}`,
    remedy: `write ${suggest(topic, topics, 1)[0] ?? topics[0]}, as in: ${usage}`,
  })
}
