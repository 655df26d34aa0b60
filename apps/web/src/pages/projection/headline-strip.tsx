import { memo } from 'react'
import { useLanguage } from '../../app/language.tsx'
import type { Headline } from '../../engine/orders.ts'
import { OpensNumber } from '../../numbers/number-button.tsx'
import { runNumberAt } from '../../numbers/run-number-panel.tsx'
import { useAddress } from '../../state/use-address.ts'
import { besideToday, changeInWords, isFreed } from './say-change.ts'
import { amountOf, outcomeName, unitName } from './say-outcome.ts'

/** Beds, places, dwellings and FTE of both levels: today, in the year, and what the measures change. */
export const HeadlineStrip = memo(function HeadlineStrip({
  headlines,
  outcome,
  year,
  area,
}: {
  readonly headlines: readonly Headline[]
  readonly outcome: string
  readonly year: number
  readonly area: string | null
}) {
  const language = useLanguage()
  const { t } = language
  const { community, set } = useAddress()
  return (
    <ul className="headlines">
      {headlines.map((headline) => {
        const { id, unit, today, later } = headline
        return (
          <li key={id}>
            <button
              type="button"
              className="headline"
              aria-pressed={id === outcome}
              onClick={() => set({ outcome: id === 'beds' ? undefined : id })}
            >
              <span className="headline-name">{outcomeName(language, id, area)}</span>
              <span className="headline-value">
                {amountOf(language, unit, later.value)} <small>{unitName(language, unit)}</small>
              </span>
              <span className="headline-change">
                {language.year(year)}: {besideToday(language, headline, later.value - today)}
              </span>
              <HeadlineEffect headline={headline} />
            </button>
            <OpensNumber at={runNumberAt(id, area ?? community, year)} className="number">
              {t('web.figure.source')}
              <span className="ds-sr-only">: {outcomeName(language, id, area)}</span>
            </OpensNumber>
          </li>
        )
      })}
    </ul>
  )
})

/** What the measures change of an outcome, in short. */
export function HeadlineEffect({ headline }: { readonly headline: Headline }) {
  const language = useLanguage()
  const { effect } = headline
  if (effect === null) return null
  const change = changeInWords(language, headline, effect.value)
  if (change === '') {
    return <span className="headline-effect none">{language.t('run.effectNothing')}</span>
  }
  return (
    <span className={`headline-effect ${effect.value > 0 ? 'more' : 'less'}`}>
      {language.t(isFreed(headline) ? 'run.effect' : 'run.effectOfUse', { change })}
    </span>
  )
}
