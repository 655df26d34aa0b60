import { languages } from '@samsyn/language'
import { Link } from '@tanstack/react-router'
import { useLanguage } from './language.tsx'

/** The same page, with everything chosen on it, in another language. */
export function LanguageSwitch() {
  const { code, t } = useLanguage()
  return (
    <nav className="languages" aria-label={t('web.chooseLanguage')}>
      {languages.map((lang) => (
        <Link
          key={lang}
          from="/$lang"
          to="."
          params={{ lang } as never}
          search={true as never}
          hash={true}
          hrefLang={lang}
          lang={lang}
          className={lang === code ? 'chosen' : undefined}
          title={t(`web.languageName.${lang}`)}
        >
          {lang}
          <span className="ds-sr-only">, {t(`web.languageName.${lang}`)}</span>
        </Link>
      ))}
    </nav>
  )
}
