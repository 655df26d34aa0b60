import type { Gap } from '@samsyn/plan'
import { useLanguage } from '../../app/language.tsx'

/** Figures no table here carries: why they matter, who holds them and how to get them. */
export function GapList({ gaps }: { readonly gaps: readonly Gap[] }) {
  const { t, gap } = useLanguage()
  return (
    <ul className="gaps">
      {gaps.map(({ id, status }) => {
        const said = gap(id)
        if (said === null) return null
        return (
          <li key={id}>
            <h3>{said.figure}</h3>
            <p>{said.why}</p>
            <p>
              <span className={`status status-${status}`}>{t(`status.${status}`)}</span>{' '}
              <strong>{t('report.gapHolder')}:</strong> {said.holder}. {said.how}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
