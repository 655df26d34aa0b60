import { expect, test } from 'vitest'
import { smallBaseline } from '../../../../packages/scenario/src/small-baseline.fixture.ts'
import { Engine } from './engine.ts'
import type { RunOrder } from './orders.ts'

const baseline = smallBaseline({
  levelSd: 0.2,
  drift: { together: 0.2, own: 0.1 },
  services: {
    'hospital-stays': [10, 100, 200, 200, 100],
    'hospital-bed-days': [30, 400, 900, 800, 300],
    'home-care': [0, 50, 100, 150, 60],
    'long-stay': [0, 2, 10, 40, 30],
    'short-stay': [0, 10, 50, 100, 90],
    gp: [500, 2000, 900, 400, 100],
    'outreach-team': [0, 0, 0, 0, 0],
  },
})

const orderOf = (measures: { measure: string }[]): RunOrder => ({
  ...{ ticket: 1, draws: 40, year: 2034, outcome: 'beds', area: null, active: 1, moving: false },
  scenarios: [
    { schema: 1, name: 'As today' },
    { schema: 1, name: 'Own', measures },
  ],
})

test('a rehearsed turn of a dial changes nothing of what is told', () => {
  const order = orderOf([{ measure: 'integrated-teams' }])
  const told = (engine: Engine) => engine.answer(order).scenarios
  const rested = told(new Engine(baseline))
  const engine = new Engine(baseline)
  const answer = engine.answer(order)
  expect(engine.rehearse(order, answer, 1)).toBe(true)
  expect(engine.rehearse(order, answer, 2)).toBe(true)
  expect(told(engine)).toEqual(rested)
})

test('there is no turn to rehearse without a measure, or of a scenario that is refused', () => {
  for (const measures of [[], [{ measure: 'nobody-knows' }]]) {
    const order = orderOf(measures)
    const engine = new Engine(baseline)
    expect(engine.rehearse(order, engine.answer(order), 1)).toBe(false)
  }
})

test('the dial that is rehearsed is one of the scenario that is worked on, wherever it stands', () => {
  const order = { ...orderOf([]), active: 0 }
  const teams = { schema: 1 as const, name: 'First', measures: [{ measure: 'integrated-teams' }] }
  const scenarios = [teams, ...order.scenarios]
  const engine = new Engine(baseline)
  const rehearse = (active: number) => {
    const own = { ...order, scenarios, active }
    return engine.rehearse(own, engine.answer(own), 1)
  }
  expect([0, 1, 2].map(rehearse)).toEqual([true, false, false])
})
