import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type {
  AtlasRow,
  CareSampleRow,
  DementiaRow,
  HospitalUseRow,
  MunicipalCareRow,
  Persons,
  TrustCapacityRow,
} from '../src/index.ts'

// Reads just enough of the real tables to hold our numbers against published control values. The
// importers proper are in packages/sources; this knows nothing of what can be wrong with a file.

const folder = process.env.SAMSYN_DATA ?? resolve(import.meta.dirname, '../../../../shared/data')
export const hasRealTables = existsSync(resolve(folder, 'municipal_care_2025.csv'))

type Cells = Record<string, string>
const number = (text: string | undefined) =>
  text === undefined || text === '' ? null : Number(text)

function table(name: string): Cells[] {
  const [head, ...lines] = readFileSync(resolve(folder, name), 'utf8').trimEnd().split('\n')
  const names = split(head!)
  return lines.map((line) => {
    const cells = split(line)
    return Object.fromEntries(names.map((each, i) => [each, cells[i]!]))
  })
}

const split = (line: string) =>
  [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
    .map((match) => match[1]!.replace(/^"|"$/g, ''))
    .slice(0, line.endsWith(',') ? undefined : -1)

function careRow(row: Cells): MunicipalCareRow {
  return {
    municipality: row.municipality_code!,
    year: Number(row.year),
    populationCheck: Number(row.pop_total),
    hoursPerWeekHomeCare: number(row.hours_per_week_homecare),
    homeCareUsers: number(row.homecare_users),
    homeCareUsers0to66: number(row.homecare_users_0_66),
    homeCareUsers80plus: number(row.homecare_users_80plus),
    housing24hUsers: number(row.housing_24h_users),
    longStayUsers: number(row.institution_longterm_users),
    longStay0to66: number(row.institution_longterm_0_66),
    longStay67to79: number(row.institution_longterm_67_79),
    longStay80plus: number(row.institution_longterm_80plus),
    nurseFte: number(row.nurse_fte),
  }
}

const ages = (group: string): [number, number] =>
  group.endsWith('+')
    ? [Number.parseInt(group, 10), 105]
    : (group.split('-').map(Number) as [number, number])

export const readCare = (): MunicipalCareRow[] => table('municipal_care_2025.csv').map(careRow)

export const readSample = (): CareSampleRow[] =>
  table('municipal_care_sample_2015_2025.csv').map((row) => ({
    ...careRow(row),
    persons0to66: Number(row.pop_0_66),
    persons67to79: Number(row.pop_67_79),
    persons80plus: Number(row.pop_80plus),
  }))

export const readHospitalUse = (): HospitalUseRow[] =>
  table('somatic_hospital_use_norway_2024_age_icd.csv').map((row) => {
    const [ageFrom, ageTo] = ages(row.age_group!)
    return {
      year: Number(row.year),
      ageFrom,
      ageTo,
      chapter: row.icd10_chapter!,
      label: row.icd10_label!,
      patients: Number(row.patients),
      inpatients: Number(row.inpatients),
      stays: Number(row.inpatient_stays),
      bedDays: Number(row.bed_days),
      population: Number(row.population_1jan),
    }
  })

export const readDementia = (): DementiaRow[] =>
  table('dementia_prevalence_age_sex.csv').map((row) => {
    const [ageFrom, ageTo] = ages(row.age_group!)
    return { sex: row.sex === 'F' ? 0 : 1, ageFrom, ageTo, prevalence: Number(row.prevalence) }
  })

export const readCapacity = (): TrustCapacityRow[] =>
  table('hf_capacity_2024_2025.csv').map((row) => ({
    hfId: row.hf_id!,
    metric: row.metric!,
    year: Number(row.year),
    value: Number(row.value),
  }))

export const readAtlas = (): AtlasRow[] =>
  table('helseatlas_variation_2009_2017.csv').map((row) => ({
    atlas: row.atlas!,
    group: row.indicator_group!,
    indicator: row.indicator!,
    detail: row.indicator_detail!,
    area: row.area!,
    period: row.period!,
    type: row.type!,
    rateBase: number(row.rate_base),
    value: Number(row.value),
    lower: number(row.lower),
    upper: number(row.upper),
    numerator: number(row.numerator),
    denominator: number(row.denominator),
  }))

/** Community label → municipality codes, as the table of municipalities has them. */
export function readCommunities(): Map<string, string[]> {
  const communities = new Map<string, string[]>()
  for (const row of table('municipalities_2024.csv')) {
    const codes = communities.get(row.helsefellesskap!) ?? []
    communities.set(row.helsefellesskap!, [...codes, row.municipality_code!].sort())
  }
  return communities
}

/** Persons by sex (0 women, 1 men) as well. */
export type PersonsBySex = (...of: [...Parameters<Persons>, sex?: 0 | 1]) => number

export function readPersons(years: readonly number[]): PersonsBySex {
  const people = new Map<string, Float64Array>()
  const wanted = new Set(years.map(String))
  const text = gunzipSync(
    readFileSync(resolve(folder, 'population_municipality_2015_2026.csv.gz')),
  ).toString('latin1')
  for (const line of text.split('\n')) {
    if (!wanted.has(line.slice(5, 9))) continue
    const [code, year, sex, age, persons] = line.split(',')
    const key = `${code}.${year}`
    const cells = people.get(key) ?? new Float64Array(212)
    people.set(key, cells)
    cells[(sex === 'F' ? 0 : 106) + Number(age)] = Number(persons)
  }
  return (area, year, from, to, sex) => {
    const cells = people.get(`${area}.${year}`)!
    let total = 0
    for (let age = from; age <= to; age++) {
      if (sex !== 1) total += cells[age]!
      if (sex !== 0) total += cells[106 + age]!
    }
    return total
  }
}
