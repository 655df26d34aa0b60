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
  some: Float64Array,
  from: number,
  times: number,
  size: number,
): void {
  for (let d = 0; d < size; d++) to[at + d] = times * some[from + d]!
}

/** to[i] = times × some[i] × row[i], with `row` from its start. */
export function scaleByRow(
  to: Float64Array,
  at: number,
  some: Float32Array,
  from: number,
  row: Float64Array,
  times: number,
  size: number,
): void {
  for (let d = 0; d < size; d++) to[at + d] = times * some[from + d]! * row[d]!
}

/** to[i] += times × some[i] × row[i], with `row` from its start. */
export function addByRow(
  to: Float64Array,
  at: number,
  some: Float32Array,
  from: number,
  row: Float64Array,
  times: number,
  size: number,
): void {
  for (let d = 0; d < size; d++) to[at + d]! += times * some[from + d]! * row[d]!
}

/** out[i] = before[i] × share[i] is taken from the activity and from the count, and added to what has left. */
export function takeShare(
  activity: Float64Array,
  at: number,
  before: Float64Array,
  share: Float64Array,
  cell: number,
  out: Float64Array,
  counted: Float64Array,
  countedAt: number,
  left: Float64Array,
  leftAt: number,
  size: number,
): void {
  for (let d = 0; d < size; d++) {
    const gone = before[d]! * share[cell + d]!
    out[d] = gone
    activity[at + d]! -= gone
    counted[countedAt + d]! -= gone
    left[leftAt + d]! += gone
  }
}

/** The same where nothing is counted: out[i] = before[i] × share[i] is taken from the activity. */
export function takeInto(
  activity: Float64Array,
  at: number,
  before: Float64Array,
  share: Float64Array,
  cell: number,
  out: Float64Array,
  size: number,
): void {
  for (let d = 0; d < size; d++) {
    const gone = before[d]! * share[cell + d]!
    out[d] = gone
    activity[at + d]! -= gone
  }
}

/** What arrives, to the activity and to the count: times × some[i] × per[i]. */
export function arriveAt(
  activity: Float64Array,
  at: number,
  counted: Float64Array,
  countedAt: number,
  some: Float64Array,
  per: Float64Array,
  times: number,
  size: number,
): void {
  for (let d = 0; d < size; d++) {
    const units = times * some[d]! * per[d]!
    activity[at + d]! += units
    counted[countedAt + d]! += units
  }
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

/** sum[i] += activity[i] × weight[i], both from the same place; `sum` from its start. */
export function addWeighted(
  sum: Float64Array,
  activity: Float64Array,
  weight: Float64Array,
  at: number,
  size: number,
): void {
  for (let d = 0; d < size; d++) sum[d]! += activity[at + d]! * weight[at + d]!
}

/** As `addByRow`, and what was added × weight to another sum, from its start. */
export function addByRowOnce(
  to: Float64Array,
  at: number,
  some: Float32Array,
  from: number,
  row: Float64Array,
  times: number,
  one: Float64Array,
  weight: Float64Array,
  size: number,
): void {
  for (let d = 0; d < size; d++) {
    const units = times * some[from + d]! * row[d]!
    to[at + d]! += units
    one[d]! += units * weight[at + d]!
  }
}

/** As `addByRowOnce`, to two sums: what takes the most time of a run by area, so that all is done in one go. */
export function addByRowTwice(
  to: Float64Array,
  at: number,
  some: Float32Array,
  from: number,
  row: Float64Array,
  times: number,
  one: Float64Array,
  weight: Float64Array,
  other: Float64Array,
  otherWeight: Float64Array,
  size: number,
): void {
  for (let d = 0; d < size; d++) {
    const units = times * some[from + d]! * row[d]!
    to[at + d]! += units
    one[d]! += units * weight[at + d]!
    other[d]! += units * otherWeight[at + d]!
  }
}

/** sum[i] += times × some[i] × row[i] × weight[i], with `sum` and `row` from their starts. */
export function addWeightedByRow(
  sum: Float64Array,
  some: Float32Array,
  from: number,
  row: Float64Array,
  weight: Float64Array,
  at: number,
  times: number,
  size: number,
): void {
  for (let d = 0; d < size; d++) sum[d]! += times * some[from + d]! * row[d]! * weight[at + d]!
}
