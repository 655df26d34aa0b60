/**
 * The 80 % interval of a sample (type 7 quantiles at 0.1 and 0.9, as `interval80` in draws), widened to
 * hold the central path. By selection instead of sorting, because a planning basis asks for thousands of
 * intervals; `sample` is reordered.
 */
export function spreadOf(sample: Float64Array, central: number): { low: number; high: number } {
  return {
    low: Math.min(central, quantileBySelection(sample, 0.1)),
    high: Math.max(central, quantileBySelection(sample, 0.9)),
  }
}

function quantileBySelection(sample: Float64Array, probability: number): number {
  const position = probability * (sample.length - 1)
  const below = Math.floor(position)
  const low = select(sample, below)
  const way = position - below
  if (way === 0) return low
  let next = Number.POSITIVE_INFINITY
  for (let i = below + 1; i < sample.length; i++) if (sample[i]! < next) next = sample[i]!
  return low + way * (next - low)
}

/** Hoare's selection: puts the k-th smallest at k, smaller before it, larger after it. */
function select(sample: Float64Array, k: number): number {
  let left = 0
  let right = sample.length - 1
  while (left < right) {
    const pivot = sample[(left + right) >> 1]!
    let i = left
    let j = right
    while (i <= j) {
      while (sample[i]! < pivot) i++
      while (sample[j]! > pivot) j--
      if (i <= j) {
        const swap = sample[i]!
        sample[i] = sample[j]!
        sample[j] = swap
        i++
        j--
      }
    }
    if (k <= j) right = j
    else if (k >= i) left = i
    else break
  }
  return sample[k]!
}
