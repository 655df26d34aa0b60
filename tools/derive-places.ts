// Derives the short lists of facts in data/ (places, districts, boundaries, former names) from a folder of the full tables,
// so that anyone can see where each fact comes from and derive them anew. Not needed at run time.
//
//   node tools/derive-places.ts FOLDER
//
// The trusts, communities and regions in data/ are written by hand; this script only refers to their ids.
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'

const folder = process.argv[2]
if (folder === undefined) {
  process.stderr.write('Usage: node tools/derive-places.ts FOLDER\n')
  process.exit(64)
}
const facts = join(import.meta.dirname, '..', 'data')
const database = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect()

const table = (file: string): string =>
  `read_csv('${join(resolve(folder), file).replaceAll("'", "''")}', header = true, all_varchar = true)`

async function rowsOf<Row>(sql: string): Promise<Row[]> {
  return (await database.runAndReadAll(sql)).getRowObjectsJson() as Row[]
}

/** SKDE's labels of the catchment trusts and our ids. */
const trustOf = `MAP {
  'Akershus': 'akershus-universitetssykehus-hf', 'Bergen': 'helse-bergen-hf',
  'Diakonhjemmet': 'diakonhjemmet-sykehus', 'Finnmark': 'finnmarkssykehuset-hf',
  'Fonna': 'helse-fonna-hf', 'Førde': 'helse-forde-hf', 'Helgeland': 'helgelandssykehuset-hf',
  'Innlandet': 'sykehuset-innlandet-hf', 'Lovisenberg': 'lovisenberg-diakonale-sykehus',
  'Møre og Romsdal': 'helse-more-og-romsdal-hf', 'Nord-Trøndelag': 'helse-nord-trondelag-hf',
  'Nordland': 'nordlandssykehuset-hf', 'OUS': 'oslo-universitetssykehus-hf',
  'St. Olav': 'st-olavs-hospital-hf', 'Stavanger': 'helse-stavanger-hf',
  'Sørlandet': 'sorlandet-sykehus-hf', 'Telemark': 'sykehuset-telemark-hf',
  'UNN': 'universitetssykehuset-nord-norge-hf', 'Vestfold': 'sykehuset-i-vestfold-hf',
  'Vestre Viken': 'vestre-viken-hf', 'Østfold': 'sykehuset-ostfold-hf' }`

/** The working labels of the communities in the tables and our ids. */
const communityOf = `MAP {
  'Agder': 'sorlandet', 'Akershus (Ahus)': 'ahus', 'Bergen': 'bergen', 'Finnmark': 'finnmark',
  'Fonna': 'fonna', 'Førde': 'forde', 'Helgeland': 'helgeland', 'Innlandet': 'innlandet',
  'Møre og Romsdal': 'more-og-romsdal', 'Nord-Trøndelag': 'nord-trondelag', 'Nordland': 'nordland',
  'Oslo': 'oslo', 'St. Olavs': 'st-olavs', 'Stavanger': 'stavanger', 'Telemark': 'telemark',
  'Troms og Ofoten (UNN)': 'unn', 'Vestfold': 'vestfold', 'Vestre Viken': 'vestre-viken',
  'Østfold': 'ostfold' }`

const regionOf = `MAP {
  'Helse Midt-Norge RHF': 'helse-midt-norge', 'Helse Nord RHF': 'helse-nord',
  'Helse Sør-Øst RHF': 'helse-sor-ost', 'Helse Vest RHF': 'helse-vest' }`

const people = (file: string, code: string, year: number): string => `(
  SELECT ${code} AS code, sum(population::INT) AS persons,
    round(sum(CASE WHEN age::INT >= 67 THEN population::INT ELSE 0 END) / sum(population::INT), 4) AS share
  FROM ${table(file)} WHERE year = '${year}' GROUP BY ALL)`

await write(
  'places.csv',
  ['code', 'name', 'county', 'county_name', 'lat', 'lon', 'region', 'community', 'trust'].concat([
    'population_2026',
    'share_67plus_2026',
  ]),
  `SELECT municipality_code, municipality_name, county_code, county_name, round(lat::DOUBLE, 3),
     round(lon::DOUBLE, 3), ${regionOf}[health_region], ${communityOf}[helsefellesskap],
     ${trustOf}[catchment_trust], persons, share
   FROM ${table('municipalities_2024.csv')}
   JOIN ${people('population_municipality_2015_2026.csv.gz', 'municipality_code', 2026)} ON code = municipality_code
   ORDER BY municipality_code`,
)

await write(
  'districts.csv',
  ['code', 'name', 'municipality', 'trust', 'population_2026', 'share_67plus_2026'],
  `SELECT ward_code, ward_name, municipality_code, ${trustOf}[catchment_trust], persons, share
   FROM ${table('catchment_municipality_ward_2026.csv')}
   JOIN ${people('population_ward_2006_2026.csv.gz', 'ward_code', 2026)} ON code = ward_code
   WHERE ward_code NOT LIKE '%99' ORDER BY ward_code`,
)

await writeBoundaries()
await writeFormerNames()

/**
 * One row per piece: the people who share a code in 2018, in 2020 and in 2024. Any conversion between two
 * vintages follows from the pieces, with the people of each as weights.
 */
async function writeBoundaries(): Promise<void> {
  const codes = await codesTo2024()
  const people2015 = await peopleOf2015CarriedTo2018()
  const people2024 = await rowsOf<{ code: string; persons: string }>(
    `SELECT * FROM ${people('population_municipality_2015_2026.csv.gz', 'municipality_code', 2024)}`,
  )
  const nameIn = await namesByVintage()
  const pieces = codes.in2018.map(({ code, target, weight }) => ({
    in2018: code,
    in2020: codes.in2020.find((later) => later.target === target)!.code,
    in2024: target,
    people2015: weight * people2015.get(code)!,
  }))
  const wholeOf = (in2024: string): number =>
    pieces
      .filter((piece) => piece.in2024 === in2024)
      .reduce((sum, piece) => sum + piece.people2015, 0)
  const lines = pieces.map((piece) => {
    const persons = Number(people2024.find(({ code }) => code === piece.in2024)!.persons)
    const now = (persons * piece.people2015) / wholeOf(piece.in2024)
    return [
      piece.in2018,
      nameIn(2018, piece.in2018),
      piece.in2020,
      nameIn(2020, piece.in2020),
      piece.in2024,
      nameIn(2024, piece.in2024),
      Math.round(piece.people2015),
      Math.round(now),
    ].join(',')
  })
  const header =
    'code_2018,name_2018,code_2020,name_2020,code_2024,name_2024,people_2015,people_2024'
  save('boundaries.csv', [header, ...lines.sort()])
}

interface Piece {
  readonly in2018: string
  readonly in2020: string
  readonly in2024: string
}

interface Change {
  readonly year: number
  readonly old: string
  readonly oldName: string
  readonly new: string
}

/**
 * The names that ended with a change of codes since 1988, each with the municipality of today that its people are in,
 * or several where it was divided. A name that lives on in one of them is no former name: Haram was in Ålesund for
 * four years. A municipality that changed its name alone, and kept its code, is in no change of codes.
 */
async function writeFormerNames(): Promise<void> {
  const pieces = await rowsOf<Piece>(
    `SELECT code_2018 AS "in2018", code_2020 AS "in2020", code_2024 AS "in2024"
     FROM read_csv('${join(facts, 'boundaries.csv')}', header = true, all_varchar = true)`,
  )
  const changes = (
    await rowsOf<Omit<Change, 'year'> & { year: string }>(
      `SELECT year, old_code AS old, old_name AS "oldName", new_code AS new
       FROM ${table('municipality_code_changes_1988_2024.csv')}`,
    )
  ).map((change) => ({ ...change, year: Number(change.year) }))
  const names = new Map(
    (
      await rowsOf<{ code: string; name: string }>(
        `SELECT municipality_code AS code, municipality_name AS name FROM ${table('municipalities_2024.csv')}`,
      )
    ).map(({ code, name }) => [code, name]),
  )
  const lines = changes.flatMap((change) => {
    const now = codesNow(change, changes, pieces)
    const livesOn = now.some((code) => names.get(code)!.split(' - ').includes(change.oldName))
    return livesOn ? [] : now.map((code) => `${code},${change.oldName}`)
  })
  save('former-names.csv', ['code,name', ...[...new Set(lines)].sort()])
}

/** The codes of today of whoever had a code that ended; none on Svalbard. */
function codesNow(ended: Change, changes: readonly Change[], pieces: readonly Piece[]): string[] {
  const then = ended.year > 2020 ? 'in2020' : 'in2018'
  // A code of before 2018 is followed from change to change until it is one of 2018.
  const code = ended.year > 2018 ? ended.old : ended.new
  const own = pieces.filter((piece) => piece[then] === code)
  if (own.length > 0) return own.map(({ in2024 }) => in2024)
  return changes
    .filter(({ old, year }) => old === code && year > ended.year)
    .flatMap((next) => codesNow(next, changes, pieces))
}

interface Step {
  readonly code: string
  readonly target: string
  readonly weight: number
}

/** Codes of 2018 and 2020 with their 2024 codes and weights, the flat halves of Ålesund and Haram put right. */
async function codesTo2024(): Promise<{ in2018: Step[]; in2020: Step[] }> {
  // In 2018 Haram was a municipality of its own (1534), so nothing needs dividing; the source halves it.
  const whole: Record<string, string> = {
    1504: '1508',
    1523: '1508',
    1529: '1508',
    1546: '1508',
    1534: '1580',
  }
  const valid = async (year: number): Promise<Step[]> => {
    const rows = await rowsOf<{ code: string; target: string; weight: string }>(
      `SELECT municipality_code_then AS code, municipality_code_2024 AS target, weight
       FROM ${table('municipality_redistricting_to_2024.csv')}
       WHERE ${year} BETWEEN valid_from_year::INT AND valid_to_year::INT`,
    )
    return rows
      .filter(({ code, target }) => whole[code] === undefined || whole[code] === target)
      .map(({ code, target, weight }) => ({
        code,
        target,
        weight: whole[code] === undefined ? Number(weight) : 1,
      }))
  }
  return { in2018: await valid(2018), in2020: await valid(2020) }
}

async function peopleOf2015CarriedTo2018(): Promise<Map<string, number>> {
  const rows = await rowsOf<{ code: string; persons: string }>(
    `SELECT municipality_code AS code, population_start AS persons
     FROM ${table('municipality_population_change_2015q1.csv')}`,
  )
  const changes = await rowsOf<{ old: string; new: string }>(
    `SELECT old_code AS old, new_code AS new FROM ${table('municipality_code_changes_1988_2024.csv')}
     WHERE year::INT BETWEEN 2016 AND 2018`,
  )
  const carried = new Map<string, number>()
  for (const { code, persons } of rows) {
    let now = code
    for (let next = code; next !== ''; ) {
      now = next
      next = changes.find((change) => change.old === now && change.new !== now)?.new ?? ''
    }
    carried.set(now, (carried.get(now) ?? 0) + Number(persons))
  }
  return carried
}

/** The name a code had on 1 January of a year: the newest name given to it by then, else the one it lost later. */
async function namesByVintage(): Promise<(year: number, code: string) => string> {
  const changes = await rowsOf<Record<'year' | 'old' | 'oldName' | 'new' | 'newName', string>>(
    `SELECT year, old_code AS old, old_name AS "oldName", new_code AS new, new_name AS "newName"
     FROM ${table('municipality_code_changes_1988_2024.csv')} ORDER BY year::INT`,
  )
  const today = await rowsOf<{ code: string; name: string }>(
    `SELECT municipality_code AS code, municipality_name AS name FROM ${table('municipalities_2024.csv')}`,
  )
  return (year, code) => {
    const now = today.find((place) => place.code === code)?.name
    if (year === 2024 && now !== undefined) return now
    const given = changes.findLast((change) => change.new === code && Number(change.year) <= year)
    const lost = changes.find((change) => change.old === code && Number(change.year) > year)
    const name = given?.newName ?? lost?.oldName ?? now
    if (name === undefined) throw new Error(`no name for ${code} in ${year}`)
    return name
  }
}

async function write(file: string, header: string[], sql: string): Promise<void> {
  const rows = (await database.runAndReadAll(sql)).getRowsJson()
  save(file, [header.join(','), ...rows.map((row) => row.map((cell) => cell ?? '').join(','))])
}

function save(file: string, lines: string[]): void {
  writeFileSync(join(facts, file), `${lines.join('\n')}\n`)
  process.stdout.write(`${file}: ${lines.length - 1} rows\n`)
}
