import type { Measure } from '@samsyn/measures'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Baseline,
  drawRun,
  drawsOf,
  joinRuns,
  ledgerOf,
  pointOfDraw,
  prepareRun,
  type Run,
  runModel,
  runQuantiles,
  type Scenario,
  someDraws,
  waterfall,
} from './index.ts'
import { about, smallBaseline, smallMeasure, sure } from './small-baseline.fixture.ts'

const empty: Scenario = { schema: 1, name: 'test' }

function runOf(
  scenario: Scenario,
  library: readonly Measure[] = [],
  baseline: Baseline = smallBaseline(),
  { draws = 50, seed = 1, block = 100 } = {},
) {
  const model = prepareRun({ baseline, scenario, library })
  const drawn = drawRun(model, { draws, seed, people: null })
  return { model, drawn, run: runModel(model, drawn, { block }) }
}

/** Of the first move. */
const leftInDraw = (run: Run, draw: number, y: number) => run.left[y * run.draws + draw]!

const choose = (...measures: Measure[]) => ({
  library: measures,
  scenario: { ...empty, measures: measures.map(({ id }) => ({ measure: id })) } as Scenario,
})

describe('a run by hand', () => {
  test('without measures is people × today’s rates', () => {
    const { run } = runOf(empty)
    // Two areas of 2 430 bed-days, nine years at 3 %.
    expect(drawsOf(run, 'activity.hospital-bed-days', 2034)[0]).toBeCloseTo(2 * 2430 * 1.27, 2)
  })

  test('half reached, two fifths moved: a fifth leaves, three quarters of it arrives twice over', () => {
    const { library, scenario } = choose(smallMeasure('one'))
    const { run } = runOf(scenario, library)
    const days = 2 * 2430 * 1.27
    expect(drawsOf(run, 'activity.hospital-bed-days', 2034)[3]).toBeCloseTo(days * 0.8, 2)
    expect(drawsOf(run, 'activity.short-stay', 2034)[3]).toBeCloseTo(days * 0.2 * 0.75 * 2, 2)
    expect(leftInDraw(run, 3, 9)).toBeCloseTo(days * 0.2, 6)
  })

  test('a measure is not felt before its start, and half at the middle of its ramp', () => {
    const one = smallMeasure('one', { startYear: 2028, rampYears: 1 })
    const { library, scenario } = choose(one)
    const { run } = runOf(scenario, library)
    const share = (y: number) => leftInDraw(run, 3, y) / (2 * 2430 * (1 + 0.03 * y))
    expect([0, 1, 2, 3, 4, 5].map((y) => +share(y).toFixed(6))).toEqual([0, 0, 0, 0.1, 0.2, 0.2])
  })

  test('what is required is counted by all who are reached', () => {
    const one = smallMeasure('one', {
      requires: [{ service: 'gp', perReached: sure(0.1) }],
    })
    const { library, scenario } = choose(one)
    const { run } = runOf(scenario, library)
    expect(drawsOf(run, 'activity.gp', 2034)[0]).toBeCloseTo(2 * 2430 * 1.27 * 0.5 * 0.1, 3)
  })

  test('what arrives can move on', () => {
    const first = smallMeasure('first')
    const second = smallMeasure('second', {
      from: 'short-stay',
      to: [{ service: 'home-care', share: 1, conversion: sure(0.01) }],
      ends: 0,
    })
    const { library, scenario } = choose(second, first)
    const { run } = runOf(scenario, library)
    const arrived = 2 * 2430 * 1.27 * 0.2 * 0.75 * 2
    expect(drawsOf(run, 'activity.short-stay', 2034)[0]).toBeCloseTo(arrived * 0.8, 2)
    expect(drawsOf(run, 'activity.home-care', 2034)[0]).toBeCloseTo(
      2 * 360 * 1.27 + arrived * 0.2 * 0.01,
      2,
    )
  })

  test('stays leave with their bed-days, in every draw', () => {
    const days = smallMeasure('one', { reach: about(0.5), effect: about(0.4) })
    const both = {
      ...days,
      moves: [
        days.moves[0]!,
        {
          ...days.moves[0]!,
          id: 'stays',
          as: 'move',
          from: 'hospital-stays' as const,
          ends: 1,
          to: [],
        },
      ],
    }
    const { library, scenario } = choose(both)
    const { run } = runOf(scenario, library)
    for (const d of [0, 1, 2]) {
      const daysLeft = drawsOf(run, 'activity.hospital-bed-days', 2034)[d]! / (4860 * 1.27)
      const staysLeft = drawsOf(run, 'activity.hospital-stays', 2034)[d]! / (1020 * 1.27)
      expect(staysLeft).toBeCloseTo(daysLeft, 5)
    }
  })

  test('a measure in one area leaves the other alone', () => {
    const model = prepareRun({
      baseline: smallBaseline(),
      scenario: { ...empty, measures: [{ measure: 'one', areas: ['0102'] }] },
      library: [smallMeasure('one')],
    })
    const run = runModel(model, drawRun(model, { draws: 5, seed: 1, people: null }))
    expect(drawsOf(run, 'activity.hospital-bed-days', 2034)[0]).toBeCloseTo(2430 * 1.27 * 1.8, 2)
  })

  test('beds are days ÷ 365 and occupancy, and the peak a tenth more', () => {
    const { run } = runOf({
      ...empty,
      assumptions: ['occupancy', 'peak'].map((name) => ({
        id: `${name}.hospital-bed-days`,
        ...sure(name === 'peak' ? 1.1 : 0.85),
        rationale: 'by hand',
        owner: 'test',
        standing: 'proposed' as const,
      })),
    })
    const beds = (2 * 2430 * 1.27) / 365 / 0.85
    expect(drawsOf(run, 'beds', 2034)[7]).toBeCloseTo(beds, 3)
    expect(drawsOf(run, 'beds.peak', 2034)[7]).toBeCloseTo(beds * 1.1, 3)
  })

  test('family care that stays at today’s leaves its growth to home care', () => {
    const { run } = runOf({ ...empty, familyCare: 'constant' })
    expect(drawsOf(run, 'activity.family-care', 2034)[0]).toBeCloseTo(120, 3)
    expect(drawsOf(run, 'activity.home-care', 2034)[0]).toBeGreaterThan(2 * 360 * 1.27)
  })

  test('a waiting list is cleared in the years it is given, and only then', () => {
    const { run } = runOf({
      ...empty,
      waiting: [{ service: 'hospital-bed-days', units: sure(300), startYear: 2027, years: 3 }],
    })
    const extra = [2026, 2027, 2028, 2029, 2030].map(
      (year) =>
        drawsOf(run, 'activity.hospital-bed-days', year)[0]! - 4860 * (1 + 0.03 * (year - 2025)),
    )
    expect(extra.map((each) => Math.round(Math.abs(each)))).toEqual([0, 100, 100, 100, 0])
  })

  test('convergence brings each area to the reference by its share', () => {
    const { run } = runOf({
      ...empty,
      convergence: [
        {
          service: 'long-stay',
          reference: 'norway',
          share: sure(1),
          startYear: 2026,
          rampYears: 0,
        },
      ],
    })
    // Areas at 1.2 and 0.8 of the nation's level.
    expect(drawsOf(run, 'activity.long-stay', 2034)[0]).toBeCloseTo(
      (82 * 1.27) / 1.2 + (82 * 1.27) / 0.8,
      3,
    )
  })

  test('patients who go elsewhere are gone here', () => {
    const { run } = runOf({
      ...empty,
      flow: [
        {
          service: 'hospital-bed-days',
          direction: 'out',
          community: 'there',
          share: sure(0.1),
          startYear: 2026,
          rampYears: 0,
        },
      ],
    })
    expect(drawsOf(run, 'activity.hospital-bed-days', 2034)[0]).toBeCloseTo(4860 * 1.27 * 0.9, 2)
  })

  test('need replaces use by the share of the way', () => {
    const { run } = runOf({
      ...empty,
      bases: [
        { service: 'mental-outpatient', per1000: [10, 20, 20, 20, 20], rationale: 'by hand' },
      ],
      need: [
        {
          service: 'mental-outpatient',
          ages: { from: 0, to: 17 },
          prevalence: sure(0.07),
          coverage: sure(0.5),
          perPerson: sure(10),
          share: 1,
          startYear: 2026,
          rampYears: 0,
        },
      ],
    })
    // 1 270 persons 0–17 in each area × 7 % × half × 10; older ages keep their 20 per 1 000.
    const older = 4 * 1.27 * 20
    expect(drawsOf(run, 'activity.mental-outpatient', 2034)[0]).toBeCloseTo(
      2 * (1270 * 0.35 + older),
      2,
    )
  })

  test('a count of one’s own takes the place of the nation’s, and is not in doubt', () => {
    const baseline = smallBaseline({
      services: { 'hospital-outpatient': [500, 500, 500, 500, 500] },
      levelSd: 0.2,
    })
    const own = {
      service: 'hospital-outpatient' as const,
      per1000: [1000, 1000, 1000, 1000, 1000],
      rationale: 'own count',
    }
    const { run } = runOf({ ...empty, bases: [own] }, [], baseline)
    const draws = drawsOf(run, 'activity.hospital-outpatient', 2025)
    expect(new Set(draws).size).toBe(1)
    expect(draws[0]).toBeCloseTo(2 * 5 * 1000, 2)
  })

  test('needs of several groups at one service add up, whichever comes first', () => {
    const need = (group: string, coverage: number, of: number) => ({
      service: 'mental-outpatient' as const,
      group,
      of,
      ages: { from: 18, to: 66 },
      prevalence: sure(0.1),
      coverage: sure(coverage),
      perPerson: sure(10),
      share: 1,
      startYear: 2026,
      rampYears: 0,
    })
    const bases = [
      { service: 'mental-outpatient' as const, per1000: [0, 20, 0, 0, 0], rationale: 'by hand' },
    ]
    const after = (...needs: ReturnType<typeof need>[]) =>
      drawsOf(runOf({ ...empty, bases, need: needs }).run, 'activity.mental-outpatient', 2034)[0]!
    const [severe, other] = [need('severe', 0.5, 0.2), need('other', 0.2, 0.3)]
    // Half of today's 20 per 1 000 is of no need and stays.
    const wanted = 2 * (1270 * 0.1 * 10 * 0.7 + 0.5 * 1.27 * 20)
    expect(after(severe, other)).toBeCloseTo(wanted, 2)
    expect(after(other, severe)).toBeCloseTo(wanted, 2)
  })

  test('what cannot be staffed is said, and nothing of it disappears', () => {
    const { run } = runOf({
      ...empty,
      workforce: [
        {
          level: 'municipal',
          growthPerYear: sure(0.01),
          unmet: { waiting: 0.5, family: 0.3, lowerCoverage: 0.2 },
        },
      ],
    })
    const at = 9 * run.draws + 11
    const needed = drawsOf(run, 'fte.municipal', 2034)[11]!
    expect(run.limits[0]!.unmet[at]).toBeGreaterThan(0)
    expect(run.limits[0]!.staffed[at]! + run.limits[0]!.unmet[at]!).toBeCloseTo(needed, 3)
    const parts = ['staffed', 'waiting', 'family', 'lower-coverage'].map(
      (part) => `${part}.municipal`,
    )
    const became = (area?: number) =>
      parts.reduce((sum, part) => sum + drawsOf(run, part, 2034, area)[11]!, 0)
    expect(became()).toBeCloseTo(needed, 3)
    expect(became(0) + became(1)).toBeCloseTo(needed, 3)
    expect(became(1)).toBeCloseTo(drawsOf(run, 'fte.municipal', 2034, 1)[11]!, 3)
  })
})

describe('every run', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const measure = (id: string) =>
    fc.record({ reach: share, effect: share, ends: share, conversion: share }).map((each) =>
      smallMeasure(id, {
        reach: sure(each.reach),
        effect: about(each.effect * 0.8),
        ends: each.ends,
        to: [
          { service: 'short-stay', share: 1 - each.ends, conversion: sure(each.conversion * 3) },
        ],
      }),
    )
  const three = fc.tuple(measure('a'), measure('b'), measure('c'))

  test('keeps what it moves', () => {
    fc.assert(
      fc.property(three, (measures) => {
        const { library, scenario } = choose(...measures)
        expect(runOf(scenario, library).run.conservation.maxError).toBeLessThan(1e-12)
      }),
      { numRuns: 25 },
    )
  })

  test('comes out the same in any order of its measures', () => {
    fc.assert(
      fc.property(three, ([a, b, c]) => {
        const one = choose(a, b, c)
        const other = choose(c, a, b)
        const left = drawsOf(runOf(one.scenario, one.library).run, 'beds', 2034)
        const right = drawsOf(runOf(other.scenario, other.library).run, 'beds', 2034)
        for (const [d, value] of left.entries()) expect(right[d]! / value).toBeCloseTo(1, 6)
      }),
      { numRuns: 25 },
    )
  })

  test('of twice the people has twice the activity', () => {
    const twice = smallBaseline({ growth: (year) => (year === 0 ? 1 : 2) })
    const { run } = runOf(empty, [], twice)
    for (const outcome of run.outcomes) {
      const today = drawsOf(run, outcome, 2025)[0]!
      expect(drawsOf(run, outcome, 2034)[0]).toBeCloseTo(2 * today, 2)
    }
  })

  const rich: Scenario = {
    ...empty,
    coverage: 'continued',
    health: 'equal-mortality',
    familyCare: 'constant',
    bases: [{ service: 'mental-outpatient', per1000: [10, 20, 20, 20, 20], rationale: 'by hand' }],
    convergence: [
      {
        service: 'home-care',
        reference: 'community',
        share: about(0.5),
        startYear: 2027,
        rampYears: 4,
      },
      { service: 'long-stay', reference: '0102', share: about(0.3), startYear: 2026, rampYears: 0 },
    ],
    flow: [
      {
        service: 'hospital-bed-days',
        direction: 'in',
        community: 'there',
        share: about(0.1),
        startYear: 2028,
        rampYears: 2,
      },
    ],
    need: [
      {
        service: 'mental-outpatient',
        ages: { from: 10, to: 80 },
        prevalence: about(0.07),
        coverage: about(0.5),
        perPerson: about(10),
        share: 0.6,
        startYear: 2026,
        rampYears: 5,
      },
    ],
    waiting: [{ service: 'mental-outpatient', units: about(300), startYear: 2030, years: 10 }],
    assumptions: ['standard.growth', 'productivity.growth'].map((id) => ({
      id,
      ...about(0.01),
      rationale: 'by hand',
      owner: 'test',
      standing: 'proposed' as const,
    })),
    measures: [{ measure: 'a' }, { measure: 'b', areas: ['0102'] }, { measure: 'c' }],
    workforce: [
      {
        level: 'municipal',
        growthPerYear: about(0.01),
        unmet: { waiting: 0.5, family: 0.3, lowerCoverage: 0.2 },
      },
    ],
  }
  const library = [
    smallMeasure('a', { reach: about(0.5), effect: about(0.3) }),
    smallMeasure('c', {
      from: 'short-stay',
      requires: [{ service: 'gp', perReached: about(0.1) }],
      to: [{ service: 'long-stay', share: 0.75, conversion: about(0.01) }],
    }),
    smallMeasure('b', {
      reach: about(0.4),
      effect: about(0.2),
      driver: { id: 'x', correlation: 0.5 },
    }),
  ]

  test('of the same seed has the same bytes, whatever the block', () => {
    const baseline = smallBaseline({ levelSd: 0.1 })
    const one = runOf(rich, library, baseline, { draws: 90, block: 90 }).run
    const other = runOf(rich, library, baseline, { draws: 90, block: 7 }).run
    expect(Buffer.from(other.community.buffer)).toEqual(Buffer.from(one.community.buffer))
    expect(Buffer.from(other.areas.buffer)).toEqual(Buffer.from(one.areas.buffer))
  })

  test('has the same bytes from one worker or two', () => {
    const baseline = smallBaseline({ levelSd: 0.1 })
    const { model, drawn, run } = runOf(rich, library, baseline, { draws: 90 })
    const halves = [someDraws(drawn, 0, 41), someDraws(drawn, 41, 49)]
    const joined = joinRuns(halves.map((half) => runModel(model, half)))
    expect(Buffer.from(joined.community.buffer)).toEqual(Buffer.from(run.community.buffer))
    expect(Buffer.from(joined.areas.buffer)).toEqual(Buffer.from(run.areas.buffer))
    expect(joined.left).toEqual(run.left)
  })

  test('begins with the draws of a smaller run: what is shown while a hand is on the dial', () => {
    const baseline = smallBaseline({ levelSd: 0.1 })
    const large = runOf(rich, library, baseline, { draws: 90 }).run
    const small = runOf(rich, library, baseline, { draws: 20 }).run
    expect(drawsOf(large, 'beds', 2034).slice(0, 20)).toEqual(drawsOf(small, 'beds', 2034))
  })

  test('of another seed has other luck', () => {
    const one = runOf(rich, library, smallBaseline(), { seed: 1 }).run
    const other = runOf(rich, library, smallBaseline(), { seed: 2 }).run
    expect(drawsOf(one, 'beds', 2034)[0]).not.toBe(drawsOf(other, 'beds', 2034)[0])
  })

  test('shares its luck with a scenario that has one measure more', () => {
    const less = { ...rich, measures: [{ measure: 'a' }] }
    const one = runOf(rich, library)
    const other = runOf(less, library)
    const reach = one.model.parameters.findIndex(({ id }) => id === 'measure.a.move.reach')
    const same = other.model.parameters.findIndex(({ id }) => id === 'measure.a.move.reach')
    expect(other.drawn.values[same]).toEqual(one.drawn.values[reach])
  })

  test('agrees with its own ledger in every draw', () => {
    const baseline = smallBaseline({ levelSd: 0.1 })
    const { model, drawn, run } = runOf(rich, library, baseline)
    for (const draw of [0, 17, 49]) {
      const ledger = ledgerOf(model, pointOfDraw(model, drawn, draw), 9)
      expect(ledger.maxError).toBeLessThan(1e-12)
      for (const outcome of run.outcomes) {
        const { future } = waterfall(ledger, outcome)
        const drawnHere = drawsOf(run, outcome, 2034)[draw]!
        expect(Math.abs(drawnHere - future)).toBeLessThan(1e-5 * Math.max(1, Math.abs(future)))
      }
      for (const outcome of run.kept) {
        for (const area of [0, 1]) {
          const { future } = waterfall(ledger, outcome, { areas: [area] })
          const drawnHere = drawsOf(run, outcome, 2034, area)[draw]!
          expect(Math.abs(drawnHere - future)).toBeLessThan(1e-5 * Math.max(1, future))
        }
      }
    }
  })

  test('has quantiles in order, with an error that shrinks as draws grow', () => {
    const sample = drawsOf(runOf(rich, library, smallBaseline(), { draws: 4000 }).run, 'beds', 2034)
    const [low, middle, high] = runQuantiles(sample)
    expect(low!.value).toBeLessThan(middle!.value)
    expect(middle!.value).toBeLessThan(high!.value)
    expect(high!.error).toBeLessThan(runQuantiles(sample.slice(0, 250))[2]!.error)
  })

  test('draws eight in ten inside an interval that leans to one side', () => {
    const { run } = runOf(
      {
        ...empty,
        assumptions: [
          {
            id: 'capacity.long-stay',
            central: 1,
            low: 0.9,
            high: 1.6,
            rationale: 'by hand',
            owner: 'test',
            standing: 'disputed',
          },
        ],
      },
      [],
      smallBaseline(),
      { draws: 4000 },
    )
    const today = drawsOf(run, 'places', 2025)
    const inside = today.filter((places) => places >= 164 * 0.9 && places <= 164 * 1.6)
    expect(inside.length / 4000).toBeGreaterThan(0.78)
    expect(inside.length / 4000).toBeLessThan(0.82)
    const [median] = runQuantiles(today, [0.5])
    expect(Math.abs(median!.value - 164)).toBeLessThan(4 * median!.error)
  })
})
