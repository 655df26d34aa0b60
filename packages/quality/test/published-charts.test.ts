import { describe, expect, test } from 'vitest'
import {
  type ChartKind,
  type ChartOptions,
  type PointLabel,
  processChart,
  type Variation,
} from '../src/index.ts'
import { haveFixtures, jsonFixture } from './fixtures.ts'

// Printed with 15 significant digits.
const near = (value: number) => expect.closeTo(value, Math.abs(value) > 1 ? 10 : 13)
const orNull = (value: number | null) => (value === null ? null : near(value))

const labels: Readonly<Record<string, PointLabel | null>> = {
  'Common Cause': null,
  'Above UCL': 'above-limit',
  'Below LCL': 'below-limit',
  '7 Point Trend (Increasing)': 'trend-up',
  '7 Point Trend (Decreasing)': 'trend-down',
  '2 in 3 Above CL': 'two-of-three-above',
  '2 in 3 Below CL': 'two-of-three-below',
  '7 Points Above CL': 'shift-above',
  '7 Points Below CL': 'shift-below',
}

const icons: Readonly<Record<string, Variation>> = {
  common_cause: 'common-cause',
  special_cause_improvement: 'improvement',
  special_cause_concern: 'concern',
  special_cause_neutral_high: 'neutral-high',
  special_cause_neutral_low: 'neutral-low',
}

const assurances = {
  consistent_pass: 'met',
  consistent_fail: 'missed',
  inconsistent: 'hit-or-miss',
} as const

describe.skipIf(!haveFixtures)('"Making Data Count", as NHSRplotthedots runs its rules', () => {
  const series = Object.entries<ReturnType<typeof jsonFixture>>(
    jsonFixture('spc-xmr-making-data-count.expected.json'),
  )

  for (const [name, { input, points, variation_icon, assurance }] of series) {
    const given = (value: unknown) => (typeof value === 'number' ? value : null)
    const chart = () => {
      const rebase = given(input.rebase_at)
      const baseline = given(input.fix_after_n_points)
      return processChart(
        input.y.map((value: number, i: number) => ({ period: String(i + 1), value })),
        'xmr',
        {
          screen: input.screen_outliers,
          direction:
            input.improvement_direction > 0
              ? 'higher'
              : input.improvement_direction < 0
                ? 'lower'
                : 'neutral',
          target: input.target === null ? null : { value: input.target, comparison: 'at-most' },
          ...(rebase === null ? {} : { rebaseAt: [String(rebase)] }),
          ...(baseline === null ? {} : { baseline }),
        },
      )
    }

    test(`${name}: labels, icon and assurance`, () => {
      const { points: drawn, variation, assurance: assured } = chart()
      expect(drawn.map((point) => point.label)).toEqual(
        points.map((point: { special_cause_type: string }) => labels[point.special_cause_type]),
      )
      expect(variation).toBe(icons[variation_icon])
      expect(assured).toBe(
        assurance === null ? null : assurances[assurance as keyof typeof assurances],
      )
    })

    // The reference screens every moving range of an unvarying series away, as 0 is not below 3.267 × 0, and has no
    // limits for it. A series that never varies has limits at its value.
    if (name === 'constant') {
      test('constant: the reference has no limits, ours are at the value', () => {
        expect(points[0].lpl).toBeNull()
        expect(chart().points[0]).toMatchObject({ centre: 5, low: 5, high: 5 })
      })
    } else {
      test(`${name}: centre and limits`, () => {
        expect(chart().points.map(({ centre, low, high }) => ({ centre, low, high }))).toEqual(
          points.map((point: { mean_col: number; lpl: number; upl: number }) => ({
            centre: near(point.mean_col),
            low: near(point.lpl),
            high: near(point.upl),
          })),
        )
      })
    }
  }

  test('point_on_mean: the rules are followed, and the words say that such limits describe nothing', () => {
    const { input } = Object.fromEntries(series).point_on_mean
    const { texts } = processChart(
      input.y.map((value: number, i: number) => ({ period: String(i), value })),
      'xmr',
    )
    expect(texts[0]).toEqual({ key: 'limits.unfit', values: { outside: 18, points: 19 } })
  })
})

describe.skipIf(!haveFixtures)('Shewhart charts and Anhøj runs, as qicharts2 has them', () => {
  const expected = jsonFixture('spc-shewhart-anhoj.expected.json')
  const shewhart = { factor: 3 / 1.128 }
  const cases: readonly [name: string, kind: ChartKind, options?: ChartOptions][] = [
    ['montgomery_6_5_I', 'xmr', { ...shewhart, baseline: 20 }],
    ['montgomery_7_1_P', 'p', { rebaseAt: ['31'], leaveOut: ['15', '23'] }],
    ['montgomery_7_4_P_varying', 'p'],
    ['montgomery_7_4_PP', 'p-prime'],
    ['montgomery_7_3_C', 'c', { baseline: 26, leaveOut: ['6', '20'] }],
    ['montgomery_7_4_U', 'u'],
    ['montgomery_7_4_UP', 'u-prime'],
    ['montgomery_7_6_T', 't'],
    ['run_chart', 'run'],
    ['cdi_run', 'run'],
    ['cdi_C', 'c'],
    ['cdi_U', 'u'],
  ]

  test('every series of the file is compared', () => {
    expect(cases.map(([name]) => name).sort()).toEqual(Object.keys(expected).sort())
  })

  for (const [name, kind, options] of cases) {
    test(name, () => {
      const rows = expected[name] as Row[]
      const chart = processChart(
        rows.map(({ x, y, n }) => ({
          period: String(x),
          ...(n === null ? { value: y } : { events: y * n, of: n }),
        })),
        kind,
        options,
      )
      expect(
        chart.points.map((point) => {
          const runs = chart.parts[point.part]!.runs!
          const { centre, low, high, nearLow, nearHigh } = point
          const outside = high !== null && (point.value! > high || point.value! < low!)
          return { ...runs, centre, low, high, nearLow, nearHigh, outside }
        }),
      ).toEqual(
        rows.map((row) => ({
          counted: row['n.obs'],
          useful: row['n.useful'],
          longest: row['longest.run'],
          longestMax: row['longest.run.max'],
          crossings: row['n.crossings'],
          crossingsMin: row['n.crossings.min'],
          signal: row['runs.signal'],
          centre: near(row.cl),
          low: orNull(row.lcl),
          high: orNull(row.ucl),
          nearLow: orNull(row['lcl.95']),
          nearHigh: orNull(row['ucl.95']),
          outside: row['sigma.signal'],
        })),
      )
    })
  }
})

interface Row {
  readonly x: string | number
  readonly y: number
  readonly n: number | null
  readonly cl: number
  readonly lcl: number | null
  readonly ucl: number | null
  readonly 'lcl.95': number | null
  readonly 'ucl.95': number | null
  readonly 'n.obs': number
  readonly 'n.useful': number
  readonly 'longest.run': number
  readonly 'longest.run.max': number
  readonly 'n.crossings': number
  readonly 'n.crossings.min': number
  readonly 'runs.signal': boolean
  readonly 'sigma.signal': boolean
}
