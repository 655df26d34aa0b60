import { AGES, CELLS_PER_AREA } from './types.ts'

/**
 * Values by sex and age smoothed by a weighted straight line through the neighbouring ages of the sex, `width(age)`
 * to each side (0 leaves the value; the first two ages of life lend nothing to the others).
 */
export function smoothOverAges(
  values: Float64Array,
  weights: Float64Array,
  width: (age: number) => number,
): Float64Array {
  const smooth = new Float64Array(CELLS_PER_AREA)
  for (let cell = 0; cell < CELLS_PER_AREA; cell++) {
    const sex = Math.floor(cell / AGES) * AGES
    const half = width(cell - sex)
    smooth[cell] = localLine(
      values,
      weights,
      cell,
      Math.max(sex + (half > 0 ? 2 : 0), cell - half),
      Math.min(sex + AGES - 1, cell + half),
    )
  }
  return smooth
}

/** The value at `cell` of the weighted least-squares line through cells from … to. */
function localLine(
  values: Float64Array,
  weights: Float64Array,
  cell: number,
  from: number,
  to: number,
): number {
  let w = 0
  let wx = 0
  let wy = 0
  let wxx = 0
  let wxy = 0
  for (let other = Math.min(from, cell); other <= to; other++) {
    const weight = weights[other]!
    const x = other - cell
    w += weight
    wx += weight * x
    wy += weight * values[other]!
    wxx += weight * x * x
    wxy += weight * x * values[other]!
  }
  if (!(w > 0)) return -8
  const spread = w * wxx - wx * wx
  return spread > 1e-9 * w * w ? (wxx * wy - wx * wxy) / spread : wy / w
}
