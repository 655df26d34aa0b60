import { BlockWork } from './block-work.ts'
import type { RunDraws } from './draw-run.ts'
import type { Model } from './model.ts'
import { workforceLimited } from './workforce-limited.ts'

/** Draws that fit in the processor's cache together. */
const BLOCK = 200

export interface RunOptions {
  /** Outcomes whose draws are kept by area too; the community's are always kept. */
  readonly byArea?: readonly string[]
  /** How many draws are kept by area, from the first: all unless told. Each costs 4 bytes per outcome, area and year. */
  readonly areaDraws?: number
  /** Draws worked on together: changes nothing but the time. */
  readonly block?: number
}

/** Results per year and draw. */
export interface Run {
  readonly seed: number
  readonly draws: number
  readonly outcomes: readonly string[]
  readonly firstYear: number
  readonly years: number
  /** The community: `[(outcome × years + year) × draws + draw]`. */
  readonly community: Float32Array
  /** Kept outcomes by area: `[((kept × areas + area) × years + year) × areaDraws + draw]`. */
  readonly kept: readonly string[]
  readonly areas: Float32Array
  readonly areaDraws: number
  /** What each move takes from its service, in its unit: `[(move × years + year) × draws + draw]`. */
  readonly left: Float64Array
  /** What could not be staffed, where the scenario sets a limit. */
  readonly limits: readonly LimitedRun[]
  readonly conservation: { readonly maxError: number }
}

/** FTE that a level cannot staff, and where that goes: `[year × draws + draw]`. */
export interface LimitedRun {
  readonly level: string
  readonly staffed: Float32Array
  readonly unmet: Float32Array
  readonly waiting: number
  readonly family: number
  readonly lowerCoverage: number
}

/** Outcomes that are kept by area unless told otherwise. */
export const usualByArea = ['beds', 'places', 'dwellings', 'fte']

/**
 * The whole path in every draw. Arrays have draws innermost and go through in blocks; single years of age
 * were collapsed in the baseline. Same model, draws and seed: same bytes, whatever the block.
 */
export function runModel(model: Model, drawn: RunDraws, options: RunOptions = {}): Run {
  const { draws, seed } = drawn
  const { years, areas, outcomes } = model
  const ids = outcomes.map(({ id }) => id)
  const kept = keptOf(model, options.byArea)
  const numbers = kept.map((id) => ids.indexOf(id))
  const areaDraws = kept.length === 0 ? 0 : Math.min(options.areaDraws ?? draws, draws)
  const block = Math.min(options.block ?? BLOCK, draws)
  const out = {
    community: new Float32Array(outcomes.length * years * draws),
    areas: new Float32Array(kept.length * areas * years * areaDraws),
    left: new Float64Array(model.moves.length * years * draws),
  }
  const work = new BlockWork(model, drawn, numbers, block, areaDraws)
  for (let from = 0; from < draws; from += block) {
    work.start(from, Math.min(block, draws - from))
    for (let year = 0; year < years; year++) work.runYear(year, out)
  }
  return {
    seed,
    draws,
    outcomes: ids,
    firstYear: model.baseline.firstYear,
    years,
    community: out.community,
    areas: out.areas,
    left: out.left,
    kept,
    areaDraws,
    limits: workforceLimited(model, drawn, { ...out, kept: numbers, areaDraws }),
    conservation: { maxError: work.maxError },
  }
}

/** Usually also what a limit makes of a level; and with any of that what the level needs, which it is divided by. */
function keptOf({ outcomes }: Model, byArea: readonly string[] | undefined): string[] {
  const limited = outcomes.flatMap(({ id, limited }) => (limited === undefined ? [] : [id]))
  const wanted = new Set(byArea ?? [...usualByArea, ...limited])
  for (const id of limited) if (wanted.has(id)) wanted.add(`fte.${id.split('.')[1]}`)
  const ids = outcomes.map(({ id }) => id)
  return [...wanted].filter((id) => ids.includes(id))
}
