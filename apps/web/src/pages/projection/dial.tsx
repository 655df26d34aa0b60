import type { Measure, Move } from '@samsyn/measures'
import type { Scenario } from '@samsyn/scenario'
import { useLanguage } from '../../app/language.tsx'
import { type Dial as DialName, dialAt, withDial } from './change-scenario.ts'
import { serviceName } from './say-outcome.ts'
import { Slider } from './slider.tsx'

/** A slider of reach or effect, with the interval that follows it. */
export function Dial({
  scenario,
  measure,
  move,
  dial,
  onChange,
  onSettle,
}: {
  readonly scenario: Scenario
  readonly measure: Measure
  readonly move: Move
  readonly dial: DialName
  readonly onChange: (scenario: Scenario) => void
  readonly onSettle: () => void
}) {
  const language = useLanguage()
  const { t, percent } = language
  const at = dialAt(scenario, measure, move, dial)
  const set = (share: number) =>
    onChange(
      withDial(scenario, {
        measure,
        move,
        dial,
        share,
        rationale: t('web.projection.rationale'),
        owner: t('web.projection.owner'),
      }),
    )
  const interval = t('web.projection.interval', {
    low: percent(at.low * 100, 0),
    high: percent(at.high * 100, 0),
  })
  return (
    <Slider
      label={
        <>
          {t(`web.projection.${dial}`)}
          <span className="quiet"> · {serviceName(language, move.from)}</span>
        </>
      }
      value={Math.round(at.central * 100)}
      said={percent(at.central * 100, 0)}
      means={`${t(`web.projection.${dial}Means`)}. ${at.low === at.high ? '' : interval}`}
      onChange={(value) => set(value / 100)}
      onSettle={onSettle}
    />
  )
}
