import { library } from '@samsyn/measures'
import { runScenario, type Scenario, unpackBaseline } from './index.ts'

/** What a page sends its worker: a baseline as bytes, a scenario, and which draws. */
export interface WorkerOrder {
  readonly bytes: Uint8Array
  readonly scenario: Scenario
  readonly draws: number
  readonly seed: number
}

/** All that a worker needs to do: no data but the order itself. */
export function answerOf({ bytes, scenario, draws, seed }: WorkerOrder) {
  const { run } = runScenario(
    { baseline: unpackBaseline(bytes), scenario, library },
    { draws, seed },
  )
  return {
    community: [...run.community],
    areas: [...run.areas],
    maxError: run.conservation.maxError,
  }
}
