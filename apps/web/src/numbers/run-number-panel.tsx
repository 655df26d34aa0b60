import { useQuery } from '@tanstack/react-query'
import { sourcesQuery } from '../api/queries.ts'
import { useCommunity } from '../app/community-context.ts'
import { useLanguage } from '../app/language.tsx'
import type { Headline, ServiceBasis } from '../engine/orders.ts'
import { amount, outcomeName, signed, unitName } from '../pages/projection/say-outcome.ts'
import { useAddress } from '../state/use-address.ts'
import { type NumberAddress, numberAt } from './number-address.ts'
import { NumberDialog, type NumberFacts } from './number-dialog.tsx'
import { saidSources } from './said-sources.ts'

const RUN = 'run.'

/** Where an outcome of the scenario that is built stands in the address. */
export function runNumberAt(outcome: string, area: string, year: number): NumberAddress {
  return { id: `${RUN}${outcome}`, area, year }
}

/** What stands behind an outcome of a run: today, the measures' part, draws, and the tables that its services rest on. */
export function RunNumberPanel({
  headlines,
  services,
  draws,
  year,
}: {
  readonly headlines: readonly Headline[]
  readonly services: readonly ServiceBasis[]
  readonly draws: number
  readonly year: number
}) {
  const language = useLanguage()
  const { t } = language
  const community = useCommunity()
  const { search } = useAddress()
  const wanted = numberAt(search.number)
  const own = wanted?.id.startsWith(RUN) && wanted.year === String(year) ? wanted : null
  const { data: sources } = useQuery({ ...sourcesQuery, enabled: own !== null })
  const headline = headlines.find(({ id }) => own?.id === `${RUN}${id}`)
  const facts = (): NumberFacts | null => {
    if (own === null || headline === undefined || sources === undefined) return null
    const { id, unit, today, later, effect } = headline
    const said = (value: number) => `${amount(language, value)} ${unitName(language, unit)}`
    const place = community.municipalities.find(({ code }) => code === own.area)
    const ids = services.filter(({ missing }) => missing === null).flatMap((each) => each.sources)
    return {
      id: own.id,
      title: outcomeName(language, id),
      said: said(later.value),
      when: `${place?.name ?? language.areaName(community)}, ${language.year(year)}`,
      facts: [
        [
          t('web.number.interval'),
          language.span(amount(language, later.low), amount(language, later.high)),
        ],
        [t('words.today'), said(today)],
        [t('web.projection.measures'), effect === null ? '' : signed(language, effect.value)],
      ],
      quality: 'estimated',
      method: t('web.methodOf.run', { n: draws }),
      sources: saidSources(language, [...new Set(ids)], sources.tables),
    }
  }
  return <NumberDialog facts={facts()} />
}
