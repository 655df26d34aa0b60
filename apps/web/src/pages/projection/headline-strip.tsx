import { memo } from 'react'
import { useLanguage } from '../../app/language.tsx'
import type { Headline } from '../../engine/orders.ts'
import { OpensNumber } from '../../numbers/number-button.tsx'
import { runNumberAt } from '../../numbers/run-number-panel.tsx'
import { useAddress } from '../../state/use-address.ts'
import { amount, outcomeName, signed, unitName } from './say-outcome.ts'

/** Beds, places, dwellings and FTE of both levels: today, in the year, and what the measures change. */
export const HeadlineStrip = memo(function HeadlineStrip({
  headlines,
  outcome,
  year,
}: {
  readonly headlines: readonly Headline[]
  readonly outcome: string
  readonly year: number
}) {
  const language = useLanguage()
  const { t } = language
  const { community, search, set } = useAddress()
  return (
    <section aria-label={t('web.projection.key')}>
      <ul className="headlines">
        {headlines.map(({ id, unit, today, later, effect }) => (
          <li key={id}>
            <button
              type="button"
              className="headline"
              aria-pressed={id === outcome}
              onClick={() => set({ outcome: id })}
            >
              <span className="headline-name">{outcomeName(language, id)}</span>
              <span className="headline-value">
                {amount(language, later.value)} <small>{unitName(language, unit)}</small>
              </span>
              <span className="headline-change">
                {language.year(year)}:{' '}
                {t('web.projection.changeFromToday', {
                  change: signed(language, later.value - today),
                })}
              </span>
              {effect === null ? null : (
                <span className={`headline-effect ${sideOf(signed(language, effect.value))}`}>
                  {t('web.projection.byMeasures', { change: signed(language, effect.value) })}
                </span>
              )}
            </button>
            <OpensNumber at={runNumberAt(id, search.area ?? community, year)} className="number">
              {t('web.figure.source')}
              <span className="ds-sr-only">: {outcomeName(language, id)}</span>
            </OpensNumber>
          </li>
        ))}
      </ul>
    </section>
  )
})

/** What rounds to nothing is neither more nor less. */
function sideOf(said: string): string {
  return said === '0' ? '' : said.startsWith('+') ? 'more' : 'less'
}
