/** Where a rising function crosses zero between two bounds. */
export function bisect(low: number, high: number, rising: (x: number) => number): number {
  let [from, to] = [low, high]
  for (let i = 0; i < 60; i++) {
    const middle = (from + to) / 2
    if (rising(middle) < 0) from = middle
    else to = middle
  }
  return (from + to) / 2
}

export function sharesOf(values: readonly number[]): number[] {
  const all = sum(values)
  return values.map((value) => value / all)
}

export function weighted(weights: readonly number[], values: readonly number[]): number {
  return sum(weights.map((weight, i) => weight * values[i]!))
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
