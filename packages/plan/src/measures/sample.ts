import { quantiles } from '@samsyn/draws'
import type { ServiceId } from '@samsyn/measures'
import { type Figure, known, type Quality, type Unit } from '@samsyn/quantity'
import { drawsOf, type Played } from '@samsyn/scenario'
import type { Play } from './play-measures.ts'

/** A number on the central path, and in every draw. */
export interface Sample {
  readonly central: number
  readonly draws: Float64Array
}

/** The same reckoning on the central path and in the draws: `reckon` gives one value per draw of what it is handed. */
export function sampleOf(
  play: Play,
  beside: Play,
  reckon: (played: Played, beside: Played) => Float64Array,
): Sample {
  return {
    central: reckon(play.central, beside.central)[0]!,
    draws: reckon(play.drawn, beside.drawn),
  }
}

/** An outcome of a run in a year; nothing of what the run does not have. One value per draw. */
export function outcomeOf({ run }: Played, outcome: string, year: number): Float64Array {
  if (!run.outcomes.includes(outcome)) return new Float64Array(run.draws)
  return Float64Array.from(drawsOf(run, outcome, year))
}

/** How much more of an outcome there is than in the run beside; below 0, less. */
export function changeOf(played: Played, beside: Played, outcome: string, year: number) {
  const other = outcomeOf(beside, outcome, year)
  return outcomeOf(played, outcome, year).map((value, d) => value - other[d]!)
}

export const activity = (service: ServiceId) => `activity.${service}`

/** Whether anything of it is there, on the central path or in a draw. */
export function isSomething({ central, draws }: Sample): boolean {
  return central !== 0 || draws.some((each) => each !== 0)
}

export interface Naming {
  readonly id: string
  readonly area: string
  readonly year: number
  readonly unit: Unit
  readonly quality: Quality
  readonly sources: readonly string[]
}

/** A figure with the central path as its value and the 80 % interval of the draws, widened to hold it. */
export function figureOf(
  { id, area, year, unit, quality, sources }: Naming,
  sample: Sample,
): Figure {
  const { central, draws } = sample
  const [low, high] = quantiles(draws, [0.1, 0.9]) as [number, number]
  const interval = { low: Math.min(low, central), high: Math.max(high, central) }
  return { ...known(central, unit, quality, sources, interval), id, area, year }
}
