import type { Drawing, Picture } from './drawing.ts'
import { type FanPoint, fanLines, fanLooks } from './fan-lines.ts'

export interface GrowthSeries {
  readonly label: string
  readonly points: readonly FanPoint[]
}

/** How age groups grow from a base year: each as 100 there, with 80 % intervals after it. */
export function growthLines(
  drawing: Drawing,
  series: readonly GrowthSeries[],
  base: number,
): Picture {
  const { language } = drawing
  const indexed = series.map(({ label, points }) => ({ label, points: indexOf(points, base) }))
  const lines = indexed.map(({ label, points }, index) => ({
    label: `${label}\n${change(drawing, points.at(-1)!.value)}`,
    points,
    look: fanLooks[index % fanLooks.length]!,
  }))
  const to = Math.max(...series.flatMap(({ points }) => points.map(({ year }) => year)))
  const list = indexed.map(
    ({ label, points }) => `${label} ${change(drawing, points.at(-1)!.value)}`,
  )
  return {
    title: language.t('chart.growth', { base }),
    alternative: language.t('chart.growthText', { base, to, list: language.list(list) }),
    keys: [{ label: language.t('chart.fan'), colour: fanLooks[0]!.colour, shape: 'band' }],
    note: '',
    ...tableOf(drawing, series),
    draw: (width) =>
      fanLines(drawing, lines, {
        width,
        height: width < 500 ? 260 : 300,
        format: (value) => language.number(value),
        knownTo: base,
        marginRight: 84,
        fromZero: false,
      }),
  }
}

function indexOf(points: readonly FanPoint[], base: number): FanPoint[] {
  const start = points.find(({ year }) => year === base)?.value ?? points[0]!.value
  const scaled = (value: number | null) => (value === null ? null : (100 * value) / start)
  return points.map(({ year, value, low, high }) => ({
    year,
    value: (100 * value) / start,
    low: scaled(low),
    high: scaled(high),
  }))
}

function change({ language }: Drawing, index: number): string {
  const sign = index >= 100 ? '+' : ''
  return `${sign}${language.percent(index - 100, 0)}`
}

/** Years down, series across, in persons with the interval behind each. */
function tableOf(
  { language }: Drawing,
  series: readonly GrowthSeries[],
): Pick<Picture, 'columns' | 'rows'> {
  const years = [...new Set(series.flatMap(({ points }) => points.map(({ year }) => year)))].sort()
  return {
    columns: [
      { label: language.t('words.year'), numeric: false },
      ...series.map(({ label }) => ({ label, numeric: true })),
    ],
    rows: years.map((year) => [
      String(year),
      ...series.map(({ points }) => {
        const point = points.find((candidate) => candidate.year === year)
        if (point === undefined) return language.t('words.noFigure')
        if (point.low === null || point.high === null) return language.number(point.value)
        return `${language.number(point.value)} (${language.span(language.number(point.low), language.number(point.high))})`
      }),
    ]),
  }
}
