import type { Language } from '@samsyn/language'
import { signed } from '../say-amount.ts'
import { proseLines, tableLines } from '../table-lines.ts'
import type { ActivityHindcast } from './hindcast-activity.ts'
import type { CareHindcast, ScoreOfWay } from './hindcast-care.ts'
import type { SaidOfYear, TrustHindcast } from './hindcast-trust.ts'

/** Care of each pair of years, bed-days from each earlier year, and how to read them. */
export function activityText(
  language: Language,
  { care, trust }: ActivityHindcast,
  width: number,
): string {
  const { t } = language
  const constant = t('cli.activity.constant')
  const noChange = t('cli.hindcast.noChange')
  const head = [
    ...['', t('cli.activity.scored')],
    ...[t('cli.activity.errorTrend'), constant, noChange],
    ...[t('cli.activity.togetherTrend'), constant, noChange],
    ...[t('cli.activity.heldTrend'), constant],
  ]
  const tables = [
    ...care.map((one) => [
      t('cli.activity.users', { year: one.to, from: one.from }),
      ...tableLines([head, ...careRows(language, one)]),
    ]),
    ...(trust?.from ?? []).map((one) => {
      const [first, last] = [one.years[0]!.year, one.years.at(-1)!.year]
      const trustHead = ['', t('cli.activity.error'), String(last), t('cli.activity.held')]
      return [
        t('cli.activity.bedDays', { name: trust!.name, first, year: last, from: one.from }),
        ...tableLines([trustHead, ...trustRows(language, one)]),
      ]
    }),
  ]
  const how = proseLines(t('cli.activity.how'), width)
  return [...tables.flatMap((lines) => [...lines, '']), ...how, ''].join('\n')
}

/** Rows of each table: name, number scored, errors, bias together, held; as the methods page has them. */
export function careRows(language: Language, { scores }: CareHindcast): string[][] {
  const { t, number } = language
  const ways = (score: CareHindcast['scores'][number]) =>
    [score.continued, score.constant, score.noChange] as const
  const cell = (way: ScoreOfWay | null, pick: (way: ScoreOfWay) => string) =>
    way === null ? '–' : pick(way)
  const rows = scores.map((score) => [
    t(`cli.activity.name.${score.id}`),
    String(score.municipalities),
    ...ways(score).map((way) => cell(way, ({ error }) => number(error, 1))),
    ...ways(score).map((way) => cell(way, ({ biasOfSum }) => signed(language, biasOfSum, 1))),
    ...[score.continued, score.constant].map((way) => cell(way, ({ held }) => number(held!, 0))),
  ])
  return [...rows, allOf(language, scores)]
}

/** All counts that are scored as one list: users of one kind and of another are not added up. */
function allOf({ t, number }: Language, scores: CareHindcast['scores']): string[] {
  const count = scores.reduce((sum, { municipalities }) => sum + municipalities, 0)
  const mean = (pick: (score: CareHindcast['scores'][number]) => number | null | undefined) => {
    const parts = scores.map((score) => (pick(score) ?? Number.NaN) * score.municipalities)
    return parts.reduce((sum, part) => sum + part, 0) / count
  }
  const said = (value: number, digits: number) =>
    Number.isNaN(value) ? '–' : number(value, digits)
  const errors = (['continued', 'constant', 'noChange'] as const).map((way) =>
    mean((score) => score[way]?.error),
  )
  const held = (['continued', 'constant'] as const).map((way) => mean((score) => score[way]?.held))
  return [
    ...[t('cli.activity.name.all'), String(count)],
    ...errors.map((value) => said(value, 1)),
    ...['–', '–', '–'],
    ...held.map((value) => said(value, 0)),
  ]
}

/** Mean absolute error, the last year and how many years the interval held, for each way. */
export function trustRows(language: Language, { years }: TrustHindcast): string[][] {
  const { t, number } = language
  const last = years.at(-1)!
  const row = (name: string, said: (year: (typeof years)[number]) => Partial<SaidOfYear>) => {
    const off = (year: (typeof years)[number]) => 100 * (said(year).central! / year.actual - 1)
    const error = years.reduce((sum, year) => sum + Math.abs(off(year)) / years.length, 0)
    const held = years.filter((year) => {
      const { low, high } = said(year)
      return low !== undefined && low <= year.actual && year.actual <= high!
    })
    const known = said(last).low !== undefined
    return [
      ...[name, number(error, 1), signed(language, off(last), 1)],
      known ? t('cli.activity.heldOf', { n: held.length, of: years.length }) : '–',
    ]
  }
  return [
    row(t('cli.activity.betterHealth'), ({ health }) => health),
    row(t('cli.activity.constantRates'), ({ constant }) => constant),
    row(t('cli.hindcast.noChange'), ({ noChange }) => ({ central: noChange })),
  ]
}
