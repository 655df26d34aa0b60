import * as Plot from '@observablehq/plot'
import { colours } from './colours.ts'
import type { Drawing } from './drawing.ts'
import { plotToSvg } from './plot-to-svg.ts'

export interface BarRow {
  readonly label: string
  /** null is drawn as its reason, not as a bar of no length. */
  readonly value: number | null
  /** What stands at the end of the bar: the number as it is said, or why it is missing. */
  readonly text: string
  readonly kind: 'part' | 'own' | 'peer'
}

export interface BarRowsOptions {
  readonly width: number
  /** A vertical line with a name, such as the country. */
  readonly reference: { readonly label: string; readonly value: number } | null
}

const fills = { part: colours.pale, own: colours.blue, peer: colours.grey } as const

/** Horizontal bars in the order given, each with its number at the end. */
export function barRows(
  drawing: Drawing,
  rows: readonly BarRow[],
  options: BarRowsOptions,
): string {
  const { width, reference } = options
  const most = Math.max(...rows.map(({ value }) => value ?? 0), reference?.value ?? 0)
  const longest = Math.max(...rows.map(({ label }) => label.length))
  const marginLeft = Math.min(Math.round(longest * 6.6) + 10, Math.round(width * 0.46))
  const marginRight = Math.round(Math.max(...rows.map(({ text }) => text.length)) * 7.4) + 10
  const keyed = rows.map((row, index) => ({ ...row, key: String(index) }))
  const named = new Map(keyed.map(({ key, label }) => [key, shortened(label, marginLeft)]))
  return plotToSvg(drawing, {
    width,
    height: rows.length * 21 + (reference === null ? 8 : 28),
    marginLeft,
    marginRight: Math.min(marginRight, Math.round(width * 0.4)),
    marginTop: reference === null ? 2 : 22,
    marginBottom: 6,
    x: { domain: [0, most], axis: null },
    y: { domain: keyed.map(({ key }) => key), label: null, padding: 0.28, axis: null },
    marks: [
      Plot.text(keyed, {
        frameAnchor: 'left',
        y: 'key',
        text: ({ key }: { key: string }) => named.get(key)!,
        textAnchor: 'end',
        dx: -8,
      }),
      Plot.barX(keyed, {
        x: ({ value }: BarRow) => value ?? 0,
        y: 'key',
        fill: ({ kind }: BarRow) => fills[kind],
      }),
      ...(reference === null
        ? []
        : [
            Plot.ruleX([reference.value], { stroke: colours.orange, strokeWidth: 1.6 }),
            Plot.text([reference.label], {
              x: reference.value,
              frameAnchor: 'top',
              textAnchor: reference.value > most * 0.75 ? 'end' : 'middle',
              dy: -14,
              fill: colours.orange,
              fontWeight: 600,
            }),
          ]),
      Plot.text(keyed, {
        x: ({ value }: BarRow) => value ?? 0,
        y: 'key',
        text: 'text',
        textAnchor: 'start',
        dx: 5,
        fill: ({ value, kind }: BarRow) =>
          value === null ? colours.quiet : kind === 'own' ? colours.blue : colours.ink,
        stroke: '#fff',
        strokeWidth: 4,
      }),
    ],
  })
}

/** Long names are cut on a phone; the table has them whole. */
function shortened(label: string, room: number): string {
  const letters = Math.floor((room - 10) / 6.4)
  return label.length <= letters ? label : `${label.slice(0, letters - 1)}…`
}
