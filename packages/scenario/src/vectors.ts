/** to[i] *= by[i], over `size` from the given starts. Small and of one shape, so that they are compiled well. */
export function multiplyBy(
  to: Float64Array,
  at: number,
  by: Float64Array,
  from: number,
  size: number,
): void {
  for (let d = 0; d < size; d++) to[at + d]! *= by[from + d]!
}

/** to[i] = times × some[i]. */
export function scaleInto(
  to: Float64Array,
  at: number,
  some: Float32Array | Float64Array,
  from: number,
  times: number,
  size: number,
): void {
  for (let d = 0; d < size; d++) to[at + d] = times * some[from + d]!
}

/** to[i] += times × some[i]. */
export function addScaled(
  to: Float64Array,
  at: number,
  some: Float64Array,
  from: number,
  times: number,
  size: number,
): void {
  for (let d = 0; d < size; d++) to[at + d]! += times * some[from + d]!
}

/** to[i] += times × some[i] × per[i], with `per` from its start. */
export function addProduct(
  to: Float64Array,
  at: number,
  some: Float64Array,
  from: number,
  per: Float64Array,
  times: number,
  size: number,
): void {
  for (let d = 0; d < size; d++) to[at + d]! += times * some[from + d]! * per[d]!
}
