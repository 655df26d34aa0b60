import { quoted, type Warehouse } from '@samsyn/warehouse'
import { readBoundaryChanges } from '../read-geography.ts'

/** What observations of a source are about; null of other tables. */
export interface Coverage {
  readonly areas: number
  readonly municipalities: number
  readonly indicators: number
  readonly firstPeriod: string
  readonly lastPeriod: string
  readonly periods: number
  /** Cells without a number, by reason. */
  readonly missing: Readonly<Record<string, number>>
}

export interface Gap {
  readonly kind:
    | 'never-pulled'
    | 'unfinished-pull'
    | 'unsettled'
    | 'no-number'
    | 'municipalities-missing'
    | 'years-missing'
  /** In English, with what `values` hold. */
  readonly says: string
  readonly values: Readonly<Record<string, string | number>>
}

/** What the observations of a source are about. */
export async function coverageOf(id: string, warehouse: Warehouse): Promise<Coverage> {
  const of = `FROM observations WHERE source = ${quoted(id)}`
  const [about] = await warehouse.query<Omit<Coverage, 'missing'>>(
    `SELECT count(DISTINCT area) AS areas,
       count(DISTINCT CASE WHEN regexp_full_match(area, '[0-9]{4}') THEN area END) AS municipalities,
       count(DISTINCT indicator) AS indicators, CAST(min(period_start) AS VARCHAR) AS "firstPeriod",
       CAST(max(period_end) AS VARCHAR) AS "lastPeriod", count(DISTINCT period_start) AS periods ${of}`,
  )
  const missing = await warehouse.query<{ missing: string; cells: number }>(
    `SELECT missing, count(*) AS cells ${of} AND missing IS NOT NULL GROUP BY missing ORDER BY missing`,
  )
  const byReason = Object.fromEntries(missing.map((row) => [row.missing, row.cells]))
  return { ...about!, missing: byReason }
}

/** What the observations of a source lack. */
export async function gapsOf(
  id: string,
  rows: number,
  { missing, municipalities }: Coverage,
  warehouse: Warehouse,
): Promise<Gap[]> {
  const gaps: Gap[] = []
  const blank = Object.values(missing).reduce((sum, cells) => sum + cells, 0)
  if (blank > 0) {
    const parts = Object.entries(missing).map(([reason, cells]) => `${cells} ${reason}`)
    const share = Math.round((1000 * blank) / rows) / 10
    gaps.push({
      kind: 'no-number',
      says: `${share} % of the cells have no number: ${parts.join(', ')}`,
      values: { share, ...missing },
    })
  }
  const years = await missingYears(id, warehouse)
  if (years.length > 0) {
    const list = spans(years)
    gaps.push({ kind: 'years-missing', says: `nothing from ${list}`, values: { list } })
  }
  if (municipalities > 1) {
    const short = await shortOfMunicipalities(id, warehouse)
    for (const { vintage, held, all } of short) {
      gaps.push({
        kind: 'municipalities-missing',
        says: `${held} of the ${all} municipalities of ${vintage}`,
        values: { held, all, year: vintage },
      })
    }
  }
  return gaps
}

/** Years between the first and the last from which there is nothing. */
async function missingYears(id: string, warehouse: Warehouse): Promise<number[]> {
  const rows = await warehouse.query<{ year: number }>(
    `SELECT DISTINCT CAST(EXTRACT(YEAR FROM period_start) AS INTEGER) AS year FROM observations
     WHERE source = ${quoted(id)} ORDER BY year`,
  )
  const years = rows.map(({ year }) => year)
  const held = new Set(years)
  const all = Array.from({ length: years.at(-1)! - years[0]! + 1 }, (_, at) => years[0]! + at)
  return all.filter((year) => !held.has(year))
}

/** Rising years as they are read aloud: 2016–2019, 2021. */
function spans(years: readonly number[]): string {
  const runs: [first: number, last: number][] = []
  for (const year of years) {
    const run = runs.at(-1)
    if (run?.[1] === year - 1) run[1] = year
    else runs.push([year, year])
  }
  return runs.map(([first, last]) => (first === last ? first : `${first}–${last}`)).join(', ')
}

async function shortOfMunicipalities(id: string, warehouse: Warehouse) {
  const held = await warehouse.query<{ vintage: number; held: number }>(
    `SELECT vintage, count(DISTINCT area) AS held FROM observations
     WHERE source = ${quoted(id)} AND regexp_full_match(area, '[0-9]{4}') GROUP BY vintage ORDER BY vintage`,
  )
  const counts = await municipalityCounts()
  return held
    .map((row) => ({ ...row, all: counts.get(row.vintage) ?? row.held }))
    .filter(({ held, all }) => held < all)
}

async function municipalityCounts(): Promise<Map<number, number>> {
  const pieces = await readBoundaryChanges()
  return new Map(
    ([2018, 2020, 2024] as const).map((vintage) => {
      return [vintage, new Set(pieces.map(({ codes }) => codes[vintage])).size]
    }),
  )
}
