import { type Figure, weakestOf } from '@samsyn/quantity'
import { bedsFor } from './beds-for.ts'
import { type CareContext, careContext } from './care-context.ts'
import { careNeed, roundTheClockNeed } from './care-need.ts'
import { type Drawn, figureOf, scaled, sumDrawn } from './drawn.ts'
import { type HospitalContext, hospitalContext, hospitalNeed } from './hospital-need.ts'
import { hospitalNurseNeed, hospitalNursesToday } from './hospital-nurses.ts'
import { type NeedAssumptions, type NeedInput, needAssumptions, type Path } from './need-input.ts'
import { needOpens } from './need-opens.ts'
import { type NeedPeople, needPeople } from './need-people.ts'
import {
  ATLAS_TABLE,
  CAPACITY_TABLE,
  CARE_TABLE,
  HOSPITAL_TABLE,
  POPULATION_TABLE,
  SAMPLE_TABLE,
} from './tables.ts'

const HOSPITAL_SOURCES = [HOSPITAL_TABLE, ATLAS_TABLE, POPULATION_TABLE]

/**
 * What the people who will live here take of both levels, on two or three paths: constant coverage,
 * continued trend, and adopted coverage where it is given. See docs/methods/demand.md.
 *
 * Every municipality and the community, whose sums and intervals are taken draw by draw. Today is the
 * last 31 December with users for the municipal figures and the projection's first year for the hospital
 * ones; requested years before that are left out here, because the past is observed.
 */
export function projectNeed(input: NeedInput): Figure[] {
  const assumptions = { ...needAssumptions, ...input.assumptions }
  const people = needPeople(input.projection, input.draws)
  const care = careContext(input, people, assumptions)
  const hospital = hospitalContext(input, people, assumptions)
  const figures: Figure[] = []
  for (const path of pathsOf(input)) {
    figures.push(...careFigures(input, care, path))
    figures.push(...opensFigures(input, care, path))
    if (path !== 'adopted') figures.push(...hospitalFigures(input, hospital, path, assumptions))
    figures.push(...nurseFigures(input, care, hospital, path))
  }
  return [...figures, ...familyFigures(input, people, assumptions, care.today)]
}

function pathsOf({ adopted }: NeedInput): Path[] {
  return adopted !== undefined && adopted.length > 0
    ? ['constant', 'trend', 'adopted']
    : ['constant', 'trend']
}

/** Municipalities a path can be drawn for: an adopted path only where one was adopted. */
function placesOf(input: NeedInput, path: Path): readonly string[] {
  if (path !== 'adopted') return input.municipalities
  const adopters = new Set(input.adopted!.map((each) => each.municipality))
  return input.municipalities.filter((code) => adopters.has(code))
}

/** The community has an adopted path when all its municipalities have. */
function hasWhole(input: NeedInput, path: Path): boolean {
  return placesOf(input, path).length === input.municipalities.length
}

function yearsFrom(input: NeedInput, today: number): number[] {
  const later = input.years.filter((year) => year > today)
  return [...new Set([today, ...later])].sort((a, b) => a - b)
}

const careMeasures = [
  ['need.homecare.80plus', 'homeCare80plus', 'users'],
  ['need.homecare.67to79', 'homeCare67to79', 'users'],
  ['need.longstay.places', 'longStay', 'places'],
  ['need.roundtheclock.users', 'roundTheClock', 'users'],
  ['need.nurse.fte.municipal', 'nurses', 'fte'],
] as const

function careSources(path: Path): readonly string[] {
  return path === 'trend'
    ? [CARE_TABLE, SAMPLE_TABLE, POPULATION_TABLE]
    : [CARE_TABLE, POPULATION_TABLE]
}

function careFigures(input: NeedInput, care: CareContext, path: Path): Figure[] {
  const figures: Figure[] = []
  const sources = careSources(path)
  for (const year of yearsFrom(input, care.today)) {
    const places = placesOf(input, path)
    const needs = places.map((code) => careNeed(care, code, path, year))
    for (const [id, measure, unit] of careMeasures) {
      const parts = needs.map((need) => need[measure])
      const add = (area: string, number: Drawn | null) =>
        figures.push(figureOf(`${id}.${path}`, area, year, unit, sources, number))
      for (const [i, code] of places.entries()) add(code, parts[i]!)
      if (hasWhole(input, path)) add(input.communityId, sumOf(parts))
    }
  }
  return figures
}

/** Draw by draw, as weak as its weakest part. */
function sumOf(parts: readonly (Drawn | null)[]): Drawn | null {
  const qualities = parts.filter((part) => part !== null).map((part) => part.quality)
  return sumDrawn(parts, weakestOf(qualities))
}

function opensFigures(input: NeedInput, care: CareContext, path: Path): Figure[] {
  const horizon = care.people.lastYear - 1
  const years = Array.from({ length: horizon - care.today }, (_, i) => care.today + 1 + i)
  if (years.length === 0) return []
  const places = placesOf(input, path)
  const at = (year: number) => places.map((code) => roundTheClockNeed(care, code, path, year))
  const now = at(care.today)
  const later = years.map(at)
  const id = `need.opens.${path}`
  const sources = careSources(path)
  const figures: Figure[] = []
  const add = (area: string, today: Drawn | null, needs: (Drawn | null)[]) => {
    if (today === null || needs.some((need) => need === null)) return
    figures.push(needOpens(id, area, sources, today, years, needs as Drawn[]))
  }
  for (const [i, code] of places.entries()) {
    add(
      code,
      now[i]!,
      later.map((needs) => needs[i]!),
    )
  }
  if (hasWhole(input, path)) add(input.communityId, sumOf(now), later.map(sumOf))
  return figures
}

function hospitalFigures(
  input: NeedInput,
  hospital: HospitalContext,
  path: Path,
  { occupancy, winter }: NeedAssumptions,
): Figure[] {
  const figures: Figure[] = []
  for (const year of yearsFrom(input, hospital.people.firstYear)) {
    const parts = input.municipalities.map((code) => hospitalNeed(hospital, code, path, year))
    const add = (area: string, bedDays: Drawn) => {
      const beds = scaled(bedDays, bedsFor(1, occupancy))
      const figure = (id: string, unit: 'bed-days' | 'beds', number: Drawn) =>
        figures.push(figureOf(`${id}.${path}`, area, year, unit, HOSPITAL_SOURCES, number))
      figure('need.hospital.beddays67plus', 'bed-days', bedDays)
      figure('need.hospital.beds67plus', 'beds', beds)
      figure('need.hospital.beds67plus.winter', 'beds', scaled(beds, winter, 'assumed'))
    }
    for (const [i, code] of input.municipalities.entries()) add(code, parts[i]!)
    add(input.communityId, sumOf(parts)!)
  }
  return figures
}

/**
 * Nurse FTE at the community's trusts for its 67+, and both levels together. Before the projection's
 * first year bed-days have not grown yet. An adopted path has constant rates at the hospital: the
 * municipalities have not decided for it.
 */
function nurseFigures(
  input: NeedInput,
  care: CareContext,
  hospital: HospitalContext,
  path: Path,
): Figure[] {
  if (!hasWhole(input, path)) return []
  const hospitalPath = path === 'adopted' ? 'constant' : path
  const sources = [CAPACITY_TABLE, ...HOSPITAL_SOURCES]
  const bedDays = (year: number) =>
    sumOf(input.municipalities.map((code) => hospitalNeed(hospital, code, hospitalPath, year)))!
  const { firstYear } = hospital.people
  const now = bedDays(firstYear)
  const today = hospitalNursesToday(input.capacity, input.trusts, elderlyShare(input, hospital))
  const area = input.communityId
  return yearsFrom(input, care.today).flatMap((year) => {
    const then = year <= firstYear ? now : bedDays(year)
    const atHospital = hospitalNurseNeed(today, now, then)
    const atHome = sumOf(
      input.municipalities.map((code) => careNeed(care, code, path, year).nurses),
    )
    const both = atHospital && atHome && sumOf([atHospital, atHome])
    const all = [...new Set([...careSources(path), ...sources])]
    // The only hospitals that can be missing are those the table does not hold.
    const figure = (id: string, from: readonly string[], number: Drawn | null) =>
      figureOf(id, area, year, 'fte', from, number, 'outside-boundary')
    return [
      ...(path === 'adopted'
        ? []
        : [figure(`need.nurse.fte.hospital.${path}`, sources, atHospital)]),
      figure(`need.nurse.fte.${path}`, all, both),
    ]
  })
}

/** Share of the community's expected bed-days that are of the 67+, in the projection's first year. */
function elderlyShare(input: NeedInput, { people, rates }: HospitalContext): number {
  let elderly = 0
  let all = 0
  for (const code of input.municipalities) {
    for (const [age, rate] of rates.bedDays.entries()) {
      const bedDays = rate * people.central(code, people.firstYear, age, age)
      all += bedDays
      if (age >= 67) elderly += bedDays
    }
  }
  return elderly / all
}

/**
 * Family care taken for granted: the country's FTE shared by persons 80+ today, and growing with them.
 * Only where the projection holds the whole country, for else there is nothing to share by.
 */
function familyFigures(
  input: NeedInput,
  people: NeedPeople,
  { familyCareFte }: NeedAssumptions,
  today: number,
): Figure[] {
  const country = input.care.reduce(
    (sum, row) => sum + people.central(row.municipality, today + 1, 80, 105),
    0,
  )
  return yearsFrom(input, today).flatMap((year) => {
    const parts = input.municipalities.map((code): Drawn => {
      const persons = people.drawn(code, year + 1, '80plus')
      return scaled({ ...persons, quality: 'assumed', blanks: 0 }, familyCareFte / country)
    })
    const figure = (area: string, number: Drawn | null) =>
      figureOf('need.family', area, year, 'fte', [POPULATION_TABLE], number)
    return [
      ...input.municipalities.map((code, i) => figure(code, parts[i]!)),
      figure(input.communityId, sumOf(parts)),
    ]
  })
}
