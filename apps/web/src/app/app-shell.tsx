import { SkipLink } from '@digdir/designsystemet-react'
import { Link, Outlet, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { ConnectionNote } from '../parts/connection-note.tsx'
import { PageNews } from '../parts/page-news.tsx'
import { PageMissing } from '../parts/states.tsx'
import { isLanguage, LanguageContext, languageOf } from './language.tsx'
import { LanguageSwitch } from './language-switch.tsx'

/** What stands around every page: the name, the languages, and the way to the content. */
export function AppShell({ missing = false }: { readonly missing?: boolean }) {
  const { lang: asked } = useParams({ strict: false })
  const known = isLanguage(asked)
  const lang = known ? asked : 'nb'
  useEffect(() => {
    document.documentElement.lang = lang
  }, [lang])
  const language = languageOf(lang)
  return (
    <LanguageContext value={language}>
      <SkipLink href="#main" onClick={skipToContent}>
        {language.t('web.skip')}
      </SkipLink>
      <header className="top">
        <Link
          to="/$lang"
          params={{ lang }}
          className="brand"
          search={{}}
          activeOptions={{ exact: true }}
        >
          <img src="/samsyn.svg" alt="" width="30" height="30" />
          <span>Samsyn</span>
          <span className="tagline">{language.t('web.tagline')}</span>
        </Link>
        <LanguageSwitch />
      </header>
      <ConnectionNote />
      <PageNews />
      {known && !missing ? (
        <Outlet />
      ) : (
        <main id="main" className="page">
          <PageMissing />
        </main>
      )}
    </LanguageContext>
  )
}

/** Not by way of the address: its fragment holds the scenarios. */
function skipToContent(event: React.MouseEvent) {
  const main = document.getElementById('main')
  if (main === null) return
  event.preventDefault()
  main.tabIndex = -1
  main.focus()
}
