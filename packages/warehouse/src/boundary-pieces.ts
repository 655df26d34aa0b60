import type { BoundaryPiece, Vintage } from '@samsyn/geography'
import { Refusal } from '@samsyn/refusal'
import { convertedObservations } from './definitions/index.ts'
import { rowsAsTable, rowsOf } from './duckdb.ts'
import type { Warehouse } from './warehouse.ts'

/** The columns of `boundary_pieces`, which conversion reads. */
export const boundaryColumns = [
  { name: 'code_2018', type: 'VARCHAR' },
  { name: 'code_2020', type: 'VARCHAR' },
  { name: 'code_2024', type: 'VARCHAR' },
  { name: 'people_2015', type: 'INTEGER' },
  { name: 'people_2024', type: 'INTEGER' },
] as const

export function boundaryRow({ codes, people2015, people2024 }: BoundaryPiece) {
  return {
    code_2018: codes[2018],
    code_2020: codes[2020],
    code_2024: codes[2024],
    people_2015: people2015,
    people_2024: people2024,
  }
}

/**
 * The query that gives the municipal counts of `observations` in the boundaries of `to`, totals kept. It reads a temporary table on
 * the warehouse's own connection; write it back with `writeTable`, or query it.
 *
 * @throws Refusal 'wrong-vintage' for a municipality code that its vintage does not know
 */
export async function convertObservations(
  warehouse: Warehouse,
  pieces: readonly BoundaryPiece[],
  to: Vintage,
): Promise<string> {
  await rowsAsTable(
    warehouse.connection,
    'boundary_pieces',
    boundaryColumns,
    pieces.map(boundaryRow),
  )
  const strange = await rowsOf<{ area: string; vintage: number }>(
    warehouse.connection,
    strangeCodes,
  )
  const [first] = strange
  if (first !== undefined) {
    throw new Refusal('wrong-vintage', {
      found: `the municipality ${first.area} in observations of ${first.vintage}`,
      because: `the boundaries of ${first.vintage} have no such code`,
      remedy: 'give the observations the vintage that their codes belong to',
    })
  }
  return convertedObservations.sql({ to })
}

/** Codes of four digits are municipalities; districts and counties have other lengths, or letters as in F-39. */
const strangeCodes = `
SELECT DISTINCT area, vintage FROM observations o
WHERE length(area) = 4 AND area BETWEEN '0000' AND '9999' AND NOT EXISTS (
  SELECT 1 FROM boundary_pieces p
  WHERE area = CASE vintage WHEN 2018 THEN code_2018 WHEN 2020 THEN code_2020 ELSE code_2024 END)
ORDER BY vintage, area LIMIT 1`
