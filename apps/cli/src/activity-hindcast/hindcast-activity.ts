import type { PlanningData } from '@samsyn/plan'
import { Refusal } from '@samsyn/refusal'
import { type CareHindcast, hindcastCare, type ScoreOfWay } from './hindcast-care.ts'
import { hindcastTrust, type SaidOfYear, type TrustHindcast } from './hindcast-trust.ts'
import type { TrustSeries } from './read-trust-series.ts'

export interface ActivityHindcast {
  readonly care: readonly CareHindcast[]
  readonly trust: { readonly name: string; readonly from: readonly TrustHindcast[] } | null
}

/** Every pair of years in the sample, and the trust's series from each of the sample's years that it has. */
export function hindcastActivity(
  data: PlanningData,
  series: TrustSeries | null,
  options: { readonly draws: number; readonly seed: number },
): ActivityHindcast {
  const years = [...new Set(data.services.careSample.map(({ year }) => year))].sort()
  if (years.length < 2) refuseWithoutSample()
  const pairs = years.flatMap((from) =>
    years.filter((to) => to > from).map((to) => ({ from, to, ...options })),
  )
  return {
    care: pairs.map((pair) => hindcastCare(data, pair)),
    trust: series && { name: series.name, from: trustFrom(data, series, years, options) },
  }
}

function trustFrom(
  data: PlanningData,
  { community, bedDays }: TrustSeries,
  years: readonly number[],
  options: { readonly draws: number; readonly seed: number },
): TrustHindcast[] {
  const { municipalities } = data.geography.communities.find(({ id }) => id === community)!
  const to = Math.max(...bedDays.keys())
  return years
    .filter((from) => bedDays.has(from) && from < to)
    .map((from) => hindcastTrust(data, municipalities, bedDays, { from, to, ...options }))
}

function refuseWithoutSample(): never {
  throw new Refusal('not-available', {
    found: 'no sample of municipal care with two years',
    because: 'activity can be scored only where an earlier and a later year were counted',
    remedy: 'give the folder of the real tables with --data',
  })
}

const names = {
  homeCare67to79: 'home care 67–79',
  homeCare80plus: 'home care 80+',
  longStay67to79: 'long stay 67–79',
  longStay80plus: 'long stay 80+',
} as const

/** Rows of each table: name, number scored, errors, bias together, held; as the methods page has them. */
export function careRows({ scores }: CareHindcast): string[][] {
  const ways = (score: CareHindcast['scores'][number]) =>
    [score.continued, score.constant, score.noChange] as const
  const cell = (way: ScoreOfWay | null, pick: (way: ScoreOfWay) => string) =>
    way === null ? '–' : pick(way)
  const rows = scores.map((score) => [
    names[score.id],
    String(score.municipalities),
    ...ways(score).map((way) => cell(way, ({ error }) => error.toFixed(1))),
    ...ways(score).map((way) => cell(way, ({ biasOfSum }) => signed(biasOfSum))),
    ...[score.continued, score.constant].map((way) => cell(way, ({ held }) => held!.toFixed(0))),
  ])
  return [...rows, allOf(scores)]
}

/** All counts that are scored as one list: users of one kind and of another are not added up. */
function allOf(scores: CareHindcast['scores']): string[] {
  const count = scores.reduce((sum, { municipalities }) => sum + municipalities, 0)
  const mean = (pick: (score: CareHindcast['scores'][number]) => number | null | undefined) => {
    const parts = scores.map((score) => (pick(score) ?? Number.NaN) * score.municipalities)
    return parts.reduce((sum, part) => sum + part, 0) / count
  }
  const said = (value: number, digits: number) =>
    Number.isNaN(value) ? '–' : value.toFixed(digits)
  return [
    'all four',
    String(count),
    ...(['continued', 'constant', 'noChange'] as const).map((way) =>
      said(
        mean((score) => score[way]?.error),
        1,
      ),
    ),
    ...['–', '–', '–'],
    ...(['continued', 'constant'] as const).map((way) =>
      said(
        mean((score) => score[way]?.held),
        0,
      ),
    ),
  ]
}

/** Mean absolute error, the last year and how many years the interval held, for each way. */
export function trustRows({ years }: TrustHindcast): string[][] {
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
      name,
      error.toFixed(1),
      signed(off(last)),
      known ? `${held.length} of ${years.length}` : '–',
    ]
  }
  return [
    row('better health', ({ health }) => health),
    row('constant rates', ({ constant }) => constant),
    row('no change', ({ noChange }) => ({ central: noChange })),
  ]
}

export function activityText({ care, trust }: ActivityHindcast): string {
  const parts = care.map((one) =>
    [
      `Users in ${one.to}, from what was known at 31 December ${one.from}`,
      line([
        '',
        'scored',
        'error: trend',
        'constant',
        'no change',
        'together: trend',
        'constant',
        'no change',
        'held: trend',
        'constant',
      ]),
      ...careRows(one).map(line),
    ].join('\n'),
  )
  const trusts = (trust?.from ?? []).map((one) =>
    [
      `${trust!.name}, somatic bed-days ${one.years[0]!.year}–${one.years.at(-1)!.year}, from the count of ${one.from}`,
      line(['', 'error', `${one.years.at(-1)!.year}`, 'held']),
      ...trustRows(one).map(line),
    ].join('\n'),
  )
  return `${[...parts, ...trusts].join('\n\n')}

Error: mean of |projected / actual - 1|, per cent. Together: all scored as one, per cent. Held: share (of municipalities, or
years) inside the 80 % interval; municipalities and years share one trend, so this is far fewer observations than it looks.
`
}

function line(cells: readonly string[]): string {
  return cells
    .map((cell, i) => (i === 0 ? cell.padEnd(16) : cell.padStart(Math.max(9, headWidth(i)))))
    .join('')
    .trimEnd()
}

const headWidth = (column: number) =>
  column === 2 ? 14 : column === 5 ? 17 : column === 8 ? 13 : 11

function signed(value: number): string {
  const text = Math.abs(value).toFixed(1)
  return text === '0.0' ? text : `${value > 0 ? '+' : '−'}${text}`
}
