/** Nodes and weights of Gauss–Legendre quadrature on 0–1: exact for polynomials of degree 2n − 1. */
export interface Quadrature {
  readonly nodes: Float64Array
  readonly weights: Float64Array
}

const kept = new Map<number, Quadrature>()

/**
 * @param count number of nodes, 1 or more
 */
export function gaussLegendre(count: number): Quadrature {
  const known = kept.get(count)
  if (known !== undefined) return known
  const nodes = new Float64Array(count)
  const weights = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    let x = Math.cos((Math.PI * (i + 0.75)) / (count + 0.5))
    let slope = 1
    // Newton's method from Tricomi's guess; a handful of rounds reach the last digit.
    for (let round = 0; round < 30; round++) {
      const { value, derivative } = legendre(count, x)
      slope = derivative
      const step = value / derivative
      x -= step
      if (Math.abs(step) < 1e-16) break
    }
    nodes[i] = (1 - x) / 2
    weights[i] = 1 / ((1 - x * x) * slope * slope)
  }
  const made = { nodes, weights }
  kept.set(count, made)
  return made
}

function legendre(degree: number, x: number): { value: number; derivative: number } {
  let before = 1
  let value = x
  for (let n = 2; n <= degree; n++) {
    const next = ((2 * n - 1) * x * value - (n - 1) * before) / n
    before = value
    value = next
  }
  if (degree === 1) before = 1
  return { value, derivative: (degree * (x * value - before)) / (x * x - 1) }
}
