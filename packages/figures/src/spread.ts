/** Moves positions apart until neighbours are at least `gap` from each other, as little as possible, in their order. */
export function spread(positions: readonly number[], gap: number): number[] {
  const order = positions.map((_, index) => index).sort((a, b) => positions[a]! - positions[b]!)
  const moved = [...positions]
  for (let round = 0; round < 50; round++) {
    let still = true
    for (let i = 1; i < order.length; i++) {
      const below = order[i - 1]!
      const above = order[i]!
      const lack = gap - (moved[above]! - moved[below]!)
      if (lack <= 1e-9) continue
      moved[below]! -= lack / 2
      moved[above]! += lack / 2
      still = false
    }
    if (still) break
  }
  return moved
}
