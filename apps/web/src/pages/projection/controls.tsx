import { memo } from 'react'
import { useCommunity } from '../../app/community-context.ts'
import { useLanguage } from '../../app/language.tsx'
import type { RunBasis } from '../../engine/orders.ts'
import { AreaChoice, Choice, YearChoice } from '../../parts/choices.tsx'
import { useAddress } from '../../state/use-address.ts'
import { outcomeName } from './say-outcome.ts'

/** What is looked at: the place, the year and the outcome. */
export const Controls = memo(function Controls({
  year,
  outcome,
  outcomes,
  basis,
}: {
  readonly year: number
  readonly outcome: string
  /** Ids with spaces between: the same text from answer to answer, so that a slider leaves the controls as they are. */
  readonly outcomes: string
  readonly basis: RunBasis | null
}) {
  const language = useLanguage()
  const { t } = language
  const { search, set } = useAddress()
  const { municipalities } = useCommunity()
  const focus = municipalities.find(({ code }) => code === search.area)
  const ids = new Set([outcome, ...outcomes.split(' ').filter(Boolean)])
  return (
    <div className="choices">
      <AreaChoice />
      <YearChoice years={yearsAhead(basis, year)} value={year} />
      <Choice
        label={t('web.projection.outcome')}
        value={outcome}
        options={[...ids].map((id) => [id, outcomeName(language, id, focus?.code)] as const)}
        onChange={(id) => set({ outcome: id === 'beds' ? undefined : id })}
      />
      {focus === undefined ? null : (
        <p className="quiet">{t('run.areaNote', { area: focus.name })}</p>
      )}
    </div>
  )
})

/** Every year that a run has after the year of the tables; until it is known, the one that is chosen. */
function yearsAhead(basis: RunBasis | null, chosen: number): number[] {
  if (basis === null) return [chosen]
  const { firstYear, lastYear } = basis
  return Array.from({ length: lastYear - firstYear }, (_, i) => firstYear + 1 + i)
}
