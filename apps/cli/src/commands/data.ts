import { resolve } from 'node:path'
import { ENGINE } from '@samsyn/desk'
import { Refusal } from '@samsyn/refusal'
import {
  type DataStatus,
  dataStatus,
  diffSource,
  type PulledSource,
  type PullResult,
  pullSources,
  readCatalogue,
  type SourceCatalogue,
  type SourceDiff,
  sourcesNamed,
} from '@samsyn/sources'
import type { Command } from '../command.ts'
import { counted } from '../counted.ts'
import { parseOptions } from '../parse-options.ts'
import { progressOn } from '../progress.ts'
import { say } from '../say.ts'

const usage =
  'samsyn data pull|status|diff [SOURCE…] [--to DIR] [--catalogue FILE] [--from DIR] [--base-url [SERVICE=]URL] [--offline] [--json]'

const DEFAULT_FOLDER = 'out/data'

export const dataCommand: Command = {
  name: 'data',
  purpose: 'fetch open tables, see how old and whole they are, and what a refresh changed',
  usage,
  help: [
    'pull     asks Statistics Norway, KLASS and FHI for the sources of the catalogue (all, or those named, or a group such',
    '         as kostra), keeps every response with request, time, licence and hash, and puts the tables in a warehouse.',
    '         Interrupted, it goes on where it was: nothing that was answered is asked for again.',
    'status   age, coverage and gaps of every source',
    'diff     what the newest pull changed: rows added, removed, changed, and the metadata',
    '',
    '  --to         folder of the warehouse (out/data)',
    '  --catalogue  another list of sources, or a mapping of your own CSV, Parquet or Excel files (docs/data.md)',
    '  --from       folder that holds the files of such a mapping',
    '  --base-url   another address for the services: URL keeps their paths, SERVICE=URL replaces one of them whole',
    '  --offline    build the tables again from the kept responses, to the same bytes',
    '  --json       the result as JSON on stdout',
  ].join('\n'),
  async run(args) {
    const { values, positionals } = parseOptions(
      args,
      {
        to: { type: 'string' },
        catalogue: { type: 'string' },
        from: { type: 'string' },
        'base-url': { type: 'string', multiple: true },
        offline: { type: 'boolean' },
        json: { type: 'boolean' },
      },
      usage,
    )
    const [verb, ...wanted] = positionals
    const catalogue = await readCatalogue(values.catalogue)
    const folder = values.to ?? DEFAULT_FOLDER
    const json = values.json ?? false
    if (verb === 'status') return printStatus(await dataStatus(catalogue, folder), json)
    if (verb === 'diff') return printDiffs(await diffs(catalogue, wanted, folder), json)
    if (verb !== 'pull') throw noVerb(verb)
    const bases = basesOf(catalogue, values['base-url'] ?? [], values.from)
    await pull(catalogue, { wanted, folder, bases, offline: values.offline ?? false }, json)
  },
}

interface PullCall {
  readonly wanted: readonly string[]
  readonly folder: string
  readonly bases: Readonly<Record<string, string>>
  readonly offline: boolean
}

async function pull(catalogue: SourceCatalogue, call: PullCall, json: boolean): Promise<void> {
  const progress = progressOn(process.stderr)
  try {
    const result = await pullSources(catalogue, {
      ...call,
      madeBy: `samsyn ${ENGINE}`,
      progress: progress.at,
    })
    progress.end()
    printPull(result, call.folder, json)
  } finally {
    progress.end()
  }
}

/** Where each service is asked, when not at its own address. */
function basesOf(
  { path, services }: SourceCatalogue,
  urls: readonly string[],
  from: string | undefined,
): Record<string, string> {
  const bases: Record<string, string> = {}
  for (const [name, { connector, base }] of Object.entries(services)) {
    if (connector === 'files') bases[name] = from ?? resolve(path, '..', base)
  }
  for (const given of urls) {
    const [, name, url = ''] = /^(?:([a-z0-9-]+)=)?(.+)$/.exec(given) ?? []
    if (!URL.canParse(url) || (name !== undefined && services[name] === undefined)) {
      throw noBase(given, Object.keys(services))
    }
    for (const [service, { connector, base }] of Object.entries(services)) {
      if (connector === 'files' || (name !== undefined && name !== service)) continue
      bases[service] = name === undefined ? moved(base, url) : url
    }
  }
  return bases
}

/** The service's own path behind another address. */
const moved = (base: string, url: string) => url.replace(/\/$/, '') + new URL(base).pathname

function printPull({ pulled, refused }: PullResult, folder: string, json: boolean): void {
  if (json) {
    const failed = refused.map(({ id, refusal }) => ({ id, kind: refusal.kind, ...refusal.text }))
    process.stdout.write(`${JSON.stringify({ pulled, refused: failed })}\n`)
  }
  for (const source of pulled) say(lineOf(source))
  if (pulled.some(({ unsettled }) => unsettled)) say(unsettledLine)
  const [first, ...others] = refused
  if (first === undefined) return
  if (others.length === 0) throw first.refusal
  for (const { id, refusal } of refused) say(`${id}: ${refusal.message}`)
  throw notAllPulled(refused, pulled.length, folder)
}

function notAllPulled(refused: PullResult['refused'], pulled: number, folder: string): Refusal {
  return new Refusal(refused[0]!.refusal.kind, {
    found: `${refused.length} of ${pulled + refused.length} sources that could not be pulled (${refused.map(({ id }) => id).join(', ')})`,
    because: `each says above why, and their tables in ${folder} are as they were`,
    remedy: 'do what each says, and pull them again',
  })
}

const unsettledLine =
  'Some were asked for while their publisher was changing its figures (Statistics Norway, from 05:00 to 08:15): a 0 or a dot may ' +
  'be no figure at all. Pull again later in the day.'

const verbs = { fetched: 'fetched', resumed: 'went on and built', rebuilt: 'built again' } as const

function lineOf({ id, how, rows, responses, bytes, target, leftOut }: PulledSource): string {
  const size = bytes < 100_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
  const line = `${id}: ${verbs[how]}, ${counted(rows, 'row')} of ${target} from ${counted(responses, 'response')} (${size})`
  const cells = leftOut.reduce((sum, one) => sum + one.cells, 0)
  if (cells === 0) return line
  const withValue = leftOut.filter((one) => one.withValue > 0)
  const numbers = withValue.reduce((sum, one) => sum + one.withValue, 0)
  const shown = withValue.slice(0, 3).map(({ area, vintage }) => `${area} in ${vintage}`)
  return (
    `${line}; left out ${cells} cells of municipality codes that the boundaries of their year do not know, ` +
    `${numbers} of them with a number${numbers > 0 ? ` (${shown.join(', ')}${withValue.length > 3 ? ', …' : ''})` : ''}`
  )
}

function printStatus(status: DataStatus, json: boolean): void {
  if (json) {
    process.stdout.write(`${JSON.stringify(status)}\n`)
    return
  }
  const width = Math.max(...status.sources.map(({ id }) => id.length))
  const lines = status.sources.flatMap((source) => {
    const { id, title, state, ageDays, rows, coverage, updated, gaps } = source
    if (state === 'never-pulled') return [`${id.padEnd(width)}  not pulled yet  ${title}`]
    const age =
      ageDays === null
        ? 'of no time'
        : ageDays === 0
          ? 'from today'
          : `${counted(ageDays, 'day')} old`
    const covers =
      coverage === null ? '' : `, ${counted(coverage.areas, 'area')}, ${yearsOf(coverage)}`
    const edition = updated === null ? '' : `, published ${updated.slice(0, 10)}`
    return [
      `${id.padEnd(width)}  ${age}, ${counted(rows, 'row')}${covers}${edition}  ${title}`,
      ...gaps.map(({ says }) => `${''.padEnd(width)}    ${says}`),
    ]
  })
  if (status.sources.every(({ state }) => state === 'never-pulled'))
    lines.push(
      'Nothing is pulled yet: samsyn data pull fetches all, samsyn data pull kostra a group',
    )
  process.stdout.write(`${lines.join('\n')}\n`)
}

function yearsOf({ firstPeriod, lastPeriod }: { firstPeriod: string; lastPeriod: string }): string {
  const [first, last] = [firstPeriod.slice(0, 4), lastPeriod.slice(0, 4)]
  return first === last ? first : `${first}–${last}`
}

async function diffs(
  catalogue: SourceCatalogue,
  wanted: readonly string[],
  folder: string,
): Promise<SourceDiff[]> {
  const found: SourceDiff[] = []
  for (const entry of sourcesNamed(catalogue, wanted)) {
    const diff = await diffSource(catalogue, entry, folder)
    if (diff.after !== null || wanted.length > 0) found.push(diff)
  }
  return found
}

function printDiffs(found: readonly SourceDiff[], json: boolean): void {
  if (json) {
    process.stdout.write(`${JSON.stringify(found)}\n`)
    return
  }
  for (const { id, before, after, added, removed, changed, biggest, metadata } of found) {
    if (before === null) {
      process.stdout.write(
        `${id}: ${after === null ? 'not pulled yet' : 'pulled once, nothing to compare with'}\n`,
      )
      continue
    }
    const same = added + removed + changed + metadata.length === 0
    process.stdout.write(
      `${id}, ${before} → ${after}: ${same ? 'nothing changed' : `${added} rows added, ${removed} removed, ${changed} changed`}\n`,
    )
    for (const { row, before: was, after: is } of biggest) {
      process.stdout.write(`  ${row}: ${was ?? 'no number'} → ${is ?? 'no number'}\n`)
    }
    for (const line of metadata) process.stdout.write(`  ${line}\n`)
  }
  if (found.length === 0) process.stdout.write('no source has been pulled yet\n')
}

function noVerb(verb: string | undefined): Refusal {
  return new Refusal('wrong-call', {
    found: verb === undefined ? 'nothing to do' : `the word "${verb}"`,
    because: 'samsyn data pulls, shows the status, or compares',
    remedy: `use it as: ${usage}`,
  })
}

function noBase(given: string, services: readonly string[]): Refusal {
  return new Refusal('wrong-call', {
    found: `--base-url ${given}`,
    because: 'it is no address, or of no service of the catalogue',
    remedy: `write https://…, or one of ${services.join(', ')} before =https://…`,
  })
}
