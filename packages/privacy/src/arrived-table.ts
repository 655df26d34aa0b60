import { Refusal } from '@samsyn/refusal'
import type { Table } from './table.ts'

/** A cell as a publisher printed it: null where it was left blank. */
export interface ArrivedPart {
  readonly id: string
  readonly value: number | null
  /** False for a part that has no place in our table (it is the rest of a sum); true if not said. */
  readonly isShown?: boolean
  /** How much it is missed when hidden, 1 if not said. */
  readonly weight?: number
}

/** A sum of parts: with the value it was printed with, or, without one, to be added up. */
export interface ArrivedSum extends Omit<ArrivedPart, 'value'> {
  readonly value?: number | null
  readonly of: readonly string[]
}

/**
 * A table that arrives with blanks: somebody else hid them, and they must not be restorable from what we
 * let out. Parts are the finest cells; sums keep the value they came with, known though a part is blank.
 */
export function arrivedTable(
  parts: readonly ArrivedPart[],
  sums: readonly ArrivedSum[] = [],
): Table {
  const position = new Map(parts.map(({ id }, at) => [id, at]))
  const cellOf = ({ id, value, weight }: ArrivedPart | ArrivedSum, of: readonly number[]) => ({
    id,
    labels: { cell: id },
    of,
    ...(value === undefined ? {} : { value }),
    ...(weight === undefined ? {} : { weight }),
  })
  return {
    finest: ['cell'],
    measure: 'count',
    atoms: parts.map(({ id, value }) => ({ key: `cell=${id}`, value })),
    cells: [
      ...parts.flatMap((part, at) => (part.isShown === false ? [] : [cellOf(part, [at])])),
      ...sums
        .filter(({ isShown }) => isShown !== false)
        .map((sum) =>
          cellOf(
            sum,
            sum.of.map((id) => position.get(id) ?? unknownPart(sum.id, id)),
          ),
        ),
    ],
  }
}

function unknownPart(sum: string, part: string): never {
  throw new Refusal('broken-table', {
    found: `${part} as a part of ${sum}`,
    because: 'it is not among the parts',
    remedy: 'list every part once, blank ones too, and give sums by them',
  })
}
