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
  const cost = Array.from({ length: wanted }, () => new Float64Array(count).fill(Infinity))
  const start = Array.from({ length: wanted }, () => new Int32Array(count))
  for (let k = 0; k < wanted; k++) {
    for (let end = k; end < count; end++) {
      for (let from = k; from <= end; from++) {
        if (k === 0 && from > 0) break
        const total = (k === 0 ? 0 : cost[k - 1]![from - 1]!) + spreadOf(sums, from, end)
        if (total >= cost[k]![end]!) continue
        cost[k]![end] = total
        start[k]![end] = from
      }
    }
  }
  const breaks: number[] = []
  for (let k = wanted - 1, end = count - 1; k >= 0; k--) {
    breaks.unshift(sorted[end]!)
    end = start[k]![end]! - 1
  }
  return breaks
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
