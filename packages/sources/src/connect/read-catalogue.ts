import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { missingReasons, qualities, units } from '@samsyn/quantity'
import { Refusal, suggest } from '@samsyn/refusal'
import {
  connectors,
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
  for (const { as } of Object.values(entry.rules ?? {})) {
    mustBe(as, ['area', 'sex', 'age', 'period', 'indicator', 'detail'], 'rule', where)
  }
  const { connector } = services[entry.service]!
  if (connector === 'klass' && entry.klass === undefined)
    throw unusable(where, 'no "klass"', 'it says which list is asked for')
  if (connector !== 'files') return
  if (entry.file === undefined) throw unusable(where, 'no "file"', 'it names the file to read')
  mustSay(entry.file.name, 'file.name', where)
  if (entry.target !== 'observations' && entry.file.columns === undefined) {
    throw unusable(where, 'no "file.columns"', 'a table of its own needs the types of its columns')
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
