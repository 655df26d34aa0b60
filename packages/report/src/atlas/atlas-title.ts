import type { Language } from '@samsyn/language'
import type { AtlasSeries } from '@samsyn/variation'

/** Names in the series of municipal care → words of the page. */
const municipalServices: Readonly<
  Record<string, 'homeCare' | 'longStay' | 'longStay80plus' | 'nurseFte'>
> = {
  'Users of home care': 'homeCare',
  'Users of long stay, 67+': 'longStay',
  'Users of long stay, 80+': 'longStay80plus',
  'Nurses (FTE)': 'nurseFte',
}

/** The name of a series in a language: municipal care by its word, an atlas's own with its group last. */
export function atlasTitle(language: Language, series: AtlasSeries): string {
  const service = municipalService(series)
  return service === null ? titleOf(series) : language.t(`atlas.service.${service}`)
}

/** The language that `atlasTitle` gives a name in where it is not the reader's: an atlas's own are its publisher's, bokmål. */
export function atlasTitleLanguage(
  { code }: Pick<Language, 'code'>,
  series: Pick<AtlasSeries, 'indicator'>,
): 'nb' | undefined {
  return code === 'nb' || municipalService(series) !== null ? undefined : 'nb'
}

/** Which service of municipal care a series counts; null for an atlas's own. */
export function municipalService({ indicator }: Pick<AtlasSeries, 'indicator'>) {
  return municipalServices[indicator] ?? null
}

/** "Group > indicator > detail" with the group last, because the indicator is what a reader looks for. */
function titleOf({ indicator }: AtlasSeries): string {
  const [group, ...rest] = indicator.split(' > ')
  return rest.length === 0 ? group! : `${rest.join(', ')} (${group})`
}

/** What rates are per, in words. */
export function atlasUnit(language: Language, { unit }: Pick<AtlasSeries, 'unit'>): string {
  const name = unit?.name ?? null
  if (name === null) return language.t('atlas.unitUnknown')
  if (name === 'percent') return language.t('atlas.unitPercent')
  const parts = /^per (\d+)( persons)?( 67\+| 80\+)?$/.exec(name)
  if (parts === null) return name
  const [, n, persons, old] = parts
  const oldest = old === ' 80+' ? 'atlas.unitOldest' : 'atlas.unitOld'
  const key = old ? oldest : persons ? 'atlas.unitInhabitants' : 'atlas.unitPer'
  return language.t(key, { n: n! })
}
