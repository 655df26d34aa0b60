import { Alert, Heading } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { Link, Outlet } from '@tanstack/react-router'
import { Suspense, useRef, useState } from 'react'
import { communityQuery } from '../api/queries.ts'
import type { Community } from '../api/shapes.ts'
import { NumberPanel } from '../numbers/number-panel.tsx'
import { Failure, PageLoading } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'
import { pages } from '../state/address.ts'
import { useAddress } from '../state/use-address.ts'
import { Tour } from '../tour/tour.tsx'
import { CommunityContext } from './community-context.ts'
import { useLanguage } from './language.tsx'
import { ShareButton } from './share-button.tsx'
import { SignOutButton } from './sign-out-button.tsx'
import { StrayArea } from './stray-area.tsx'

/** A community's pages: the menu beside them, and what the reader may ask of any of them. */
export function CommunityShell() {
  const { lang, community } = useAddress()
  const { t } = useLanguage()
  const query = useQuery(communityQuery(community))
  if (query.data !== undefined) return <Inside key={query.data.id} community={query.data} />
  return (
    <main id="main" className="page">
      {query.error === null ? (
        <PageLoading />
      ) : (
        <>
          <Failure error={query.error} again={() => query.refetch()} level={1} />
          <p>
            <Link to="/$lang" params={{ lang }} search={{}}>
              {t('web.state.home')}
            </Link>
          </p>
        </>
      )}
    </main>
  )
}

function Inside({ community }: { readonly community: Community }) {
  const { t, areaName } = useLanguage()
  const { lang, page, search, set } = useAddress()
  const presenting = search.present !== undefined
  const name = areaName(community)
  useTitle([page === null ? '' : t(`web.nav.${page}`), name])
  return (
    <CommunityContext value={community}>
      <div className={presenting ? 'workplace presenting' : 'workplace'}>
        <aside className="aside">
          <p className="where">
            <strong>{name}</strong>
            <Link to="/$lang" params={{ lang }} search={{}} activeOptions={{ exact: true }}>
              {t('web.otherCommunity')}
            </Link>
          </p>
          <Menu />
          <div className="aside-tools">
            <ShareButton />
            <button
              type="button"
              className="tool"
              onClick={() => set({ present: presenting ? undefined : '1' })}
            >
              {t(presenting ? 'web.presentEnd' : 'web.present')}
            </button>
            <button type="button" className="tool" onClick={() => set({ tour: '1' })}>
              {t('web.tour')}
            </button>
            <SignOutButton />
          </div>
        </aside>
        <main id="main" className="page">
          {community.data === 'synthetic' ? (
            <Alert data-color="warning" data-size="sm" className="synthetic">
              {t('web.synthetic')}
            </Alert>
          ) : null}
          <StrayArea community={community} />
          <Suspense fallback={<PageLoading />}>
            <Outlet />
          </Suspense>
        </main>
        <NumberPanel />
        <Tour />
      </div>
    </CommunityContext>
  )
}

/** Open beside the page where there is room; behind a button on a phone. */
function Menu() {
  const { t } = useLanguage()
  const { lang, community, page } = useAddress()
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  // The list goes away under the focus, which the button takes: it says which page is open now.
  const close = () => {
    if (!open) return
    setOpen(false)
    button.current?.focus()
  }
  return (
    <nav
      className={open ? 'menu open' : 'menu'}
      aria-label={t('web.nav.label')}
      onKeyDown={({ key }) => {
        if (key === 'Escape') close()
      }}
    >
      <button ref={button} type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('web.menu')}
        {page === null ? '' : `: ${t(`web.nav.${page}`)}`}
      </button>
      <ul>
        {pages.map((each) => (
          <li key={each}>
            <Link
              to={`/$lang/$community/${each}` as string}
              params={{ lang, community } as never}
              search={kept as never}
              hash={true}
              onClick={close}
            >
              {t(`web.nav.${each}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What a reader takes along from page to page: whom the numbers are of, and how they are shown. */
function kept(before: Record<string, string>) {
  const { group, area, year, present } = before
  return { group, area, year, present }
}

/** The heading of a page. */
export function PageHead({
  title,
  children,
}: {
  readonly title: string
  readonly children?: React.ReactNode
}) {
  return (
    <header className="page-head">
      <Heading level={1} data-size="lg">
        {title}
      </Heading>
      {children}
    </header>
  )
}
