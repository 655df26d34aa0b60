import * as Plot from '@observablehq/plot'
import { isNothing } from '@samsyn/language'
import { colours } from './colours.ts'
import type { Drawing, Picture } from './drawing.ts'
import { plotToSvg } from './plot-to-svg.ts'
import { wrappedWhole } from './wrapped.ts'

export interface WaterfallInput {
  readonly title: string
  readonly from: { readonly label: string; readonly value: number }
  readonly to: { readonly label: string; readonly value: number }
  /** What leads from one to the other, in order; they add up to the difference. */
  readonly steps: readonly { readonly label: string; readonly change: number }[]
  readonly format: (value: number) => string
}

interface Bar {
  readonly key: number
  readonly label: string
  readonly from: number
  readonly to: number
  readonly kind: 'total' | 'more' | 'less'
  readonly text: string
}

const fills = { total: colours.blue, more: colours.orange, less: colours.green } as const

/** From today to a year, step by step, so that a reader can add it up: every bar starts where the one before ended. */
export function waterfallBars(drawing: Drawing, input: WaterfallInput): Picture {
  const { language } = drawing
  const { from, to, format } = input
  const bars = barsOf(input)
  const start = startOf(bars)
  const steps = bars.slice(1, -1)
  const list = steps.map(({ label, text }) => `${label} ${text}`).join('; ')
  return {
    title: input.title,
    alternative: language.t('web.chart.waterfallText', {
      first: `${from.label} ${format(from.value)}`,
      second: `${to.label} ${format(to.value)}`,
      list,
    }),
    keys: [
      { label: language.t('web.chart.more'), colour: fills.more, shape: 'fill' },
      { label: language.t('web.chart.less'), colour: fills.less, shape: 'fill' },
    ],
    note: start > 0 ? language.t('web.chart.startsAt', { value: format(start) }) : '',
    columns: [
      { label: language.t('web.chart.step'), numeric: false },
      { label: language.t('web.chart.change'), numeric: true },
      { label: language.t('web.chart.after'), numeric: true },
    ],
    rows: bars.map(({ label, text, to: after, kind }) => [
      label,
      kind === 'total' ? '' : text,
      format(after),
    ]),
    draw: (width) => draw(drawing, bars, start, width),
  }
}

function barsOf({ from, to, steps, format }: WaterfallInput): Bar[] {
  let at = from.value
  const moved = steps.map(({ label, change }, i): Bar => {
    const start = at
    at += change
    const size = format(Math.abs(change))
    const text = isNothing(size) ? size : `${change > 0 ? '+' : '−'}${size}`
    return { key: i + 1, label, from: start, to: at, kind: change > 0 ? 'more' : 'less', text }
  })
  const total = (key: number, { label, value }: WaterfallInput['from']): Bar => ({
    key,
    label,
    from: 0,
    to: value,
    kind: 'total',
    text: format(value),
  })
  return [total(0, from), ...moved, total(steps.length + 1, to)]
}

/** Where the axis begins: at nothing; where the totals are much longer than the steps, at a round number below them. */
function startOf(bars: readonly Bar[]): number {
  const ends = bars.map(({ to }) => to)
  const [lowest, highest] = [Math.min(...ends), Math.max(...ends)]
  if (lowest <= highest * 0.55) return Math.min(0, lowest)
  const below = lowest - (highest - lowest) * 0.35
  const round = 10 ** Math.floor(Math.log10(highest - lowest || highest))
  return Math.max(0, Math.floor(below / round) * round)
}

function draw(drawing: Drawing, bars: readonly Bar[], start: number, width: number): string {
  const narrow = width < 500
  const marginLeft = narrow ? 128 : 230
  const highest = Math.max(...bars.flatMap(({ from, to }) => [from, to]))
  const labels = new Map(bars.map(({ key, label }) => [key, wrappedWhole(label, narrow ? 17 : 32)]))
  const lines = Math.max(...[...labels.values()].map((label) => label.split('\n').length))
  const shown = bars.map((bar) => ({ ...bar, from: Math.max(start, bar.from) }))
  return plotToSvg(drawing, {
    width,
    height: bars.length * Math.max(34, lines * 15 + 4) + 30,
    marginLeft,
    marginRight: 70,
    marginTop: 6,
    marginBottom: 24,
    x: {
      domain: [start, highest],
      ticks: narrow ? 3 : 6,
      tickFormat: (value: number) => drawing.language.number(value),
      label: null,
      tickSize: 0,
      grid: true,
    },
    y: { domain: bars.map(({ key }) => key), axis: null, padding: 0.3 },
    marks: [
      Plot.text(shown, {
        frameAnchor: 'left',
        y: 'key',
        text: ({ key }: Bar) => labels.get(key)!,
        textAnchor: 'end',
        dx: -8,
        lineHeight: 1.05,
      }),
      Plot.barX(shown, {
        x1: 'from',
        x2: 'to',
        y: 'key',
        fill: ({ kind }: Bar) => fills[kind],
      }),
      Plot.link(shown.slice(0, -1), {
        x1: 'to',
        x2: 'to',
        y1: 'key',
        y2: ({ key }: Bar) => key + 1,
        stroke: colours.grey,
        strokeDasharray: '2 2',
      }),
      Plot.text(shown, {
        x: ({ from, to }: Bar) => Math.max(from, to),
        y: 'key',
        text: 'text',
        textAnchor: 'start',
        dx: 5,
        fontWeight: 600,
        fill: ({ kind }: Bar) => fills[kind],
      }),
    ],
  })
}
