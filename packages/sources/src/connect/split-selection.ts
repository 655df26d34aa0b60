import { Refusal } from '@samsyn/refusal'

/** The codes to ask for in each dimension. */
export interface DimensionCodes {
  readonly id: string
  readonly codes: readonly string[]
}

export const cellsOf = (dimensions: readonly DimensionCodes[]): number =>
  dimensions.reduce((product, { codes }) => product * codes.length, 1)

/**
 * Divides a selection into such of at most `limit` cells, together the same cells, each once. The dimensions named in
 * `first` are cut first (time: whole years are what people look for in a kept response), then the longest.
 *
 * @throws Refusal 'not-available' for a limit below one cell
 */
export function splitSelection(
  dimensions: readonly DimensionCodes[],
  limit: number,
  first: readonly string[] = [],
): DimensionCodes[][] {
  if (limit < 1) throw noCells()
  const order = [...dimensions]
    .sort((a, b) => b.codes.length - a.codes.length)
    .sort((a, b) => Number(first.includes(b.id)) - Number(first.includes(a.id)))
    .map(({ id }) => id)
  return cut(dimensions, limit, order)
}

function cut(
  dimensions: readonly DimensionCodes[],
  limit: number,
  [id, ...later]: readonly string[],
): DimensionCodes[][] {
  if (cellsOf(dimensions) <= limit || id === undefined) return [[...dimensions]]
  const { codes } = dimensions.find((one) => one.id === id)!
  const rest = cellsOf(dimensions) / codes.length
  const size = Math.max(1, Math.floor(limit / rest))
  const pieces: DimensionCodes[][] = []
  for (let at = 0; at < codes.length; at += size) {
    const piece = { id, codes: codes.slice(at, at + size) }
    pieces.push(
      ...cut(
        dimensions.map((one) => (one.id === id ? piece : one)),
        limit,
        later,
      ),
    )
  }
  return pieces
}

/** Half of a selection and the other half, for a service that takes fewer cells than it says. */
export function halves(
  dimensions: readonly DimensionCodes[],
  first: readonly string[] = [],
): DimensionCodes[][] {
  return splitSelection(dimensions, Math.floor(cellsOf(dimensions) / 2), first)
}

function noCells(): Refusal {
  return new Refusal('not-available', {
    found: 'a service that will not give even one cell',
    because: 'every smaller request was refused as too large',
    remedy: 'look the table up at its publisher; the service may be in trouble',
  })
}
