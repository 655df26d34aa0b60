import { colours } from './colours.ts'
import type { Drawing, Key, Picture } from './drawing.ts'
import { type FanLook, type FanPoint, fanLines, fanLooks } from './fan-lines.ts'
import { wrapped } from './wrapped.ts'

export interface ScenarioLine {
  readonly name: string
  readonly points: readonly FanPoint[]
}

export interface ScenarioFansInput {
  readonly title: string
  readonly lines: readonly ScenarioLine[]
  readonly format: (value: number) => string
  /** The last known year. */
  readonly knownTo: number
  /** A year to mark, such as the one that is spoken of. */
  readonly year: number
  /** The one line whose interval is drawn, where those of all would hide each other; all of them unless told. */
  readonly banded?: number
}

const looks: readonly FanLook[] = [
  { colour: colours.quiet, dash: '2 3', key: 'dotted' },
  fanLooks[0]!,
  { ...fanLooks[1]! },
  { colour: colours.green, dash: '9 3 2 3', key: 'dashed' },
  { colour: colours.ink, dash: '1 2', key: 'dotted' },
]

/** One outcome over the years in any number of scenarios; the first line is what they are compared with. */
export function scenarioFans(drawing: Drawing, input: ScenarioFansInput): Picture {
  const { language } = drawing
  const lines = input.lines.filter(({ points }) => points.length > 0)
  const at = (points: readonly FanPoint[]) => points.find(({ year }) => year === input.year)
  const said = (point: FanPoint | undefined) => {
    if (point === undefined) return language.t('words.noFigure')
    const value = input.format(point.value)
    if (point.low === null || point.high === null) return value
    return `${value} (${language.span(input.format(point.low), input.format(point.high))})`
  }
  const years = [...new Set(lines.flatMap(({ points }) => points.map(({ year }) => year)))].sort()
  return {
    title: input.title,
    alternative: language.t('web.chart.fansText', {
      year: input.year,
      list: lines.map(({ name, points }) => `${name}: ${said(at(points))}`).join('; '),
    }),
    keys: [
      ...lines.map(({ name }, i) => {
        const { colour, key } = lookOf(i)
        return { label: name, colour, shape: key }
      }),
      bandKey(language, input),
    ],
    note: '',
    columns: [
      { label: language.t('words.year'), numeric: false },
      ...lines.map(({ name }) => ({ label: name, numeric: true })),
    ],
    // Said when the table is opened: a chart that follows a slider is drawn many times before that.
    get rows() {
      return years.map((year) => [
        language.year(year),
        ...lines.map(({ points }) => said(points.find((point) => point.year === year))),
      ])
    },
    draw: (width) =>
      fanLines(
        drawing,
        lines.map(({ name, points }, i) => ({
          label: width < 500 ? input.format(points.at(-1)!.value) : wrapped(name, 16),
          points: hasBand(input, input.lines.indexOf(lines[i]!)) ? points : points.map(unbanded),
          look: lookOf(i),
        })),
        {
          width,
          height: width < 500 ? 240 : 320,
          format: input.format,
          knownTo: input.knownTo,
          marginRight: width < 500 ? 62 : 132,
          fromZero: false,
        },
      ),
  }
}

function hasBand({ banded }: ScenarioFansInput, index: number): boolean {
  return banded === undefined || banded === index
}

function unbanded(point: FanPoint): FanPoint {
  return { ...point, low: null, high: null }
}

function bandKey({ t }: Drawing['language'], { banded, lines }: ScenarioFansInput): Key {
  const own = banded === undefined ? undefined : lines[banded]
  if (own === undefined) return { label: t('chart.fan'), colour: colours.blue, shape: 'band' }
  const { colour } = lookOf(banded!)
  return { label: `${t('chart.fan')}: ${own.name}`, colour, shape: 'band' }
}

function lookOf(index: number): FanLook {
  return looks[index] ?? looks[1 + ((index - 1) % (looks.length - 1))]!
}
