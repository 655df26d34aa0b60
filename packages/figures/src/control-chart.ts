import * as Plot from '@observablehq/plot'
import { colours } from './colours.ts'
import type { Drawing, Picture } from './drawing.ts'
import { plotToSvg } from './plot-to-svg.ts'

/** One period of a control chart; null where it has no value or no limits. */
export interface ControlPoint {
  readonly period: string
  readonly value: number | null
  readonly centre: number
  readonly low: number | null
  readonly high: number | null
  /** Out of the ordinary: chance rarely gives this. */
  readonly special: boolean
  /** Why it is, in words. */
  readonly said?: string
  /** Limits are set anew where the part changes. */
  readonly part?: number
}

export interface ControlChartInput {
  readonly title: string
  readonly unit: string
  readonly points: readonly ControlPoint[]
  readonly note: string
  /** A value to reach, and how it is written. */
  readonly target?: { readonly value: number; readonly text: string } | null
  format(value: number): string
}

/** A series with its centre line and the limits of chance; what lies out of the ordinary is filled. */
export function controlChart(drawing: Drawing, input: ControlChartInput): Picture {
  const { points, target, format, title, unit, note } = input
  const { language } = drawing
  const shown = (value: number | null) =>
    value === null ? language.t('words.noFigure') : format(value)
  const hasLimits = points.some(({ low, high }) => low !== null || high !== null)
  const last = points.findLast(({ value }) => value !== null)
  return {
    title,
    alternative: language.t('web.chart.controlText', {
      n: points.filter(({ value }) => value !== null).length,
      last:
        last === undefined ? language.t('words.noFigure') : `${shown(last.value)} (${last.period})`,
      special: points.filter(({ special }) => special).length,
    }),
    note,
    keys: [
      { label: unit, colour: colours.blue, shape: 'line' },
      { label: language.t('web.chart.centre'), colour: colours.quiet, shape: 'line' },
      ...(hasLimits
        ? [
            {
              label: language.t('web.chart.limits'),
              colour: colours.grey,
              shape: 'dashed' as const,
            },
          ]
        : []),
      { label: language.t('web.chart.special'), colour: colours.orange, shape: 'diamond' },
      ...(target ? [{ label: target.text, colour: colours.green, shape: 'dotted' as const }] : []),
    ],
    columns: [
      { label: language.t('report.period'), numeric: false },
      { label: unit, numeric: true },
      { label: language.t('web.chart.centre'), numeric: true },
      { label: language.t('web.chart.limits'), numeric: true },
      { label: language.t('web.chart.special'), numeric: false },
    ],
    rows: points.map(({ period, value, centre, low, high, special, said }) => [
      period,
      shown(value),
      format(centre),
      low === null && high === null
        ? language.t('words.noFigure')
        : language.span(shown(low), shown(high)),
      special ? (said ?? '●') : '',
    ]),
    draw: (width) => draw(drawing, input, width),
  }
}

function draw(drawing: Drawing, { points, target, format }: ControlChartInput, width: number) {
  const at = points.map((point, i) => ({ ...point, part: point.part ?? 0, i }))
  const known = at.filter(({ value }) => value !== null)
  const ticks = ticksOf(at.length, width)
  const line = (
    pick: (point: (typeof at)[number]) => number | null,
    stroke: string,
    dash: string,
  ) =>
    Plot.line(steps(at, pick), {
      ...{ x: 'i', y: 'y', z: 'part', stroke, strokeDasharray: dash, strokeWidth: 1.4 },
    })
  return plotToSvg(drawing, {
    width,
    height: width < 500 ? 250 : 320,
    marginLeft: 48,
    marginRight: 16,
    marginTop: 14,
    marginBottom: 34,
    x: { domain: [-0.5, at.length - 0.5], axis: null },
    y: { nice: true, grid: true, label: null, tickSize: 0, tickFormat: format, ticks: 6 },
    marks: [
      ...(!target
        ? []
        : [
            Plot.ruleY([target.value], {
              stroke: colours.green,
              strokeDasharray: '2 3',
              strokeWidth: 2,
            }),
          ]),
      line(({ centre }) => centre, colours.quiet, 'none'),
      line(({ low }) => low, colours.grey, '6 3'),
      line(({ high }) => high, colours.grey, '6 3'),
      // A period without a value breaks the line: nothing is drawn where nothing is known.
      Plot.line(at, {
        ...{ x: 'i', y: (point: (typeof at)[number]) => point.value ?? Number.NaN },
        ...{ stroke: colours.blue, strokeWidth: 1.6 },
      }),
      Plot.dot(
        known.filter(({ special }) => !special),
        { x: 'i', y: 'value', r: 3.2, fill: '#fff', stroke: colours.blue, strokeWidth: 1.6 },
      ),
      Plot.dot(
        known.filter(({ special }) => special),
        { x: 'i', y: 'value', r: 4.4, fill: colours.orange, stroke: '#fff', symbol: 'diamond2' },
      ),
      Plot.text(ticks, {
        ...{ x: (i: number) => i, text: (i: number) => at[i]!.period, frameAnchor: 'bottom' },
        ...{ dy: 18, fill: colours.quiet },
      }),
    ],
  })
}

/** A line of limits runs half a period beyond its first and last point, so that a part of one point can be seen. */
function steps<P extends { i: number; part: number }>(
  points: readonly P[],
  pick: (point: P) => number | null,
): { i: number; y: number; part: number }[] {
  return points.flatMap((point) => {
    const y = pick(point) ?? Number.NaN
    const { i, part } = point
    return [
      { i: i - 0.5, y, part },
      { i: i + 0.5, y, part },
    ]
  })
}

/** Periods that are named: the first and the last, and as many between as there is room for. */
function ticksOf(count: number, width: number): number[] {
  const most = Math.max(2, Math.floor(width / 84))
  const every = Math.max(1, Math.ceil((count - 1) / (most - 1)))
  const named = Array.from({ length: count }, (_, i) => i).filter((i) => i % every === 0)
  const last = count - 1
  if (named.at(-1) === last) return named
  return [...named.filter((i) => last - i >= every * 0.7), last]
}
