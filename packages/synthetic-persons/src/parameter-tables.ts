import type { PlanningData } from '@samsyn/plan'
import { CELLS_PER_AREA } from '@samsyn/population'
import { type DuckDBConnection, rowsAsTable } from '@samsyn/warehouse'
import { municipalPeople, type Parameters } from './parameters.ts'
import { choices } from './published.ts'
import { slotsOf } from './slots.ts'
import { classes } from './use-model.ts'
import { sum } from './weighted-means.ts'

/** Puts the parameters where the blocks' SQL finds them: `place`, `use_rate`, `slot`, `death_rate`, `kind`. */
export async function createParameterTables(
  connection: DuckDBConnection,
  data: PlanningData,
  parameters: Parameters,
): Promise<void> {
  await rowsAsTable(connection, 'place', placeColumns, placeRows(data, parameters))
  await rowsAsTable(connection, 'use_rate', useColumns, useRows(parameters))
  await rowsAsTable(
    connection,
    'slot',
    slotColumns,
    slotsOf(parameters.use).map((one) => ({ ...one })),
  )
  await rowsAsTable(connection, 'death_rate', deathColumns, deathRows(data, parameters))
}

const column = (name: string, type: string) => ({ name, type })
const placeColumns = [
  column('upto', 'BIGINT'),
  column('birth_year', 'SMALLINT'),
  column('sex', 'SMALLINT'),
  column('municipality', 'VARCHAR'),
  column('place', 'INTEGER'),
  column('trust', 'INTEGER'),
]

/** One row per age, sex and municipality, the youngest first and those born later last: a person picks the first with w < upto. */
function* placeRows(data: PlanningData, { firstYear, years }: Parameters) {
  const { areas } = data.population.history
  const people = municipalPeople(data, firstYear)
  const places = areas.filter((code) => code.length === 4)
  const trusts = trustNumbers(data)
  let upto = 0
  for (let age = -years; age < 106; age++) {
    for (let sex = 0; sex < 2; sex++) {
      for (const [place, municipality] of places.entries()) {
        const weight = people[place * CELLS_PER_AREA + sex * 106 + Math.max(0, age)]!
        if (weight <= 0) continue
        upto += Math.round(weight)
        const birth_year = firstYear - 1 - age
        yield { upto, birth_year, sex, municipality, place, trust: trusts.get(municipality) ?? 99 }
      }
    }
  }
}

function trustNumbers({ geography }: PlanningData): Map<string, number> {
  const ids = [...new Set(geography.municipalities.map(({ trust }) => trust ?? ''))].sort()
  return new Map(
    geography.municipalities.map(({ code, trust }) => [code, ids.indexOf(trust ?? '') + 1]),
  )
}

const useColumns = [
  column('g', 'TINYINT'),
  column('cls', 'TINYINT'),
  column('upto', 'DOUBLE'),
  column('admission', 'DOUBLE'),
  column('spread', 'DOUBLE'),
  column('length', 'DOUBLE'),
  ...[
    'gp',
    'outofhours',
    'outpatient',
    'daycare',
    'emergency',
    'acutebed',
    'mental',
    'shortstay',
  ].map((name) => column(name, 'DOUBLE')),
  column('readmission', 'DOUBLE'),
  column('death', 'DOUBLE'),
].map((one) => (one.type === 'TINYINT' ? { ...one, type: 'SMALLINT' } : one))

function* useRows({ use, groups }: Parameters) {
  for (const g of groups.keys()) {
    for (const cls of classes) {
      // The sickest come first in a group: `upto` is the share of the group in this class or a more severe one.
      const upto = sum(use.classShare[g]!.slice(cls))
      yield {
        g,
        cls,
        upto,
        admission: use.firstStays[g]![cls]!,
        spread: use.staySpread[g]!,
        length: use.length[g]![cls]!,
        gp: use.gp[g]![cls]! * (1 + choices.otherGpContacts),
        outofhours: use.outofhours[g]![cls]!,
        outpatient: use.outpatient[g]![cls]!,
        daycare: use.daycare[g]![cls]!,
        emergency: use.emergencyDaeca[g]! + use.emergencyOther[g]!,
        acutebed: use.acuteBed[g]![cls]!,
        mental: choices.mentalByAge[g]!,
        shortstay: choices.shortStayByAge[g]! * [0.7, 1, 1.6, 2.5][cls]!,
        readmission: choices.extraReadmission[g]!,
        death: choices.deathByClass[cls]! * use.deathScale[g]!,
      }
    }
  }
}

const slotColumns = [
  column('slot', 'INTEGER'),
  column('diagnosis', 'VARCHAR'),
  column('drg', 'VARCHAR'),
  column('points', 'INTEGER'),
  column('urgent', 'INTEGER'),
  column('nights', 'DOUBLE'),
  column('specialty', 'SMALLINT'),
]

const deathColumns = [
  column('sex', 'SMALLINT'),
  column('age', 'SMALLINT'),
  column('rate', 'DOUBLE'),
]

/** Deaths per person-year in the last year that the table has. */
function* deathRows({ population }: PlanningData, _: Parameters) {
  const { mortality } = population
  const at = (mortality.lastYear - mortality.firstYear) * CELLS_PER_AREA
  for (let sex = 0; sex < 2; sex++) {
    for (let age = 0; age < 106; age++) {
      const rate = mortality.rate[at + sex * 106 + age]!
      yield { sex, age, rate: Number.isFinite(rate) ? rate : 0.6 }
    }
  }
}
