import { parties, serviceIds, serviceOf } from '@samsyn/measures'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Account,
  type ActivityChange,
  accountsOf,
  type Changes,
  costParts,
  defaultPrices,
  netKroner,
  priceList,
} from './index.ts'

const prices = priceList()
const central = (id: string, year = 2030) => prices.inYear(id, year).value.central
const of = (accounts: readonly Account[], party: string, area: string | null = null) =>
  accounts.find((one) => one.party === party && one.area === area)!

const change = (
  service: ActivityChange['service'],
  units: ActivityChange['units'],
  area: string | null = null,
): ActivityChange => ({ service, area, year: 2030, units })

describe('one consultation less at the hospital', () => {
  const { accounts } = accountsOf({ activity: [change('hospital-outpatient', -1)] }, prices)
  const isf = central('isf.points.hospital-outpatient') * 52_248 * 0.3
  const fee = central('user-fee.hospital-outpatient')

  test('frees the trust its cost, and takes its ISF and the fee from it', () => {
    const trust = of(accounts, 'trust')
    expect(trust.freesKroner[0]).toBe(central('unit-cost.hospital-outpatient'))
    expect(trust.requiresKroner[0]).toBe(0)
    expect(trust.movesKroner[0]).toBeCloseTo(-isf - fee, 9)
    expect(netKroner(trust)[0]).toBeCloseTo(trust.freesKroner[0]! - isf - fee, 9)
  })

  test('moves ISF back to the state and the fee back to the person', () => {
    expect(of(accounts, 'state').movesKroner[0]).toBeCloseTo(isf, 9)
    expect(of(accounts, 'person').movesKroner[0]).toBeCloseTo(fee, 9)
  })
})

test('shorter stays free days and leave ISF where it was: points follow stays', () => {
  const { bookings } = accountsOf({ activity: [change('hospital-bed-days', -100)] }, prices)
  expect(bookings.map(({ kind }) => kind)).toEqual(['own-cost'])
})

test('bed-days that become short stay free the trust and require the municipality', () => {
  const { accounts } = accountsOf(
    { activity: [change('hospital-bed-days', -10), change('short-stay', 10, '3905')] },
    prices,
  )
  const [trust, municipality] = [of(accounts, 'trust'), of(accounts, 'municipality', '3905')]
  const fte = (service: ActivityChange['service']) =>
    serviceOf(service).labour.reduce((sum, { perUnit }) => sum + perUnit.central, 0)
  expect(trust.freesFte[0]).toBeCloseTo(10 * fte('hospital-bed-days'), 12)
  expect(trust.requiresFte[0]).toBe(0)
  expect(municipality.requiresFte[0]).toBeCloseTo(10 * fte('short-stay'), 12)
  expect(municipality.requiresKroner[0]).toBeCloseTo(10 * central('unit-cost.short-stay'), 9)
})

test('a paid day moves the day price from the municipality of stay to the trust', () => {
  const paidDays = [{ area: '3905', year: 2030, days: 3 }]
  const { accounts } = accountsOf({ activity: [], paidDays }, prices)
  expect(of(accounts, 'municipality', '3905').movesKroner[0]).toBe(-3 * 5_745)
  expect(of(accounts, 'trust').movesKroner[0]).toBe(3 * 5_745)
})

test('the parts of every unit cost are the whole of it', () => {
  for (const id of serviceIds) {
    const parts = costParts(serviceOf(id))
    if (parts === null) expect(central(`unit-cost.${id}`)).toBe(0)
    else expect(parts.staff.reduce((sum, { share }) => sum + share, parts.other)).toBeCloseTo(1, 12)
  }
})

test('a family is not paid: its hours are counted, its kroner are none', () => {
  const { accounts } = accountsOf({ activity: [change('family-care', 2)] }, prices)
  expect(of(accounts, 'person').requiresFte[0]).toBe(2)
  expect(of(accounts, 'person').requiresKroner[0]).toBe(0)
})

test('an outlay is required of who makes it, and taking it back requires less', () => {
  const outlay = (kroner: number) => ({ party: 'trust' as const, area: null, year: 2030, kroner })
  const { accounts } = accountsOf({ activity: [], outlays: [outlay(500), outlay(-200)] }, prices)
  expect(of(accounts, 'trust').requiresKroner[0]).toBe(300)
  expect(of(accounts, 'trust').freesKroner[0]).toBe(0)
})

test('a unit that takes more staff costs more, and moves what it moved', () => {
  const dear = {
    ...change('hospital-outpatient', Float64Array.of(10, 10)),
    costliness: Float64Array.of(1, 1.2),
  }
  const trust = of(accountsOf({ activity: [dear] }, prices).accounts, 'trust')
  expect(trust.requiresKroner[1]! / trust.requiresKroner[0]!).toBeCloseTo(1.2, 12)
  expect(trust.movesKroner[1]).toBe(trust.movesKroner[0])
})

test('FTE the engine has reckoned goes before the catalogue', () => {
  const activity = [{ ...change('home-care', 10, '3905'), fte: 2.5 }]
  const { accounts } = accountsOf({ activity }, prices)
  expect(of(accounts, 'municipality', '3905').requiresFte[0]).toBe(2.5)
})

const someChange = fc.record({
  service: fc.constantFrom(...serviceIds),
  area: fc.constantFrom('3905', '3907', null),
  year: fc.integer({ min: 2026, max: 2028 }),
  units: fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), {
    minLength: 3,
    maxLength: 3,
  }),
})
const someChanges = fc
  .array(someChange, { minLength: 1, maxLength: 12 })
  .map((list): ActivityChange[] =>
    list.map((one) => ({ ...one, units: Float64Array.from(one.units) })),
  )

describe('whatever changes', () => {
  test('what moves between parties adds up to nothing, every year and draw', () => {
    fc.assert(
      fc.property(someChanges, fc.integer({ min: -50, max: 50 }), (activity, days) => {
        const paidDays = [{ area: '3905', year: 2026, days }]
        const { accounts, draws } = accountsOf({ activity, paidDays }, prices)
        for (const year of [2026, 2027, 2028]) {
          for (let d = 0; d < draws; d++) {
            const sum = accounts
              .filter((one) => one.year === year)
              .reduce((total, one) => total + one.movesKroner[d]!, 0)
            expect(Math.abs(sum)).toBeLessThan(1e-3)
          }
        }
      }),
    )
  })

  test('own kroner add up to the bookings that go to no party, and nothing freed is below 0', () => {
    fc.assert(
      fc.property(someChanges, (activity) => {
        const { accounts, bookings } = accountsOf({ activity }, prices)
        const used = bookings
          .filter(({ to }) => to === null)
          .reduce((sum, { kroner }) => sum + kroner[0]!, 0)
        const own = accounts.reduce(
          (sum, { freesKroner, requiresKroner }) => sum + requiresKroner[0]! - freesKroner[0]!,
          0,
        )
        expect(own).toBeCloseTo(used, 3)
        for (const one of accounts) {
          expect(Math.min(...one.freesKroner, ...one.requiresKroner)).toBeGreaterThanOrEqual(0)
          expect(Math.min(...one.freesFte, ...one.requiresFte)).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })

  test('each draw is what the same numbers alone would give', () => {
    fc.assert(
      fc.property(someChanges, (activity) => {
        const all = accountsOf({ activity }, prices)
        const second: Changes = {
          activity: activity.map((one) => ({ ...one, units: (one.units as Float64Array)[1]! })),
        }
        const alone = accountsOf(second, prices)
        for (const [i, one] of alone.accounts.entries()) {
          expect(all.accounts[i]!.movesKroner[1]).toBe(one.movesKroner[0])
          expect(all.accounts[i]!.requiresFte[1]).toBe(one.requiresFte[0])
        }
      }),
    )
  })
})

describe('the parameters', () => {
  test('hold from their year: half of ISF followed activity in 2019, four tenths in 2024, three from 2025', () => {
    expect([2019, 2022, 2023, 2024, 2025, 2040].map((year) => central('isf.share', year))).toEqual([
      0.5, 0.5, 0.4, 0.4, 0.3, 0.3,
    ])
    expect(prices.inYear('isf.share', 2030).standing).toBe('proposed')
    expect(() => central('isf.share', 2018)).toThrow(/isf\.share in 2018.*from 2019/)
  })

  test('of a run are those of its first year in every year, or the earliest there are', () => {
    const isf = (firstYear: number, year: number) =>
      priceList({ heldAt: firstYear }).inYear('isf.share', year).value.central
    expect([isf(2024, 2024), isf(2024, 2040), isf(2025, 2040), isf(2015, 2040)]).toEqual([
      0.4, 0.4, 0.3, 0.5,
    ])
    expect(() => priceList().inYear('isf.share', 2015)).toThrow(/isf.share in 2015/)
  })

  test('are assumed unless sourced, and always say which', () => {
    for (const { values } of defaultPrices) {
      for (const { quality, source } of values) {
        expect(source.length).toBeGreaterThan(10)
        if (quality === 'observed') expect(source).not.toMatch(/assumption/)
      }
    }
    const observed = defaultPrices.filter(({ values }) =>
      values.some(({ quality }) => quality === 'observed'),
    )
    expect(observed.map(({ id }) => id)).toEqual(['isf.share', 'isf.unit-price', 'paid-day.price'])
  })

  test('price every service, families at nothing', () => {
    for (const id of serviceIds) expect(prices.has(`unit-cost.${id}`)).toBe(true)
    expect(central('unit-cost.family-care')).toBe(0)
    // Stays cost through their days.
    expect(central('unit-cost.hospital-stays')).toBe(0)
  })

  test('can be changed by id, and then the accounts follow', () => {
    const own = priceList({
      changes: [
        {
          id: 'unit-cost.short-stay',
          values: [
            {
              from: 2026,
              value: { central: 4000, low: 3500, high: 5000 },
              quality: 'observed',
              source: 'accounts of the municipality, 2025',
              standing: 'agreed',
            },
          ],
        },
      ],
    })
    const { accounts } = accountsOf({ activity: [change('short-stay', 10, '3905')] }, own)
    expect(of(accounts, 'municipality', '3905').requiresKroner[0]).toBe(40_000)
  })

  test('are drawn where draws are given, and then bookings differ by draw', () => {
    const costs = Float64Array.of(100_000, 200_000, 400_000)
    const drawn = priceList({ drawsOf: (id) => (id.startsWith('unit-cost') ? costs : undefined) })
    const units = new Float64Array(3).fill(2)
    const { accounts } = accountsOf({ activity: [change('home-care', units, '3905')] }, drawn)
    const { requiresKroner } = of(accounts, 'municipality', '3905')
    expect([...requiresKroner]).toEqual([200_000, 400_000, 800_000])
  })

  const value = (from: number, centralValue: number, high = centralValue) => ({
    from,
    value: { central: centralValue, low: centralValue, high },
    quality: 'assumed' as const,
    source: 'a test of the check',
    standing: 'proposed' as const,
  })
  test.each([
    [{ id: 'unit-cost.homecare', values: [value(2020, 1)] }, /write "unit-cost\.home-care"/],
    [{ id: 'isf.share', values: [value(2020, 0.5, 1.5)] }, /share of 1\.5/],
    [{ id: 'isf.share', values: [value(2025, 0.5), value(2020, 0.4)] }, /2020 at isf\.share/],
    [{ id: 'isf.share', values: [] }, /no value for isf\.share/],
    [{ id: 'user-fee.gp', values: [value(2020, 5, 3)] }, /from 5 to 3 around 5/],
  ])('a change such as %j is refused', (wrong, message) => {
    expect(() => priceList({ changes: [wrong] })).toThrow(message)
  })

  test('changes with different numbers of draws are refused', () => {
    const activity = [
      change('gp', new Float64Array(3)),
      change('home-care', new Float64Array(4), '3905'),
    ]
    expect(() => accountsOf({ activity }, prices)).toThrow(/3 and 4 draws/)
  })
})

test('every party of a plan has an account when all services change', () => {
  const activity = serviceIds.map((id) => change(id, 1, '3905'))
  const { accounts } = accountsOf({ activity }, prices)
  expect(new Set(accounts.map(({ party }) => party))).toEqual(new Set(parties))
})
