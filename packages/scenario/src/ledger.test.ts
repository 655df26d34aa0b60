import { composeShares, parties } from '@samsyn/measures'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  centralPoint,
  drawRun,
  drawsOf,
  gaussLegendre,
  ledgerOf,
  type Model,
  meanLedger,
  prepareRun,
  runModel,
  type Scenario,
  sharedShares,
  waterfall,
} from './index.ts'
import { outcomeAt } from './sensitivity.ts'
import { about, smallBaseline, smallMeasure, sure } from './small-baseline.fixture.ts'

const library = [
  smallMeasure('a', { reach: about(0.6), effect: about(0.5) }),
  smallMeasure('b', {
    reach: about(0.5),
    effect: about(0.4),
    ages: { from: 67, to: 105 },
    requires: [{ service: 'gp', perReached: sure(0.2) }],
  }),
  smallMeasure('c', {
    from: 'short-stay',
    ends: 0.5,
    to: [{ service: 'home-care', share: 0.5, conversion: sure(0.02) }],
  }),
]

const scenario: Scenario = {
  schema: 1,
  name: 'test',
  coverage: 'continued',
  health: 'equal-mortality',
  familyCare: 'constant',
  convergence: [
    { service: 'home-care', reference: '0101', share: about(0.5), startYear: 2027, rampYears: 3 },
  ],
  measures: [{ measure: 'a' }, { measure: 'b', areas: ['0101'] }, { measure: 'c' }],
  assumptions: ['standard.growth', 'productivity.growth'].map((id) => ({
    id,
    ...about(0.01),
    rationale: 'by hand',
    owner: 'test',
    standing: 'agreed' as const,
  })),
}

const baseline = smallBaseline()
const model = prepareRun({ baseline, scenario, library })

describe('a ledger', () => {
  test('sums to the change for every area, age group and outcome', () => {
    const { parts, today, future, players, maxError } = ledgerOf(model, centralPoint(model), 9)
    expect(maxError).toBeLessThan(1e-13)
    for (const [i, before] of today.entries()) {
      const own = parts.subarray(i * players.length, (i + 1) * players.length)
      const sum = own.reduce((all, part) => all + part, 0)
      expect(Math.abs(sum - (future[i]! - before))).toBeLessThan(
        1e-12 * Math.max(1, Math.abs(future[i]!)),
      )
    }
  })

  test('of the first year, before anything has happened, is empty', () => {
    const { lines } = waterfall(ledgerOf(model, centralPoint(model), 0), 'fte')
    expect(lines.filter(({ change }) => Math.abs(change) > 1e-9)).toEqual([])
  })

  test('is Shapley’s split, reckoned over all orders', () => {
    const short = { ...scenario, measures: [{ measure: 'a' }, { measure: 'b' }] }
    delete (short as { convergence?: unknown }).convergence
    const plain: Scenario = {
      ...short,
      coverage: 'constant',
      health: 'constant',
      familyCare: 'proportional',
    }
    const whole = prepareRun({ baseline, scenario: { ...plain, assumptions: [] }, library })
    const outcome = whole.outcomes.findIndex(({ id }) => id === 'activity.hospital-bed-days')
    const valueWith = (players: ReadonlySet<number>) => {
      const some: Model = {
        ...whole,
        growth: players.has(0) ? whole.growth : whole.growth.map(() => 1),
        moves: whole.moves.filter(({ measure }) => players.has(1 + measure)),
      }
      return outcomeAt(some, centralPoint(whole), outcome, 9)
    }
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ]
    const byHand = [0, 0, 0]
    for (const order of orders) {
      const there = new Set<number>()
      for (const player of order) {
        const before = valueWith(there)
        there.add(player)
        byHand[player]! += (valueWith(there) - before) / orders.length
      }
    }
    const { lines } = waterfall(
      ledgerOf(whole, centralPoint(whole), 9),
      'activity.hospital-bed-days',
    )
    expect(lines.map(({ player }) => player)).toEqual(['demographic', 'measure.a', 'measure.b'])
    for (const [k, { change }] of lines.entries()) expect(change).toBeCloseTo(byHand[k]!, 8)
  })

  test('of the mean of some draws sums to the change of their mean', () => {
    const drawn = drawRun(model, { draws: 30, seed: 1, people: null })
    const run = runModel(model, drawn)
    const ledger = meanLedger(model, drawn, 9, 30)
    const { today, future, lines } = waterfall(ledger, 'fte')
    const sample = drawsOf(run, 'fte', 2034)
    expect(sample.reduce((sum, fte) => sum + fte / 30, 0) / future).toBeCloseTo(1, 5)
    expect(lines.reduce((sum, { change }) => sum + change, today)).toBeCloseTo(future, 8)
    expect(ledger.maxError).toBeLessThan(1e-13)
  })

  test('books FTE and kroner per party: what moves between them is nothing in sum, line by line', () => {
    const { parts, players, outcomes } = ledgerOf(model, centralPoint(model), 9)
    const numbers = parties.map((party) => outcomes.indexOf(`party.${party}.moves`))
    expect(numbers.filter((o) => o >= 0).length).toBeGreaterThan(2)
    const cells = parts.length / outcomes.length / players.length
    let moved = 0
    for (let cell = 0; cell < cells; cell++) {
      for (const k of players.keys()) {
        const own = numbers
          .filter((o) => o >= 0)
          .map((o) => parts[(cell * outcomes.length + o) * players.length + k]!)
        moved = Math.max(moved, ...own.map(Math.abs))
        expect(Math.abs(own.reduce((sum, each) => sum + each, 0))).toBeLessThan(1e-6)
      }
    }
    expect(moved).toBeGreaterThan(1_000)
  })

  test('has per party what it has by service: days × kroner per day', () => {
    const { assumptions: _, ...asToday } = scenario
    const model = prepareRun({ baseline, scenario: asToday, library })
    const ledger = ledgerOf(model, centralPoint(model), 9)
    const price = model.parameters.find(({ id }) => id === 'price.unit-cost.short-stay')!
    const days = waterfall(ledger, 'activity.short-stay')
    const home = waterfall(ledger, 'activity.home-care')
    const kroner = waterfall(ledger, 'party.municipality.kroner')
    const other = (id: string) =>
      model.parameters.find((one) => one.id === `price.unit-cost.${id}`)!.central
    const stay = waterfall(ledger, 'activity.long-stay')
    const of = (account: typeof days, player: string) =>
      account.lines.find((line) => line.player === player)?.change ?? 0
    for (const { player, change } of kroner.lines) {
      const sum =
        of(days, player) * price.central +
        of(home, player) * other('home-care') +
        of(stay, player) * other('long-stay')
      expect(change / sum).toBeCloseTo(1, 10)
    }
    expect(kroner.lines.length).toBeGreaterThan(4)
  })

  test('has kroner of standard where FTE are of standard: what is staff of a unit, and no more', () => {
    const standard = { ...scenario.assumptions![0]!, id: 'standard.growth' }
    const model = prepareRun({
      baseline,
      scenario: { ...scenario, assumptions: [standard] },
      library,
    })
    const ledger = ledgerOf(model, centralPoint(model), 9)
    const change = (outcome: string) => {
      const { lines, today } = waterfall(ledger, outcome)
      return lines.find(({ player }) => player === 'standard')!.change / today
    }
    // 15 per cent of what municipal care costs is not staff.
    const fte = change('party.municipality.fte')
    const kroner = change('party.municipality.kroner')
    expect(kroner / fte).toBeGreaterThan(0.8)
    expect(kroner / fte).toBeLessThan(0.9)
    expect(ledger.maxError).toBeLessThan(1e-12)
  })

  test('books what cannot be staffed as waiting, family care and lower coverage, and keeps it all', () => {
    const limited = prepareRun({
      baseline,
      library,
      scenario: {
        ...scenario,
        workforce: [
          {
            level: 'municipal',
            growthPerYear: sure(0.005),
            unmet: { waiting: 0.5, family: 0.3, lowerCoverage: 0.2 },
          },
        ],
      },
    })
    const ledger = ledgerOf(limited, centralPoint(limited), 9)
    expect(ledger.maxError).toBeLessThan(1e-13)
    const all = (id: string, some = {}) => waterfall(ledger, id, some)
    const needed = all('fte.municipal')
    const staffed = all('staffed.municipal')
    // Today’s FTE × 1.005⁹, and not one more.
    expect(staffed.future).toBeCloseTo(needed.today * 1.005 ** 9, 8)
    const lacking = needed.future - staffed.future
    const lines = staffed.lines.filter(({ player }) => player.startsWith('workforce.'))
    expect(lines.map(({ player }) => player)).toEqual([
      'workforce.waiting',
      'workforce.family',
      'workforce.lower-coverage',
    ])
    for (const [k, share] of [0.5, 0.3, 0.2].entries()) {
      expect(lines[k]!.change).toBeCloseTo(-share * lacking, 8)
    }
    for (const area of [0, 1]) {
      for (const group of [0, 1, 2, 3, 4]) {
        const some = { areas: [area], groups: [group] }
        const became = ['staffed', 'waiting', 'family', 'lower-coverage'].map(
          (part) => all(`${part}.municipal`, some).future,
        )
        const sum = became.reduce((total, each) => total + each, 0)
        expect(sum).toBeCloseTo(all('fte.municipal', some).future, 9)
        expect(Math.min(...became)).toBeGreaterThanOrEqual(0)
      }
    }
  })

  test('has no such lines without a limit, or while there is staff enough', () => {
    expect(ledgerOf(model, centralPoint(model), 9).players.join()).not.toContain('workforce')
    const enough = prepareRun({
      baseline,
      library,
      scenario: {
        ...scenario,
        workforce: [
          {
            level: 'municipal',
            growthPerYear: sure(0.1),
            unmet: { waiting: 1, family: 0, lowerCoverage: 0 },
          },
        ],
      },
    })
    const ledger = ledgerOf(enough, centralPoint(enough), 9)
    const { future, lines } = waterfall(ledger, 'staffed.municipal')
    expect(future).toBeCloseTo(waterfall(ledger, 'fte.municipal').future, 9)
    expect(lines.map(({ player }) => player).join()).not.toContain('workforce')
  })

  test('adds up over places and ages', () => {
    const ledger = ledgerOf(model, centralPoint(model), 5)
    const all = waterfall(ledger, 'beds').future
    const parts = [0, 1].flatMap((area) =>
      [0, 1, 2, 3, 4].map((group) => waterfall(ledger, 'beds', { areas: [area], groups: [group] })),
    )
    expect(parts.reduce((sum, part) => sum + part.future, 0)).toBeCloseTo(all, 10)
  })
})

describe('measures that meet', () => {
  const wants = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
    minLength: 1,
    maxLength: 60,
  })

  test('take together what one after the other would, and no more than there is', () => {
    fc.assert(
      fc.property(wants, (wanted) => {
        const out = new Float64Array(wanted.length)
        sharedShares(Float64Array.from(wanted), out)
        const together = out.reduce((sum, share) => sum + share, 0)
        const left = wanted.reduce((rest, share) => rest * (1 - share), 1)
        expect(together).toBeCloseTo(1 - left, 6)
      }),
    )
  })

  test('take what the rule of measures says', () => {
    const wanted = [0.3, 0.1, 0.5, 0.25]
    const out = new Float64Array(4)
    sharedShares(Float64Array.from(wanted), out)
    for (const [k, share] of composeShares(wanted).entries()) expect(out[k]).toBeCloseTo(share, 12)
  })
})

test('Gauss–Legendre integrates x⁷ with four nodes', () => {
  const { nodes, weights } = gaussLegendre(4)
  expect(nodes.reduce((sum, x, i) => sum + weights[i]! * x ** 7, 0)).toBeCloseTo(1 / 8, 14)
})
