import type { Language } from '@samsyn/language'
import type {
  DataStatus,
  PulledSource,
  SourceDiff,
  SourceGap,
  SourceStatus,
  TableInUse,
  TablesInUse,
} from '@samsyn/sources'
import { counted } from './counted.ts'
import { proseLines, tableLines } from './table-lines.ts'

/** Tables that numbers rest on now, one a line, and below each what is odd in it. */
export function inUseText(
  language: Language,
  { kind, tables, missing }: TablesInUse,
  folder: string | undefined,
  width: number,
): string[] {
  const { t } = language
  if (kind === 'synthetic') return proseLines(t('cli.data.made'), width)
  const words = ['file', 'period', 'age', 'rows', 'quality'] as const
  const below = (text: string) => proseLines(`    ${text}`, width, '      ').map((line) => [line])
  const rows = [
    words.map((word) => t(`cli.data.${word}`)),
    ...tables.flatMap((table) => [
      rowOf(language, table),
      ...below(titleOf(language, table)),
      ...table.findings.flatMap((finding) => below(`! ${language.finding(finding)}`)),
    ]),
    ...missing.flatMap((table) => {
      const { title, publisher } = language.source(table)
      return proseLines(t('cli.data.missing', { title, publisher, file: table.file }), width).map(
        (line) => [line],
      )
    }),
  ]
  const odd = tables.some(({ findings }) => findings.length > 0) || missing.length > 0
  return [
    ...proseLines(t('cli.data.inUse', { n: tables.length, folder: folder ?? '' }), width),
    ...tableLines(rows, { left: [0, 1, 2, 4], width }),
    ...(odd ? [] : proseLines(t('cli.data.whole'), width)),
  ]
}

function titleOf(language: Language, asRead: TableInUse): string {
  const { title, publisher, table } = language.source(asRead)
  return language.t('cli.data.title', { title, publisher, table })
}

function rowOf(language: Language, table: TableInUse): string[] {
  return [
    table.file ?? table.id,
    language.source(table).period,
    ageOf(language, table),
    language.number(table.rows),
    table.quality === null ? '–' : language.t(`quality.${table.quality}`),
  ]
}

function ageOf(language: Language, { ageYears }: TableInUse): string {
  const { t } = language
  if (ageYears === null) return t('cli.data.unknown')
  if (ageYears < 0) return t('cli.data.ahead')
  return ageYears === 0 ? t('cli.data.fresh') : counted(language, 'years', ageYears)
}

/** Every source that can be pulled, and below each what it lacks. */
export function sourcesText(
  language: Language,
  { folder, sources }: DataStatus,
  width: number,
): string[] {
  const { t } = language
  const none = sources.every(({ state }) => state === 'never-pulled')
  return [
    ...proseLines(t('cli.data.sources', { folder }), width),
    ...tableLines(
      sources.flatMap((source) => [
        [source.id, heldText(language, source), source.title],
        ...source.gaps
          .filter(({ kind }) => kind !== 'never-pulled')
          .map((gap) => [`    ! ${gapText(language, gap)}`]),
      ]),
      { left: [0, 1, 2], width },
    ),
    ...(none ? ['', ...proseLines(t('cli.data.nothing'), width)] : []),
  ]
}

function heldText(
  language: Language,
  { state, ageDays, rows, coverage, updated }: SourceStatus,
): string {
  const { t } = language
  if (state === 'never-pulled') return t('cli.data.never')
  const age =
    ageDays === null
      ? t('cli.data.noTime')
      : ageDays === 0
        ? t('cli.data.today')
        : counted(language, 'days', ageDays)
  const covers =
    coverage === null ? [] : [counted(language, 'areas', coverage.areas), yearsOf(coverage)]
  const edition = updated === null ? [] : [t('cli.data.published', { date: updated.slice(0, 10) })]
  return [age, counted(language, 'rows', rows), ...covers, ...edition].join(', ')
}

function yearsOf({ firstPeriod, lastPeriod }: { firstPeriod: string; lastPeriod: string }): string {
  const [first, last] = [firstPeriod.slice(0, 4), lastPeriod.slice(0, 4)]
  return first === last ? first : `${first}–${last}`
}

const reasons = ['suppressed', 'not-collected', 'outside-boundary', 'not-yet-published'] as const

function gapText({ t }: Language, { kind, values }: SourceGap): string {
  const list = reasons.flatMap((reason) => {
    const n = values[reason]
    return n === undefined ? [] : [t(`cli.data.reason.${reason}`, { n })]
  })
  return t(`cli.data.gap.${kind}`, { list: list.join(', '), ...values })
}

/** What one source gave. */
export function pulledText(language: Language, pulled: PulledSource): string {
  const { t, list } = language
  const { id, how, rows, responses, bytes, target, leftOut } = pulled
  const size = bytes < 100_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
  const line = t('cli.data.pulled', {
    ...{ id, target, size, how: t(`cli.data.how.${how}`) },
    rows: counted(language, 'rows', rows),
    responses: counted(language, 'responses', responses),
  })
  const cells = leftOut.reduce((sum, one) => sum + one.cells, 0)
  if (cells === 0) return line
  const withValue = leftOut.filter((one) => one.withValue > 0)
  const numbers = withValue.reduce((sum, one) => sum + one.withValue, 0)
  const shown = withValue
    .slice(0, 3)
    .map(({ area, vintage }) => t('cli.data.leftOutIn', { area, year: vintage }))
  const where = withValue.length > 3 ? `${shown.join(', ')}, …` : list(shown)
  const left = t('cli.data.leftOut', { cells: counted(language, 'cells', cells), numbers })
  return `${line}; ${left}${numbers > 0 ? ` (${where})` : ''}`
}

/** What the newest pull of a source changed. */
export function diffText({ t }: Language, diff: SourceDiff): string[] {
  const { id, before, after, added, removed, changed, biggest, metadata } = diff
  if (before === null || after === null) {
    return [t(`cli.data.diff.${after === null ? 'never' : 'once'}`, { id })]
  }
  const same = added + removed + changed + metadata.length === 0
  const none = t('cli.data.diff.none')
  return [
    t(`cli.data.diff.${same ? 'same' : 'changed'}`, { id, before, after, added, removed, changed }),
    ...biggest.map((one) => {
      const cell = (value: typeof one.before) => (value === null ? none : String(value))
      const values = { row: one.row, before: cell(one.before), after: cell(one.after) }
      return `  ${t('cli.data.diff.row', values)}`
    }),
    ...metadata.map(({ kind, values }) => `  ${t(`cli.data.diff.${kind}`, values)}`),
  ]
}
