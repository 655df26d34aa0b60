import { ENGINE } from '@samsyn/desk'
import { type Imported, type ImportedFile, importExtracts } from '@samsyn/importers'
import type { Language } from '@samsyn/language'
import { knownRefusal } from '@samsyn/refusal'
import { readBoundaryChanges } from '@samsyn/sources'
import type { Command } from '../command.ts'
import { counted } from '../counted.ts'
import { parseOptions } from '../parse-options.ts'
import { progressOn } from '../progress.ts'
import { say } from '../say.ts'
import { langOption, languageNamed } from '../say-language.ts'

const usage =
  'samsyn import KIND FILE… --to WAREHOUSE --key FILE [--series NAME] [--replace] [--lang nb|nn|en] [--json]'

const options = {
  to: { type: 'string' },
  key: { type: 'string' },
  series: { type: 'string' },
  replace: { type: 'boolean' },
  ...langOption,
  json: { type: 'boolean' },
} as const

export const importCommand: Command = {
  name: 'import',
  usage,
  options,
  async run(args) {
    const { values, positionals } = parseOptions(args, options, usage)
    const language = languageNamed(values.lang)
    const [kind, ...files] = positionals
    const { to, key, series } = values
    if (kind === undefined || to === undefined || key === undefined) {
      const what = kind === undefined ? 'KIND' : to === undefined ? '--to' : '--key'
      throw knownRefusal('argument-missing', { what, usage })
    }
    const progress = progressOn(process.stderr, language)
    try {
      const imported = await importExtracts({
        ...{ kind, files, warehouse: to, key, replace: values.replace ?? false },
        ...(series === undefined ? {} : { series }),
        boundaries: await readBoundaryChanges(),
        today: new Date().toISOString().slice(0, 10),
        madeBy: `samsyn ${ENGINE}`,
        progress: progress.at,
      })
      progress.end()
      if (values.json) process.stdout.write(`${JSON.stringify(imported)}\n`)
      report(language, imported, to)
    } finally {
      progress.end()
    }
  },
}

function report(
  language: Language,
  { source, alreadyThere, contacts, files }: Imported,
  folder: string,
): void {
  const came = counted(language, 'contacts', contacts)
  say(
    alreadyThere
      ? language.t('cli.import.there', { folder, source })
      : language.t('cli.import.came', { folder, source, contacts: came }),
  )
  for (const file of files) reportFile(language, file)
}

function reportFile(
  language: Language,
  { file, rows, rejected, reasons: why }: ImportedFile,
): void {
  const { t } = language
  const said = { file, rows: counted(language, 'rows', rows), n: rejected }
  say(t(rejected > 0 ? 'cli.import.rejected' : 'cli.import.file', said))
  for (const { rows: n, reason, column } of why) {
    const says = t(`cli.reject.${reason}`)
    const one = t(column === '' ? 'cli.import.reason' : 'cli.import.reasonIn', {
      ...{ n, reason, column, says },
    })
    say(`  ${one}`)
  }
}
