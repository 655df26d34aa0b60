import './projection.css'
import { Paragraph } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { baselineQuery } from '../../api/queries.ts'
import { useCommunity } from '../../app/community-context.ts'
import { PageHead } from '../../app/community-shell.tsx'
import { useLanguage } from '../../app/language.tsx'
import { Answer } from '../../parts/states.tsx'
import { useAddress } from '../../state/use-address.ts'
import { yearAhead } from '../../state/usual-year.ts'
import { Workbench } from './workbench.tsx'

/** What the years bring, what measures do about it, and for whom. */
export default function ProjectionPage() {
  const { t, areaName } = useLanguage()
  const { community: id, search } = useAddress()
  const community = useCommunity()
  const year = yearAhead(search.year, community.baseYear)
  const focus = community.municipalities.find(({ code }) => code === search.area)
  const query = useQuery(baselineQuery(id))
  return (
    <>
      <PageHead
        title={t('web.projection.title', { year, community: focus?.name ?? areaName(community) })}
      >
        <Paragraph>{t('web.projection.lead')}</Paragraph>
      </PageHead>
      <Answer query={query}>{(bytes) => <Workbench bytes={bytes} year={year} />}</Answer>
    </>
  )
}
