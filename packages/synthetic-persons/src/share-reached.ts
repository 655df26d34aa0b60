import { choices } from './published.ts'
import { sum } from './weighted-means.ts'

/** The share of people with any contact in a year, when planned contacts and stays vary together between them. */
export function shareReached(
  stays: number,
  spread: number,
  outpatient = 0,
  daycare = 0,
  emergency = 0,
): number {
  const varied = (mean: number, sd: number, z: number) => mean * Math.exp(sd * z - sd ** 2 / 2)
  let reached = 0
  for (const [z, weight] of normalNodes) {
    const mean =
      varied(stays, spread, z) +
      varied(outpatient, choices.outpatientSpread, z) +
      varied(daycare, choices.daycareSpread, z) +
      emergency
    reached += weight * (1 - Math.exp(-mean))
  }
  return reached
}

const normalNodes: readonly (readonly [number, number])[] = (() => {
  const nodes = Array.from({ length: 81 }, (_, i) => -4 + i / 10)
  const weights = nodes.map((z) => Math.exp(-(z * z) / 2))
  return nodes.map((z, i) => [z, weights[i]! / sum(weights)] as const)
})()
