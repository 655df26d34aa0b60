import './plan.css'
import { Alert, Paragraph } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useCommunity } from '../../app/community-context.ts'
import { PageHead } from '../../app/community-shell.tsx'
import { useLanguage } from '../../app/language.tsx'
import { GroupChoice } from '../../parts/choices.tsx'
import { Answer } from '../../parts/states.tsx'
import { defaultGroup } from '../../state/address.ts'
import { useAddress } from '../../state/use-address.ts'
import { pageQuery } from './document-query.ts'
import { Downloads } from './downloads.tsx'
import { type ChosenBody, useChosen } from './use-chosen.ts'

/** The answers to the six questions as one document, with the scenarios of the address. */
export default function PlanPage() {
  const { t, areaName } = useLanguage()
  const { lang, search } = useAddress()
  const community = useCommunity()
  const { body, unread } = useChosen()
  const group = search.group ?? defaultGroup
  const query = useQuery(
    pageQuery({ community: community.id, name: 'plan.html', lang, group }, body),
  )
  return (
    <>
      <PageHead title={t('web.plan.title', { community: areaName(community) })}>
        <Paragraph>{t('web.plan.lead')}</Paragraph>
        {body ? <Carried body={body} /> : null}
        {unread === null ? null : <Alert data-color="warning">{t('web.plan.refused')}</Alert>}
        <div className="choices">
          <GroupChoice />
        </div>
      </PageHead>
      <Downloads body={body} />
      <Answer query={query}>
        {(page) => <Reader page={page} withScenario={body !== undefined} />}
      </Answer>
    </>
  )
}

/** Which scenarios the documents are made with, and the way to those without. */
function Carried({ body }: { readonly body: ChosenBody }) {
  const { t, list, areaName } = useLanguage()
  const { search } = useAddress()
  const community = useCommunity()
  const focus = community.municipalities.find(({ code }) => code === search.area)
  return (
    <div className="carried">
      <p>
        {t('web.plan.with', {
          list: list(body.scenarios.map(({ name }, i) => t('scenario.called', { n: i + 1, name }))),
          year: body.year,
          count: body.scenarios.length,
        })}
        {focus === undefined
          ? null
          : ` ${t('web.plan.wholeCommunity', {
              community: areaName(community),
              municipality: focus.name,
              sheets: t('web.plan.sheets'),
            })}`}
      </p>
      <Link className="tool" to="." search={true as never} hash="" resetScroll={false}>
        {t('web.plan.leaveOut')}
      </Link>
    </div>
  )
}

/** The document itself, as it is sent: what is read here is what is printed and taken along. */
function Reader({ page, withScenario }: { readonly page: string; readonly withScenario: boolean }) {
  const { t } = useLanguage()
  const frame = useRef<HTMLIFrameElement>(null)
  const own = useOwnAddress(page)
  const toScenario = () =>
    frame.current?.contentDocument?.getElementById('scenario')?.scrollIntoView()
  return (
    <section aria-label={t('web.plan.reader')}>
      <div className="choices">
        {withScenario ? (
          <button type="button" className="tool" onClick={toScenario}>
            {t('web.plan.toScenario')}
          </button>
        ) : null}
        <button
          type="button"
          className="tool"
          onClick={() => frame.current?.contentWindow?.print()}
        >
          {t('web.plan.print')}
        </button>
        <a className="tool" href={own} target="_blank" rel="noreferrer">
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

/** What is read, at an address of its own: one that was made with scenarios has none at the server. */
function useOwnAddress(page: string): string | undefined {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([page], { type: 'text/html' }))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [page])
  return address
}
