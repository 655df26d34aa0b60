/** What several places have in common, and how much they truly differ. */
export interface RandomEffects {
  readonly mean: number
  /** Of the mean. */
  readonly variance: number
  /** Between places, chance taken out. */
  readonly between: number
}

/**
 * Random effects (DerSimonian & Laird 1986, Control Clin Trials 7: 177–188): each place counts by how little
 * chance there is in its own value and by how much places truly differ.
 *
 * @param places at least two: a value, and the variance that chance gives it
 */
export function randomEffects(
  places: readonly { readonly value: number; readonly variance: number }[],
): RandomEffects {
  const mean = (extra: number) => {
    let weights = 0
    let sum = 0
    for (const { value, variance } of places) {
      weights += 1 / (variance + extra)
      sum += value / (variance + extra)
    }
    return { mean: sum / weights, variance: 1 / weights }
  }
  const fixed = mean(0).mean
  let q = 0
  let w = 0
  let w2 = 0
  for (const { value, variance } of places) {
    q += (value - fixed) ** 2 / variance
    w += 1 / variance
    w2 += 1 / variance ** 2
  }
  const between = Math.max(0, (q - (places.length - 1)) / (w - w2 / w))
  return { ...mean(between), between }
}
