import { useLanguage } from '../../app/language.tsx'
import type { Headline } from '../../engine/orders.ts'
import { BedsToday } from './beds-today.tsx'
import { besideToday, changeBetween, changeInWords, isFreed } from './say-change.ts'
import { amountOf, outcomeName, unitName } from './say-outcome.ts'
import type { ShownAt } from './shown-at.ts'

/** An outcome with its uncertainty as a person would say it, and what must be known to read it. */
export function Sentences({ headline, at }: { headline: Headline; at: ShownAt }) {
  const language = useLanguage()
  const { t } = language
  const { id, unit, today, later } = headline
  const said = (value: number) => amountOf(language, unit, value)
  return (
    <div className="sentences">
      <p role="status">
        {t('run.sentence', {
          outcome: outcomeName(language, id, at.municipality),
          later: `${said(later.value)} ${unitName(language, unit)}`,
          year: at.year,
          change: besideToday(language, headline, later.value - today),
          today: said(today),
          low: said(later.low),
          high: said(later.high),
        })}{' '}
        <Effect headline={headline} />
      </p>
      {id === 'beds' ? <BedsToday today={today} place={at.place} /> : null}
      {id === 'activity.birth-bed-days' ? <p className="caution">{t('run.birthBedDays')}</p> : null}
    </div>
  )
}

function Effect({ headline }: { readonly headline: Headline }) {
  const language = useLanguage()
  const { t } = language
  const { effect, unit } = headline
  if (effect === null) return t('web.projection.noMeasures')
  const change = changeInWords(language, headline, effect.value)
  if (change === '') return t('run.sentenceEffectNothing')
  return t(isFreed(headline) ? 'run.sentenceEffect' : 'run.sentenceEffectOfUse', {
    change,
    unit: unitName(language, unit),
    interval: changeBetween(language, headline, effect),
  })
}
