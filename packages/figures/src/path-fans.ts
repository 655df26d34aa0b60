import type { Unit } from '@samsyn/quantity'
import type { Drawing, Picture } from './drawing.ts'
import { type FanPoint, fanLines, fanLooks } from './fan-lines.ts'

export interface Path {
  readonly path: 'constant' | 'trend' | 'adopted'
  readonly points: readonly FanPoint[]
}

export interface PathFansInput {
  readonly title: string
  readonly unit: Unit
  readonly decimals: number
  readonly paths: readonly Path[]
  /** The last known year. */
  readonly knownTo: number
}

const order = ['constant', 'trend', 'adopted'] as const

/** One need in up to three paths, each with its 80 % fan: never one line alone when there are more. */
export function pathFans(drawing: Drawing, input: PathFansInput): Picture {
  const { language } = drawing
  const paths = input.paths.filter(({ points }) => points.length > 0)
  const number = (value: number) => language.number(value, input.decimals)
  const items = paths.map(({ path, points }) =>
    language.t('chart.pathsItem', {
      path: language.t(`path.${path}`),
      value: language.unit(input.unit, points.at(-1)!.value, input.decimals),
      year: points.at(-1)!.year,
    }),
  )
  const years = [...new Set(paths.flatMap(({ points }) => points.map(({ year }) => year)))].sort()
  return {
    title: input.title,
    alternative: language.t('chart.pathsText', { list: items.join('; ') }),
    keys: paths.map(({ path }) => {
      const look = fanLooks[order.indexOf(path)]!
      return { label: language.t(`path.${path}`), colour: look.colour, shape: look.key }
    }),
    note: '',
    columns: [
      { label: language.t('words.year'), numeric: false },
      ...paths.map(({ path }) => ({ label: language.t(`path.${path}`), numeric: true })),
    ],
    rows: years.map((year) => [
      String(year),
      ...paths.map(({ points }) => {
        const point = points.find((candidate) => candidate.year === year)
        if (point === undefined) return language.t('words.noFigure')
        if (point.low === null || point.high === null) return number(point.value)
        return `${number(point.value)} (${language.span(number(point.low), number(point.high))})`
      }),
    ]),
    draw: (width) =>
      fanLines(
        drawing,
        paths.map(({ path, points }) => ({
          label: number(points.at(-1)!.value),
          points,
          look: fanLooks[order.indexOf(path)]!,
        })),
        {
          width,
          height: 220,
          format: number,
          knownTo: input.knownTo,
          marginRight: 62,
          fromZero: true,
        },
      ),
  }
}
