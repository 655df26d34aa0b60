import type { Language } from '@samsyn/language'
import { bandAround, type KnowingBetter, type LedgerLine, type TornadoBar } from '@samsyn/scenario'
import { between, signed, unitsPer } from './say-amount.ts'
import type { ScenarioNames } from './scenario-names.ts'
import { proseLines, tableLines } from './table-lines.ts'

/** A part of a change: of an age group, a municipality or a party; null where the privacy gate keeps it. */
export interface Part {
  readonly name: string
  readonly today: number | null
  readonly change: number | null
  readonly missing?: 'suppressed'
}

/** One question answered: why an outcome of a place differs from today. */
export interface Explained {
  readonly place: string
  readonly kind: 'real' | 'synthetic'
  readonly scenario: string
  readonly outcome: string
  readonly unit: string
  readonly year: number
  readonly today: number
  readonly future: number
  readonly central: number
  /** Of the year; null where no draws are kept. */
  readonly drawn: { readonly p10: number; readonly p90: number } | null
  readonly lines: readonly LedgerLine[]
  readonly maxError: number
  readonly ages: readonly Part[]
  /** Empty for one municipality. */
  readonly areas: readonly Part[]
  /** Empty where the run does not tell the outcome by party. */
  readonly parties: readonly Part[]
  readonly tornado: readonly TornadoBar[]
  readonly worth: readonly KnowingBetter[]
}

const BAR = 36

/** The question, the waterfall, who and where the change is, and what is most unsure. */
export function explanationText(
  language: Language,
  names: ScenarioNames,
  explained: Explained,
  {
    scenario = null,
    width = Number.POSITIVE_INFINITY,
  }: { scenario?: string | null; width?: number } = {},
): string {
  const { t } = language
  const { year, today, future } = explained
  const per = unitsPer(explained.unit)
  const digits = digitsFor((future - today) / per)
  const show: Show = (value, sign = false) =>
    sign ? signed(language, value, digits) : language.number(value, digits)
  const name = ({ player }: LedgerLine) => names.player(player)
  const rows = linesThatAddUp(explained.lines, { per, digits, today, future, name })
  const part = partText(language, show, per)
  return [
    ...proseLines(questionOf(language, names, explained, show), width),
    ...(scenario === null ? [] : proseLines(t('cli.why.scenario', { name: scenario }), width)),
    ...waterfallRows(rows, {
      first: [t('cli.today'), rounded(today / per, digits)],
      last: [String(year), rounded(future / per, digits)],
      interval: intervalOf(language, explained, (value) => show(value / per)),
      show,
    }),
    ...[
      ...part('cli.why.byAge', explained.ages),
      ...part('cli.why.byArea', bySize(explained.areas)),
      ...part(
        'cli.why.byParty',
        bySize(explained.parties).map((one) => ({ ...one, name: names.party(one.name) })),
      ),
    ].flatMap((line) => proseLines(line, width, '  ')),
    ...doubtRows(language, names, explained, { per, show, width }),
    '',
  ].join('\n')
}

/** " (80% interval 335–390)", widened where needed to hold the number beside it; nothing without draws. */
function intervalOf(
  { t }: Language,
  { central, drawn }: Explained,
  say: (value: number) => string,
) {
  if (drawn === null) return ''
  const { low, high } = bandAround(central, { low: drawn.p10, high: drawn.p90 })
  return `  (${t('cli.interval')} ${between(say, low, high)})`
}

/** "Why does Tønsberg need 41 more municipal places in 2035 than today?" */
function questionOf(
  language: Language,
  names: ScenarioNames,
  { outcome, unit, place: name, kind, year, today, future }: Explained,
  show: Show,
): string {
  const { t } = language
  const place = kind === 'synthetic' ? t('cli.synthetic', { name }) : name
  const size = show(Math.abs(future - today) / unitsPer(unit))
  const change = size === show(0) ? 'same' : future > today ? 'more' : 'fewer'
  return t(`cli.why.${change}`, { place, n: size, thing: names.thing(outcome, unit), year })
}

/** As many decimals as the size of a change asks for. */
function digitsFor(change: number): number {
  return Math.abs(change) >= 20 ? 0 : Math.abs(change) >= 2 ? 1 : 2
}

interface Row {
  readonly name: string
  readonly change: number
}

/**
 * Lines rounded so that today + lines = the year also in print: what rounding leaves over goes to the lines that
 * were rounded most. Lines that round to nothing are one.
 */
export function linesThatAddUp(
  lines: readonly LedgerLine[],
  {
    per,
    digits,
    today,
    future,
    name,
  }: {
    per: number
    digits: number
    today: number
    future: number
    name: (line: LedgerLine) => string
  },
): Row[] {
  const unit = 10 ** -digits
  const rows = lines
    .map((line) => ({ name: name(line), exact: line.change / per / unit }))
    .map((row) => ({ ...row, whole: Math.round(row.exact) }))
  const total = Math.round(future / per / unit) - Math.round(today / per / unit)
  let left = total - rows.reduce((sum, { whole }) => sum + whole, 0)
  const mostRounded = [...rows].sort(
    (a, b) => Math.sign(left) * (b.exact - b.whole - (a.exact - a.whole)),
  )
  for (const row of mostRounded) {
    if (left === 0) break
    row.whole += Math.sign(left)
    left -= Math.sign(left)
  }
  return rows
    .filter(({ whole }) => whole !== 0)
    .map(({ name, whole }) => ({ name, change: whole * unit }))
}

type Show = (value: number, sign?: boolean) => string

/** Each line's bar starts where the one before ended. */
function waterfallRows(
  rows: readonly Row[],
  {
    first,
    last,
    interval,
    show,
  }: { first: [string, number]; last: [string, number]; interval: string; show: Show },
): string[] {
  const ends = [0]
  for (const { change } of rows) ends.push(ends.at(-1)! + change)
  const [low, high] = [Math.min(...ends), Math.max(...ends)]
  const at = (value: number) =>
    high === low ? 0 : Math.round((BAR * (value - low)) / (high - low))
  const width = Math.max(12, ...rows.map(({ name }) => name.length))
  const cell = (name: string, text: string) => `  ${name.padEnd(width)} ${text.padStart(9)}`
  return [
    cell(first[0], show(first[1])),
    ...rows.map(({ name, change }, i) => {
      const [from, to] = [at(ends[i]!), at(ends[i + 1]!)]
      const bar = (change < 0 ? '░' : '█').repeat(Math.max(1, Math.abs(to - from)))
      return `${cell(name, show(change, true))}  ${' '.repeat(Math.min(from, to))}${bar}`
    }),
    `${cell(last[0], show(last[1]))}${interval}`,
  ]
}

/** The parts of the change that are not nothing in print; a part that the gate keeps is a colon. */
function partText(language: Language, show: Show, per: number) {
  return (key: 'cli.why.byAge' | 'cli.why.byArea' | 'cli.why.byParty', parts: readonly Part[]) => {
    const list = parts.flatMap(({ name, change }) => {
      if (change === null) return [`${name} :`]
      return show(Math.abs(change) / per) === show(0) ? [] : [`${name} ${show(change / per, true)}`]
    })
    return list.length === 0 ? [] : [language.t(key, { list: list.join(', ') })]
  }
}

/** Largest first; those that are kept at the end. */
function bySize(parts: readonly Part[]): Part[] {
  return [...parts].sort((a, b) => Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0))
}

function doubtRows(
  language: Language,
  names: ScenarioNames,
  { tornado, worth, central }: Explained,
  { per, show, width }: { per: number; show: Show; width: number },
): string[] {
  const { t } = language
  const bars = tornado.slice(0, 5)
  if (bars.length === 0) return []
  const rows = bars.map(({ assumption, low, high }) => {
    const known = worth.find((one) => one.assumption === assumption)
    const share = known && language.percent(100 * known.share, 0)
    return [
      `  ${names.assumption(assumption)}`,
      show(low / per),
      '…',
      show(high / per),
      share === undefined ? '' : t('cli.why.doubt', { share }),
    ]
  })
  return [
    ...proseLines(t('cli.why.matters', { central: show(central / per) }), width),
    ...tableLines(rows, { left: [0, 3], width }),
  ]
}

function rounded(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits
}
