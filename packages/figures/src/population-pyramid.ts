import * as Plot from '@observablehq/plot'
import { colours } from './colours.ts'
import type { Drawing, Picture } from './drawing.ts'
import { plotToSvg } from './plot-to-svg.ts'

/** Persons of one sex in an age group, both ages included. */
export interface PyramidGroup {
  readonly year: number
  readonly sex: 'women' | 'men'
  readonly ageFrom: number
  readonly ageTo: number
  readonly persons: number
}

/** The population then and now: the earlier year filled, the later as an outline over it. */
export function populationPyramid(
  drawing: Drawing,
  groups: readonly PyramidGroup[],
  years: { readonly from: number; readonly to: number },
): Picture {
  const { language } = drawing
  const now = groups.filter((group) => group.year === years.from).sort(byAge)
  const later = groups.filter((group) => group.year === years.to).sort(byAge)
  return {
    title: language.t('chart.pyramid', years),
    alternative: language.t('chart.pyramidText', {
      ...years,
      now: Math.round(personsFrom(now, 80)),
      later: Math.round(personsFrom(later, 80)),
    }),
    keys: [
      {
        label: language.t('chart.filled', { year: years.from }),
        colour: colours.pale,
        shape: 'fill',
      },
      {
        label: language.t('chart.outline', { year: years.to }),
        colour: colours.blue,
        shape: 'outline',
      },
    ],
    note: '',
    columns: [
      { label: language.t('words.age'), numeric: false },
      ...[years.from, years.to].flatMap((year) => [
        { label: `${language.t('words.women')} ${year}`, numeric: true },
        { label: `${language.t('words.men')} ${year}`, numeric: true },
      ]),
    ],
    rows: rowsOf(drawing, now, later),
    draw: (width) => plotToSvg(drawing, options(drawing, now, later, width)),
  }
}

function options(
  { language }: Drawing,
  now: readonly PyramidGroup[],
  later: readonly PyramidGroup[],
  width: number,
) {
  const most = Math.max(
    ...now.map(({ persons }) => persons),
    ...later.map(({ persons }) => persons),
  )
  const oldest = Math.max(...now.map(top))
  const ages = [67, 80, 90]
  return {
    width,
    height: width < 500 ? 380 : 420,
    marginLeft: 34,
    marginRight: 34,
    marginTop: 26,
    marginBottom: 34,
    x: {
      domain: [-most * 1.04, most * 1.04],
      ticks: Math.floor(width / 90),
      tickFormat: (value: number) => language.number(Math.abs(value)),
      label: null,
      tickSize: 0,
    },
    y: { domain: [0, oldest], ticks: 10, label: null, tickSize: 0 },
    marks: [
      Plot.rect(now, {
        x1: 0,
        x2: signed,
        y1: 'ageFrom',
        y2: top,
        fill: colours.pale,
        insetTop: 0.6,
      }),
      Plot.ruleY(ages, { stroke: colours.quiet, strokeDasharray: '2 3', strokeWidth: 0.8 }),
      Plot.text(ages, {
        x: most * 1.04,
        y: (age: number) => age,
        text: (age: number) => `${age}+`,
        textAnchor: 'start',
        dx: 4,
        dy: -7,
        fill: colours.quiet,
      }),
      ...(['women', 'men'] as const).map((sex) =>
        Plot.line(outline(later, sex), { x: '0', y: '1', stroke: colours.blue, strokeWidth: 2 }),
      ),
      Plot.ruleX([0], { stroke: '#fff', strokeWidth: 1.5 }),
      Plot.text([language.t('words.women')], { frameAnchor: 'top-left', dy: -20, fontWeight: 600 }),
      Plot.text([language.t('words.men')], { frameAnchor: 'top-right', dy: -20, fontWeight: 600 }),
    ],
  }
}

function signed({ sex, persons }: PyramidGroup): number {
  return sex === 'women' ? -persons : persons
}

/** Upper edge on the age axis; the open group is drawn as wide as the one below it. */
function top({ ageFrom, ageTo }: PyramidGroup): number {
  return Math.min(ageTo + 1, ageFrom + 5)
}

function outline(groups: readonly PyramidGroup[], sex: PyramidGroup['sex']): [number, number][] {
  const side = groups.filter((group) => group.sex === sex)
  return side.flatMap((group): [number, number][] => [
    [signed(group), group.ageFrom],
    [signed(group), top(group)],
  ])
}

function byAge(a: PyramidGroup, b: PyramidGroup): number {
  return a.ageFrom - b.ageFrom
}

function personsFrom(groups: readonly PyramidGroup[], age: number): number {
  return groups.reduce((sum, group) => sum + (group.ageFrom >= age ? group.persons : 0), 0)
}

function rowsOf(
  { language }: Drawing,
  now: readonly PyramidGroup[],
  later: readonly PyramidGroup[],
): string[][] {
  const number = (groups: readonly PyramidGroup[], ageFrom: number, sex: PyramidGroup['sex']) => {
    const found = groups.find((group) => group.ageFrom === ageFrom && group.sex === sex)
    return found === undefined ? language.t('words.noFigure') : language.number(found.persons)
  }
  const women = now.filter(({ sex }) => sex === 'women').reverse()
  return women.map(({ ageFrom, ageTo }) => [
    language.age(ageFrom, ageTo >= 100 ? null : ageTo),
    ...[now, later].flatMap((groups) => [
      number(groups, ageFrom, 'women'),
      number(groups, ageFrom, 'men'),
    ]),
  ])
}
