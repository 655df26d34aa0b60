import type { Language } from '@samsyn/language'
import { type Band, bandAround, type DifferenceInParts } from '@samsyn/scenario'
import { underHeadings } from './outcome-parts.ts'
import { between, signed, unitsPer } from './say-amount.ts'
import type { ScenarioNames } from './scenario-names.ts'
import { proseLines, tableLines } from './table-lines.ts'

/** A difference, or one that rests on something the privacy gate keeps: nothing of it is said but that. */
export type ToldDifference =
  | (DifferenceInParts & { readonly unit: string })
  | {
      readonly outcome: string
      readonly year: number
      readonly unit: string
      readonly central: null
      readonly quantiles: null
      readonly more: null
      readonly missing: 'suppressed'
    }

/** Two scenarios of a community, and how one differs from the other. */
export interface ComparePage {
  readonly community: string
  readonly one: string
  readonly other: string
  readonly year: number
  readonly draws: number
  readonly differences: readonly ToldDifference[]
}

/** Columns of a change and its interval: what assumptions change, what measures do, and both. */
const columns = ['assumptions', 'measures', 'total'] as const
type Column = (typeof columns)[number]

/** From this width on a change and its interval stand on one line. */
const WIDE = 110
/** A change, its interval or the gap before them, where they stand under each other. */
const NARROW_COLUMN = 19

export function compareText(
  language: Language,
  names: ScenarioNames,
  page: ComparePage,
  width = Number.POSITIVE_INFINITY,
): string {
  const { t } = language
  const { community, year, one, other, draws, differences } = page
  const prose = (text: string) => proseLines(text, width, '   ')
  const changed = differences.filter((each) => each.quantiles === null || changes(each, 'total'))
  const shown = columnsOf(changed)
  const alike = differences.filter((each) => !changed.includes(each))
  const rows = width >= WIDE ? wideRows : narrowRows(width)
  return [
    ...prose(t('cli.compare.title', { community, year })),
    ...prose(t('cli.compare.one', { scenario: one })),
    ...prose(t('cli.compare.other', { scenario: other })),
    '',
    ...proseLines(t('cli.compare.how', { n: draws }), width),
    ...noteOf(language, shown).flatMap((note) => proseLines(note, width)),
    '',
    ...tableLines(
      [
        ['', ...shown.map((column) => t(`cli.compare.${column}`))],
        ...underHeadings(
          changed.flatMap((each) =>
            rows(language, names, each, shown).map((row) => ({ outcome: each.outcome, row })),
          ),
          (part) => t(`cli.part.${part}`),
        ),
      ],
      { width },
    ),
    ...(alike.length === 0
      ? []
      : proseLines(
          t('cli.compare.alike', {
            list: language.list(alike.map(({ outcome }) => names.outcome(outcome))),
          }),
          width,
        )),
    '',
  ].join('\n')
}

/** The change on the central path, with the interval of the draws. */
function bandOf(each: DifferenceInParts, column: Column): Band {
  const { central, quantiles } = column === 'total' ? each : each[column]
  return bandAround(central, { low: quantiles[0]!.value, high: quantiles.at(-1)!.value })
}

/** Whether anything changes; what a sum of rounded draws leaves over is nothing. */
function changes(each: DifferenceInParts, column: Column): boolean {
  const size = sizeOf(bandOf(each, 'total'))
  const parts = column === 'total' ? columns : [column]
  return parts.some((part) => sizeOf(bandOf(each, part)) > 1e-9 * Math.max(size, 1e-3))
}

function sizeOf({ low, high }: Band): number {
  return Math.max(Math.abs(low), Math.abs(high))
}

/** All three columns; only what there is in all where assumptions or measures change nothing anywhere. */
function columnsOf(differences: readonly ToldDifference[]): readonly Column[] {
  const known = differences.filter((each) => each.quantiles !== null)
  const both = (['assumptions', 'measures'] as const).filter((column) =>
    known.some((each) => changes(each, column)),
  )
  return both.length === 1 ? [both[0]!] : columns
}

function noteOf({ t }: Language, shown: readonly Column[]): string[] {
  if (shown.length > 1) return [t('cli.compare.addUp')]
  return [t(shown[0] === 'measures' ? 'cli.compare.noAssumptions' : 'cli.compare.noMeasures')]
}

type RowsOf = (
  language: Language,
  names: ScenarioNames,
  each: ToldDifference,
  shown: readonly Column[],
) => string[][]

/** A change and its interval, as they are said; what is nothing in all draws needs no interval. */
function said(language: Language, each: ToldDifference, column: Column): [string, string] {
  if (each.quantiles === null) return [':', '']
  const say = (value: number) => signed(language, value / unitsPer(each.unit))
  const { value, low, high } = bandOf(each, column)
  const nothing = !changes(each, column) || (low === 0 && high === 0)
  return nothing ? ['0', ''] : [say(value), between(say, low, high)]
}

const wideRows: RowsOf = (language, names, each, shown) => [
  [
    `  ${names.counted(each.outcome, each.unit)}`,
    ...shown.map((column) => {
      const [middle, interval] = said(language, each, column)
      return interval === '' ? middle : `${middle} (${interval})`
    }),
  ],
]

/** The interval under its change, and the name on both lines. */
function narrowRows(width: number): RowsOf {
  return (language, names, each, shown) => {
    const room = width - shown.length * NARROW_COLUMN
    const [first = '', second = '', ...rest] = proseLines(
      `  ${names.counted(each.outcome, each.unit)}`,
      Math.max(16, room),
      '    ',
    )
    const cells = shown.map((column) => said(language, each, column))
    const intervals = cells.map(([, interval]) => interval)
    return [
      [first, ...cells.map(([middle]) => middle)],
      ...(second === '' && intervals.every((one) => one === '') ? [] : [[second, ...intervals]]),
      ...rest.map((line) => [line, ...shown.map(() => '')]),
    ]
  }
}
