import type { Measure, Move } from '@samsyn/measures'
import type { Scenario } from '@samsyn/scenario'
import { useId } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { type Dial as DialName, dialAt, withDial } from './change-scenario.ts'
import { serviceName } from './say-outcome.ts'

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
  const id = useId()
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
  return (
    <div className="dial">
      <label htmlFor={id}>
        {t(`web.projection.${dial}`)}
        <span className="quiet"> · {serviceName(language, move.from)}</span>
      </label>
      <output htmlFor={id}>{percent(at.central * 100, 0)}</output>
      <input
        id={id}
        type="range"
        min={0}
        max={100}
        step={1}
        value={Math.round(at.central * 100)}
        aria-describedby={`${id}-means`}
        aria-valuetext={percent(at.central * 100, 0)}
        onChange={(event) => set(Number(event.target.value) / 100)}
        onPointerUp={onSettle}
        onKeyUp={onSettle}
        onBlur={onSettle}
      />
      <p id={`${id}-means`} className="dial-means">
        {t(`web.projection.${dial}Means`)}.{' '}
        {at.low === at.high
          ? null
          : t('web.projection.interval', {
              low: percent(at.low * 100, 0),
              high: percent(at.high * 100, 0),
            })}
      </p>
    </div>
  )
}
