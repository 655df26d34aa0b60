import type { Quality } from '@samsyn/quantity'
import { useLanguage } from '../app/language.tsx'

/** Fuller is surer; the word is there for whoever cannot see it. */
export function QualitySign({ quality }: { readonly quality: Quality }) {
  const { t } = useLanguage()
  return (
    <span className={`quality quality-${quality}`} title={t(`quality.${quality}`)}>
      <span className="ds-sr-only"> ({t(`quality.${quality}`)})</span>
    </span>
  )
}

export function QualityBadge({ quality }: { readonly quality: Quality }) {
  const { t } = useLanguage()
  return (
    <span className="quality-badge">
      <span className={`quality quality-${quality}`} aria-hidden="true" />
      {t(`quality.${quality}`)}
    </span>
  )
}
