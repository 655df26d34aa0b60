import { useLanguage } from '../../app/language.tsx'
import type { Headline } from '../../engine/orders.ts'
import { HeadlineEffect } from './headline-strip.tsx'
import { besideToday } from './say-change.ts'
import { amountOf, outcomeName, unitName } from './say-outcome.ts'

/** Where the results begin. */
export const RESULTS = 'results'

/**
 * On a phone the results lie below all that can be set: the outcome that is looked at stays at the foot of the screen for as
 * long as the builder is on it. A button, for a link with a fragment would take the place of the scenarios in the address.
 */
export function ResultsAtFoot({
  headline,
  year,
  area,
  busy,
}: {
  readonly headline: Headline
  readonly year: number
  readonly area: string | null
  readonly busy: boolean
}) {
  const language = useLanguage()
  const { t } = language
  const { id, unit, today, later, effect } = headline
  return (
    <div className="at-foot" aria-busy={busy}>
      <p>
        <span className="headline-name">
          {outcomeName(language, id, area)}, {language.year(year)}
        </span>
        <strong className={busy ? 'reckoning busy' : 'reckoning'}>
          {amountOf(language, unit, later.value)} {unitName(language, unit)}
        </strong>
        {effect === null ? (
          <span className="headline-change">
            {besideToday(language, headline, later.value - today)}
          </span>
        ) : (
          <HeadlineEffect headline={headline} />
        )}
      </p>
      <button type="button" className="tool" onClick={toResults}>
        {t('web.projection.toResults')}
      </button>
    </div>
  )
}

function toResults(): void {
  const results = document.getElementById(RESULTS)
  results?.scrollIntoView()
  results?.focus({ preventScroll: true })
}
