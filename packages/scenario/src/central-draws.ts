import type { RunDraws } from './draw-run.ts'
import type { Model } from './model.ts'
import { centralPoint } from './point.ts'
import { type RunOptions, runModel } from './run-model.ts'
import type { Played } from './run-scenario.ts'

/** One draw in which nothing is left to chance: a run of it is the central path, which all draws lie around. */
export function centralDraws(model: Model): RunDraws {
  const rows = model.areas * model.services.length
  return {
    draws: 1,
    seed: 0,
    values: Array.from(centralPoint(model).values, (value) => Float64Array.of(value)),
    level: new Float32Array(rows).fill(1),
    drift: new Float32Array(rows),
    people: null,
  }
}

/** The central path of a model as a run of one draw. */
export function centralRun(model: Model, options: RunOptions = {}): Played {
  const drawn = centralDraws(model)
  return { model, drawn, run: runModel(model, drawn, options) }
}
