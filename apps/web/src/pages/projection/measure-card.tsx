import { type Caution, cautionTexts, type Measure, measureTexts } from '@samsyn/measures'
import type { Scenario } from '@samsyn/scenario'
import { useLanguage } from '../../app/language.tsx'
import { Choice } from '../../parts/choices.tsx'
import {
  chosen,
  ownMoves,
  withChoice,
  withMeasure,
  withoutMeasure,
  withoutSettings,
} from './change-scenario.ts'
import { Dial } from './dial.tsx'
import { MeasureAreas } from './measure-areas.tsx'
import { RefusedHere } from './refused-here.tsx'
import { measureName } from './say-outcome.ts'
import { yearOptions } from './year-options.ts'

export interface Editing {
  readonly scenario: Scenario
  readonly change: (next: Scenario, settled?: boolean) => void
  readonly settle: () => void
  /** Years a measure may start in. */
  readonly years: { readonly from: number; readonly to: number }
}

/** A measure of the list: ticked, it opens with what can be set. */
export function MeasureCard({ measure, editing }: { measure: Measure; editing: Editing }) {
  const language = useLanguage()
  const { scenario, change } = editing
  const on = chosen(scenario, measure.id) !== undefined
  const toggle = on ? withoutMeasure : withMeasure
  return (
    <li className={on ? 'measure on' : 'measure'}>
      <label className="measure-name">
        <input type="checkbox" checked={on} onChange={() => change(toggle(scenario, measure.id))} />
        {measureName(language, scenario, measure.id)}
      </label>
      {on ? <Settings measure={measure} editing={editing} /> : null}
    </li>
  )
}

function Settings({ measure, editing }: { measure: Measure; editing: Editing }) {
  const { t, code } = useLanguage()
  const { scenario, change, settle, years } = editing
  const choice = chosen(scenario, measure.id)!
  const evidence = measureTexts[measure.id]?.evidence[code]
  const caution = measure.caution === null ? null : cautionTexts[measure.caution as Caution]?.[code]
  const set = scenario.assumptions?.some(({ id }) => id.startsWith(`measure.${measure.id}.`))
  return (
    <div className="measure-settings">
      <RefusedHere name="measure" item={measure.id} />
      {ownMoves(measure).map((move) =>
        (['reach', 'effect'] as const).map((dial) => (
          <Dial
            key={`${move.id}${dial}`}
            {...{ scenario, measure, move, dial }}
            onChange={(next) => change(next, false)}
            onSettle={settle}
          />
        )),
      )}
      <div className="choices">
        <Choice
          label={t('web.projection.startYear')}
          value={String(choice.startYear ?? measure.startYear)}
          options={yearOptions(years.from, years.to)}
          onChange={(year) => change(withChoice(scenario, measure.id, { startYear: Number(year) }))}
        />
        <Choice
          label={t('web.projection.rampYears')}
          value={String(choice.rampYears ?? measure.rampYears)}
          options={yearOptions(0, 15)}
          onChange={(year) => change(withChoice(scenario, measure.id, { rampYears: Number(year) }))}
        />
      </div>
      <MeasureAreas choice={choice} editing={editing} />
      {evidence === undefined && !caution ? null : (
        <details>
          <summary>{t('web.projection.evidence')}</summary>
          <p>{evidence}</p>
          {caution ? <p className="caution">{caution}</p> : null}
        </details>
      )}
      {set ? (
        <button
          type="button"
          className="tool"
          onClick={() => change(withoutSettings(scenario, measure.id))}
        >
          {t('web.projection.reset')}
        </button>
      ) : null}
    </div>
  )
}
