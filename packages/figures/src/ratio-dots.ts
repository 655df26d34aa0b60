import * as Plot from '@observablehq/plot'
import { colours } from './colours.ts'
import type { Drawing, Picture } from './drawing.ts'
import { plotToSvg } from './plot-to-svg.ts'
import { wrapped } from './wrapped.ts'

export interface RatioRow {
  readonly name: string
  /** Local level ÷ national level. */
  readonly ratio: number
  /** The band that chance alone gives around 1; null where it is not known. */
  readonly chance: { readonly low: number; readonly high: number } | null
}

/** How the area lies against the country, with what chance alone would give. */
export function ratioDots(drawing: Drawing, rows: readonly RatioRow[]): Picture {
  const { language } = drawing
  const number = (value: number) => language.number(value, 2)
  const band = ({ chance }: RatioRow) =>
    chance === null
      ? language.t('words.noFigure')
      : language.span(number(chance.low), number(chance.high))
  const hasBand = rows.some(({ chance }) => chance !== null)
  return {
    title: language.t('chart.ratios'),
    alternative: language.t('chart.ratiosText', {
      list: rows.map((row) => `${row.name} ${number(row.ratio)}`).join('; '),
    }),
    keys: hasBand
      ? [{ label: language.t('chart.chanceBand'), colour: colours.grey, shape: 'band' }]
      : [],
    note: '',
    columns: [
      { label: language.t('words.figure'), numeric: false },
      { label: language.t('chart.ratios'), numeric: true },
      { label: language.t('chart.chanceBand'), numeric: true },
    ],
    rows: rows.map((row) => [row.name, number(row.ratio), band(row)]),
    draw: (width) => plotToSvg(drawing, options(rows, number, width)),
  }
}

function options(rows: readonly RatioRow[], number: (value: number) => string, width: number) {
  const letters = Math.floor((width - 16) / LETTER)
  const keyed = rows.map((row, key) => ({ ...row, key, said: wrapped(row.name, letters) }))
  const lines = keyed.some(({ said }) => said.includes('\n')) ? 2 : 1
  const all = rows.flatMap(({ ratio, chance }) => [ratio, chance?.low ?? 1, chance?.high ?? 1])
  const reach = Math.max(0.15, ...all.map((value) => Math.abs(value - 1))) * 1.15
  return {
    width,
    height: rows.length * (32 + 15 * lines) + 30,
    marginLeft: 8,
    marginRight: 44,
    marginTop: 6,
    marginBottom: 24,
    x: {
      domain: [1 - reach, 1 + reach],
      ticks: width < 500 ? 4 : 7,
      tickFormat: number,
      label: null,
      tickSize: 0,
      grid: true,
    },
    y: { domain: [lines === 2 ? -0.7 : -0.6, rows.length - 0.5], axis: null, reverse: true },
    marks: [
      Plot.ruleX([1], { stroke: colours.quiet }),
      Plot.ruleY(
        keyed.filter(({ chance }) => chance !== null),
        {
          y: 'key',
          x1: ({ chance }: RatioRow) => chance!.low,
          x2: ({ chance }: RatioRow) => chance!.high,
          stroke: colours.greyBand,
          strokeWidth: 12,
        },
      ),
      Plot.text(keyed, {
        y: 'key',
        frameAnchor: 'left',
        lineAnchor: 'bottom',
        dy: -12,
        text: 'said',
        stroke: '#fff',
        strokeWidth: 5,
        fill: colours.ink,
      }),
      Plot.dot(keyed, { y: 'key', x: 'ratio', r: 5.5, fill: colours.blue }),
      Plot.text(keyed, {
        y: 'key',
        x: 'ratio',
        dx: 10,
        text: ({ ratio }: RatioRow) => number(ratio),
        textAnchor: 'start',
        stroke: '#fff',
        strokeWidth: 4,
        fontWeight: 600,
        fill: colours.blue,
      }),
    ],
  }
}

/** Pixels that a letter of a name takes. */
const LETTER = 6.7
