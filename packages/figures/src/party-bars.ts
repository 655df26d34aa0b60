import * as Plot from '@observablehq/plot'
import { isNothing, type Language } from '@samsyn/language'
import { colours } from './colours.ts'
import type { Drawing, Key, Picture } from './drawing.ts'
import { plotToSvg } from './plot-to-svg.ts'

/** What measures mean for one party: `frees` and `requires` are never below 0, `moves` is what it receives. */
export interface PartyRow {
  readonly party: string
  readonly frees: number
  readonly requires: number
  /** null where nothing of the kind moves between parties. */
  readonly moves: number | null
  readonly net: { readonly value: number; readonly low: number; readonly high: number }
}

export interface PartyBarsInput {
  readonly title: string
  readonly unit: string
  readonly note: string
  readonly rows: readonly PartyRow[]
  readonly format: (value: number) => string
}

const HEIGHT = 62
const fills = { frees: colours.green, requires: colours.orange, moves: colours.grey } as const

interface Bar {
  readonly kind: keyof typeof fills
  readonly from: number
  readonly to: number
  readonly key: number
  readonly lane: number
}

/** Who gains and who pays: to the right what a party frees or receives, to the left what it must find. */
export function partyBars(drawing: Drawing, input: PartyBarsInput): Picture {
  const { language } = drawing
  const { rows, format, title, unit, note } = input
  const moving = rows.some(({ moves }) => moves !== null)
  const t = (name: 'frees' | 'requires' | 'movesIn' | 'net') => language.t(`measures.${name}`)
  const net = ({ net }: PartyRow) => netInWords(language, net, format)
  const list = rows.map((row) =>
    language.t('measures.whoItem', {
      party: row.party,
      frees: format(row.frees),
      requires: format(row.requires),
      net: net(row),
    }),
  )
  return {
    title: `${title} (${unit})`,
    alternative: language.t('measures.whoText', { list: list.join('; ') }),
    keys: keysOf(t, moving),
    note,
    columns: [
      { label: language.t('measures.party'), numeric: false },
      ...(['frees', 'requires', ...(moving ? (['movesIn'] as const) : []), 'net'] as const).map(
        (name) => ({ label: t(name), numeric: true }),
      ),
    ],
    rows: rows.map((row) => [
      row.party,
      format(row.frees),
      format(row.requires),
      ...(moving
        ? [row.moves === null ? language.t('words.noFigure') : moved(language, row.moves, format)]
        : []),
      net(row),
    ]),
    draw: (width) => plotToSvg(drawing, options(language, input, width)),
  }
}

function keysOf(
  t: (name: 'frees' | 'requires' | 'movesIn' | 'net') => string,
  moving: boolean,
): Key[] {
  return [
    // The side is said too: in grey print both colours are one.
    { label: `${t('frees')} →`, colour: fills.frees, shape: 'fill' },
    { label: `← ${t('requires')}`, colour: fills.requires, shape: 'fill' },
    ...(moving ? [{ label: t('movesIn'), colour: fills.moves, shape: 'fill' } as const] : []),
    { label: t('net'), colour: colours.ink, shape: 'dot' },
  ]
}

type Format = (value: number) => string
type Speaks = Pick<Language, 't' | 'span'>

/** What is freed (above 0) or required (below), in words: a sign alone would not say which. */
function freedInWords({ t }: Pick<Language, 't'>, value: number, format: Format): string {
  const n = format(Math.abs(value))
  if (isNothing(n)) return n
  return t(value > 0 ? 'measures.netFrees' : 'measures.netRequires', { n })
}

/** "frigjør 60 (20–195)", and "frigjør 60 (krever 10 til frigjør 195)" where doubt goes both ways. */
function netInWords(
  language: Speaks,
  { value, low, high }: PartyRow['net'],
  format: Format,
): string {
  return `${freedInWords(language, value, format)} (${freedBetween(language, { low, high }, format)})`
}

/** The ends of what is freed (above 0) or required (below): words with each, unless one word holds for both and the middle. */
function freedBetween(
  language: Speaks,
  { low, high }: { readonly low: number; readonly high: number },
  format: Format,
): string {
  if (low >= 0) return language.span(format(low), format(high))
  if (high <= 0) return language.span(format(-high), format(-low))
  const [from, to] = [low, high].map((end) => freedInWords(language, end, format))
  return language.t('words.span', { low: from!, high: to! })
}

function moved({ t }: Speaks, value: number, format: Format): string {
  const n = format(Math.abs(value))
  if (isNothing(n)) return n
  return t(value > 0 ? 'measures.gets' : 'measures.gives', { n })
}

/** Requires to the left and frees to the right on one line; what moves on a thinner line, to the side it goes. */
function barsOf(rows: readonly PartyRow[]): Bar[] {
  return rows.flatMap(({ frees, requires, moves }, key): Bar[] => [
    { kind: 'frees', from: 0, to: frees, key, lane: 0 },
    { kind: 'requires', from: -requires, to: 0, key, lane: 0 },
    ...(moves === null
      ? []
      : [
          {
            kind: 'moves',
            from: Math.min(0, moves),
            to: Math.max(0, moves),
            key,
            lane: 1,
          } as const,
        ]),
  ])
}

function options(language: Language, { rows, format }: PartyBarsInput, width: number) {
  const bars = barsOf(rows)
  const nets = rows.map(({ net }, key) => ({ ...net, key }))
  const ends = [
    ...bars.flatMap(({ from, to }) => [from, to]),
    ...nets.flatMap(({ low, high }) => [low, high]),
  ]
  const [least, most] = [Math.min(...ends), Math.max(...ends)]
  const room = (most - least || 1) * 0.03
  return {
    width,
    height: rows.length * HEIGHT + 28,
    marginLeft: 12,
    marginRight: 96,
    marginTop: 6,
    marginBottom: 24,
    x: {
      domain: [least - room, most + room],
      ticks: width < 500 ? 4 : 7,
      // Which side is which stands in the keys: a sign would say it again, the other way round for half the readers.
      tickFormat: (value: number) => format(Math.abs(value)),
      label: null,
      tickSize: 0,
      grid: true,
    },
    y: { domain: [-0.15, rows.length], axis: null, reverse: true },
    marks: [
      Plot.rect(bars, {
        x1: 'from',
        x2: 'to',
        y1: ({ key, lane }: Bar) => key + (lane === 0 ? 0.3 : 0.53),
        y2: ({ key, lane }: Bar) => key + (lane === 0 ? 0.5 : 0.63),
        fill: ({ kind }: Bar) => fills[kind],
      }),
      Plot.ruleX([0], { stroke: colours.quiet }),
      Plot.text(rows, {
        y: (_: PartyRow, key: number) => key + 0.12,
        frameAnchor: 'left' as const,
        text: 'party',
        stroke: '#fff',
        strokeWidth: 5,
        fontWeight: 600,
        fill: colours.ink,
      }),
      Plot.ruleY(nets, {
        y: ({ key }) => key + 0.74,
        x1: 'low',
        x2: 'high',
        stroke: colours.ink,
        strokeWidth: 1.4,
      }),
      Plot.dot(nets, { y: ({ key }) => key + 0.74, x: 'value', r: 4.5, fill: colours.ink }),
      Plot.text(nets, {
        y: ({ key }) => key + 0.74,
        x: 'high',
        dx: 8,
        textAnchor: 'start' as const,
        text: ({ value }) => freedInWords(language, value, format),
        stroke: '#fff',
        strokeWidth: 4,
        fontWeight: 600,
        fill: colours.ink,
      }),
    ],
  }
}
