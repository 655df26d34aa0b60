import * as Plot from '@observablehq/plot'
import { colours } from './colours.ts'
import type { Drawing, Picture } from './drawing.ts'
import { plotToSvg } from './plot-to-svg.ts'

/** Counts of municipalities in the five classes, in the order of `shareClassLabels`. */
export interface ShareClassCounts {
  readonly year: number
  readonly ours: readonly number[] | null
}

/** Classes of figure 4.4 in Meld. St. 7 (2019–2020): share of inhabitants aged 67 and over. */
const shareClassLabels = ['13–14 %', '15–17 %', '18–20 %', '21–24 %', '25–41 %'] as const

/** The counts printed there (422 municipalities; SSB, alternative MMMM). */
const printedShareClasses: Readonly<Record<number, readonly number[]>> = {
  2018: [80, 105, 129, 94, 14],
  2035: [2, 30, 59, 135, 196],
}

interface Bar {
  readonly year: string
  readonly label: string
  readonly series: 'printed' | 'ours'
  readonly count: number
}

/** Municipalities by share aged 67+, ours beside the printed ones. */
export function shareClasses(drawing: Drawing, counts: readonly ShareClassCounts[]): Picture {
  const { language } = drawing
  const bars = counts.flatMap(barsOf)
  const [first, second] = counts.map(({ year }) => year) as [number, number]
  const items = counts.flatMap(({ year }) =>
    shareClassLabels.map((label) => {
      const numbers = bars
        .filter((bar) => bar.year === String(year) && bar.label === label)
        .map((bar) => `${language.t(`chart.${bar.series}`)} ${language.number(bar.count)}`)
      return language.t('chart.classesItem', { label, year, numbers: numbers.join(', ') })
    }),
  )
  return {
    title: language.t('chart.classes', { first, second }),
    alternative: language.t('chart.classesText', { list: items.join('; ') }),
    keys: [
      { label: language.t('chart.printed'), colour: colours.pale, shape: 'fill' },
      { label: language.t('chart.ours'), colour: colours.blue, shape: 'fill' },
    ],
    note: language.t('report.fig44Note'),
    columns: [
      { label: language.t('chart.share'), numeric: false },
      ...counts.flatMap(({ year }) => [
        { label: `${year}, ${language.t('chart.printed')}`, numeric: true },
        { label: `${year}, ${language.t('chart.ours')}`, numeric: true },
      ]),
    ],
    rows: shareClassLabels.map((label, index) => [
      label,
      ...counts.flatMap(({ year, ours }) => [
        String(printedShareClasses[year]?.[index] ?? language.t('words.noFigure')),
        String(ours?.[index] ?? language.t('words.noFigure')),
      ]),
    ]),
    draw: (width) => panels(drawing, bars, counts, width),
  }
}

function barsOf({ year, ours }: ShareClassCounts): Bar[] {
  return shareClassLabels.flatMap((label, index): Bar[] => {
    const printed = printedShareClasses[year]?.[index]
    const own = ours?.[index]
    const base = { year: String(year), label }
    return [
      ...(printed === undefined ? [] : [{ ...base, series: 'printed' as const, count: printed }]),
      ...(own === undefined ? [] : [{ ...base, series: 'ours' as const, count: own }]),
    ]
  })
}

/** Side by side on a page, one under the other on a phone. */
function panels(
  drawing: Drawing,
  bars: readonly Bar[],
  counts: readonly ShareClassCounts[],
  width: number,
): string {
  const narrow = width < 500
  const years = counts.map(({ year }) => String(year))
  const each = narrow ? width : Math.floor(width / years.length) - 14
  return years
    .map((year) =>
      plotToSvg(
        drawing,
        panel(
          bars.filter((bar) => bar.year === year),
          year,
          bars,
          each,
        ),
      ),
    )
    .join(narrow ? '' : '<span class="gap"></span>')
}

function panel(bars: readonly Bar[], year: string, all: readonly Bar[], width: number) {
  return {
    width,
    height: 210,
    marginTop: 34,
    marginBottom: 26,
    marginLeft: 4,
    marginRight: 4,
    fx: { domain: [...shareClassLabels], label: null, axis: 'bottom' as const, padding: 0.12 },
    x: { domain: ['printed', 'ours'], axis: null, padding: 0.05 },
    y: { domain: [0, Math.max(...all.map(({ count }) => count))], axis: null },
    marks: [
      Plot.barY(bars, {
        fx: 'label',
        x: 'series',
        y: 'count',
        fill: ({ series }: Bar) => (series === 'ours' ? colours.blue : colours.pale),
      }),
      Plot.text(bars, {
        fx: 'label',
        x: 'series',
        y: 'count',
        text: ({ count }: Bar) => String(count),
        dy: -8,
      }),
      Plot.text([year], {
        fx: shareClassLabels.slice(0, 1),
        frameAnchor: 'top-left',
        dy: -28,
        fontWeight: 700,
        fontSize: 14,
      }),
    ],
  }
}
