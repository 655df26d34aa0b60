import { Paragraph } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { documentPath, documentTextQuery } from '../../api/queries.ts'
import { useCommunity } from '../../app/community-context.ts'
import { PageHead } from '../../app/community-shell.tsx'
import { useLanguage } from '../../app/language.tsx'
import { GroupChoice } from '../../parts/choices.tsx'
import { Answer } from '../../parts/states.tsx'
import { defaultGroup, scenariosIn } from '../../state/address.ts'
import { useAddress } from '../../state/use-address.ts'
import { Downloads } from './downloads.tsx'

/** The answers to the six questions as one document. */
export default function PlanPage() {
  const { t, areaName } = useLanguage()
  const { lang, search, fragment } = useAddress()
  const community = useCommunity()
  const query = useQuery(
    documentTextQuery(community.id, 'plan.html', lang, search.group ?? defaultGroup),
  )
  return (
    <>
      <PageHead title={t('web.plan.title', { community: areaName(community) })}>
        <Paragraph>{t('web.plan.lead')}</Paragraph>
        {scenariosIn(fragment).length > 0 && <p className="quiet">{t('web.plan.without')}</p>}
        <div className="choices">
          <GroupChoice />
        </div>
      </PageHead>
      <Downloads />
      <Answer query={query}>{(page) => <Reader page={page} />}</Answer>
    </>
  )
}

/** The document itself, as it is sent: what is read here is what is printed and taken along. */
function Reader({ page }: { readonly page: string }) {
  const { t } = useLanguage()
  const { lang, community, search } = useAddress()
  const frame = useRef<HTMLIFrameElement>(null)
  const group = search.group ?? defaultGroup
  return (
    <section aria-label={t('web.plan.reader')}>
      <div className="choices">
        <button
          type="button"
          className="tool"
          onClick={() => frame.current?.contentWindow?.print()}
        >
          {t('web.plan.print')}
        </button>
        <a
          className="tool"
          href={documentPath(community, 'plan.html', lang, group)}
          target="_blank"
          rel="noreferrer"
        >
          {t('web.plan.open')}
        </a>
      </div>
      <iframe
        ref={frame}
        className="reader"
        title={t('web.plan.reader')}
        srcDoc={page}
        sandbox="allow-same-origin allow-modals allow-popups"
      />
    </section>
  )
}
