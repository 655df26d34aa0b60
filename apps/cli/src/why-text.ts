import { type ServiceId, serviceIds, serviceOf } from '@samsyn/measures'
import type { KnowingBetter, LedgerLine, TornadoBar } from '@samsyn/scenario'

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

/** What each step is called in a waterfall. */
const steps: Readonly<Record<string, string>> = {
  demographic: 'more and older people',
  births: 'births',
  'local-level': 'what chance hides in today’s count',
  coverage: 'coverage',
  health: 'better health',
  convergence: 'closer to the reference’s practice',
  'patient-flow': 'patient flow between communities',
  need: 'need instead of today’s use',
  'waiting-list': 'clearing the waiting list',
  'family-care': 'what families do not take on',
  standard: 'higher standard',
  productivity: 'higher productivity',
  'workforce.waiting': 'staff that is lacking: waiting',
  'workforce.family': 'staff that is lacking: family care',
  'workforce.lower-coverage': 'staff that is lacking: lower coverage',
  skewness: 'uneven uncertainty',
}

const things: Readonly<Record<string, string>> = {
  beds: 'hospital beds',
  'beds.peak': 'hospital beds in the busiest month',
  places: 'care places',
  dwellings: 'dwellings with round-the-clock staff',
  fte: 'FTE',
}

const partyNames: Readonly<Record<string, string>> = {
  trust: 'the trust',
  municipality: 'the municipalities',
  gp: 'the GPs',
  state: 'the state',
  person: 'persons and families',
}

/** What is counted, as it stands after a number: "care places", "users of home care". */
export function thingCounted(outcome: string, unit: string): string {
  const known = things[outcome]
  if (known !== undefined) return known
  const service = serviceIds.find((id) => outcome === `activity.${id}`) as ServiceId | undefined
  const amount = unit === 'kroner' ? 'million kroner' : unit === 'fte' ? 'FTE' : unit
  if (service !== undefined) return `${amount} (${serviceOf(service).name})`
  return `${amount} (${outcome})`
}

const BAR = 36

/** The question, the waterfall, who and where the change is, and what is most unsure. */
export function explanationText(explained: Explained): string {
  const { outcome, unit, place, kind, scenario, year, today, future } = explained
  const thing = thingCounted(outcome, unit)
  const per = unit === 'kroner' ? 1e6 : 1
  const change = (future - today) / per
  const digits = Math.abs(change) >= 20 ? 0 : Math.abs(change) >= 2 ? 1 : 2
  const show = (value: number, sign = false) => shown(value, digits, sign)
  const made = kind === 'synthetic' ? ' (synthetic country)' : ''
  const head =
    show(Math.abs(change)) === show(0)
      ? `${place}${made} needs as many ${thing} in ${year} as today, and this is why`
      : `Why does ${place}${made} need ${show(Math.abs(change))} ${change > 0 ? 'more' : 'fewer'} ${thing} in ${year} than today?`
  const rows = linesThatAddUp(explained.lines, { per, digits, today, future })
  return [
    head,
    ...(scenario === 'Reference' ? [] : [`Scenario: ${scenario}`]),
    ...waterfallRows(rows, {
      first: ['today', rounded(today / per, digits)],
      last: [String(year), rounded(future / per, digits)],
      show,
    }),
    ...partRows('By age', explained.ages, per, show),
    ...partRows('By municipality', explained.areas, per, show),
    ...partRows(
      'By party',
      explained.parties.map((part) => ({ ...part, name: partyNames[part.name] ?? part.name })),
      per,
      show,
    ),
    ...doubtRows(explained, per, show),
    '',
  ].join('\n')
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
  { per, digits, today, future }: { per: number; digits: number; today: number; future: number },
): Row[] {
  const unit = 10 ** -digits
  const rows = lines
    .map(({ player, change }) => ({ name: lineName(player), exact: change / per / unit }))
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

function lineName(player: string): string {
  return steps[player] ?? player.replace(/^measure\./, 'measure: ').replaceAll('-', ' ')
}

type Show = (value: number, sign?: boolean) => string

/** Each line's bar starts where the one before ended. */
function waterfallRows(
  rows: readonly Row[],
  { first, last, show }: { first: [string, number]; last: [string, number]; show: Show },
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
    `${cell(last[0], show(last[1]))}  (mean of the draws)`,
  ]
}

function partRows(title: string, parts: readonly Part[], per: number, show: Show): string[] {
  const some = parts
    .flatMap(({ name, change }) => (change === null ? [] : [{ name, change }]))
    .filter(({ change }) => show(Math.abs(change) / per) !== show(0))
    .sort((a, b) => (title === 'By age' ? 0 : Math.abs(b.change) - Math.abs(a.change)))
  const kept = parts.filter(({ change }) => change === null).map(({ name }) => `${name} :`)
  if (some.length + kept.length === 0) return []
  const listed = some.map(({ name, change }) => `${name} ${show(change / per, true)}`)
  return [`${title}, on the central path: ${[...listed, ...kept].join(', ')}`]
}

function doubtRows({ tornado, worth, central }: Explained, per: number, show: Show): string[] {
  const bars = tornado.slice(0, 5)
  if (bars.length === 0) return []
  const width = Math.max(...bars.map(({ assumption }) => assumption.length))
  const rows = bars.map(({ assumption, low, high }) => {
    const known = worth.find((one) => one.assumption === assumption)
    const share = known === undefined ? '' : `   ${Math.round(100 * known.share)} % of the doubt`
    const ends = `${show(low / per).padStart(9)} … ${show(high / per).padEnd(9)}`
    return `  ${assumption.padEnd(width)} ${ends}${share}`.trimEnd()
  })
  return [
    `What matters most: each assumption at the ends of its interval, the rest central (${show(central / per)})`,
    ...rows,
  ]
}

function rounded(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits
}

function shown(value: number, digits: number, sign: boolean): string {
  return value.toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: sign ? 'exceptZero' : 'negative',
  })
}
