import { dirname, resolve } from 'node:path'
import type { Language } from '@samsyn/language'
import { type FlatCell, type ReleasedCase, releaseCase } from '@samsyn/privacy'
import { knownRefusal } from '@samsyn/refusal'
import type { Command } from '../command.ts'
import { oneOf, parseOptions, wholeNumber } from '../parse-options.ts'
import { readTextFile } from '../read-text-file.ts'
import { say } from '../say.ts'
import { langOption, languageNamed } from '../say-language.ts'

const usage =
  'samsyn release FILE.json|FILE.csv [--lang nb|nn|en] [--json] [--by COLUMN,COLUMN] [--count COLUMN] [--hide-up-to N] [--zeros protected|open|may-hide]'
const zeroRules = ['protected', 'open', 'may-hide'] as const

const options = {
  ...langOption,
  json: { type: 'boolean' },
  by: { type: 'string' },
  count: { type: 'string' },
  'hide-up-to': { type: 'string' },
  zeros: { type: 'string' },
} as const

export const releaseCommand: Command = {
  name: 'release',
  usage,
  options,
  async run(args) {
    const { values, positionals } = parseOptions(args, options, usage, 1)
    const language = languageNamed(values.lang)
    const file = positionals[0]
    if (file === undefined) throw knownRefusal('argument-missing', { what: 'FILE', usage })
    const isJson = file.toLowerCase().endsWith('.json')
    const released = releaseCase(
      isJson ? await readCase(file) : await caseOfCsv(file, values as CsvOptions),
    )
    if (values.json) process.stdout.write(`${JSON.stringify(released)}\n`)
    else print(released, language)
  },
}

interface CsvOptions {
  readonly by?: string
  readonly count?: string
  readonly 'hide-up-to'?: string
  readonly zeros?: string
}

async function readCase(file: string): Promise<unknown> {
  const text = await readTextFile(file)
  let found: { input?: unknown } | null
  try {
    found = JSON.parse(text)
  } catch {
    throw knownRefusal('json-unreadable', {
      file,
      example: '{"fun": …, "params": {…}, "input": […]}',
    })
  }
  const input = found?.input
  if (typeof input !== 'string' || !/^[^\n]+\.csv$/i.test(input)) return found
  return { ...found, input: await readTextFile(resolve(dirname(file), input)) }
}

async function caseOfCsv(file: string, options: CsvOptions): Promise<unknown> {
  const zeros = oneOf(options.zeros, 'zeros', zeroRules)
  return {
    fun: 'SuppressSmallCounts',
    params: {
      ...(options.by === undefined ? {} : { dimVar: options.by.split(',') }),
      freqVar: options.count ?? 'freq',
      maxN: wholeNumber(options['hide-up-to'], 'hide-up-to', { min: 0, max: 1000, otherwise: 3 }),
      protectZeros: zeros === 'protected',
      secondaryZeros: zeros === 'may-hide',
    },
    input: await readTextFile(file),
  }
}

/** The table as it may be shown; the reasons go to the person at the keyboard, for they tell something too. */
function print({ hidden, published }: ReleasedCase, { t }: Language): void {
  const columns = [...new Set([...published, ...hidden].flatMap((cell) => Object.keys(cell)))]
  const shown = columns.filter((column) => column !== 'why')
  const line = (cell: FlatCell) => shown.map((column) => quoted(cell[column] ?? ':')).join(',')
  const lines = [...published, ...hidden].map(line).sort()
  process.stdout.write(`${shown.join(',')}\n${lines.join('\n')}\n`)
  const primary = hidden.filter(({ why }) => why === 'primary').length
  say(
    t('cli.release.said', {
      ...{ open: published.length, kept: hidden.length },
      ...{ primary, secondary: hidden.length - primary },
    }),
  )
}

function quoted(value: string | number): string {
  const text = String(value)
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
