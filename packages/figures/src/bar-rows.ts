import * as Plot from '@observablehq/plot'
import { colours } from './colours.ts'
import type { Drawing } from './drawing.ts'
import { plotToSvg } from './plot-to-svg.ts'
import { wrapped } from './wrapped.ts'

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

/** More rows than this stand in two columns where there is room, and closer together where there is not. */
const many = 25

/** Horizontal bars in the order given, each with its number at the end. */
export function barRows(
  drawing: Drawing,
  rows: readonly BarRow[],
  options: BarRowsOptions,
): string {
  const most = Math.max(...rows.map(({ value }) => value ?? 0), options.reference?.value ?? 0)
  if (rows.length <= many || options.width < 500)
    return column(drawing, rows, {
      ...options,
      all: rows,
      most,
      step: rows.length > many ? 19 : 21,
    })
  const half = Math.ceil(rows.length / 2)
  const each = {
    ...options,
    width: Math.floor((options.width - 28) / 2),
    all: rows,
    most,
    step: 19,
  }
  return [rows.slice(0, half), rows.slice(half)]
    .map((part) => column(drawing, part, each))
    .join('<span class="gap"></span>')
}

interface ColumnOptions extends BarRowsOptions {
  /** Rows of all columns: they share margins, and so the scale. */
  readonly all: readonly BarRow[]
  readonly most: number
  /** Pixels from row to row. */
  readonly step: number
}

interface PlacedRow extends BarRow {
  readonly key: string
  readonly name: string
  readonly place: 'after' | 'inside' | 'past'
}

const letterWidth = 7.4

function column(drawing: Drawing, rows: readonly BarRow[], options: ColumnOptions): string {
  const { width, reference, most, all } = options
  const longest = Math.max(...all.map(({ label }) => label.length))
  const marginLeft = Math.min(Math.round(longest * 7) + 12, Math.round(width * 0.46))
  const letters = Math.floor((marginLeft - 12) / 7)
  const ends = Math.round(Math.max(...all.map(({ text }) => text.length)) * letterWidth) + 10
  const marginRight = Math.min(ends, Math.round(width * 0.4))
  const perPixel = (width - marginLeft - marginRight) / (most || 1)
  const placed = rows.map(
    (row, index): PlacedRow => ({
      ...row,
      key: String(index),
      name: wrapped(row.label, letters),
      place: placeOf(row, reference?.value ?? null, perPixel),
    }),
  )
  const step = placed.some(({ name }) => name.includes('\n')) ? 33 : options.step
  const top = reference === null ? 2 : 22
  return plotToSvg(drawing, {
    width,
    height: rows.length * step + top + 6,
    marginLeft,
    marginRight,
    marginTop: top,
    marginBottom: 6,
    x: { domain: [0, most], axis: null },
    y: { domain: placed.map(({ key }) => key), label: null, padding: 0.28, axis: null },
    marks: [
      Plot.text(placed, {
        frameAnchor: 'left',
        y: 'key',
        text: 'name',
        textAnchor: 'end',
        dx: -8,
      }),
      Plot.barX(placed, {
        x: ({ value }: BarRow) => value ?? 0,
        y: 'key',
        fill: ({ kind }: BarRow) => fills[kind],
      }),
      ...(reference === null ? [] : referenceMarks(reference, most)),
      ...valueMarks(placed, reference?.value ?? 0),
    ],
  })
}

/** Beside the bar where the line does not run through it; else in the bar, or past the line. */
function placeOf(row: BarRow, line: number | null, perPixel: number): PlacedRow['place'] {
  if (line === null) return 'after'
  const room = row.text.length * letterWidth
  const end = (row.value ?? 0) * perPixel
  const at = line * perPixel
  if (at < end - 1 || at > end + 8 + room) return 'after'
  return end > room + 10 ? 'inside' : 'past'
}

function referenceMarks(reference: { label: string; value: number }, most: number) {
  return [
    Plot.ruleX([reference.value], { stroke: colours.orange, strokeWidth: 1.6 }),
    Plot.text([reference.label], {
      x: reference.value,
      frameAnchor: 'top' as const,
      textAnchor: reference.value > most * 0.75 ? ('end' as const) : ('middle' as const),
      dy: -14,
      fill: colours.orange,
      fontWeight: 600,
    }),
  ]
}

function valueMarks(rows: readonly PlacedRow[], line: number) {
  const at = (place: PlacedRow['place']) => rows.filter((row) => row.place === place)
  const ink = ({ value, kind }: BarRow) =>
    value === null ? colours.quiet : kind === 'own' ? colours.blue : colours.ink
  const base = { y: 'key', text: 'text' }
  return [
    Plot.text(at('after'), {
      ...base,
      x: ({ value }: BarRow) => value ?? 0,
      textAnchor: 'start',
      dx: 5,
      fill: ink,
    }),
    Plot.text(at('past'), { ...base, x: () => line, textAnchor: 'start', dx: 5, fill: ink }),
    Plot.text(at('inside'), {
      ...base,
      x: ({ value }: BarRow) => value ?? 0,
      textAnchor: 'end',
      dx: -5,
      fill: ({ kind }: BarRow) => (kind === 'own' ? '#fff' : colours.ink),
    }),
  ]
}
