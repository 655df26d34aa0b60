import { Alert, Paragraph } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { communitiesQuery } from '../api/queries.ts'
import type { Community } from '../api/shapes.ts'
import { LineLoading } from '../parts/states.tsx'
import { useAddress } from '../state/use-address.ts'
import { useLanguage } from './language.tsx'

/** Takes a municipality of elsewhere out of the address, says so, and leads to the community it is in. */
export function StrayArea({ community }: { readonly community: Community }) {
  const { t, areaName } = useLanguage()
  const { lang, page, search, set } = useAddress()
  const { area } = search
  const [stray, setStray] = useState<string | null>(null)
  // On the way to another community its address is here before its page is.
  const here = useLocation().pathname.split('/').at(2) === community.id
  const own = community.municipalities.some(({ code }) => code === area)
  const elsewhere = here && area !== undefined && !own
  useEffect(() => {
    if (!elsewhere) return
    setStray(area)
    set({ area: undefined })
  }, [elsewhere, area, set])
  const { data, isLoading } = useQuery({ ...communitiesQuery, enabled: stray !== null })
  if (elsewhere || isLoading) return <LineLoading />
  if (stray === null || area !== undefined || data === undefined) return null
  const place = data.municipalities.find(({ code }) => code === stray)
  const home = data.communities.find(({ id }) => id === place?.community)
  return (
    <Alert data-color="warning" data-size="sm">
      <Paragraph>
        {t('web.state.strayArea', {
          place: place?.name ?? `${t('words.municipality')} ${stray}`,
          community: areaName(community),
        })}{' '}
        {place === undefined || home === undefined ? null : (
          <Link
            to={`/$lang/$community/${page ?? 'overview'}` as string}
            params={{ lang, community: home.id } as never}
            search={{ area: stray } as never}
          >
            {t('web.state.strayHome', { place: place.name, community: areaName(home) })}
          </Link>
        )}
      </Paragraph>
    </Alert>
  )
}
