import { Refusal } from '@samsyn/refusal'
import { rowsAsTable } from '@samsyn/warehouse'
import type { Connector } from './connector.ts'
import type { Question } from './kept-responses.ts'
import { listIn } from './list-in.ts'
import type { KlassQuestion, SourceEntry } from './source-catalogue.ts'

type Cell = string | null
type Row = Readonly<Record<string, Cell>>

/** One kind of list: where it is, where its items are in the answer, and the columns they become. */
interface List {
  path(table: string, asked: KlassQuestion): string
  readonly items: string
  /** Column → field of an item. */
  readonly columns: Readonly<Record<string, string>>
  readonly key: readonly string[]
}

const between = (asked: KlassQuestion) =>
  'from' in asked ? `?from=${asked.from}&to=${asked.to}` : ''

/** Statistics Norway's KLASS: codes with the time they hold, what became of them, what corresponds to what. */
const lists: Readonly<Record<KlassQuestion['list'], List>> = {
  codes: {
    path: (table, asked) => `/classifications/${table}/codes${between(asked)}`,
    items: 'codes',
    columns: {
      code: 'code',
      parent: 'parentCode',
      level: 'level',
      name: 'name',
      valid_from: 'validFrom',
      valid_to: 'validTo',
    },
    key: ['code', 'valid_from', 'name', 'level', 'parent', 'valid_to'],
  },
  changes: {
    path: (table, asked) => `/classifications/${table}/changes${between(asked)}`,
    items: 'codeChanges',
    columns: {
      old_code: 'oldCode',
      old_name: 'oldName',
      new_code: 'newCode',
      new_name: 'newName',
      changed: 'changeOccurred',
    },
    key: ['changed', 'old_code', 'new_code', 'old_name', 'new_name'],
  },
  correspondence: {
    path: (table) => `/correspondencetables/${table}`,
    items: 'correspondenceMaps',
    columns: {
      code: 'sourceCode',
      name: 'sourceName',
      target_code: 'targetCode',
      target_name: 'targetName',
    },
    key: ['code', 'target_code', 'name', 'target_name'],
  },
}

const questionOf = (entry: SourceEntry): Question => ({
  method: 'GET',
  path: lists[entry.klass!.list].path(entry.table, entry.klass!),
})

export const klass: Connector = {
  async fetch({ entry, ask, progress }) {
    const question = questionOf(entry)
    await ask(question, (bytes) => rowsIn(bytes, entry))
    progress(1, 1)
    return { questions: [question], updated: null }
  },
  async rows(connection, answers, data) {
    const { entry } = answers
    const rows = rowsIn(await answers.bytes(data), entry)
    const { key, columns: own } = lists[entry.klass!.list]
    const names = ['classification', ...Object.keys(own), 'source']
    const columns = names.map((name) => ({ name, type: 'VARCHAR' }))
    const select = await rowsAsTable(connection, 'klass_rows', columns, rows)
    return { select, orderBy: ['classification', ...key], leftOut: [] }
  },
  async facts({ entry, bytes }, data) {
    const rows = rowsIn(await bytes(data[0]!), entry)
    const labels = rows.map((row) => [
      row.code ?? row.old_code ?? '',
      row.name ?? row.old_name ?? '',
    ])
    return {
      title: entry.title,
      updated: null,
      codes: { code: Object.fromEntries(labels) },
      units: {},
    }
  },
}

/** @throws Refusal 'broken-table' for an answer without the list, or with an empty one of what cannot be empty */
function rowsIn(bytes: Buffer, entry: SourceEntry): Row[] {
  const { list } = entry.klass!
  const { items, columns, key } = lists[list]
  const found = listIn(bytes, entry.id, items)
  // Years without a change are many; a classification without a code is none.
  if (found.length === 0 && list !== 'changes') throw noItems(entry, items)
  return found.map((item) => {
    const cells = Object.entries(columns).map(([column, field]) => [column, cellOf(item[field])])
    const row: Row = Object.fromEntries(cells)
    // A code that is new has no old one, and the other way about.
    if (!key.some((column) => /code$/.test(column) && row[column] !== null)) {
      throw noItems(entry, items)
    }
    return { classification: entry.table, ...row, source: entry.id }
  })
}

/** KLASS sends "" for a name it does not have. */
const cellOf = (value: unknown): Cell =>
  value === null || value === undefined || value === '' ? null : String(value)

function noItems({ id }: SourceEntry, items: string): Refusal {
  return new Refusal('broken-table', {
    found: `an answer for ${id} without any "${items}", or with one that has no code`,
    because: 'a classification has at least one, and each names a code',
    remedy: 'check its number and its dates in the catalogue',
  })
}
