import * as Plot from '@observablehq/plot'
import { colours } from './colours.ts'
import type { Drawing, Picture } from './drawing.ts'
import { plotToSvg } from './plot-to-svg.ts'
import { wrapped } from './wrapped.ts'

export interface TwoWayRow {
  readonly name: string
  /** What is freed and what is required, both zero or more. */
  readonly frees: number
  readonly requires: number
}

export interface TwoWayInput {
  readonly title: string
  readonly frees: string
  readonly requires: string
  readonly rows: readonly TwoWayRow[]
  readonly format: (value: number) => string
  readonly note: string
}

interface Side {
  readonly key: number
  readonly value: number
  readonly text: string
  readonly freed: boolean
}

/** What each party gets free (to the left) and needs more of (to the right), on one scale. */
export function twoWayBars(drawing: Drawing, input: TwoWayInput): Picture {
  const { rows, format } = input
  return {
    title: input.title,
    alternative: rows
      .map(
        ({ name, frees, requires }) =>
          `${name}: ${input.frees} ${format(frees)}, ${input.requires} ${format(requires)}`,
      )
      .join('; '),
    keys: [
      { label: input.frees, colour: colours.green, shape: 'fill' },
      { label: input.requires, colour: colours.orange, shape: 'fill' },
    ],
    note: input.note,
    columns: [
      { label: drawing.language.t('web.chart.party'), numeric: false },
      { label: input.frees, numeric: true },
      { label: input.requires, numeric: true },
    ],
    rows: rows.map(({ name, frees, requires }) => [name, format(frees), format(requires)]),
    draw: (width) => draw(drawing, input, width),
  }
}

function draw(drawing: Drawing, { rows, format }: TwoWayInput, width: number): string {
  const most = Math.max(...rows.flatMap(({ frees, requires }) => [frees, requires]), 1e-9)
  const sides = rows.flatMap(({ frees, requires }, key): Side[] => [
    ...(frees > 0 ? [{ key, value: -frees, text: format(frees), freed: true }] : []),
    ...(requires > 0 ? [{ key, value: requires, text: format(requires), freed: false }] : []),
  ])
  const narrow = width < 500
  const text = (freed: boolean) =>
    Plot.text(
      sides.filter((side) => side.freed === freed),
      {
        x: 'value',
        y: 'key',
        text: 'text',
        textAnchor: freed ? 'end' : 'start',
        dx: freed ? -5 : 5,
        fontWeight: 600,
        fill: freed ? colours.green : colours.orange,
      },
    )
  return plotToSvg(drawing, {
    width,
    height: rows.length * 40 + 12,
    marginLeft: narrow ? 96 : 170,
    marginRight: 8,
    marginTop: 4,
    marginBottom: 8,
    x: { domain: [-most * 1.45, most * 1.45], axis: null },
    y: { domain: rows.map((_, key) => key), axis: null, padding: 0.35 },
    marks: [
      Plot.text(rows, {
        frameAnchor: 'left',
        y: (_: unknown, key: number) => key,
        text: ({ name }: TwoWayRow) => wrapped(name, narrow ? 13 : 24),
        textAnchor: 'end',
        dx: -8,
      }),
      Plot.barX(sides, {
        x: 'value',
        y: 'key',
        fill: ({ freed }: Side) => (freed ? colours.green : colours.orange),
      }),
      Plot.ruleX([0], { stroke: colours.quiet }),
      text(true),
      text(false),
    ],
  })
}
