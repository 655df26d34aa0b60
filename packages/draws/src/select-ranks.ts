/** Below this many values sorting by insertion is quickest. */
const FEW = 12
/** From this many on a pivot is sought near the wanted rank, in a sample of this many. */
const MANY = 600
const SAMPLE = 31

/**
 * Puts at every rank the value that sorting would put there, and leaves the rest as it falls: Hoare's quickselect
 * (CACM 1961, algorithm 65) for several ranks at once. A sample is parted only where a rank is wanted, the first time
 * just beyond it (Floyd and Rivest, CACM 1975, algorithm 489); one that parts badly is sorted.
 *
 * @param values changed in place; no NaN
 * @param ranks places in `values`, from the lowest
 */
export function selectRanks(values: Float64Array, ranks: readonly number[]): void {
  const depth = 4 * Math.ceil(Math.log2(values.length + 1))
  selectWithin(values, 0, values.length - 1, ranks, 0, ranks.length, depth)
}

/** The ranks `first` to before `end`, all of them from `low` to `high`. */
function selectWithin(
  values: Float64Array,
  low: number,
  high: number,
  ranks: readonly number[],
  first: number,
  end: number,
  depth: number,
): void {
  if (first === end) return
  if (high - low < FEW) {
    insertionSort(values, low, high)
    return
  }
  if (depth === 0) {
    values.subarray(low, high + 1).sort()
    return
  }
  const pivot =
    high - low < MANY
      ? medianOf(values[low]!, values[(low + high) >>> 1]!, values[high]!)
      : pivotBeyond(values, low, high, ranks[first]!)
  let i = low
  let j = high
  while (i <= j) {
    while (values[i]! < pivot) i++
    while (values[j]! > pivot) j--
    if (i > j) break
    const kept = values[i]!
    values[i++] = values[j]!
    values[j--] = kept
  }
  // Between j and i all are the pivot.
  let below = first
  while (below < end && ranks[below]! <= j) below++
  let above = below
  while (above < end && ranks[above]! < i) above++
  selectWithin(values, low, j, ranks, first, below, depth - 1)
  selectWithin(values, i, high, ranks, above, end, depth - 1)
}

/** A value that most likely leaves a rank in the smaller part, near its end. */
function pivotBeyond(values: Float64Array, low: number, high: number, rank: number): number {
  const step = (high - low) / (SAMPLE - 1)
  for (let i = 0; i < SAMPLE; i++) sample[i] = values[low + Math.floor(i * step)]!
  insertionSort(sample, 0, SAMPLE - 1)
  const place = ((rank - low) / (high - low)) * (SAMPLE - 1)
  const beyond = place < SAMPLE / 2 ? Math.ceil(place) + 1 : Math.floor(place) - 1
  return sample[beyond]!
}

const sample = new Float64Array(SAMPLE)

function insertionSort(values: Float64Array, low: number, high: number): void {
  for (let i = low + 1; i <= high; i++) {
    const value = values[i]!
    let j = i - 1
    while (j >= low && values[j]! > value) {
      values[j + 1] = values[j]!
      j--
    }
    values[j + 1] = value
  }
}

function medianOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
}
