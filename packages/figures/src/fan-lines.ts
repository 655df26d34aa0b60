import * as Plot from '@observablehq/plot'
import { colours } from './colours.ts'
import type { Drawing, Key } from './drawing.ts'
import { plotToSvg } from './plot-to-svg.ts'
import { spread } from './spread.ts'

/** A number of one year with its 80 % interval where there is one. */
export interface FanPoint {
  readonly year: number
  readonly value: number
  readonly low: number | null
  readonly high: number | null
}

export interface FanLine {
  /** At the right end of the line; may hold line breaks. */
  readonly label: string
  readonly points: readonly FanPoint[]
  readonly look: FanLook
}

export interface FanLook {
  readonly colour: string
  readonly dash: string
  readonly key: Key['shape']
}

/** Told apart by colour, by dash and by where they end: no single one has to be seen. */
export const fanLooks: readonly FanLook[] = [
  { colour: colours.blue, dash: '', key: 'line' },
  { colour: colours.orange, dash: '6 3', key: 'dashed' },
  { colour: colours.green, dash: '2 3', key: 'dotted' },
]

export interface FanOptions {
  readonly width: number
  readonly height: number
  readonly format: (value: number) => string
  /** Where the known years end: a quiet vertical line. */
  readonly knownTo: number
  readonly marginRight: number
  readonly fromZero: boolean
}

/** Lines over years, each with its interval as a band and its name at the end. */
export function fanLines(drawing: Drawing, lines: readonly FanLine[], options: FanOptions): string {
  const { width, height, format, marginRight } = options
  const drawn = lines.filter((line) => line.points.length > 0)
  const years = [...new Set(drawn.flatMap(({ points }) => points.map(({ year }) => year)))].sort()
  const [low, high] = domain(drawn, options.fromZero)
  const marginLeft = Math.round(format(high).length * 7.4) + 10
  const perPixel = (high - low) / (height - 20 - 28)
  const ends = drawn.map(({ points }) => points.at(-1)!.value)
  const places = spread(ends, perPixel * 14 * mostLines(drawn))
  return plotToSvg(drawing, {
    width,
    height,
    marginTop: 20,
    marginBottom: 28,
    marginLeft,
    marginRight,
    x: {
      ticks: yearTicks(years, width - marginRight - marginLeft),
      tickFormat: 'd',
      label: null,
      tickSize: 4,
    },
    y: { domain: [low, high], ticks: 5, grid: true, tickFormat: format, label: null, tickSize: 0 },
    marks: [
      Plot.ruleX([options.knownTo], { stroke: colours.grey, strokeDasharray: '1 3' }),
      ...drawn.flatMap(({ points, look }) => [
        ...(points.some(({ low, high }) => low !== null || high !== null)
          ? [
              Plot.areaY(points.map(banded), {
                ...{ x: 'year', y1: 'low', y2: 'high' },
                ...{ fill: look.colour, fillOpacity: 0.14 },
                // So pale a band is hardly seen on paper without a line around it.
                ...{ stroke: look.colour, strokeWidth: 0.6 },
              }),
            ]
          : []),
        Plot.lineY(points, {
          x: 'year',
          y: 'value',
          stroke: look.colour,
          strokeWidth: 2.2,
          ...(look.dash ? { strokeDasharray: look.dash } : {}),
        }),
      ]),
      ...drawn.map(({ label, look, points }, index) =>
        Plot.text([label], {
          x: points.at(-1)!.year,
          y: places[index]!,
          textAnchor: 'start',
          dx: 6,
          fill: look.colour,
          fontWeight: 600,
        }),
      ),
    ],
  })
}

function banded(point: FanPoint): { year: number; low: number; high: number } {
  return { year: point.year, low: point.low ?? point.value, high: point.high ?? point.value }
}

function domain(lines: readonly FanLine[], fromZero: boolean): [number, number] {
  const all = lines.flatMap(({ points }) => points.map(banded))
  const high = Math.max(...all.map((point) => point.high))
  const low = Math.min(...all.map((point) => point.low))
  if (fromZero) return [0, high * 1.05]
  return [low - (high - low) * 0.06, high + (high - low) * 0.06]
}

function mostLines(lines: readonly FanLine[]): number {
  return Math.max(...lines.map(({ label }) => label.split('\n').length))
}

/** First, last and as many between as there is room for, 40 pixels each. */
function yearTicks(years: readonly number[], room: number): number[] {
  const first = years[0]!
  const last = years.at(-1)!
  const step = [1, 2, 5, 10].find((years) => ((last - first) / years) * 40 <= room) ?? 20
  const ticks = []
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) ticks.push(year)
  return ticks
}
