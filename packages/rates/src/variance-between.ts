/**
 * How much the true ratios of areas vary, chance taken out: Σ E((O/E − 1)² − 1/E) ÷ Σ E, at least 0.
 * A moment estimate, weighted by expected counts; expectations are first scaled to the observed sum, so
 * that a common level does not count as variation.
 *
 * Marshall (1991), Applied Statistics 40: 283–294.
 *
 * @param observed events by area
 * @param expected events by area at the reference's rates, same order; areas with 0 are left out
 */
export function varianceBetween(observed: ArrayLike<number>, expected: ArrayLike<number>): number {
  let counted = 0
  let foreseen = 0
  for (let i = 0; i < expected.length; i++) {
    if (!(expected[i]! > 0)) continue
    counted += observed[i]!
    foreseen += expected[i]!
  }
  if (!(counted > 0 && foreseen > 0)) return 0
  const level = counted / foreseen
  let excess = 0
  for (let i = 0; i < expected.length; i++) {
    const e = expected[i]! * level
    if (e > 0) excess += e * (observed[i]! / e - 1) ** 2 - 1
  }
  return Math.max(0, excess / counted)
}
