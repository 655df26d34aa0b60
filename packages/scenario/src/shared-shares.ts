import { gaussLegendre } from './gauss-legendre.ts'

/** Enough for any number of measures: the rest of the integrand is below the last digit. */
const MOST_NODES = 16

/**
 * What each of several measures takes of one activity they meet on: x_k·∫₀¹ ∏_{j≠k}(1 − s·x_j) ds. The same
 * in any order; in sum 1 − ∏(1 − x_j), so never more than there is.
 *
 * `composeShares` of measures is the rule in its exact form. This one is taken in every cell and draw, so it makes no
 * arrays, and it has slopes; a test holds the two to each other.
 *
 * @param wanted shares 0–1 that each would take alone
 * @param out the shares taken, same length
 */
export function sharedShares(wanted: Float64Array, out: Float64Array): void {
  const count = wanted.length
  if (count === 1) {
    out[0] = wanted[0]!
    return
  }
  if (count === 2) {
    const both = (wanted[0]! * wanted[1]!) / 2
    out[0] = wanted[0]! - both
    out[1] = wanted[1]! - both
    return
  }
  const { nodes, weights } = nodesFor(count)
  out.fill(0)
  for (let n = 0; n < nodes.length; n++) {
    const s = nodes[n]!
    let all = weights[n]!
    for (let k = 0; k < count; k++) all *= 1 - s * wanted[k]!
    // Nodes lie inside 0–1, so no divisor is 0.
    for (let k = 0; k < count; k++) out[k]! += (all * wanted[k]!) / (1 - s * wanted[k]!)
  }
}

/** Derivatives of the shares: `out[k × count + j]` = ∂share_k ÷ ∂wanted_j. */
export function sharedSlopes(wanted: Float64Array, out: Float64Array): void {
  const count = wanted.length
  const { nodes, weights } = nodesFor(count)
  out.fill(0)
  for (let n = 0; n < nodes.length; n++) {
    const s = nodes[n]!
    let all = weights[n]!
    for (let k = 0; k < count; k++) all *= 1 - s * wanted[k]!
    for (let k = 0; k < count; k++) {
      const withoutK = all / (1 - s * wanted[k]!)
      for (let j = 0; j < count; j++) {
        out[k * count + j]! +=
          j === k ? withoutK : (-s * wanted[k]! * withoutK) / (1 - s * wanted[j]!)
      }
    }
  }
}

function nodesFor(count: number) {
  return gaussLegendre(Math.min(MOST_NODES, Math.ceil(count / 2)))
}
