import { amount } from '@samsyn/language'
import { useQuery } from '@tanstack/react-query'
import { servicesQuery } from '../../api/queries.ts'
import { useCommunity } from '../../app/community-context.ts'
import { useLanguage } from '../../app/language.tsx'
import { LineLoading } from '../../parts/states.tsx'
import { defaultGroup } from '../../state/address.ts'
import { useAddress } from '../../state/use-address.ts'

/** Between the beds that residents use and those that stand in a trust, which other pages show: not the same beds. */
export function BedsToday({ today, place }: { readonly today: number; readonly place: string }) {
  const language = useLanguage()
  const { t } = language
  const { trusts } = useCommunity()
  const { community, search } = useAddress()
  const { data, isLoading } = useQuery(servicesQuery(community, search.group ?? defaultGroup))
  const beds = (data?.levels ?? [])
    .flatMap(({ numbers }) => numbers)
    .filter(({ id, value }) => id === 'hosp.beds.trust' && value !== null)
  const list = trusts.flatMap(({ id, name }) => {
    const newest = beds
      .filter(({ area }) => area === id)
      .toSorted((a, b) => Number(a.year) - Number(b.year))
      .at(-1)
    if (newest === undefined) return []
    const { value, year } = newest
    const said = { trust: name, beds: amount(language, value!), year: language.year(year) }
    return [t('run.bedsOfTrust', said)]
  })
  if (isLoading) return <LineLoading />
  if (list.length === 0) return null
  return (
    <p className="figure-note">
      {t('run.bedsToday', { n: amount(language, today), place, list: language.list(list) })}
    </p>
  )
}
