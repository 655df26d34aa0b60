import { type PlanNumber, planSchema } from '@samsyn/plan'
import Value from 'typebox/value'
import { expect, test } from 'vitest'
import { runSamsyn } from '../run-samsyn.fixture.ts'

test('a plan is made with a scenario: the numbers of the plan as they were, and those of the scenario beside them', async () => {
  const asked = ['plan', 'finnmark', '--draws', '100', '--years', '2035', '--json']
  const [bare, chosen] = await Promise.all([
    runSamsyn(asked),
    runSamsyn([...asked, '--scenario', 'integrated-teams']),
  ])
  const plan = JSON.parse(chosen.stdout)
  expect([...Value.Errors(planSchema, plan)].slice(0, 2)).toEqual([])
  expect(plan.scenarios.map(({ name }: { name: string }) => name)).toEqual([
    expect.stringContaining('Integrated teams'),
  ])
  const isOfScenario = ({ id }: PlanNumber) => id.startsWith('scenario.')
  const numbers = plan.numbers as PlanNumber[]
  expect(numbers.filter((one) => !isOfScenario(one))).toEqual(JSON.parse(bare.stdout).numbers)
  const change = numbers.find(({ id, year }) => id === 'scenario.1.change.beds' && year === 2035)!
  expect(change.value).toBeLessThan(0)
})

test('a scenario that nobody knows is refused before any table is read', async () => {
  const { code, stderr } = await runSamsyn(['plan', 'finnmark', '--scenario', 'no-such'])
  expect([code, stderr]).toEqual([expect.any(Number), expect.stringContaining('no-such')])
  expect(code).not.toBe(0)
})
