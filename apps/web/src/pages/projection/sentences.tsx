import { useLanguage } from '../../app/language.tsx'
import type { Headline } from '../../engine/orders.ts'
import { amount, moreOrFewer, outcomeName, unitName } from './say-outcome.ts'

/** An outcome with its uncertainty as a person would say it. */
export function Sentences({ headline, year }: { headline: Headline; year: number }) {
  const language = useLanguage()
  const { t } = language
  const { id, unit, today, later, effect } = headline
  const said = (value: number) => amount(language, value)
  return (
    <p className="sentences" role="status">
      {t('web.projection.sentence', {
        outcome: outcomeName(language, id),
        later: `${said(later.value)} ${unitName(language, unit)}`,
        year,
        change: moreOrFewer(language, later.value - today),
        today: said(today),
        low: said(later.low),
        high: said(later.high),
      })}{' '}
      {effect === null
        ? t('web.projection.noMeasures')
        : t('web.projection.sentenceEffect', {
            change: moreOrFewer(language, effect.value),
            low: moreOrFewer(language, effect.low),
            high: moreOrFewer(language, effect.high),
          })}
    </p>
  )
}
