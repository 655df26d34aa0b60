import * as Plot from '@observablehq/plot'
import { type Marked, type MarkNames, markedText, markKeys, markWidth } from './area-mark.ts'
import { colours } from './colours.ts'
import type { Drawing, Picture } from './drawing.ts'
import { placeLabels } from './place-labels.ts'
import { plotToSvg } from './plot-to-svg.ts'

export interface FunnelPoint extends Marked {
  readonly name: string
  /** Expected events: places the point, on a logarithmic axis. */
  readonly size: number
  /** Counted ÷ expected, 1 = as all areas together. */
  readonly ratio: number
  /** Drawn towards the common level, 1 too; null where it is not known. */
  readonly shrunken: number | null
  /** Outside the spread that areas usually have. */
  readonly outside: boolean
}

/** Limits of the ratio at one size, innermost 95 %, then 99.8 %; by chance alone and with the usual spread. */
export interface FunnelLimits {
  readonly size: number
  readonly chance95: readonly [low: number, high: number]
  readonly chance998: readonly [low: number, high: number]
  readonly usual95: readonly [low: number, high: number]
  readonly usual998: readonly [low: number, high: number]
}

export interface FunnelInput {
  readonly points: readonly FunnelPoint[]
  /** By rising size, over the whole range of the points. */
  readonly limits: readonly FunnelLimits[]
  readonly marks?: MarkNames | null
}

const kinds = [
  { kind: 'usual998', colour: colours.grey, dash: '2 3', shape: 'dotted' },
  { kind: 'usual95', colour: colours.grey, dash: '6 3', shape: 'dashed' },
  { kind: 'chance998', colour: colours.orange, dash: '2 3', shape: 'dotted' },
  { kind: 'chance95', colour: colours.orange, dash: 'none', shape: 'line' },
] as const

/** Where each area lies for its size, with the limits of chance and those that grant areas their usual spread. */
export function funnel(drawing: Drawing, { points, limits, marks }: FunnelInput): Picture {
  const { language } = drawing
  const number = (value: number) => language.number(value, 2)
  const sorted = [...points].sort((a, b) => b.ratio - a.ratio)
  const out = outermost(points)
  const names = out.slice(0, 6).map(({ name, ratio }) => `${name} ${number(ratio)}`)
  const text = language.t('atlas.funnelText', {
    n: points.length,
    beyond: points.filter(({ outside }) => outside).length,
  })
  const own = sorted.filter(({ mark }) => mark).map(({ name, ratio }) => `${name} ${number(ratio)}`)
  const list = names.length === 0 ? '' : language.t('atlas.funnelNames', { list: names.join('; ') })
  return {
    title: language.t('atlas.funnelTitle'),
    alternative: `${text} ${list}`.trim() + markedText(language, marks, own),
    keys: [
      { label: language.t('atlas.outsideUsual'), colour: colours.blue, shape: 'dot' },
      { label: language.t('atlas.insideUsual'), colour: colours.blue, shape: 'ring' },
      ...[...kinds].reverse().map(({ kind, colour, shape }) => ({
        label: language.t(`atlas.${kind}`),
        colour,
        shape,
      })),
      ...markKeys(marks, points, 'ring'),
    ],
    note: `${language.t('atlas.funnelNote')} ${language.t('atlas.shrunkenMeans')}`,
    columns: [
      { label: language.t('words.area'), numeric: false },
      { label: language.t('atlas.expected'), numeric: true },
      { label: language.t('atlas.ratio'), numeric: true },
      { label: language.t('atlas.shrunken'), numeric: true },
      { label: language.t('atlas.place'), numeric: false },
    ],
    rows: sorted.map(({ name, size, ratio, shrunken, outside }) => [
      name,
      language.number(size, size < 10 ? 1 : 0),
      number(ratio),
      shrunken === null ? language.t('words.noFigure') : number(shrunken),
      language.t(outside ? 'atlas.outsideUsual' : 'atlas.insideUsual'),
    ]),
    draw: (width) => draw(drawing, points, limits, width),
  }
}

/** Those outside the usual spread, furthest out first on a scale where twice and half are as far. */
function outermost(points: readonly FunnelPoint[]): FunnelPoint[] {
  const far = ({ ratio }: FunnelPoint) => Math.abs(Math.log(Math.max(ratio, 0.01)))
  return points.filter(({ outside }) => outside).sort((a, b) => far(b) - far(a))
}

const margin = { left: 44, right: 14, top: 26, bottom: 40 }

function draw(
  drawing: Drawing,
  points: readonly FunnelPoint[],
  limits: readonly FunnelLimits[],
  width: number,
): string {
  const { language } = drawing
  const height = Math.round(width * (width < 500 ? 1.1 : 0.66))
  const all = points.map(({ size }) => size)
  const xs = [Math.min(...all) / 1.25, Math.max(...all) * 1.25] as const
  const sizes = roundSizes(xs, width - margin.left - margin.right, language.number)
  const early = limits[Math.floor(limits.length / 4)]
  const top = 1.08 * Math.max(1.3, early?.chance95[1] ?? 0, ...points.map(({ ratio }) => ratio))
  // A line that leaves the frame ends there: along the edge it would look like a limit.
  const inside = (value: number) => (value > top ? Number.NaN : value)
  const at = placed(points, xs, top, width, height)
  const own = points.filter(({ mark }) => mark)
  const labels = placeLabels(at, {
    ...{ left: margin.left, width: width - margin.right, height: height - margin.bottom },
    named: Math.min(own.length, width < 500 ? 6 : 14),
  })
  const named = new Set([...outermost(points).slice(0, width < 500 ? 6 : 14), ...own])
  const wanted = labels.filter(({ text }) => [...named].some(({ name }) => name === text))
  const clipped = limits.filter(({ size }) => size >= xs[0] && size <= xs[1])
  return plotToSvg(drawing, {
    width,
    height,
    marginLeft: margin.left,
    marginRight: margin.right,
    marginTop: margin.top,
    marginBottom: margin.bottom,
    // The axis of a logarithmic scale leaves labels out as it likes, so ours are written below.
    x: { type: 'log', domain: [...xs], axis: null },
    y: {
      domain: [0, top],
      tickFormat: (value: number) => language.number(value, 1),
      label: null,
      tickSize: 0,
      grid: true,
    },
    marks: [
      Plot.ruleX(sizes, { stroke: colours.grid }),
      Plot.text(sizes, {
        x: (size: number) => size,
        frameAnchor: 'bottom',
        dy: 16,
        text: (size: number) => language.number(size),
      }),
      Plot.ruleY([1], { stroke: colours.quiet }),
      ...kinds.flatMap(({ kind, colour, dash }) =>
        ([0, 1] as const).map((side) =>
          Plot.line(clipped, {
            x: 'size',
            y: (limit: FunnelLimits) => inside(limit[kind][side]),
            stroke: colour,
            strokeWidth: 1.4,
            strokeDasharray: dash,
          }),
        ),
      ),
      Plot.dot(
        points.filter(({ outside }) => !outside),
        { x: 'size', y: 'ratio', r: 3.4, stroke: colours.blue, fill: '#fff', fillOpacity: 0.7 },
      ),
      Plot.dot(
        points.filter(({ outside }) => outside),
        { x: 'size', y: 'ratio', r: 4.2, fill: colours.blue, stroke: '#fff', strokeWidth: 0.8 },
      ),
      ...(['own', 'chosen'] as const).map((mark) =>
        Plot.dot(
          own.filter((point) => point.mark === mark),
          {
            ...{ x: 'size', y: 'ratio', r: ringRadius },
            ...{ stroke: colours.ink, strokeWidth: markWidth[mark] },
          },
        ),
      ),
      ...namesAt(wanted, new Set(own.map(({ name }) => name)), xs, top, width, height),
      Plot.text([language.t('atlas.funnelY')], {
        frameAnchor: 'top-left',
        dx: 2 - margin.left,
        dy: -22,
        fill: colours.quiet,
      }),
      Plot.text([language.t('atlas.funnelX')], {
        frameAnchor: 'bottom-right',
        dy: 36,
        fill: colours.quiet,
      }),
    ],
  })
}

/** Sizes to write on the axis: 1, 2 and 5 of each tenfold, 1 and 3, or 1 alone, as many as stand clear of each other. */
function roundSizes(ends: Ends, across: number, said: (size: number) => string): number[] {
  const [from, to] = ends
  const tens = [0, 1, 2, 3, 4, 5, 6, 7].map((power) => 10 ** power)
  const all = [[1, 2, 5], [1, 3], [1]].map((leads) =>
    tens
      .flatMap((ten) => leads.map((lead) => lead * ten))
      .filter((size) => size >= from && size <= to),
  )
  const x = (size: number) => (across * Math.log(size / from)) / Math.log(to / from)
  const clear = (sizes: readonly number[]) =>
    sizes.every((size, i) => {
      const before = sizes[i - 1]
      if (before === undefined) return true
      return x(size) - x(before) > (DIGIT * (said(size).length + said(before).length)) / 2 + 8
    })
  return all.find((sizes) => sizes.length > 1 && clear(sizes)) ?? all[0]!
}

/** Pixels that a digit of a label takes. */
const DIGIT = 7.4

type Ends = readonly [number, number]

function placed(
  points: readonly FunnelPoint[],
  [from, to]: Ends,
  top: number,
  width: number,
  height: number,
) {
  const across = width - margin.left - margin.right
  const down = height - margin.top - margin.bottom
  const order = [
    ...points.filter(({ mark }) => mark).sort((a, b) => rankOf(a) - rankOf(b)),
    ...outermost(points).filter(({ mark }) => !mark),
    ...points.filter(({ outside, mark }) => !outside && !mark),
  ]
  return order.map(({ name, size, ratio, mark }) => ({
    text: name,
    x: margin.left + (across * Math.log(size / from)) / Math.log(to / from),
    y: margin.top + down * (1 - ratio / top),
    r: mark ? ringRadius : 4.2,
    bold: mark != null,
  }))
}

/** Of the ring around a point that is marked. */
const ringRadius = 7.5

/** The chosen one is named first. */
function rankOf({ mark }: FunnelPoint): number {
  return mark === 'chosen' ? 0 : 1
}

/** Labels are placed in pixels; the chart takes them back as values of its own axes. */
function namesAt(
  labels: ReturnType<typeof placeLabels>,
  bold: ReadonlySet<string>,
  [from, to]: Ends,
  top: number,
  width: number,
  height: number,
) {
  const across = width - margin.left - margin.right
  const down = height - margin.top - margin.bottom
  const back = labels.map((label) => ({
    ...label,
    x: from * (to / from) ** ((label.x - margin.left) / across),
    y: top * (1 - (label.y - margin.top) / down),
  }))
  return (['start', 'middle', 'end'] as const).flatMap((anchor) =>
    [false, true].map((isBold) =>
      Plot.text(
        back.filter((label) => label.anchor === anchor && bold.has(label.text) === isBold),
        {
          x: 'x',
          y: 'y',
          text: 'text',
          textAnchor: anchor,
          fill: colours.ink,
          stroke: '#fff',
          strokeWidth: 3.5,
          ...(isBold ? { fontWeight: 700 } : {}),
        },
      ),
    ),
  )
}
