import { Refusal } from '@samsyn/refusal'
import type { Scenario } from '@samsyn/scenario'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type EnginePool,
  enginePool,
  loadData,
  noProgress,
  partiesOf,
  runOn,
  type Stage,
  stageFor,
} from './index.ts'

const scenario: Scenario = {
  schema: 1,
  name: 'Three measures',
  coverage: 'continued',
  health: 'equal-mortality',
  measures: ['integrated-teams', 'early-discharge', 'hospital-at-home'].map((measure) => ({
    measure,
  })),
}
const options = { draws: 61, seed: 1 }

describe('a run whose draws are shared between threads', () => {
  let stage: Stage
  const pools: EnginePool[] = []
  beforeAll(async () => {
    pools.push(enginePool(1), enginePool(2))
    const data = await loadData(undefined, noProgress)
    const community = data.geography.communities.find(({ id }) => id === 'vestfold')!
    stage = stageFor(data, community, noProgress)
  })
  afterAll(() => Promise.all(pools.map((pool) => pool.stop())))

  test('has the same bytes from none, one or two of them', async () => {
    const alone = await runOn(stage, { scenario, text: null }, options)
    for (const pool of pools) {
      const shared = await runOn(stage, { scenario, text: null }, options, pool)
      expect(shared.run, `${pool.workers} threads`).toEqual(alone.run)
      expect(shared.scenarioHash).toBe(alone.scenarioHash)
      expect(shared.drawn).toEqual(alone.drawn)
      const parties = { ...options, year: 2035 }
      expect(await partiesOf(stage, shared, parties, pool)).toEqual(
        await partiesOf(stage, alone, parties),
      )
    }
  })

  test('refuses as one thread does, with the line of the file', async () => {
    const wrong = { ...scenario, measures: [{ measure: 'integrated-team' }] }
    const source = { scenario: wrong, text: JSON.stringify(wrong, null, 2) }
    const said = await runOn(stage, source, options, pools[1]!).catch((error) => error)
    expect(said).toBeInstanceOf(Refusal)
    expect(said.message).toMatch(/line \d+/)
    await expect(runOn(stage, source, options)).rejects.toThrow(said.message)
  })

  test('goes on after a refusal', async () => {
    const { run } = await runOn(stage, { scenario, text: null }, options, pools[1]!)
    expect(run.draws).toBe(61)
  })
})
