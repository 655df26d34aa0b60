import type { Language } from '@samsyn/language'
import type { SourceTable } from '@samsyn/plan'
import { publishedAt, sourceName } from '@samsyn/quality'
import { useQuery } from '@tanstack/react-query'
import { sourcesQuery } from '../../api/queries.ts'
import type { IndicatorAnswer } from '../../api/shapes.ts'
import { useLanguage } from '../../app/language.tsx'
import { COUNTRY, type NumberAddress, numberAt } from '../../numbers/number-address.ts'
import { NumberDialog, type NumberFacts } from '../../numbers/number-dialog.tsx'
import { saidSources } from '../../numbers/said-sources.ts'
import { sayPeriod } from '../../numbers/say-number.ts'
import { useAddress } from '../../state/use-address.ts'
import { sayValue } from './say-value.ts'

export const CATCHMENT = 'indicator.catchment'
export const SERIES = 'indicator.series'
export const PRINTED = 'indicator.printed'

/** What stands behind a number of the indicator on the page: in a table, in its series, or printed in a document. */
export function IndicatorNumberPanel({ indicator }: { readonly indicator: IndicatorAnswer }) {
  const language = useLanguage()
  const { search } = useAddress()
  const wanted = numberAt(search.number)
  const own = wanted?.id.startsWith('indicator.') ? wanted : null
  const { data: sources } = useQuery({ ...sourcesQuery, enabled: own !== null })
  const tables = sources?.tables
  return <NumberDialog facts={own && tables ? factsOf(language, indicator, own, tables) : null} />
}

function factsOf(
  language: Language,
  indicator: IndicatorAnswer,
  wanted: NumberAddress,
  tables: readonly SourceTable[],
): NumberFacts | null {
  const { t, code } = language
  const found = wanted.id === PRINTED ? printed(indicator, wanted) : tabled(indicator, wanted)
  if (found === null) return null
  const { value, to, source } = found
  const place = wanted.area === COUNTRY ? { area: 'Norge', period: '' } : { ...wanted, period: '' }
  const from = source === null ? [indicator.table?.table ?? ''] : []
  return {
    id: `${wanted.id} · ${indicator.id}`,
    title: indicator.name[code],
    said:
      value === null
        ? t('missing.suppressed')
        : `${sayValue(language, value, to)} ${indicator.unit.name[code]}`,
    when: `${publishedAt(place, code).area}, ${sayPeriod(language, publishedAt({ area: '', period: String(wanted.year) }, code).period)}`,
    facts: [
      [t('web.number.missing'), value === null ? t('missingMeans.suppressed') : ''],
      [t('web.number.formula'), indicator.formula[code]],
      [t('web.quality.direction'), t(`web.quality.${indicator.direction}`)],
    ],
    quality: value === null ? null : 'observed',
    method: t(`web.methodOf.${source === null ? 'indicatorTable' : 'indicatorPrinted'}`),
    sources:
      source === null
        ? saidSources(language, from, tables)
        : [{ title: sourceName(source, code), detail: '' }],
  }
}

interface Found {
  readonly value: number | null
  readonly to: number | null
  /** The document that prints it; null for what a table has. */
  readonly source: string | null
}

function tabled({ catchments, chart }: IndicatorAnswer, wanted: NumberAddress): Found | null {
  if (wanted.id === SERIES) {
    const point = chart?.points.find(({ period }) => period === wanted.year)
    return point === undefined ? null : { value: point.value, to: null, source: null }
  }
  if (catchments === null || catchments.period !== wanted.year) return null
  const value =
    wanted.area === COUNTRY
      ? catchments.country
      : catchments.figures.find(({ trust }) => trust === wanted.area)?.value
  return value === undefined ? null : { value, to: null, source: null }
}

function printed({ published }: IndicatorAnswer, wanted: NumberAddress): Found | null {
  return (
    published.find(({ area, period }) => area === wanted.area && period === wanted.year) ?? null
  )
}
