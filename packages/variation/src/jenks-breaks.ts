/**
 * Upper bounds of the classes a map is coloured in: the split of the sorted values that makes the classes most
 * alike inside (least sum of squares), by dynamic programming.
 *
 * Jenks & Caspall (1971), Annals of the AAG 61: 217–244; Fisher (1958), JASA 53: 789–798. SKDE's maps use four.
 *
 * @returns as many bounds as classes, the last the highest value; fewer when there are fewer different values
 */
export function jenksBreaks(values: ArrayLike<number>, classes = 4): number[] {
  const sorted = Float64Array.from(values).sort()
  const count = sorted.length
  const wanted = Math.min(classes, new Set(sorted).size)
  if (wanted === 0) return []
  const sums = prefixSums(sorted)
  const first = Float64Array.from(sorted, (_, end) => spreadOf(sums, 0, end))
  const start: Int32Array[] = [new Int32Array(count)]
  let cost = first
  for (let k = 1; k < wanted; k++) {
    const next = new Float64Array(count).fill(Infinity)
    const from = new Int32Array(count)
    splitEnds({ sums, before: cost, cost: next, start: from }, k, count - 1, k, count - 1)
    cost = next
    start.push(from)
  }
  const breaks: number[] = []
  for (let k = wanted - 1, end = count - 1; k >= 0; k--) {
    breaks.unshift(sorted[end]!)
    end = start[k]![end]! - 1
  }
  return breaks
}

interface Layer {
  readonly sums: ReturnType<typeof prefixSums>
  readonly before: Float64Array
  readonly cost: Float64Array
  readonly start: Int32Array
}

/** The last class of a longer row never starts before that of a shorter one, so halves bound each other. */
function splitEnds(layer: Layer, first: number, last: number, low: number, high: number): void {
  if (first > last) return
  const end = (first + last) >> 1
  let best = low
  for (let from = low; from <= Math.min(high, end); from++) {
    const total = layer.before[from - 1]! + spreadOf(layer.sums, from, end)
    if (total >= layer.cost[end]!) continue
    layer.cost[end] = total
    best = from
  }
  layer.start[end] = best
  splitEnds(layer, first, end - 1, low, best)
  splitEnds(layer, end + 1, last, best, high)
}

function prefixSums(sorted: Float64Array): { sum: Float64Array; squares: Float64Array } {
  const sum = new Float64Array(sorted.length + 1)
  const squares = new Float64Array(sorted.length + 1)
  for (let i = 0; i < sorted.length; i++) {
    sum[i + 1] = sum[i]! + sorted[i]!
    squares[i + 1] = squares[i]! + sorted[i]! ** 2
  }
  return { sum, squares }
}

function spreadOf(
  { sum, squares }: ReturnType<typeof prefixSums>,
  from: number,
  end: number,
): number {
  const total = sum[end + 1]! - sum[from]!
  return squares[end + 1]! - squares[from]! - total ** 2 / (end - from + 1)
}
