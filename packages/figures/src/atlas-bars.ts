import * as Plot from '@observablehq/plot'
import { type Marked, type MarkNames, markedText, markKeys, markWidth } from './area-mark.ts'
import { colours } from './colours.ts'
import type { Drawing, Picture } from './drawing.ts'
import { plotToSvg } from './plot-to-svg.ts'

/** One area of an atlas; `text` is its rate as it is said. */
export interface AtlasBarArea extends Marked {
  readonly name: string
  /** null = no figure: the area is counted in the note and stands in the table as ":". */
  readonly value: number | null
  readonly text: string
  readonly interval: { readonly low: number; readonly high: number } | null
  /** What chance alone gives an area of this size. */
  readonly band: { readonly low: number; readonly high: number } | null
  readonly events: string
  readonly lowNumbers: boolean
}

export interface AtlasBarsInput {
  readonly title: string
  readonly country: { readonly value: number; readonly text: string } | null
  readonly areas: readonly AtlasBarArea[]
  readonly format: (value: number) => string
  readonly marks?: MarkNames | null
  /** More areas than twice this are cut to so many at each end and those that are marked; the table has all. */
  readonly each?: number
}

/** The bars of Norway's health atlases: highest rate first, with intervals, the null band and the country's line. */
export function atlasBars(drawing: Drawing, input: AtlasBarsInput): Picture {
  const { language } = drawing
  const sorted = input.areas
    .filter(({ value }) => value !== null)
    .sort((a, b) => b.value! - a.value! || language.compare(a.name, b.name))
  const blank = input.areas
    .filter(({ value }) => value === null)
    .sort((a, b) => language.compare(a.name, b.name))
  const each = input.each ?? 20
  const cut = sorted.length > 2 * each + 4
  const said = (area: AtlasBarArea | undefined) =>
    area === undefined ? language.t('words.noFigure') : `${area.name} ${area.text}`
  return {
    title: input.title,
    alternative: `${language.t('atlas.barsText', {
      n: sorted.length,
      highest: said(sorted[0]),
      lowest: said(sorted.at(-1)),
      country: countryText(drawing, input),
      outside: sorted.filter(outsideChance).length,
    })}${markedText(language, input.marks, sorted.filter(({ mark }) => mark).map(said))}`,
    keys: [...keysOf(drawing, sorted), ...markKeys(input.marks, sorted, 'outline')],
    note: [
      cut ? betweenNote(drawing, input, each) : '',
      sorted.some(({ lowNumbers }) => lowNumbers) ? `${language.t('atlas.lowMark')}.` : '',
      blank.length > 0 ? language.t('atlas.without', { n: blank.length }) : '',
    ]
      .filter(Boolean)
      .join(' '),
    columns: [
      { label: language.t('words.area'), numeric: false },
      { label: language.t('atlas.rate'), numeric: true },
      { label: language.t('atlas.interval'), numeric: true },
      { label: language.t('atlas.nullBand'), numeric: true },
      { label: language.t('atlas.events'), numeric: true },
      { label: language.t('atlas.place'), numeric: false },
    ],
    rows: [...sorted, ...blank].map((area) => rowOf(drawing, input, area)),
    draw: (width) => draw(drawing, input, cut ? drawnOf(sorted, each) : sorted, width),
  }
}

function countryText({ language }: Drawing, { country }: AtlasBarsInput): string {
  const rate = country?.text ?? language.t('words.noFigure')
  return language.t('atlas.countryAt', { rate })
}

function betweenNote({ language }: Drawing, { areas, marks }: AtlasBarsInput, each: number) {
  return marks != null && areas.some(({ mark }) => mark)
    ? language.t('atlas.betweenOwnNote', { each, place: marks.own })
    : language.t('atlas.betweenNote', { each })
}

/** Those at each end and those that are marked; between them how many are left out. */
function drawnOf(sorted: readonly AtlasBarArea[], each: number): (AtlasBarArea | number)[] {
  const rows: (AtlasBarArea | number)[] = []
  sorted.forEach((area, place) => {
    const before = rows.at(-1)
    const atEnd = place < each || place >= sorted.length - each
    if (atEnd || area.mark) rows.push(area)
    else if (typeof before === 'number') rows[rows.length - 1] = before + 1
    else rows.push(1)
  })
  return rows
}

function outsideChance({ value, band }: AtlasBarArea): boolean {
  return value !== null && band !== null && (value < band.low || value > band.high)
}

function keysOf({ language }: Drawing, areas: readonly AtlasBarArea[]): Picture['keys'] {
  const banded = areas.some(({ band }) => band !== null)
  const chance = [
    { label: language.t('atlas.outside'), colour: colours.blue, shape: 'fill' },
    { label: language.t('atlas.within'), colour: colours.pale, shape: 'fill' },
    { label: language.t('atlas.nullBand'), colour: colours.orange, shape: 'band' },
  ] as const
  const line = { label: language.t('atlas.interval'), colour: colours.ink, shape: 'line' } as const
  return [
    ...(banded ? chance : []),
    ...(areas.some(({ interval }) => interval !== null) ? [line] : []),
    { label: language.t('atlas.country'), colour: colours.orange, shape: 'dashed' },
  ]
}

function rowOf({ language }: Drawing, input: AtlasBarsInput, area: AtlasBarArea): string[] {
  const { interval, band } = area
  const none = language.t('words.noFigure')
  const span = (of: typeof band) =>
    of === null ? none : language.span(input.format(of.low), input.format(of.high))
  const place = band === null || area.value === null ? null : outsideChance(area)
  return [
    `${area.name}${area.lowNumbers ? ' *' : ''}`,
    area.value === null ? ':' : area.text,
    span(interval),
    span(area.value === null ? null : band),
    area.events,
    place === null ? none : language.t(place ? 'atlas.outside' : 'atlas.within'),
  ]
}

interface Row {
  readonly key: number
  readonly area: AtlasBarArea
}

const rowHeight = 20
const top = 24

/** Numbers stand in a column at the right, so that intervals never run through them. */
function draw(
  drawing: Drawing,
  input: AtlasBarsInput,
  shown: readonly (AtlasBarArea | number)[],
  width: number,
): string {
  const rows = shown.flatMap((area, key): Row[] =>
    typeof area === 'number' ? [] : [{ key, area }],
  )
  const { country } = input
  // An interval of a tiny area may reach far beyond every bar; it is cut at the frame.
  const most = 1.3 * Math.max(...rows.map(({ area }) => area.value!), country?.value ?? 0)
  const highest = Math.max(
    ...rows.map(({ area }) => Math.max(area.value!, area.interval?.high ?? 0)),
    country?.value ?? 0,
  )
  const end = Math.min(most, highest) || 1
  const within = (value: number) => Math.min(end, Math.max(0, value))
  const longest = Math.max(...rows.map(({ area }) => (area.name.length + 2) * letterOf(area)))
  const marginLeft = Math.min(Math.round(longest) + 12, Math.round(width * 0.38))
  const marginRight = Math.round(Math.max(...rows.map(({ area }) => area.text.length)) * 7.4) + 14
  const gaps = shown.flatMap((n, key) => (typeof n === 'number' ? [{ n, key }] : []))
  const half = (share: number) => ({
    y1: ({ key }: Row) => key - share,
    y2: ({ key }: Row) => key + share,
  })
  const banded = rows.filter(({ area }) => area.band !== null)
  const lined = rows.filter(({ area }) => area.interval !== null)
  return plotToSvg(drawing, {
    width,
    height: shown.length * rowHeight + top + 6,
    marginLeft,
    marginRight,
    marginTop: top,
    marginBottom: 6,
    x: { domain: [0, end], axis: null },
    y: { domain: [-0.5, shown.length - 0.5], reverse: true, axis: null },
    marks: [
      // Under the bars, and higher than they are: it is seen above and below each, and dyes none of them.
      Plot.rect(banded, {
        x1: ({ area }: Row) => within(area.band!.low),
        x2: ({ area }: Row) => within(area.band!.high),
        ...half(0.5),
        ...{ fill: colours.orange, fillOpacity: 0.2 },
        ...{ stroke: colours.orange, strokeWidth: 0.8 },
      }),
      Plot.rect(rows, {
        x1: 0,
        x2: ({ area }: Row) => area.value!,
        ...half(0.34),
        fill: ({ area }: Row) =>
          outsideChance(area) ? colours.blue : area.band === null ? colours.blue : colours.pale,
      }),
      ...(['own', 'chosen'] as const).map((mark) =>
        Plot.rect(
          rows.filter(({ area }) => area.mark === mark),
          {
            x1: 0,
            x2: ({ area }: Row) => area.value!,
            ...half(0.44),
            ...{ stroke: colours.ink, strokeWidth: markWidth[mark] },
          },
        ),
      ),
      ...(country === null ? [] : countryMarks(drawing, input, end)),
      // White under the ink, so that the line can be seen on a dark bar too.
      ...([['#fff', 3.4] as const, [colours.ink, 1.3] as const] as const).map(
        ([stroke, strokeWidth]) =>
          Plot.ruleY(lined, {
            y: 'key',
            x1: ({ area }: Row) => within(area.interval!.low),
            x2: ({ area }: Row) => within(area.interval!.high),
            stroke,
            strokeWidth,
          }),
      ),
      ...[false, true].map((marked) =>
        Plot.text(
          rows.filter(({ area }) => Boolean(area.mark) === marked),
          {
            frameAnchor: 'left',
            y: 'key',
            text: ({ area }: Row) => shortened(area, marginLeft),
            textAnchor: 'end',
            dx: -8,
            ...(marked ? { fontWeight: 700 } : {}),
          },
        ),
      ),
      Plot.text(rows, {
        frameAnchor: 'right',
        y: 'key',
        text: ({ area }: Row) => area.text,
        textAnchor: 'end',
        dx: marginRight - 2,
      }),
      Plot.text(gaps, {
        x: 0,
        y: 'key',
        text: ({ n }: { n: number }) => drawing.language.t('atlas.between', { n, count: n }),
        textAnchor: 'start',
        fill: colours.quiet,
        stroke: '#fff',
        strokeWidth: 5,
      }),
    ],
  })
}

function countryMarks(drawing: Drawing, { country }: AtlasBarsInput, end: number) {
  const { value, text } = country!
  const share = value / end
  return [
    Plot.ruleX([value], { stroke: colours.orange, strokeWidth: 1.6, strokeDasharray: '5 3' }),
    Plot.text([drawing.language.t('atlas.countryAt', { rate: text })], {
      x: value,
      frameAnchor: 'top',
      textAnchor: share > 0.7 ? 'end' : share < 0.3 ? 'start' : 'middle',
      dy: -16,
      fill: colours.orange,
      fontWeight: 600,
    }),
  ]
}

/** Long names are cut on a phone; the table has them whole. */
function shortened(area: AtlasBarArea, room: number): string {
  const label = `${area.name}${area.lowNumbers ? ' *' : ''}`
  const letters = Math.floor((room - 10) / (letterOf(area) - 0.2))
  return label.length <= letters ? label : `${label.slice(0, letters - 1)}…`
}

/** Pixels that a letter of a name takes; names that are marked are bold. */
function letterOf({ mark }: AtlasBarArea): number {
  return mark ? 7.3 : 6.6
}
