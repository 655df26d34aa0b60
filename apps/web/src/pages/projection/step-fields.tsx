import type { ServiceId } from '@samsyn/measures'
import { useLanguage } from '../../app/language.tsx'
import type { RunBasis } from '../../engine/orders.ts'
import { Choice } from '../../parts/choices.tsx'
import { moved, type Step } from './change-scenario.ts'
import type { Editing } from './measure-card.tsx'
import { serviceName } from './say-outcome.ts'
import { Slider } from './slider.tsx'
import { yearOptions } from './year-options.ts'

export function ServiceChoice<Id extends string>({
  ids,
  value,
  onChange,
}: {
  readonly ids: readonly ServiceId[]
  readonly value: Id
  readonly onChange: (id: Id) => void
}) {
  const language = useLanguage()
  const options = ids.map((id) => [id as string, serviceName(language, id)] as const)
  return (
    <Choice
      label={language.t('assume.service')}
      value={value}
      options={options.sort(([, a], [, b]) => language.compare(a, b))}
      onChange={(id) => onChange(id as Id)}
    />
  )
}

export function ShareSlider({
  editing,
  label,
  value,
  onChange,
}: {
  readonly editing: Editing
  readonly label: string
  readonly value: Step<'flow'>['share']
  readonly onChange: (share: Step<'flow'>['share']) => void
}) {
  const { t, percent } = useLanguage()
  return (
    <Slider
      label={label}
      value={Math.round(value.central * 100)}
      said={percent(value.central * 100, 0)}
      means={t('web.projection.interval', {
        low: percent(value.low * 100, 0),
        high: percent(value.high * 100, 0),
      })}
      onChange={(share) => onChange(shareAt(share / 100))}
      onSettle={editing.settle}
    />
  )
}

export function Ramp({
  basis,
  value,
  onChange,
}: {
  readonly basis: RunBasis
  readonly value: { readonly startYear: number; readonly rampYears: number }
  readonly onChange: (ramp: { startYear?: number; rampYears?: number }) => void
}) {
  const { t } = useLanguage()
  return (
    <div className="choices">
      <Choice
        label={t('web.projection.startYear')}
        value={String(value.startYear)}
        options={yearOptions(basis.firstYear + 1, basis.lastYear)}
        onChange={(year) => onChange({ startYear: Number(year) })}
      />
      <Choice
        label={t('web.projection.rampYears')}
        value={String(value.rampYears)}
        options={yearOptions(0, 15)}
        onChange={(years) => onChange({ rampYears: Number(years) })}
      />
    </div>
  )
}

export function NumberField({
  label,
  value,
  least,
  most,
  step,
  onChange,
}: {
  readonly label: string
  readonly value: number
  readonly least: number
  readonly most: number
  readonly step: number
  readonly onChange: (value: number) => void
}) {
  return (
    <label className="number-field">
      <span className="ds-label" data-weight="medium">
        {label}
      </span>
      <input
        className="ds-input"
        type="number"
        min={least}
        max={most}
        step={step}
        value={value}
        onChange={(event) => {
          const next = event.target.valueAsNumber
          // A field that is being emptied keeps what was there last.
          if (next >= least && next <= most) onChange(next)
        }}
      />
    </label>
  )
}

/** As unsure as a half that may be three to seven tenths, on the logit scale. */
export function shareAt(share: number): Step<'flow'>['share'] {
  return moved({ central: 0.5, low: 0.3, high: 0.7 }, share)
}
