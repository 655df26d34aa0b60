import type { RefusalText } from '@samsyn/refusal'
import { sentenceOf } from '@samsyn/refusal'
import type { Scenario } from '@samsyn/scenario'
import { createContext, useContext } from 'react'
import { useLanguage } from '../../app/language.tsx'

/** A refusal of the engine, and the control it is about. */
export interface PlacedRefusal {
  readonly text: RefusalText
  /** A list and a number of it, such as `flow` and 0, or `measure` and its id; `name` alone for a single choice. */
  readonly name: string
  readonly item: number | string | null
}

export const RefusalContext = createContext<PlacedRefusal | null>(null)

/** Where in the scenario a refusal points: engines name it, "… at flow[0].share". */
export function placed(text: RefusalText, scenario: Scenario): PlacedRefusal {
  const [, name = '', index] = / at ([A-Za-z]+)(?:\[(\d+)\])?/.exec(text.found) ?? []
  const item = index === undefined ? null : Number(index)
  if (name === 'measures' && item !== null) {
    return { text, name: 'measure', item: scenario.measures?.[item]?.measure ?? null }
  }
  const assumption =
    name === 'assumptions' && item !== null ? scenario.assumptions?.[item] : undefined
  const [of, measure] = assumption?.id.split('.') ?? []
  return of === 'measure' ? { text, name: of, item: measure ?? null } : { text, name, item }
}

/** The refusal, beside the control that it is about. */
export function RefusedHere({ name, item }: { name: string; item: number | string | null }) {
  const { t } = useLanguage()
  const refusal = useContext(RefusalContext)
  if (refusal === null || refusal.name !== name || refusal.item !== item) return null
  return (
    <div className="refused" role="alert">
      <strong>{t('web.refused.scenario')}.</strong> {t('assume.refused')}
      <details>
        <summary>{t('web.refused.details')}</summary>
        <p lang="en">{sentenceOf(refusal.text)}</p>
      </details>
    </div>
  )
}
