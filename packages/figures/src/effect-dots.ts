import * as Plot from '@observablehq/plot'
import { colours } from './colours.ts'
import type { Drawing, Picture } from './drawing.ts'
import { plotToSvg } from './plot-to-svg.ts'

export interface EffectRow {
  readonly name: string
  readonly value: number
  readonly low: number
  readonly high: number
}

export interface EffectInput {
  readonly title: string
  readonly note: string
  readonly unit: string
  readonly rows: readonly EffectRow[]
  readonly format: (value: number) => string
}

interface Placed extends EffectRow {
  readonly key: number
}

/** What each of some measures changes, as a dot with its 80 % interval beside nothing changed. */
export function effectDots(drawing: Drawing, input: EffectInput): Picture {
  const { language } = drawing
  const { rows, format, title, note, unit } = input
  const range = ({ low, high }: EffectRow) => language.span(format(low), format(high))
  const said = rows.map((row) => `${row.name} ${format(row.value)} (${range(row)})`)
  return {
    title,
    alternative: language.t('measures.dotsText', { list: said.join('; ') }),
    keys: [
      { label: unit, colour: colours.blue, shape: 'dot' },
      {
        label: language.t('words.interval', { range: '' }).trim(),
        colour: colours.pale,
        shape: 'line',
      },
    ],
    note,
    columns: [
      { label: language.t('measures.measure'), numeric: false },
      { label: unit, numeric: true },
      { label: language.t('words.interval', { range: '' }).trim(), numeric: true },
    ],
    rows: rows.map((row) => [row.name, format(row.value), range(row)]),
    draw: (width) => plotToSvg(drawing, options(input, width)),
  }
}

function options({ rows, format }: EffectInput, width: number) {
  const placed = rows.map((row, key): Placed => ({ ...row, key }))
  const ends = [0, ...rows.flatMap(({ low, high }) => [low, high])]
  const [least, most] = [Math.min(...ends), Math.max(...ends)]
  const room = (most - least || 1) * 0.04
  return {
    width,
    height: rows.length * 42 + 30,
    marginLeft: 12,
    marginRight: 54,
    marginTop: 6,
    marginBottom: 24,
    x: {
      domain: [least - room, most + room],
      ticks: width < 500 ? 4 : 7,
      tickFormat: format,
      label: null,
      tickSize: 0,
      grid: true,
    },
    y: { domain: [-0.6, rows.length - 0.5], axis: null, reverse: true },
    marks: [
      Plot.ruleX([0], { stroke: colours.quiet }),
      Plot.ruleY(placed, {
        y: 'key',
        x1: 'low',
        x2: 'high',
        stroke: colours.pale,
        strokeWidth: 5,
        strokeLinecap: 'round',
      }),
      Plot.text(placed, {
        y: 'key',
        frameAnchor: 'left',
        dy: -15,
        text: 'name',
        stroke: '#fff',
        strokeWidth: 5,
        fill: colours.ink,
      }),
      Plot.dot(placed, { y: 'key', x: 'value', r: 5, fill: colours.blue }),
      Plot.text(placed, {
        y: 'key',
        x: 'high',
        dx: 9,
        text: ({ value }: Placed) => format(value),
        textAnchor: 'start',
        stroke: '#fff',
        strokeWidth: 4,
        fontWeight: 600,
        fill: colours.blue,
      }),
    ],
  }
}
