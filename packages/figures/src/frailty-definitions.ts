import * as Plot from '@observablehq/plot'
import { colours } from './colours.ts'
import type { Drawing, Picture } from './drawing.ts'
import { plotToSvg } from './plot-to-svg.ts'

export interface FrailtyRow {
  readonly definition: string
  /** Persons in the earlier and the later year; the later may be unknown (users are not projected). */
  readonly now: number
  readonly later: number | null
  /** The earlier number is a lower bound. */
  readonly atLeast: boolean
}

/** How many are frail under each definition, now and later: the span is the message. */
export function frailtyDefinitions(
  drawing: Drawing,
  rows: readonly FrailtyRow[],
  years: { readonly from: number; readonly to: number },
): Picture {
  const { language } = drawing
  const sorted = [...rows].sort((a, b) => a.now - b.now)
  const said = (row: FrailtyRow) => {
    const value = language.number(row.now)
    return row.atLeast ? language.t('words.atLeastShort', { value }) : value
  }
  return {
    title: language.t('chart.frail', years),
    alternative: language.t('chart.frailText', {
      ...years,
      low: Math.round(sorted[0]!.now),
      high: Math.round(sorted.at(-1)!.now),
    }),
    keys: [
      { label: String(years.from), colour: colours.blue, shape: 'dot' },
      { label: String(years.to), colour: colours.blue, shape: 'ring' },
    ],
    note: '',
    columns: [
      { label: language.t('words.definition'), numeric: false },
      { label: String(years.from), numeric: true },
      { label: String(years.to), numeric: true },
    ],
    rows: sorted.map((row) => [
      row.definition,
      said(row),
      row.later === null ? language.t('words.noFigure') : language.number(row.later),
    ]),
    draw: (width) => plotToSvg(drawing, options(drawing, sorted, said, width)),
  }
}

function options(
  { language }: Drawing,
  rows: readonly FrailtyRow[],
  said: (row: FrailtyRow) => string,
  width: number,
) {
  const most = Math.max(...rows.map(({ now, later }) => Math.max(now, later ?? 0)))
  const keyed = rows.map((row, index) => ({ ...row, key: index }))
  const projected = keyed.filter(({ later }) => later !== null)
  const sameAs = ({ now, later }: FrailtyRow) =>
    later !== null && Math.abs(later - now) / most < 0.1
  return {
    width,
    height: rows.length * 54 + 24,
    marginLeft: 6,
    marginRight: 66,
    marginTop: 4,
    marginBottom: 24,
    x: {
      domain: [0, most],
      ticks: width < 500 ? 3 : 6,
      grid: true,
      label: null,
      tickSize: 0,
      tickFormat: (value: number) => language.number(value),
    },
    y: { domain: [-0.62, rows.length - 0.42], axis: null, reverse: true },
    marks: [
      Plot.ruleY(projected, {
        y: 'key',
        x1: 'now',
        x2: 'later',
        stroke: colours.pale,
        strokeWidth: 7,
      }),
      Plot.text(keyed, {
        y: 'key',
        x: 0,
        dy: -19,
        text: 'definition',
        textAnchor: 'start',
        stroke: '#fff',
        strokeWidth: 5,
        fill: colours.ink,
      }),
      Plot.dot(projected, {
        y: 'key',
        x: 'later',
        r: 5,
        fill: '#fff',
        stroke: colours.blue,
        strokeWidth: 1.8,
      }),
      Plot.dot(keyed, { y: 'key', x: 'now', r: 5, fill: colours.blue }),
      Plot.text(keyed, {
        y: 'key',
        x: (row: FrailtyRow) => (sameAs(row) ? row.later! : (row.later ?? row.now)),
        dx: 10,
        text: (row: FrailtyRow) =>
          row.later === null ? said(row) : `${said(row)} → ${language.number(row.later)}`,
        textAnchor: 'start',
        stroke: '#fff',
        strokeWidth: 4,
        fill: colours.ink,
        filter: (row: FrailtyRow) => (row.later ?? row.now) < most * 0.62,
      }),
      Plot.text(keyed, {
        y: 'key',
        x: 'now',
        dx: -10,
        text: (row: FrailtyRow) =>
          row.later === null ? said(row) : `${said(row)} → ${language.number(row.later)}`,
        textAnchor: 'end',
        stroke: '#fff',
        strokeWidth: 4,
        fill: colours.ink,
        filter: (row: FrailtyRow) => (row.later ?? row.now) >= most * 0.62,
      }),
    ],
  }
}
