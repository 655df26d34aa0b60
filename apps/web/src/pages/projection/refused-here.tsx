import type { RefusedLike } from '@samsyn/language'
import { sentenceOf } from '@samsyn/refusal'
import type { Scenario } from '@samsyn/scenario'
import { createContext, useContext } from 'react'
import { useLanguage } from '../../app/language.tsx'

/** A refusal of the engine, and the control it is about. */
export interface PlacedRefusal {
  readonly refusal: RefusedLike
  /** A list and a number of it, such as `flow` and 0, or `measure` and its id; `name` alone for a single choice. */
  readonly name: string
  readonly item: number | string | null
}

export const RefusalContext = createContext<PlacedRefusal | null>(null)

/** Where in the scenario a refusal points: engines name it, "… at flow[0].share". */
export function placed(refusal: RefusedLike, scenario: Scenario): PlacedRefusal {
  const [, name = '', index] = / at ([A-Za-z]+)(?:\[(\d+)\])?/.exec(refusal.text.found) ?? []
  const item = index === undefined ? null : Number(index)
  if (name === 'measures' && item !== null) {
    return { refusal, name: 'measure', item: scenario.measures?.[item]?.measure ?? null }
  }
  const assumption =
    name === 'assumptions' && item !== null ? scenario.assumptions?.[item] : undefined
  const [of, measure] = assumption?.id.split('.') ?? []
  return of === 'measure' ? { refusal, name: of, item: measure ?? null } : { refusal, name, item }
}

/** The refusal, beside the control that it is about. */
export function RefusedHere({ name, item }: { name: string; item: number | string | null }) {
  const { t, refusal } = useLanguage()
  const placed = useContext(RefusalContext)
  if (placed === null || placed.name !== name || placed.item !== item) return null
  const { sentence, untranslated } = refusal(placed.refusal)
  return (
    <div className="refused" role="alert">
      <strong>{t('web.refused.scenario')}.</strong> {t('assume.refused')}
      {untranslated ? (
        <details>
          <summary>{t('web.refused.details')}</summary>
          <p lang="en">{sentenceOf(placed.refusal.text)}</p>
        </details>
      ) : (
        <p>{sentence}</p>
      )}
    </div>
  )
}
