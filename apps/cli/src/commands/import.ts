import { ENGINE } from '@samsyn/desk'
import {
  type Imported,
  type ImportedFile,
  importExtracts,
  layouts,
  reasons,
} from '@samsyn/importers'
import { Refusal } from '@samsyn/refusal'
import { readBoundaryChanges } from '@samsyn/sources'
import type { Command } from '../command.ts'
import { counted } from '../counted.ts'
import { parseOptions } from '../parse-options.ts'
import { progressOn } from '../progress.ts'
import { say } from '../say.ts'

const usage =
  'samsyn import KIND FILE… --to WAREHOUSE --key FILE [--series NAME] [--replace] [--json]'

export const importCommand: Command = {
  name: 'import',
  purpose:
    'person-level extracts into a warehouse, under pseudonyms, with every rejected row named',
  usage,
  help: [
    'KIND is one of:',
    ...layouts.map(({ kind, says }) => `  ${kind.padEnd(11)}${says}`),
    '',
    'All files of one delivery in one call. Rows that cannot be believed are named in FILE.rejects.csv beside each file, by',
    'line, column and reason, never by their content. Files are called by their place in the call, not by name, which may be a',
    'person’s. The same files again change nothing.',
    '',
    '  --to         folder of the warehouse',
    '  --key        file with the secret for pseudonyms, outside the warehouse, for its owner’s eyes only:',
    '               (umask 077; head -c 32 /dev/urandom > FILE)',
    '  --series     deliveries with the same word number persons alike (the kind)',
    '  --replace    take away what earlier deliveries of the kind gave',
    '  --json       print what came in on stdout',
  ].join('\n'),
  async run(args) {
    const { values, positionals } = parseOptions(
      args,
      {
        to: { type: 'string' },
        key: { type: 'string' },
        series: { type: 'string' },
        replace: { type: 'boolean' },
        json: { type: 'boolean' },
      },
      usage,
    )
    const [kind, ...files] = positionals
    const { to, key, series } = values
    if (kind === undefined || to === undefined || key === undefined) {
      throw lacking(kind === undefined ? 'KIND' : to === undefined ? '--to' : '--key')
    }
    const progress = progressOn(process.stderr)
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
      report(imported, to)
    } finally {
      progress.end()
    }
  },
}

function report({ source, alreadyThere, contacts, files }: Imported, folder: string): void {
  if (alreadyThere) say(`These files lie in ${folder} already, as ${source}; nothing changed`)
  else say(`${counted(contacts, 'contact')} came to ${folder} as ${source}`)
  for (const file of files) reportFile(file)
}

function reportFile({ file, rows, rejected, reasons: why }: ImportedFile): void {
  say(
    `${file}: ${counted(rows, 'row')}, ${rejected} rejected${rejected > 0 ? ', named in the .rejects.csv beside it' : ''}`,
  )
  for (const one of why) {
    say(
      `  ${one.rows} × ${one.reason}${one.column === '' ? '' : ` in ${one.column}`}: ${reasons[one.reason]}`,
    )
  }
}

function lacking(what: string): Refusal {
  return new Refusal('wrong-call', {
    found: `no ${what}`,
    because: 'an import needs a kind, files, a warehouse and a key',
    remedy: `use it as: ${usage}`,
  })
}
