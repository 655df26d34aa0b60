import fc from 'fast-check'
import { type LimitName, limits, overridable, WIDEST } from './limits.ts'
import type { Scenario } from './scenario-schema.ts'

// Scenarios as a property test draws them, for the small baseline: numbers anywhere inside their limits, and most often at
// the ends, where a run breaks first.

const numberIn = (limit: LimitName) => {
  const { least, most } = limits[limit]
  return fc.oneof(
    fc.constantFrom(least, most),
    fc.double({ min: least, max: most, noNaN: true }),
    // Near the least, where a logarithm leads furthest.
    fc.double({ min: 1e-12, max: 1e-3, noNaN: true }).map((more) => least + more * (most - least)),
  )
}
const intervalIn = (limit: LimitName) =>
  fc.tuple(numberIn(limit), numberIn(limit), numberIn(limit)).map((some) => {
    const [low, central, high] = some.sort((a, b) => a - b) as [number, number, number]
    const tooWide = limits[limit].least >= 0 && high > WIDEST * low
    return tooWide && limits[limit].shape !== 'share'
      ? { low: 0, central, high }
      : { low, central, high }
  })

const known = ['hospital-stays', 'hospital-bed-days', 'home-care', 'long-stay'] as const
const unknown = ['short-stay', 'gp', 'hospital-outpatient', 'mental-outpatient'] as const
const service = fc.constantFrom(...known)
const startYear = fc.integer({ min: 2026, max: 2034 })
const rampYears = fc.integer({ min: 0, max: 5 })
const some = <T>(one: fc.Arbitrary<T>, by: (row: T) => unknown) =>
  fc.uniqueArray(one, { maxLength: 2, selector: by })
const shares = fc
  .tuple(fc.nat(4), fc.nat(4), fc.integer({ min: 1, max: 4 }))
  .map(([a, b, c]) => [a / (a + b + c), b / (a + b + c), 1 - (a + b) / (a + b + c)] as const)

/** A move from what is counted to what is not, so that there is no circle. */
const move = fc.record({
  from: service,
  to: fc.constantFrom(...unknown),
  reach: intervalIn('share'),
  effect: intervalIn('share'),
  ends: numberIn('share'),
  conversion: intervalIn('conversion'),
  perReached: intervalIn('conversion'),
  correlation: numberIn('share'),
  yearly: intervalIn('outlay'),
})
const ownMeasure = (id: string) =>
  move.map(({ from, to, reach, effect, ends, conversion, perReached, correlation, yearly }) => ({
    ...{ id, name: id, startYear: 2027, rampYears: 2, evidence: [], caution: null, parties: [] },
    driver: { id: 'all', correlation },
    standing: 'proposed',
    moves: [
      {
        ...{ id: 'move', from, ages: { from: 0, to: 105 }, reach, effect, ends },
        to: [{ service: to, share: 1 - ends, conversion }],
        requires: [{ service: to, perReached }],
      },
    ],
    costs: [
      {
        ...{ party: 'trust', investment: yearly, yearly },
        ...{ priceYear: 2024, quality: 'assumed', source: 'none' },
      },
    ],
  }))

const assumption = fc
  .constantFrom(
    ...overridable.filter(
      ({ pattern }) => !/^\^(convergence|flow|need|waiting|workforce|measure)/.test(pattern),
    ),
  )
  .chain(({ example, limit }) =>
    intervalIn(limit).map((value) => ({
      ...{ id: example, ...value, rationale: 'drawn', owner: 'test' },
      standing: 'proposed' as const,
    })),
  )

/** Most of them pass the checks of `prepareRun` on the small baseline. */
export const anyScenario: fc.Arbitrary<Scenario> = fc
  .record({
    coverage: fc.constantFrom('constant', 'continued', 'adopted'),
    percent: numberIn('percent'),
    health: fc.constantFrom('equal-mortality', 'death-ratio'),
    familyCare: fc.constantFrom('proportional', 'constant', 'carers'),
    bases: some(
      fc.record({
        service: fc.constantFrom(...unknown),
        per1000: fc.array(numberIn('per1000'), { minLength: 5, maxLength: 5 }),
        rationale: fc.constant('drawn'),
      }),
      (row) => row.service,
    ),
    convergence: some(
      fc.record({
        ...{ service, reference: fc.constantFrom('norway', 'community', '0101') },
        ...{ share: intervalIn('share'), startYear, rampYears },
      }),
      (row) => row.service,
    ),
    flow: some(
      fc.record({
        ...{ service, direction: fc.constantFrom('out' as const, 'in' as const) },
        ...{ community: fc.constant('there'), share: intervalIn('share'), startYear, rampYears },
      }),
      (row) => row.service,
    ),
    need: some(
      fc.record({
        ...{ service: fc.constantFrom(...known, ...unknown) },
        ages: fc.constantFrom({ from: 0, to: 105 }, { from: 18, to: 18 }),
        ...{ prevalence: intervalIn('share'), coverage: intervalIn('share') },
        ...{ perPerson: intervalIn('perPerson'), share: numberIn('share'), startYear, rampYears },
      }),
      (row) => row.service,
    ),
    waiting: some(
      fc.record({
        ...{ service, units: intervalIn('list'), startYear },
        years: fc.integer({ min: 1, max: 25 }),
      }),
      (row) => row.service,
    ),
    workforce: some(
      fc.record({
        level: fc.constantFrom('specialist' as const, 'municipal' as const),
        growthPerYear: intervalIn('growth'),
        unmet: shares.map(([waiting, family, lowerCoverage]) => ({
          ...{ waiting, family, lowerCoverage },
        })),
      }),
      (row) => row.level,
    ),
    first: ownMeasure('first'),
    second: ownMeasure('second'),
    assumptions: fc.uniqueArray(assumption, { maxLength: 6, selector: ({ id }) => id }),
  })
  .map(({ coverage, percent, first, second, assumptions, ...rest }) => {
    const used = assumptions.filter(
      ({ id }) =>
        (coverage === 'continued' || !id.startsWith('coverage.')) &&
        // What is adopted does not stray.
        (coverage !== 'adopted' || !id.startsWith('drift.')) &&
        (rest.familyCare !== 'proportional' || id !== 'family.conversion') &&
        !id.startsWith('price.isf.points.'),
    )
    const points = [{ year: 2030, percent }]
    const row = { area: '0101', service: 'home-care', ages: '80plus', points } as const
    return {
      ...{ schema: 1, name: 'Any', coverage, ...rest, assumptions: used },
      ...(coverage === 'adopted' ? { adopted: [row] } : {}),
      ...{ ownMeasures: [first, second], measures: [{ measure: 'first' }, { measure: 'second' }] },
    } as Scenario
  })
