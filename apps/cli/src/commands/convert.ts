import { convertSeries, type Vintage } from '@samsyn/geography'
import { knownRefusal, type Refusal } from '@samsyn/refusal'
import { readBoundaryChanges } from '@samsyn/sources'
import type { Command } from '../command.ts'
import { oneOf, parseOptions } from '../parse-options.ts'
import { readTextFile } from '../read-text-file.ts'
import { say } from '../say.ts'
import { langOption, languageNamed } from '../say-language.ts'

const usage =
  'samsyn convert FILE.csv --from 2018|2020|2024 --to 2018|2020|2024 [--lang nb|nn|en] [--json]'
const vintages = ['2018', '2020', '2024'] as const

const options = {
  from: { type: 'string' },
  to: { type: 'string' },
  ...langOption,
  json: { type: 'boolean' },
} as const

export const convertCommand: Command = {
  name: 'convert',
  usage,
  options,
  async run(args) {
    const { values, positionals } = parseOptions(args, options, usage, 1)
    const { t, list } = languageNamed(values.lang)
    const from = Number(oneOf(values.from, 'from', vintages)) as Vintage
    const to = Number(oneOf(values.to ?? '2024', 'to', vintages)) as Vintage
    const series = await readSeries(positionals[0])
    const result = convertSeries(await readBoundaryChanges(), series, from, to, positionals[0])
    if (values.json) {
      process.stdout.write(
        `${JSON.stringify({ ...result, values: Object.fromEntries(result.values) })}\n`,
      )
      return
    }
    const rows = [...result.values].map(([code, value]) => `${code},${value}`)
    process.stdout.write(`municipality_code,value\n${rows.join('\n')}\n`)
    say(t('cli.convert.total', { total: String(result.total), from, to }))
    for (const { code, from: gaps } of result.missing) {
      say(t('cli.convert.missing', { code, list: list(gaps) }))
    }
    for (const { code, from: parts, why } of result.estimated) {
      say(t('cli.convert.estimated', { code, list: list(parts), why: t(`cli.convert.why.${why}`) }))
    }
  },
}

async function readSeries(file: string | undefined): Promise<Map<string, number>> {
  if (file === undefined) {
    throw knownRefusal('argument-missing', { what: 'FILE.csv', usage })
  }
  const text = await readTextFile(file)
  const [header = '', ...rows] = text.trim().split(/\r?\n/)
  if (rowPattern.test(header) || rows.length === 0) throw noHeader(file)
  const series = new Map<string, number>()
  for (const [index, line] of rows.entries()) {
    const [row, match] = [index + 2, rowPattern.exec(line)]
    if (match === null) {
      throw knownRefusal('row-unreadable', { text: line, row, file, example: '0704,123.5' })
    }
    if (series.has(match[1]!)) {
      throw knownRefusal('row-twice', { text: match[1]!, row, file })
    }
    series.set(match[1]!, Number(match[2]))
  }
  return series
}

const rowPattern = /^"?(\d{4})"?[,;\t]\s*(-?\d+(?:\.\d+)?)\s*$/

/** Without a header the first municipality would be read as one, and lost. */
function noHeader(file: string): Refusal {
  return knownRefusal('rows-missing', { file, header: 'municipality_code,value' })
}
