import * as Plot from '@observablehq/plot'
import { colours } from './colours.ts'
import type { Drawing, Picture } from './drawing.ts'
import { plotToSvg } from './plot-to-svg.ts'
import { wrapped } from './wrapped.ts'

export interface TornadoRow {
  readonly name: string
  /** The outcome with this assumption at its low and its high end. */
  readonly low: number
  readonly high: number
}

export interface TornadoInput {
  readonly title: string
  /** What the columns and colours are: the assumption, its low end, its high end. */
  readonly words: { readonly assumption: string; readonly low: string; readonly high: string }
  /** The outcome with every assumption central. */
  readonly central: number
  /** Widest first. */
  readonly rows: readonly TornadoRow[]
  readonly format: (value: number) => string
  readonly note: string
}

const ROW = 46

/** What each assumption alone can do: from the central path to the outcome at either end of its interval. */
export function tornadoBars(drawing: Drawing, input: TornadoInput): Picture {
  const { rows, words, format } = input
  const { language } = drawing
  return {
    title: input.title,
    alternative: rows
      .map(({ name, low, high }) => `${name}: ${language.span(format(low), format(high))}`)
      .join('; '),
    keys: [
      { label: words.low, colour: colours.pale, shape: 'fill' },
      { label: words.high, colour: colours.blue, shape: 'fill' },
    ],
    note: input.note,
    columns: [
      { label: words.assumption, numeric: false },
      { label: words.low, numeric: true },
      { label: words.high, numeric: true },
    ],
    rows: rows.map(({ name, low, high }) => [name, format(low), format(high)]),
    draw: (width) => plotToSvg(drawing, options(input, width)),
  }
}

function options({ rows, central, format }: TornadoInput, width: number) {
  const ends = rows.flatMap(({ low, high }, key) => [
    { key, value: low, colour: colours.pale },
    { key, value: high, colour: colours.blue },
  ])
  const labels = rows.map(({ name }, key) => ({ key, text: wrapped(name, width / 7) }))
  const all = [central, ...ends.map(({ value }) => value)]
  const [least, most] = [Math.min(...all), Math.max(...all)]
  const room = Math.max(1e-9, most - least) * (width < 500 ? 0.24 : 0.14)
  return {
    width,
    height: rows.length * ROW + 34,
    marginLeft: 8,
    marginRight: 8,
    marginTop: 10,
    marginBottom: 24,
    x: {
      domain: [least - room, most + room],
      ticks: width < 500 ? 3 : 6,
      tickFormat: format,
      label: null,
      tickSize: 0,
      grid: true,
    },
    y: { domain: [-0.7, rows.length - 0.4], axis: null, reverse: true },
    marks: [
      Plot.rect(ends, {
        x1: central,
        x2: 'value',
        y1: ({ key }: { key: number }) => key - 0.08,
        y2: ({ key }: { key: number }) => key + 0.32,
        fill: 'colour',
      }),
      Plot.ruleX([central], { stroke: colours.ink }),
      Plot.text(labels, {
        y: 'key',
        frameAnchor: 'left',
        dy: -13,
        text: 'text',
        stroke: '#fff',
        strokeWidth: 5,
        fill: colours.ink,
      }),
      ...ends.map((end) =>
        Plot.text([end], {
          x: 'value',
          y: 'key',
          dx: end.value < central ? -6 : 6,
          dy: 5,
          text: ({ value }: { value: number }) => format(value),
          textAnchor: end.value < central ? 'end' : 'start',
          fill: colours.quiet,
        }),
      ),
    ],
  }
}
