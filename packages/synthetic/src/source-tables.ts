import type { ServiceTables } from '@samsyn/demand'
import type { Geography } from '@samsyn/geography'
import type { SourceTable } from '@samsyn/plan'
import { CELLS_PER_AREA, type PopulationTables } from '@samsyn/population'
import { contentHash, fieldsOf } from './content-hash.ts'

/**
 * The tables of the synthetic country, under the ids that the real ones have, so that a number's source is
 * found either way. Titles, publisher and licence say that they are generated.
 */
export function sourceTables(
  geography: Geography,
  population: PopulationTables,
  services: ServiceTables,
): SourceTable[] {
  const { history, national, mortality, outlook } = population
  const cities = geography.municipalities.length
  const areas = history.areas.length
  const peopleOf = (firstYear: number, lastYear: number, from: number, to: number) =>
    cellsOf(
      history.people,
      areas,
      firstYear - history.firstYear,
      lastYear - history.firstYear,
      from,
      to,
    )
  return [
    table(
      'municipalities_2024',
      'Places with published total and share aged 67+',
      '2026',
      [...fieldsOf(geography.municipalities)],
      cities,
    ),
    table(
      'population_municipality_2006_2014',
      'Population by municipality, sex and age',
      '2006–2014',
      peopleOf(2006, 2014, 0, cities),
    ),
    table(
      'population_municipality_2015_2026',
      'Population by municipality, sex and age',
      '2015–2026',
      peopleOf(2015, 2026, 0, cities),
    ),
    table(
      'population_ward_2006_2026',
      'Population by city district, sex and age',
      '2006–2026',
      peopleOf(2006, 2026, cities, areas),
    ),
    table(
      'population_norway_1986_2026',
      'Population of the country by sex and age',
      '1986–2026',
      national.people,
    ),
    table(
      'hmd_norway_mortality_1960_2014',
      'Death rates by sex and age',
      '1960–2014',
      mortality.rate,
    ),
    table(
      'wpp2024_norway_annual',
      'Fertility, life expectancy and migration, yearly',
      '1950–2100',
      [
        ...outlook.fertility.central,
        ...outlook.lifeExpectancyWomen.central,
        ...outlook.lifeExpectancyMen.central,
        ...outlook.netMigration.central,
      ],
      outlook.fertility.central.length,
    ),
    table(
      'wpp2024_norway_fertility_age_pattern_5y',
      'Age pattern of fertility',
      '1950–2100',
      [...fieldsOf(outlook.fertilityPattern)],
      outlook.fertilityPattern.length,
    ),
    table(
      'wpp2024_norway_mortality_5y',
      'Death rates by five-year period',
      '1950–2100',
      [...fieldsOf(outlook.mortality)],
      outlook.mortality.length,
    ),
    rowsTable('municipal_care_2025', 'Municipal care', '2025', services.care),
    rowsTable(
      'municipal_care_sample_2015_2025',
      'Municipal care in thirteen municipalities',
      '2015, 2020, 2025',
      services.careSample,
    ),
    rowsTable(
      'somatic_hospital_use_norway_2024_age_icd',
      'Somatic hospital use by age and chapter',
      '2024',
      services.hospitalUse,
    ),
    rowsTable(
      'helseatlas_variation_2009_2017',
      'Variation between catchments, 75+',
      '2013–2015',
      services.atlas,
    ),
    rowsTable(
      'hf_capacity_2024_2025',
      'Beds, discharges and staff by trust',
      '2024–2025',
      services.capacity,
    ),
    rowsTable('dementia_prevalence_age_sex', 'Share with dementia', '2026', services.dementia),
    rowsTable(
      'medication_users_norway_2010_2025',
      'Persons dispensed medicines',
      '2016–2025',
      services.medication,
    ),
  ]
}

function rowsTable(
  id: string,
  title: string,
  period: string,
  rows: readonly object[],
): SourceTable {
  return table(id, title, period, fieldsOf(rows), rows.length)
}

function table(
  id: string,
  title: string,
  period: string,
  content: Float64Array | Iterable<number | string | null>,
  rows = content instanceof Float64Array ? content.length : 0,
): SourceTable {
  return {
    id,
    title: `${title} (synthetic: generated, with a content hash in place of SHA-256)`,
    publisher: 'Samsyn (synthetic)',
    table: id,
    licence: 'Apache-2.0',
    period,
    rows,
    sha256: contentHash(content),
  }
}

/** The cells of some years and areas, one after the other. */
function cellsOf(
  people: Float64Array,
  areas: number,
  firstYear: number,
  lastYear: number,
  from: number,
  to: number,
): Float64Array {
  const width = (to - from) * CELLS_PER_AREA
  const cells = new Float64Array((lastYear - firstYear + 1) * width)
  for (let t = firstYear; t <= lastYear; t++) {
    const at = (t * areas + from) * CELLS_PER_AREA
    cells.set(people.subarray(at, at + width), (t - firstYear) * width)
  }
  return cells
}
