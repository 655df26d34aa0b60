import { CARE_TABLE, type MunicipalCareRow, releasableCare } from '@samsyn/demand'
import type { PlanningData } from '@samsyn/plan'
import {
  type OutgoingCell,
  type OutgoingPart,
  type OutgoingTable,
  publisherRules,
} from '@samsyn/privacy'

/** What can be told of municipal care in one area; the parts of the finest kind, and sums of them. */
export const careStems = [
  'home0',
  'home67',
  'home80',
  'stay67',
  'stay80',
  'stayAll',
  'housing',
  'roundTheClock',
] as const
/** A kind of municipal care that a figure may rest on. */
export type CareStem = (typeof careStems)[number]

/** The municipal tables as Statistics Norway prints them: only its blanks are secret. */
export const careRules = publisherRules.kostraAsPublished

/** An area that a document speaks of, and the municipalities it is the sum of. */
export interface ToldArea {
  readonly id: string
  readonly municipalities: readonly string[]
}

type CareData = Pick<PlanningData, 'kind' | 'services'>

/** The same for every document from the same tables: a made country is a data set of its own. */
function careDataset({ kind, services }: CareData): string {
  const table = `${CARE_TABLE} of ${services.care[0]?.year ?? 'no year'}`
  return kind === 'synthetic' ? `${table}, synthetic` : table
}

/** The gate's name for the care of an area. */
export const careCellId = (area: string, stem: CareStem) => `${area}|${stem}`

/**
 * What a document tells of municipal care when it speaks of these areas: every number that may be shown of each
 * municipality, and the sums of those for larger areas. Rates, atlases, projections and runs are made from
 * these numbers, so that they tell them too and nothing more.
 *
 * @param stems what the document speaks of; everything, if left out
 */
export function careTable(
  data: CareData,
  document: string,
  areas: readonly ToldArea[],
  stems: readonly CareStem[] = careStems,
): OutgoingTable {
  const rows = new Map(data.services.care.map((row) => [row.municipality, rowOf(row)]))
  const spoken = new Set(areas.flatMap(({ municipalities }) => municipalities))
  const cells = areas.flatMap(({ id, municipalities }) =>
    stems.flatMap((stem) => cellOf(id, stem, municipalities, rows)),
  )
  return {
    dataset: careDataset(data),
    document,
    parts: [...spoken].flatMap((code) => rows.get(code)?.parts ?? []),
    cells: [...new Map(cells.map((cell) => [cell.id, cell])).values()],
  }
}

interface CareRow {
  readonly parts: readonly OutgoingPart[]
  /** What may be shown: stem → its parts, and what they add up to. */
  readonly shown: ReadonlyMap<CareStem, { readonly of: readonly string[]; readonly value: number }>
}

function rowOf(row: MunicipalCareRow): CareRow {
  const care = releasableCare(row)
  const part = (name: string, value: number | null) => ({
    id: `${row.municipality}|${name}`,
    value,
  })
  const stays = [
    part('stay0', row.longStay0to66),
    part('stay67', row.longStay67to79),
    part('stay80', row.longStay80plus),
    ...residentsWithoutAge(row).map((value) => part('stayNoAge', value)),
  ]
  const parts = [
    part('home0', row.homeCareUsers0to66),
    part('home67', care.homeCare67to79.value),
    part('home80', row.homeCareUsers80plus),
    ...stays,
    part('housing', row.housing24hUsers),
  ]
  const whole = stays.map(({ id }) => id)
  const single = (name: string) => [`${row.municipality}|${name}`]
  const shown = [
    ['home0', single('home0'), care.homeCare0to66],
    ['home67', single('home67'), care.homeCare67to79],
    ['home80', single('home80'), care.homeCare80plus],
    ['stay67', single('stay67'), care.longStay67to79],
    ['stay80', single('stay80'), care.longStay80plus],
    ['stayAll', whole, care.longStayAll],
    ['housing', single('housing'), care.housing24h],
    ['roundTheClock', [...whole, ...single('housing')], care.roundTheClock],
  ] as const
  return {
    parts,
    shown: new Map(
      shown.flatMap(([stem, of, { value }]) =>
        value === null ? [] : [[stem, { of, value }] as const],
      ),
    ),
  }
}

/**
 * Residents that the table counts in all and in no age group. Not where an age group is blank and may hold them: an
 * outsider takes the ages to be all, and a part that is nobody would hide nothing from her.
 */
function residentsWithoutAge(row: MunicipalCareRow): number[] {
  const { longStayUsers: all, longStay0to66, longStay67to79, longStay80plus } = row
  if (all === null || longStay0to66 === null) return []
  if (longStay67to79 === null || longStay80plus === null) return []
  const rest = all - longStay0to66 - longStay67to79 - longStay80plus
  return rest > 0 ? [rest] : []
}

/** One number of one area: of one municipality, or added up over those of which it may be shown. */
function cellOf(
  area: string,
  stem: CareStem,
  municipalities: readonly string[],
  rows: ReadonlyMap<string, CareRow>,
): OutgoingCell[] {
  const shown = municipalities.flatMap((code) =>
    shownOf(stem, rows.get(code), municipalities.length),
  )
  if (shown.length === 0) return []
  const of = shown.flatMap((one) => one.of)
  const value = shown.reduce((sum, one) => sum + one.value, 0)
  return [{ id: careCellId(area, stem), of, value }]
}

/** In a sum, a municipality of which only half of round-the-clock care is shown is counted with that half. */
function shownOf(stem: CareStem, row: CareRow | undefined, areas: number) {
  if (row === undefined) return []
  const own = row.shown.get(stem)
  if (own !== undefined) return [own]
  if (stem !== 'roundTheClock' || areas === 1) return []
  return (['stayAll', 'housing'] as const).flatMap((half) => row.shown.get(half) ?? [])
}
