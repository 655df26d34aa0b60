import type { Language } from '@samsyn/language'
import type { SourceTable } from '@samsyn/plan'
import { atlasTitle, atlasUnit, rateDecimals } from '@samsyn/report'
import { useQuery } from '@tanstack/react-query'
import { sourcesQuery } from '../../api/queries.ts'
import type { AtlasAnswer } from '../../api/shapes.ts'
import { useLanguage } from '../../app/language.tsx'
import { COUNTRY, type NumberAddress, numberAt } from '../../numbers/number-address.ts'
import { NumberDialog, type NumberFacts } from '../../numbers/number-dialog.tsx'
import { saidSources } from '../../numbers/said-sources.ts'
import { sayPeriod } from '../../numbers/say-number.ts'
import { useAddress } from '../../state/use-address.ts'

export const RATE = 'atlas.rate'
export const RATIO = 'atlas.ratio'

/** What stands behind a rate or a ratio of the atlas on the page. */
export function AtlasNumberPanel({ atlas }: { readonly atlas: AtlasAnswer }) {
  const language = useLanguage()
  const { search } = useAddress()
  const wanted = numberAt(search.number)
  const own = wanted !== null && (wanted.id === RATE || wanted.id === RATIO) ? wanted : null
  const { data: sources } = useQuery({ ...sourcesQuery, enabled: own !== null })
  const tables = sources?.tables
  return <NumberDialog facts={own && tables ? factsOf(language, atlas, own, tables) : null} />
}

interface Shown {
  readonly name: string
  readonly value: number | null
  readonly said: string
  readonly facts: NumberFacts['facts']
}

function factsOf(
  language: Language,
  atlas: AtlasAnswer,
  wanted: NumberAddress,
  tables: readonly SourceTable[],
): NumberFacts | null {
  const { t } = language
  const { series, quality, sources } = atlas
  const shown =
    wanted.id === RATE ? rateOf(language, atlas, wanted) : ratioOf(language, atlas, wanted)
  if (shown === null || wanted.year !== series.period) return null
  const missing = t(`missing.${atlas.missing}`)
  return {
    id: `${wanted.id} · ${atlas.service}`,
    title: `${atlasTitle(language, series)}, ${wanted.id === RATE ? atlasUnit(language, series) : t('web.variation.ratio').toLowerCase()}`,
    said: shown.value === null ? missing : shown.said,
    when: `${shown.name}, ${sayPeriod(language, series.period)}`,
    facts: [
      [t('web.number.missing'), shown.value === null ? t(`missingMeans.${atlas.missing}`) : ''],
      ...shown.facts,
    ],
    quality: shown.value === null ? null : wanted.id === RATE ? quality : 'derived',
    method: t(`web.methodOf.${series.expectation === 'strata' ? 'atlasStrata' : 'atlasImplied'}`),
    sources: saidSources(language, sources, tables),
  }
}

function rateOf(language: Language, atlas: AtlasAnswer, { area }: NumberAddress): Shown | null {
  const decimals = rateDecimals(atlas)
  const said = (value: number) => language.number(value, decimals)
  if (area === COUNTRY) {
    const value = atlas.series.countryRate
    const name = language.areaName({ id: COUNTRY, name: COUNTRY })
    return { name, value, said: value === null ? '' : said(value), facts: [] }
  }
  const found = atlas.areas.find(({ id }) => id === area)
  if (found === undefined) return null
  const { name, rate, low, high, nullBand, observed } = found
  return {
    name,
    value: rate,
    said: rate === null ? '' : said(rate),
    facts: [
      [language.t('web.number.interval95'), span(said, low, high)],
      [language.t('web.number.chance'), span(said, nullBand?.low, nullBand?.high)],
      [language.t('atlas.events'), counted(language, observed)],
    ],
  }
}

function ratioOf(language: Language, atlas: AtlasAnswer, { area }: NumberAddress): Shown | null {
  const found = atlas.areas.find(({ id }) => id === area)
  if (found === undefined) return null
  const said = (value: number) => language.number(value, 2)
  const { name, ratio, ratioInterval, observed, expected } = found
  return {
    name,
    value: ratio,
    said: ratio === null ? '' : said(ratio),
    facts: [
      [language.t('web.number.interval95'), span(said, ratioInterval?.low, ratioInterval?.high)],
      [language.t('atlas.events'), counted(language, observed)],
      [language.t('atlas.expected'), counted(language, expected)],
    ],
  }
}

/** "34,1–37,1"; nothing where a bound is not there. */
function span(
  said: (value: number) => string,
  low: number | null | undefined,
  high: number | null | undefined,
): string {
  return low == null || high == null ? '' : `${said(low)}–${said(high)}`
}

function counted(language: Language, value: number | null): string {
  if (value === null) return ''
  return language.number(value, value < 10 && !Number.isInteger(value) ? 1 : 0)
}
