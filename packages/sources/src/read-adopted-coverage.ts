import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseNumber, parseTable, wrongVintage } from '@samsyn/geography'
import { knownRefusal, type Refusal } from '@samsyn/refusal'
import { readBoundaryChanges, readGeography } from './read-geography.ts'

/** The services a municipality can adopt a coverage for. */
const adoptedServices = [
  'homecare.80plus',
  'homecare.67to79',
  'longstay.80plus',
  'longstay.67to79',
] as const
export type AdoptedService = (typeof adoptedServices)[number]

/** The coverage that a municipality has adopted: users or residents per 100 persons of the age, from a year on. */
export interface AdoptedCoverage {
  readonly municipality: string
  readonly service: AdoptedService
  readonly year: number
  readonly coveragePercent: number
}

const columns = ['municipality_code', 'service', 'year', 'coverage_percent'] as const
/** A coverage is adopted for years that are still ahead of the tables. */
const firstYear = 2026
const lastYear = 2050

/**
 * The coverage that municipalities have adopted, from a file that the community writes itself:
 * `municipality_code,service,year,coverage_percent`, sorted by municipality, service and year.
 *
 * @throws Refusal naming file, line and cell
 */
export async function readAdoptedCoverage(file: string): Promise<AdoptedCoverage[]> {
  const name = basename(file)
  const text = await textOf(file)
  const { municipalities } = await readGeography()
  const codes = new Set(municipalities.map(({ code }) => code))
  const boundaries = await readBoundaryChanges()
  const adopted = parseTable(text, columns, name).map((row, index): AdoptedCoverage => {
    const line = `${name}:${index + 2}`
    const code = row.municipality_code.trim()
    if (!codes.has(code)) throw wrongVintage(boundaries, code, 2024, line)
    return {
      municipality: code,
      service: serviceIn(row.service.trim(), line),
      year: yearIn(row.year.trim(), line),
      coveragePercent: coverageIn(row.coverage_percent.trim(), line),
    }
  })
  if (adopted.length === 0) throw noRows(name)
  const sorted = checkedKeys(adopted, name)
  checkTogether(sorted, name)
  return sorted
}

function noRows(name: string): Refusal {
  return knownRefusal('adopted-empty', { file: name })
}

async function textOf(file: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file))
  } catch (error) {
    const notText = error instanceof TypeError
    throw notText
      ? knownRefusal('file-not-utf8', { file })
      : knownRefusal('adopted-missing', { file, columns })
  }
}

function serviceIn(text: string, line: string): AdoptedService {
  const service = adoptedServices.find((known) => known === text)
  if (service !== undefined) return service
  throw knownRefusal('adopted-service-unknown', { text, where: line, choices: adoptedServices })
}

function yearIn(text: string, line: string): number {
  const year = Number(text)
  if (/^\d{4}$/.test(text) && year >= firstYear && year <= lastYear) return year
  throw knownRefusal('adopted-year-outside', {
    text,
    where: line,
    first: firstYear,
    last: lastYear,
  })
}

function coverageIn(text: string, line: string): number {
  const percent = parseNumber(text, `coverage_percent in ${line}`)
  if (percent <= 100) return percent
  throw knownRefusal('adopted-above-all', { text, where: line })
}

/** A value on the line between two years is not exact in its last digits. */
const rounding = 1e-9

/** Nobody is at home and in long stay at once, so the two are parts of one age group. */
function checkTogether(adopted: readonly AdoptedCoverage[], name: string): void {
  for (const { municipality, service, year } of adopted) {
    const ages = service.split('.')[1]!
    const of = (care: string) =>
      coverageAt(
        adopted.filter(
          (row) => row.municipality === municipality && row.service === `${care}.${ages}`,
        ),
        year,
      )
    const [home, stay] = [of('homecare'), of('longstay')]
    if (home === null || stay === null || home + stay <= 100 + rounding) continue
    throw knownRefusal('adopted-together-above-all', {
      ...{ ages, home, stay, municipality, year, file: name },
    })
  }
}

/** Per cent in a year by the rows of one service: on the line between two, the last one after it, null before the first. */
function coverageAt(rows: readonly AdoptedCoverage[], year: number): number | null {
  const left = rows.findLast((row) => row.year <= year)
  if (left === undefined) return null
  const right = rows.find((row) => row.year > year)
  if (right === undefined) return left.coveragePercent
  const way = (year - left.year) / (right.year - left.year)
  return left.coveragePercent + way * (right.coveragePercent - left.coveragePercent)
}

function checkedKeys(adopted: readonly AdoptedCoverage[], name: string): AdoptedCoverage[] {
  const byKey = new Map<string, AdoptedCoverage>()
  for (const row of adopted) {
    const key = `${row.municipality} ${row.service} ${row.year}`
    if (byKey.has(key)) {
      throw knownRefusal('rows-twice', { key, file: name })
    }
    byKey.set(key, row)
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
}
