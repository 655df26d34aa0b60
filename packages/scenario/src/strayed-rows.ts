import { drifted } from '@samsyn/demand'
import type { Block } from './block.ts'

/**
 * How far practice strays in the draws of a block, what all areas share and an area's own in one: made once for an area,
 * drift and year, because services of one drift stray together.
 */
export class StrayedRows {
  private readonly block: Block
  private readonly rows = new Map<number, { key: string; values: Float64Array }>()
  private readonly shared = new Map<number, { key: string; values: Float64Array }>()

  constructor(block: Block) {
    this.block = block
  }

  /** Use per person ÷ the path, by draw; null where it keeps to the path. Not to be kept: the next area writes in it. */
  row(area: number, service: number, year: number): Float64Array | null {
    const { drawn, from, model, size } = this.block
    const { drift } = model.services[service]!
    if (drift === null || year === 0) return null
    return this.made(this.rows, drift.parameter, `${area} ${year}`, (values) => {
      const shared = this.sharedLog(drift.parameter)
      const root = drifted(year)
      const at = (area * model.services.length + service) * drawn.draws + from
      for (let d = 0; d < size; d++) values[d] = nearExp(root * (shared[d]! + drawn.drift[at + d]!))
    })
  }

  private sharedLog(parameter: number): Float64Array {
    const { size, values: drawn } = this.block
    return this.made(this.shared, parameter, '', (values) => {
      for (let d = 0; d < size; d++) values[d] = Math.log(drawn[parameter]![d]!)
    })
  }

  /** A vector of a drift, filled again when asked for something else or other draws. */
  private made(
    kept: Map<number, { key: string; values: Float64Array }>,
    parameter: number,
    what: string,
    fill: (values: Float64Array) => void,
  ): Float64Array {
    const { block } = this
    const key = `${block.from} ${block.size} ${what}`
    const known = kept.get(parameter)
    if (known?.key === key) return known.values
    const values = known?.values ?? block.vector(1)
    kept.set(parameter, { key, values })
    fill(values)
    return values
  }
}

const SIXTH = 1 / 6
const TWENTY_FOURTH = 1 / 24
const HUNDRED_TWENTIETH = 1 / 120

/**
 * exp, right to a millionth from −1.5 to 1.5, where nearly all drifts are, and to a thousandth from −4 to 4: a series of an
 * eighth, squared three times. It takes a third of the time of Math.exp, which was most of what drifts cost a run. Further out,
 * where only a scenario with wide limits comes, the series is no longer near.
 */
function nearExp(x: number): number {
  if (x < -4 || x > 4) return Math.exp(x)
  const w = x * 0.125
  const eighth = 1 + w * (1 + w * (0.5 + w * (SIXTH + w * (TWENTY_FOURTH + w * HUNDRED_TWENTIETH))))
  const quarter = eighth * eighth
  const half = quarter * quarter
  return half * half
}
