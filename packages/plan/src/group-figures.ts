import {
  ATLAS_TABLE,
  type AtlasRow,
  atlasAreasOf,
  CAPACITY_TABLE,
  HOSPITAL_TABLE,
  type MedicationRow,
  nationalUseRates,
  type ServiceTables,
  type TrustCapacityRow,
} from '@samsyn/demand'
import type { Trust } from '@samsyn/geography'
import { type Figure, known, missing } from '@samsyn/quantity'
import { groupSpecs } from './group-specs.ts'
import type { PeopleBook } from './people-book.ts'
import { at, type Place, persons } from './people-figures.ts'
import type { Group } from './plan.ts'
import { MEDICATION_TABLE } from './tables.ts'

/** Head counts of the group, and the births of the year, of one area. */
export function groupPeople(
  book: PeopleBook,
  group: Exclude<Group, 'frail-elderly'>,
  place: Place,
  year: number,
): Figure[] {
  const spec = groupSpecs[group]
  const counts = spec.counts.map(([id, from, to, sex]) =>
    at(id, place, year, persons(book.weighted(place.parts, year, of(from, to, sex)))),
  )
  return spec.births ? [...counts, birthsOf(book, place, year)] : counts
}

/**
 * Use of somatic hospitals that the national rates of the group's ages or diagnoses give, for residents:
 * expected, not observed, and at constant rates in projected years.
 */
export function groupUse(
  book: PeopleBook,
  tables: ServiceTables,
  group: Exclude<Group, 'frail-elderly'>,
  place: Place,
  year: number,
): Figure[] {
  return groupSpecs[group].use.map(([id, chapter, measure, from, to]) => {
    const unit = measure === 'bedDays' ? 'bed-days' : 'stays'
    if (!tables.hospitalUse.some((row) => row.chapter === chapter)) {
      return at(id, place, year, missing(unit, 'not-collected', [HOSPITAL_TABLE]))
    }
    const rate = ratesOf(tables, chapter)[measure]
    const inAges = of(from, to)
    const { value, interval, sources } = book.weighted(
      place.parts,
      year,
      (sex, age) => inAges(sex, age) * rate[age]!,
    )
    return at(
      id,
      place,
      year,
      known(value, unit, 'estimated', [HOSPITAL_TABLE, ...sources], interval ?? undefined),
    )
  })
}

/** Capacity of a trust for the group, by place of treatment, every year in the table. */
export function groupCapacity(
  capacity: readonly TrustCapacityRow[],
  group: Exclude<Group, 'frail-elderly'>,
  trust: Trust,
): Figure[] {
  const years = [...new Set(capacity.map((row) => row.year))].sort()
  return groupSpecs[group].capacity.flatMap(([id, metric, unit]) =>
    years.map((year) => {
      const row = capacity.find(
        (each) => each.hfId === trust.hfId && each.metric === metric && each.year === year,
      )
      const quantity =
        row === undefined
          ? missing(unit, 'outside-boundary', [CAPACITY_TABLE])
          : known(row.value, unit, 'observed', [CAPACITY_TABLE])
      return { ...quantity, id, area: trust.id, year }
    }),
  )
}

/** Persons per 1000 who were dispensed the group's medicines, Norway: only the country is published. */
export function groupMedicines(
  rows: readonly MedicationRow[],
  group: Exclude<Group, 'frail-elderly'>,
): Figure[] {
  return rows
    .filter(({ atc }) => groupSpecs[group].medicines.includes(atc))
    .map(({ atc, year, usersPer1000 }) => ({
      ...known(usersPer1000, 'per-1000', 'observed', [MEDICATION_TABLE]),
      id: `medicine.${atc}`,
      area: 'norway',
      year,
    }))
}

/**
 * The catchment's published standardised rate ÷ the country's, from the group's own atlas; several catchments
 * of one community are weighted by their people. Missing where the atlas has no such area or rate.
 */
export function groupAtlas(
  atlas: readonly AtlasRow[],
  group: Exclude<Group, 'frail-elderly'>,
  communityId: string,
): Figure[] {
  const names = (atlasAreasOf(communityId) ?? []).map(normalised)
  return groupSpecs[group].atlas.map(([id, from, atlasGroup, indicator, detail]) => {
    const rows = atlas.filter(
      (row) =>
        row.atlas === from &&
        row.group === atlasGroup &&
        row.indicator === indicator &&
        row.detail === detail,
    )
    const norway = rows.find((row) => row.area === 'Norge')
    const own = rows.filter((row) => names.includes(normalised(row.area)))
    const people = own.reduce((total, row) => total + (row.denominator ?? 0), 0)
    const year = (norway?.period ?? '').replace('-', '–')
    const found = norway !== undefined && own.length === names.length && people > 0
    const rate = own.reduce((total, row) => total + row.value * (row.denominator ?? 0), 0) / people
    const quantity = found
      ? known(rate / norway.value, 'ratio', 'derived', [ATLAS_TABLE])
      : missing('ratio', 'outside-boundary', [ATLAS_TABLE])
    return { ...quantity, id, area: communityId, year }
  })
}

/** The atlases spell one catchment in two ways ("St. Olav", "St. Olavs"). */
function normalised(area: string): string {
  return area.replace(/s$/, '')
}

/**
 * Births of a year. A known year's births are not in the tables by municipality: children of age 0 a year
 * later stand for them, and are marked derived. A projected year's births are as unsure as its youngest are.
 */
function birthsOf(book: PeopleBook, place: Place, year: number): Figure {
  const births = book.flow(place.parts, year, 'births')
  const after = book.count(place.parts, year + 1, 0, 0)
  if (births === null) {
    return at('people.births', place, year, known(after.value, 'births', 'derived', after.sources))
  }
  const youngest = after.interval === null ? book.count(place.parts, year, 0, 0) : after
  const wide = youngest.interval && scaled(youngest.interval, births / youngest.value)
  return at(
    'people.births',
    place,
    year,
    known(births, 'births', 'estimated', after.sources, wide ?? undefined),
  )
}

function scaled({ low, high }: { low: number; high: number }, by: number) {
  return { low: low * by, high: high * by }
}

function of(from: number, to: number, sex?: 0 | 1) {
  return (s: number, age: number) =>
    age >= from && age <= to && (sex === undefined || s === sex) ? 1 : 0
}

function ratesOf(tables: ServiceTables, chapter: string) {
  return nationalUseRates(tables.hospitalUse, chapter)
}
