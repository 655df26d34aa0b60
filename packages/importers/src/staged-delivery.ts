import { type DuckDBConnection, identifier, quoted } from '@samsyn/warehouse'
import { givesContacts, type Role } from './layouts/layout.ts'
import { numberIn } from './number-in.ts'
import type { Extract } from './open-extract.ts'
import { pseudonymSql, runKeyed } from './pseudonyms.ts'
import type { Key } from './read-key.ts'
import { faultsOf, type StagedTable } from './stage.ts'

/** A staged table of a file, and the number its first row has in the delivery. */
export interface Staged extends StagedTable {
  readonly extract: Extract
  readonly base: number
  /** Rows, also those not believed. */
  readonly rows: number
}

const IDS = 'import_ids'
const DIAGNOSES = 'import_diagnoses'

/** Columns of the warehouse's contacts that a role may keep under the same name; the last is of our own. */
const contactColumns = [
  ...[
    'service',
    'starts',
    'ends',
    'municipality',
    'vintage',
    'urgent',
    'unit',
    'specialty',
    'diagnosis',
  ],
  ...['drg', 'drg_points', 'ready', 'weekly_minutes', 'contact_type'],
] as const

const givesPersons = ({ keeps }: Role) => keeps.includes('birth_year')
const givesDiagnoses = ({ keeps }: Role) => keeps.includes('place')

/**
 * Takes belief from rows whose number an earlier row of the delivery has. Most extracts are sorted by it, and one look at the neighbours
 * is enough.
 */
export async function rejectTwice(
  connection: DuckDBConnection,
  staged: readonly Staged[],
): Promise<void> {
  const giving = staged.filter(({ extract }) => givesContacts(extract.role))
  const rows = believed(giving, ['key'])
  const back = `SELECT count(*) FROM (SELECT key <= lag(key) OVER () AS back FROM (${rows})) WHERE back`
  if ((await numberIn(connection, back)) === 0) return
  await connection.run(`CREATE OR REPLACE TEMP TABLE import_twice AS SELECT nth FROM (
    SELECT nth, row_number() OVER (PARTITION BY key ORDER BY nth) AS turn FROM (${rows})
    WHERE key IN (SELECT key FROM (${rows}) GROUP BY key HAVING count(*) > 1)) WHERE turn > 1`)
  for (const { table, base, extract } of giving) {
    const fault = 1 + faultsOf(extract.role).findIndex(({ reason }) => reason === 'duplicate')
    await connection.run(
      `UPDATE ${identifier(table)} SET fault = ${fault} WHERE ${base} + rowid IN (SELECT nth FROM import_twice)`,
    )
  }
}

/** Believed rows of staged tables, with `nth`. */
function believed(staged: readonly Staged[], columns: readonly string[]): string {
  return staged
    .map(
      ({ table, base, extract }) =>
        `SELECT ${base} + rowid AS nth, ${columns
          .map((name) => (extract.role.keeps.includes(name) ? name : `NULL AS ${name}`))
          .join(', ')} FROM ${identifier(table)} WHERE fault = 0`,
    )
    .join(' UNION ALL ')
}

/**
 * Every identifier once, with its pseudonym and what the delivery says of the person: `import_ids`. Their home is the latest that is
 * told, their year of birth the latest too. What belongs together is packed in one number (minute, code, boundaries; year, sex),
 * because the largest of one number is found many times faster than the code of the largest time.
 * `place` counts the pseudonyms in their order: with a line's number behind it, it is one number to sort contacts by.
 */
export async function createIds(
  connection: DuckDBConnection,
  staged: readonly Staged[],
  series: string,
  key: Key,
): Promise<void> {
  const withIds = staged.filter(({ extract }) => extract.role.keeps.includes('id'))
  const columns = ['id', 'sex', 'birth_year', 'died', 'municipality', 'vintage', 'starts']
  const minute = 'coalesce(epoch_us(CAST(starts AS TIMESTAMP)) // 60000000, 0)'
  const code = 'enum_code(CAST(municipality AS municipality_code))'
  await runKeyed(
    connection,
    `CREATE OR REPLACE TEMP TABLE ${IDS} AS SELECT *, row_number() OVER (ORDER BY person) AS place FROM (SELECT id, ${pseudonymSql(`${quoted(`${series}:`)} || id`)} AS person, died,
       CAST(birth // 4 AS SMALLINT) AS birth_year, CAST(nullif(birth % 4 - 1, -1) AS SMALLINT) AS sex,
       enum_range(NULL::municipality_code)[1 + (home % 65536) // 4] AS municipality,
       CAST(CASE home % 4 WHEN 0 THEN 2018 WHEN 1 THEN 2020 WHEN 3 THEN 2024 END AS SMALLINT) AS vintage
     FROM (SELECT id, max(died) AS died, max(birth_year * 4 + coalesce(sex, -1) + 1) AS birth,
         max(${minute} * 65536 + ${code} * 4 + (vintage - 2018) // 2) AS home
       FROM (${believed(withIds, columns)}) GROUP BY id))`,
    key,
  )
}

/** The main diagnosis of a contact, where another file than the contact's tells it. */
export async function createDiagnoses(
  connection: DuckDBConnection,
  staged: readonly Staged[],
): Promise<boolean> {
  const rows = staged.filter(({ extract }) => givesDiagnoses(extract.role))
  if (rows.length === 0) return false
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE ${DIAGNOSES} AS SELECT key, arg_min(diagnosis, (place, nth)) AS diagnosis
     FROM (${believed(rows, ['key', 'place', 'diagnosis'])}) GROUP BY key`,
  )
  return true
}

/** Contacts of the pseudonyms from `from` to `to`, both counted, in the warehouse's order. */
export function contactsSql(
  staged: readonly Staged[],
  source: string,
  hasDiagnoses: boolean,
  { from, to }: { readonly from: bigint; readonly to: bigint },
): string {
  const giving = staged.filter(({ extract }) => givesContacts(extract.role))
  const kept = contactColumns.filter((name) =>
    giving.some(({ extract }) => extract.role.keeps.includes(name)),
  )
  const joined = hasDiagnoses
    ? `LEFT JOIN (SELECT key, diagnosis AS told FROM ${DIAGNOSES}) d ON d.key = s.key`
    : ''
  const columns = kept.filter((name) => !(hasDiagnoses && name === 'diagnosis'))
  return `
SELECT person, CAST(place % 4294967296 + 2 AS INTEGER) AS contact, ${columns.join(', ')}${hasDiagnoses ? ', told AS diagnosis' : ''},
  ${wordSql(source)} AS source
FROM (
  SELECT i.person, i.place * 4294967296 + s.nth AS place, ${columns.map((name) => `s.${name}`).join(', ')}${hasDiagnoses ? ', d.told' : ''}
  FROM (${believed(giving, ['id', 'key', ...columns])}) s JOIN ${IDS} i ON i.id = s.id ${joined}
  WHERE i.person BETWEEN ${from} AND ${to}
  ORDER BY place
)`
}

/** One word for all rows, as an enumeration of it: written several times faster than text. */
function wordSql(word: string): string {
  return `CAST(${quoted(word)} AS ENUM(${quoted(word)}))`
}

/** Persons whose sex and year of birth the delivery tells, and those of `before` whom it does not. */
export function personsSql(
  staged: readonly Staged[],
  source: string,
  before: boolean,
): string | null {
  if (!staged.some(({ extract }) => givesPersons(extract.role))) return null
  const told = `SELECT person, birth_year, sex, CAST(municipality AS VARCHAR) AS municipality, vintage, died, ${quoted(source)} AS source
    FROM ${IDS} WHERE birth_year IS NOT NULL AND sex IS NOT NULL`
  if (!before) return told
  return `${told} UNION ALL
    SELECT person, birth_year, sex, municipality, vintage, died, source FROM persons
    WHERE source = ${quoted(source)} AND person NOT IN (SELECT person FROM (${told}))`
}
