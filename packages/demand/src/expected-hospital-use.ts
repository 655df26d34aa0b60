import { type Figure, known, type Quantity, type Unit } from '@samsyn/quantity'
import { bedsFor } from './beds-for.ts'
import { nationalUseRates, type UseRates } from './national-use-rates.ts'
import { needAssumptions } from './need-input.ts'
import { OLDEST, type Persons } from './persons.ts'
import { HOSPITAL_TABLE, POPULATION_TABLE } from './tables.ts'
import type { HospitalUseRow } from './types.ts'

const SOURCES = [HOSPITAL_TABLE, POPULATION_TABLE]

export interface ExpectedHospitalUseInput {
  readonly hospitalUse: readonly HospitalUseRow[]
  readonly persons: Persons
  /** Persons on 1 January of this year. */
  readonly year: number
  readonly communityId: string
  readonly municipalities: readonly string[]
  /** All municipalities of Norway; the community's own when left out, and then no figure for Norway. */
  readonly allMunicipalities?: readonly string[]
  /** Bed-days ÷ (365 × beds); that of `needAssumptions` when left out. */
  readonly occupancy?: number
}

/**
 * What residents would use of somatic hospitals at the national rate of their age: not their actual use,
 * which no open table has by municipality. Each municipality, the community and Norway ("norway"); and
 * for Norway what was observed: patients per 1000 and bed-days of the 80+ by ICD-10 chapter.
 */
export function expectedHospitalUse(input: ExpectedHospitalUseInput): Figure[] {
  const rates = nationalUseRates(input.hospitalUse)
  const of = (area: string, codes: readonly string[]) => expectedOf(area, codes, rates, input)
  return [
    ...input.municipalities.flatMap((code) => of(code, [code])),
    ...of(input.communityId, input.municipalities),
    ...(input.allMunicipalities ? of('norway', input.allMunicipalities) : []),
    ...observedInNorway(input.hospitalUse, rates.year),
  ]
}

function expectedOf(
  area: string,
  codes: readonly string[],
  rates: UseRates,
  { persons, year, occupancy = needAssumptions.occupancy }: ExpectedHospitalUseInput,
): Figure[] {
  const expected = (rate: Float64Array, from: number, to: number) =>
    codes.reduce((sum, code) => sum + expectedUse(code, year, rate, persons, from, to), 0)
  const figure = (id: string, value: number, unit: Unit): Figure => ({
    ...known(value, unit, 'estimated', SOURCES),
    id,
    area,
    year,
  })
  const bedDays67plus = expected(rates.bedDays, 67, OLDEST)
  return [
    figure('hosp.beddays.expected67plus', bedDays67plus, 'bed-days'),
    figure('hosp.beddays.expected67to79', expected(rates.bedDays, 67, 79), 'bed-days'),
    figure('hosp.beddays.expected80to89', expected(rates.bedDays, 80, 89), 'bed-days'),
    figure('hosp.beddays.expected90plus', expected(rates.bedDays, 90, OLDEST), 'bed-days'),
    figure('hosp.beddays.expected', expected(rates.bedDays, 0, OLDEST), 'bed-days'),
    figure('hosp.beds.expected67plus', bedsFor(bedDays67plus, occupancy), 'beds'),
    figure('hosp.stays.expected67plus', expected(rates.stays, 67, OLDEST), 'stays'),
  ]
}

/**
 * Σ persons × rate of one area. Ages that share a rate are asked for together, because the question for
 * persons may be a costly one.
 */
export function expectedUse(
  area: string,
  year: number,
  rate: Float64Array,
  persons: Persons,
  from: number,
  to: number,
): number {
  let events = 0
  let start = from
  for (let age = from; age <= to; age++) {
    if (age < to && rate[age + 1] === rate[start]) continue
    events += rate[start]! * persons(area, year, start, age)
    start = age + 1
  }
  return events
}

function observedInNorway(rows: readonly HospitalUseRow[], year: number): Figure[] {
  const figure = (id: string, quantity: Quantity): Figure => ({
    ...quantity,
    id,
    area: 'norway',
    year,
  })
  const all = rows.filter((row) => row.chapter === '_T')
  const patients = all.reduce((sum, row) => sum + row.patients, 0)
  const people = all.reduce((sum, row) => sum + row.population, 0)
  const rate = known((1000 * patients) / people, 'per-1000', 'observed', [HOSPITAL_TABLE])
  const byChapter = new Map<string, number>()
  for (const row of rows) {
    if (row.chapter === '_T' || row.ageFrom < 80) continue
    byChapter.set(row.chapter, (byChapter.get(row.chapter) ?? 0) + row.bedDays)
  }
  return [
    figure('hosp.patients.rate', rate),
    ...[...byChapter].map(([chapter, bedDays]) =>
      figure(
        `hosp.diagnosis80plus.${chapter}`,
        known(bedDays, 'bed-days', 'observed', [HOSPITAL_TABLE]),
      ),
    ),
  ]
}
