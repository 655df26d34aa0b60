import type { NationalMortality } from './national-mortality.ts'
import { logSurvival } from './survival.ts'
import { AGES, CELLS_PER_AREA, type PopulationTables, SEXES } from './types.ts'

/** log m by sex and age as a line in time. */
export type MortalityLine = Pick<NationalMortality, 'reference' | 'level' | 'change'>

/** Ages at which so few move that a cohort shrinks by death alone. */
const OLD_FROM = 65
const OLD_TO = 104

/** Years after the mortality table that are averaged for the level that holds on. */
const LAST_YEARS = 5

/**
 * How mortality has differed from the line since the table ended, by sex: yearly from how cohorts of the old
 * shrank, against how they did in the table's own years; and the mean of the last years, which holds on.
 */
export function mortalitySinceTable(
  tables: PopulationTables,
  baseYear: number,
  line: MortalityLine,
  years: readonly number[],
) {
  const lastKnown = years[years.length - 1]!
  const shift = new Float64Array(SEXES)
  const pastFirstYear = lastKnown + 1
  const pastShift = new Float64Array(Math.max(0, baseYear - pastFirstYear) * SEXES)
  const usable = years.filter((year) => year >= tables.national.firstYear)
  for (let sex = 0; sex < SEXES; sex++) {
    let known = 0
    for (const year of usable) known += logExcess(tables, line, year, sex) / usable.length
    const after = baseYear - pastFirstYear
    for (let i = 0; i < after; i++) {
      pastShift[i * SEXES + sex] = logExcess(tables, line, pastFirstYear + i, sex) - known
    }
    const from = Math.max(0, after - LAST_YEARS)
    for (let i = from; i < after; i++)
      shift[sex]! += pastShift[i * SEXES + sex]! / (after - from + 1)
  }
  return { shift, pastFirstYear, pastShift }
}

/** log of those aged 65–104 who left their cohort during the year, over the deaths the line expects. */
function logExcess(
  { national }: PopulationTables,
  line: MortalityLine,
  year: number,
  sex: number,
): number {
  const rates = new Float64Array(CELLS_PER_AREA)
  for (let cell = 0; cell < CELLS_PER_AREA; cell++) {
    rates[cell] = line.level[cell]! + line.change[cell]! * (year - line.reference)
  }
  const survival = logSurvival(rates)
  const start = (year - national.firstYear) * CELLS_PER_AREA
  let left = 0
  let expected = 0
  for (let age = OLD_FROM; age < OLD_TO; age++) {
    const cell = sex * AGES + age
    const now = national.people[start + cell]!
    left += now - national.people[start + CELLS_PER_AREA + cell + 1]!
    expected += now * (1 - Math.exp(survival[cell]!))
  }
  return left > 0 && expected > 0 ? Math.log(left / expected) : 0
}
