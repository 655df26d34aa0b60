import { relative } from 'node:path'
import { exampleScenarios } from '@samsyn/desk'
import type { Language } from '@samsyn/language'
import { knownRefusal, suggest } from '@samsyn/refusal'
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
import { langOption, languageNamed } from '../say-language.ts'
import { scenarioName } from '../scenario-names.ts'
import { table131Text } from '../table-131-text.ts'
import { lineWidth, proseLines } from '../table-lines.ts'

const usage =
  'samsyn scenario examples | samsyn scenario table-13-1 [--health equal-death-probability|care-by-death-ratio] ' +
  '[--profiles published|tables] [--variants] [--data DIR] (both: [--lang nb|nn|en] [--json])'

const topics = ['table-13-1', 'examples']

const options = {
  health: { type: 'string' },
  profiles: { type: 'string' },
  variants: { type: 'boolean' },
  ...langOption,
  data: { type: 'string' },
  json: { type: 'boolean' },
} as const

export const scenarioCommand: Command = {
  name: 'scenario',
  usage,
  options,
  async run(args) {
    const { values, positionals } = parseOptions(args, options, usage)
    const topic = positionals.join(' ')
    refuseOtherThan(topic)
    const language = languageNamed(values.lang)
    if (topic === 'examples') {
      process.stdout.write(await examples(language, values.json))
      return
    }
    const health = oneOf<HealthRule>(values.health, 'health', healthRules)
    const profiles = oneOf<ProfileSource>(values.profiles, 'profiles', profileSources)
    const progress = progressOn(process.stderr, language)
    const data = await loadData(values.data, progress, language)
    progress.at(0, 1, 'projectingBetween', { from: 2018, to: 2035 })
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
  if (topic === '') throw knownRefusal('argument-missing', { what: topics.join('|'), usage })
  throw knownRefusal('word-unknown', {
    ...{ text: topic, words: topics, usage },
    near: suggest(topic, topics, 1),
  })
}
