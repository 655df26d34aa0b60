import { resolve } from 'node:path'
import { ENGINE } from '@samsyn/desk'
import type { Language } from '@samsyn/language'
import { knownRefusal, Refusal, suggest } from '@samsyn/refusal'
import {
  dataStatus,
  diffSource,
  type PullResult,
  pullSources,
  readCatalogue,
  type SourceCatalogue,
  type SourceDiff,
  sourcesNamed,
  type TablesInUse,
  tablesInUse,
} from '@samsyn/sources'
import type { Command } from '../command.ts'
import { diffText, inUseText, pulledText, sourcesText } from '../data-text.ts'
import { loadData } from '../load-data.ts'
import { parseOptions } from '../parse-options.ts'
import { progressOn } from '../progress.ts'
import { say } from '../say.ts'
import { langOption, languageNamed } from '../say-language.ts'
import { lineWidth, proseLines } from '../table-lines.ts'

const usage =
  'samsyn data pull|status|diff [SOURCE…] [--to DIR] [--catalogue FILE] [--from DIR] [--base-url [SERVICE=]URL] [--offline] [--data DIR] [--lang nb|nn|en] [--json]'

const verbs = ['pull', 'status', 'diff'] as const

const DEFAULT_FOLDER = 'out/data'

const options = {
  ...langOption,
  data: { type: 'string' },
  to: { type: 'string' },
  catalogue: { type: 'string' },
  from: { type: 'string' },
  'base-url': { type: 'string', multiple: true },
  offline: { type: 'boolean' },
  json: { type: 'boolean' },
} as const

export const dataCommand: Command = {
  name: 'data',
  usage,
  options,
  async run(args) {
    const { values, positionals } = parseOptions(args, options, usage)
    const language = languageNamed(values.lang)
    const [verb, ...wanted] = positionals
    const catalogue = await readCatalogue(values.catalogue)
    const folder = values.to ?? DEFAULT_FOLDER
    const json = values.json ?? false
    if (verb === 'status') return status(language, catalogue, { ...values, folder }, json)
    if (verb === 'diff') return printDiffs(language, await diffs(catalogue, wanted, folder), json)
    if (verb !== 'pull') throw noVerb(verb)
    const bases = basesOf(catalogue, values['base-url'] ?? [], values.from)
    const call = { wanted, folder, bases, offline: values.offline ?? false }
    await pull(language, catalogue, call, json)
  },
}

/**
 * The tables in use first, for those are what numbers rest on; then what could be pulled. Tables that cannot be used are
 * why somebody asks: the rest is told all the same, and the refusal ends it.
 */
async function status(
  language: Language,
  catalogue: SourceCatalogue,
  { data, folder }: { data?: string; folder: string },
  json: boolean,
): Promise<void> {
  const sources = await dataStatus(catalogue, folder)
  const from = data ?? process.env.SAMSYN_DATA
  const used = await inUse(language, from)
  if (json) {
    const refused = used instanceof Refusal ? { refused: { kind: used.kind, ...used.text } } : used
    process.stdout.write(
      `${JSON.stringify({ inUse: { from: from ?? null, ...refused }, ...sources })}\n`,
    )
  } else {
    const width = lineWidth()
    const first =
      used instanceof Refusal
        ? proseLines(language.t('cli.data.refused', { folder: from ?? '' }), width)
        : inUseText(language, used, from, width)
    process.stdout.write(`${[...first, '', ...sourcesText(language, sources, width)].join('\n')}\n`)
  }
  if (used instanceof Refusal) throw used
}

/** The tables behind every command now, or why they cannot be used. */
async function inUse(
  language: Language,
  folder: string | undefined,
): Promise<TablesInUse | Refusal> {
  const thisYear = new Date().getFullYear()
  if (!folder) return tablesInUse({ kind: 'synthetic', tables: [], findings: [] }, thisYear)
  const progress = progressOn(process.stderr, language)
  try {
    return tablesInUse(await loadData(folder, progress, language), thisYear)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  } finally {
    progress.end()
  }
}

interface PullCall {
  readonly wanted: readonly string[]
  readonly folder: string
  readonly bases: Readonly<Record<string, string>>
  readonly offline: boolean
}

async function pull(
  language: Language,
  catalogue: SourceCatalogue,
  call: PullCall,
  json: boolean,
): Promise<void> {
  const progress = progressOn(process.stderr, language)
  try {
    const result = await pullSources(catalogue, {
      ...call,
      madeBy: `samsyn ${ENGINE}`,
      progress: progress.at,
    })
    progress.end()
    printPull(language, result, call.folder, json)
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

function printPull(
  language: Language,
  { pulled, refused }: PullResult,
  folder: string,
  json: boolean,
): void {
  if (json) {
    const failed = refused.map(({ id, refusal }) => ({ id, kind: refusal.kind, ...refusal.text }))
    process.stdout.write(`${JSON.stringify({ pulled, refused: failed })}\n`)
  }
  for (const source of pulled) say(pulledText(language, source))
  if (pulled.some(({ unsettled }) => unsettled)) say(language.t('cli.data.unsettled'))
  const [first, ...others] = refused
  if (first === undefined) return
  if (others.length === 0) throw first.refusal
  for (const { id, refusal } of refused) say(`${id}: ${language.refusal(refusal).sentence}`)
  throw notAllPulled(refused, pulled.length, folder)
}

function notAllPulled(refused: PullResult['refused'], pulled: number, folder: string): Refusal {
  const said = knownRefusal('sources-not-pulled', {
    ...{ n: refused.length, of: pulled + refused.length, folder },
    list: refused.map(({ id }) => id),
  })
  // What the first is tells a script whether to try again.
  return new Refusal(refused[0]!.refusal.kind, said.text, said.said)
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

function printDiffs(language: Language, found: readonly SourceDiff[], json: boolean): void {
  if (json) {
    process.stdout.write(`${JSON.stringify(found)}\n`)
    return
  }
  const lines = found.flatMap((diff) => diffText(language, diff))
  if (found.length === 0) lines.push(language.t('cli.data.diff.nothing'))
  process.stdout.write(`${lines.join('\n')}\n`)
}

function noVerb(verb: string | undefined): Refusal {
  if (verb === undefined) return knownRefusal('argument-missing', { what: verbs.join('|'), usage })
  const near = suggest(verb, verbs, 1)
  return knownRefusal('word-unknown', { text: verb, words: verbs, usage, near })
}

function noBase(given: string, services: readonly string[]): Refusal {
  return knownRefusal('base-url-unreadable', { text: given, services })
}
