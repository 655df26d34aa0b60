import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { missingReasons, qualities, units } from '@samsyn/quantity'
import { Refusal, suggest } from '@samsyn/refusal'
import { columnTypes } from './cast-cells.ts'
import {
  connectors,
  type FileMapping,
  type Service,
  type SourceCatalogue,
  type SourceEntry,
} from './source-catalogue.ts'

/** The tables of Norway's publishers that Samsyn knows how to fetch. */
const openDataFile = join(import.meta.dirname, '..', '..', 'catalogue', 'open-data.json')

/**
 * Reads a catalogue of sources: a JSON file with `services` and `sources`.
 *
 * @throws Refusal 'missing-table' without the file, 'broken-table' naming the source and field that cannot be used
 */
export async function readCatalogue(file: string = openDataFile): Promise<SourceCatalogue> {
  const path = resolve(file)
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Refusal('missing-table', {
      found: `no catalogue ${file}`,
      because: 'it does not exist or cannot be read',
      remedy: 'check the name, or leave it out for the catalogue of open data',
    })
  })
  let found: { services?: Record<string, Service>; sources?: SourceEntry[] } | null
  try {
    found = JSON.parse(text)
  } catch (error) {
    throw unusable(file, 'text that is not JSON', (error as Error).message)
  }
  if (typeof found?.services !== 'object' || !Array.isArray(found.sources)) {
    throw unusable(file, 'no "services" and "sources"', 'a catalogue has both')
  }
  const catalogue = { path, services: found.services, sources: found.sources }
  checkCatalogue(catalogue)
  return catalogue
}

function checkCatalogue({ path, services, sources }: SourceCatalogue): void {
  for (const [name, service] of Object.entries(services)) {
    const where = `the service "${name}" of ${path}`
    mustBe(service.connector, connectors, 'connector', where)
    for (const field of ['base', 'publisher', 'licence', 'label'] as const) {
      mustSay(service[field], field, where)
    }
  }
  const ids = new Set<string>()
  for (const entry of sources) {
    mustSay(entry.id, 'id', `a source of ${path}`)
    const where = `the source "${entry.id}" of ${path}`
    if (!/^[a-z][a-z0-9-]*$/.test(entry.id)) {
      throw unusable(where, `the id ${entry.id}`, 'an id has small letters, digits and hyphens')
    }
    if (ids.has(entry.id)) throw unusable(where, 'the same id twice', 'an id names one source')
    ids.add(entry.id)
    checkEntry(entry, services, where)
  }
}

const fields: Record<keyof SourceEntry, true> = {
  ...{ id: true, service: true, title: true, table: true, groups: true, publisher: true },
  ...{ licence: true, target: true, note: true, quality: true, select: true, rules: true },
  ...{ contents: true, unit: true, every: true, symbols: true, klass: true, file: true },
}

function checkEntry(
  entry: SourceEntry,
  services: SourceCatalogue['services'],
  where: string,
): void {
  for (const field of Object.keys(entry)) mustBe(field, Object.keys(fields), 'field', where)
  for (const field of ['title', 'table', 'target'] as const) mustSay(entry[field], field, where)
  mustBe(entry.service, Object.keys(services), 'service', where)
  if (entry.quality !== undefined) mustBe(entry.quality, qualities, 'quality', where)
  if (entry.unit !== undefined) mustBe(entry.unit, units, 'unit', where)
  for (const { unit } of Object.values(entry.contents ?? {})) mustBe(unit, units, 'unit', where)
  for (const reason of Object.values(entry.symbols ?? {})) {
    mustBe(reason, missingReasons, 'reason of a symbol', where)
  }
  for (const rule of Object.values(entry.rules ?? {})) {
    mustBe(rule.as, ['area', 'sex', 'age', 'period', 'indicator', 'detail'], 'rule', where)
    if (rule.as === 'area' && rule.pattern !== undefined) mustBePattern(rule.pattern, where)
  }
  if (!/^[a-z][a-z0-9_]*$/.test(entry.target)) {
    throw unusable(where, `the target ${entry.target}`, 'it has small letters, digits and _')
  }
  const { connector } = services[entry.service]!
  if (connector === 'klass' && entry.klass === undefined)
    throw unusable(where, 'no "klass"', 'it says which list is asked for')
  if (connector !== 'files') return
  if (entry.file === undefined) throw unusable(where, 'no "file"', 'it names the file to read')
  checkFile(entry, entry.file, where)
}

function checkFile(entry: SourceEntry, file: FileMapping, where: string): void {
  mustSay(file.name, 'file.name', where)
  if (!Array.isArray(file.key) || file.key.length === 0) {
    throw unusable(where, 'no "file.key"', 'it names the columns that together name a row')
  }
  if (file.blank !== undefined) mustBe(file.blank, missingReasons, 'file.blank', where)
  for (const type of Object.values(file.columns ?? {})) {
    mustBe(type, Object.keys(columnTypes), 'type of a column', where)
  }
  if (entry.target === 'observations') checkObserved(entry, file, where)
  else checkOwnTable(file, where)
}

function checkOwnTable({ columns }: FileMapping, where: string): void {
  if (columns === undefined) {
    throw unusable(where, 'no "file.columns"', 'a table of its own needs the types of its columns')
  }
  if (Object.keys(columns).some((name) => name.toLowerCase() === 'source')) {
    throw unusable(where, 'a column "source"', 'every table has one of ours, with the id')
  }
}

/** Observations need a value, an area and a time, each from a column or the same for every row. */
function checkObserved(
  { rules = {}, contents = {}, every = {} }: SourceEntry,
  { value }: FileMapping,
  where: string,
): void {
  if (value === undefined && Object.keys(contents).length === 0) {
    throw unusable(where, 'neither "file.value" nor "contents"', 'they name what is counted')
  }
  const known = Object.values(rules).map(({ as }) => as)
  for (const as of ['area', 'period'] as const) {
    if (known.includes(as) || every[as] !== undefined) continue
    throw unusable(where, `no rule "${as}"`, `each row needs one, from a column or in "every"`)
  }
}

function mustBePattern(pattern: string, where: string): void {
  try {
    new RegExp(pattern)
  } catch {
    throw unusable(where, `the pattern ${pattern}`, 'it is no regular expression')
  }
}

function mustSay(value: unknown, field: string, where: string): void {
  if (typeof value === 'string' && value !== '') return
  throw unusable(where, `no "${field}"`, 'every one of them says it')
}

function mustBe(value: string, words: readonly string[], what: string, where: string): void {
  if (words.includes(value)) return
  const near = suggest(String(value), words, 1)[0]
  throw new Refusal('broken-table', {
    found: `the ${what} "${value}" in ${where}`,
    because: `it is one of ${words.join(', ')}`,
    remedy: near === undefined ? 'write one of them' : `write ${near}`,
  })
}

function unusable(where: string, found: string, because: string): Refusal {
  return new Refusal('broken-table', {
    found: `${found} in ${where}`,
    because,
    remedy: 'correct it; docs/data.md shows what a catalogue looks like',
  })
}
