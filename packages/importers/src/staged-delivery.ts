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
          .map((name) => toldSql(extract.role, name))
          .join(', ')} FROM (SELECT rowid, unnest(kept) FROM ${identifier(table)} WHERE fault = 0)`,
    )
    .join(' UNION ALL ')
}

function toldSql({ keeps, follows }: Role, name: string): string {
  const told = keeps.includes(name) ? (follows?.[name] ?? name) : 'NULL'
  return told === name ? name : `${told} AS ${name}`
}

/**
 * Every identifier once, with its pseudonym and what the delivery says of the person: `import_ids`, in the order of the pseudonyms, so
 * that a `rowid` is a place among them. Their home is the latest that is told, their year of birth the latest too. What belongs
 * together is packed in one number (minute, code, boundaries; year, sex), because the largest of one number is found many times faster
 * than the code of the largest time.
 *
 * @returns how many there are
 */
export async function createIds(
  connection: DuckDBConnection,
  staged: readonly Staged[],
  series: string,
  key: Key,
): Promise<number> {
  const withIds = staged.filter(({ extract }) => extract.role.keeps.includes('id'))
  const columns = ['id', 'sex', 'birth_year', 'died', 'municipality', 'vintage', 'starts']
  // Most kinds tell of no one's death.
  const died = withIds.some(({ extract }) => extract.role.keeps.includes('died'))
  const minute = 'coalesce(epoch_us(CAST(starts AS TIMESTAMP)) // 60000000, 0)'
  const code = 'enum_code(CAST(municipality AS municipality_code))'
  await runKeyed(
    connection,
    `CREATE OR REPLACE TEMP TABLE ${IDS} AS SELECT id, ${pseudonymSql(`${quoted(`${series}:`)} || id`)} AS person, died, birth, home
     FROM (SELECT id, ${died ? 'max(died)' : 'NULL'} AS died, max(birth_year * 4 + coalesce(sex, -1) + 1) AS birth,
         max(${minute} * 65536 + ${code} * 4 + (vintage - 2018) // 2) AS home
       FROM (${believed(withIds, columns)}) GROUP BY id)
     ORDER BY person`,
    key,
  )
  return numberIn(connection, `SELECT count(*) FROM ${IDS}`)
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

/** Rows of contacts sorted at once, which take some 100 bytes each meanwhile. Every part looks through all that was staged. */
const PART = 24_000_000
/** Bits of the number that contacts are sorted by: of as many, and no more, the engine makes one machine word. */
const SORTED_BITS = 48

/** The contacts of the persons whose places lie from `from` to below `to`. */
export interface Part {
  readonly from: number
  readonly to: number
  /** As many bits hold the number of a row in the delivery. */
  readonly rowBits: number
}

/** Parts to write a delivery of so many rows and persons in. */
export function partsOf(rows: number, persons: number): Part[] {
  const rowBits = Math.ceil(Math.log2(rows + 1))
  const parts = Math.max(
    1,
    Math.ceil(rows / PART),
    Math.ceil(persons / 2 ** (SORTED_BITS - rowBits)),
  )
  const bound = (n: number) => Math.ceil((persons * n) / parts)
  return Array.from({ length: parts }, (_, n) => ({ from: bound(n), to: bound(n + 1), rowBits }))
}

/**
 * Contacts of a part in the warehouse's order: by person and row, which are one number of 48 bits. It is sorted in two pieces because
 * there is no type of that width, and what follows from other columns is added behind that: a sort takes its time by the byte.
 */
export function contactsSql(
  staged: readonly Staged[],
  source: string,
  hasDiagnoses: boolean,
  { from, to, rowBits }: Part,
): string {
  const giving = staged.filter(({ extract }) => givesContacts(extract.role))
  const { role } = giving[0]!.extract
  const joined = hasDiagnoses
    ? `LEFT JOIN (SELECT key, diagnosis AS told FROM ${DIAGNOSES}) d ON d.key = s.key`
    : ''
  const kept = contactColumns.filter(
    (name) => role.keeps.includes(name) && !(hasDiagnoses && name === 'diagnosis'),
  )
  const columns = kept.filter((name) => role.follows?.[name] === undefined)
  return `
SELECT person, CAST((CAST(high AS BIGINT) * 65536 + low) % ${2 ** rowBits} + 2 AS INTEGER) AS contact,
  ${kept.map((name) => toldSql(role, name)).join(', ')}${hasDiagnoses ? ', told AS diagnosis' : ''}, ${wordSql(source)} AS source
FROM (
  SELECT person, CAST(place // 65536 AS UINTEGER) AS high, CAST(place % 65536 AS USMALLINT) AS low, * EXCLUDE (person, place)
  FROM (
    SELECT i.person, (i.rowid - ${from}) * ${2 ** rowBits} + s.nth AS place, ${columns.map((name) => `s.${name}`).join(', ')}${hasDiagnoses ? ', d.told' : ''}
    FROM (${believed(giving, ['id', 'key', ...columns])}) s JOIN ${IDS} i ON i.id = s.id ${joined}
    WHERE i.rowid >= ${from} AND i.rowid < ${to}
  ) ORDER BY high, low
)`
}

/** Persons and times of all contacts. */
export function contactTimesSql(staged: readonly Staged[]): string {
  const giving = staged.filter(({ extract }) => givesContacts(extract.role))
  return `SELECT i.person, s.service, s.starts FROM (${believed(giving, ['id', 'service', 'starts'])}) s JOIN ${IDS} i ON i.id = s.id`
}

/** One word for all rows, as an enumeration of it: written several times faster than text. */
function wordSql(word: string): string {
  return `CAST(${quoted(word)} AS ENUM(${quoted(word)}))`
}

/**
 * Persons whose sex and year of birth the delivery tells, in the order of the pseudonyms, and behind them those of `before` whom it does
 * not.
 */
export function personsSql(
  staged: readonly Staged[],
  source: string,
  before: boolean,
): string | null {
  if (!staged.some(({ extract }) => givesPersons(extract.role))) return null
  const told = `SELECT person, CAST(birth // 4 AS SMALLINT) AS birth_year, CAST(birth % 4 - 1 AS SMALLINT) AS sex,
      CAST(enum_range(NULL::municipality_code)[1 + (home % 65536) // 4] AS VARCHAR) AS municipality,
      CAST(CASE home % 4 WHEN 0 THEN 2018 WHEN 1 THEN 2020 WHEN 3 THEN 2024 END AS SMALLINT) AS vintage, died, ${quoted(source)} AS source
    FROM ${IDS} WHERE birth % 4 > 0`
  if (!before) return told
  return `${told} UNION ALL
    SELECT person, birth_year, sex, municipality, vintage, died, source FROM persons
    WHERE source = ${quoted(source)} AND person NOT IN (SELECT person FROM (${told}))`
}
