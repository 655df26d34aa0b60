import { library, type Measure } from '@samsyn/measures'
import { useId } from 'react'
import { useCommunity } from '../../app/community-context.ts'
import { useLanguage } from '../../app/language.tsx'
import type { RunBasis } from '../../engine/orders.ts'
import { Choice } from '../../parts/choices.tsx'
import type { Scenarios } from '../../state/use-scenarios.ts'
import { withCoverage, withStep } from './change-scenario.ts'
import { type Editing, MeasureCard } from './measure-card.tsx'
import { MoreAssumptions } from './more-assumptions.tsx'
import { measureName } from './say-outcome.ts'

/** Where a scenario is put together: its name, measures and assumptions. */
export function ScenarioBuilder({
  scenarios,
  basis,
}: {
  readonly scenarios: Scenarios
  /** Null until it is known what can be set here. */
  readonly basis: RunBasis | null
}) {
  const { t } = useLanguage()
  const scenario = scenarios.list![scenarios.active]!
  const { baseYear } = useCommunity()
  const { change, settle } = scenarios
  const years = { from: (basis?.firstYear ?? baseYear) + 1, to: basis?.lastYear ?? baseYear + 15 }
  const editing: Editing = { scenario, change, settle, years }
  return (
    <section className="builder" aria-labelledby="builder">
      <h2 id="builder">{t('web.projection.builder')}</h2>
      <ScenarioTabs scenarios={scenarios} />
      <Name editing={editing} />
      <Measures editing={editing} applies={basis?.applies ?? []} />
      <Assumptions editing={editing} basis={basis} />
    </section>
  )
}

function ScenarioTabs({ scenarios }: { readonly scenarios: Scenarios }) {
  const { t } = useLanguage()
  const list = scenarios.list!
  return (
    <div className="scenario-tabs">
      {list.length < 2 ? null : (
        <fieldset>
          <legend className="ds-sr-only">{t('web.projection.scenarios')}</legend>
          {list.map((scenario, i) => (
            <button
              key={`${String(i)}${scenario.name}`}
              type="button"
              className="tool"
              aria-pressed={i === scenarios.active}
              onClick={() => scenarios.choose(i)}
            >
              {scenario.name}
            </button>
          ))}
        </fieldset>
      )}
      <button
        type="button"
        className="tool"
        onClick={() =>
          scenarios.add({
            ...list[scenarios.active]!,
            name: t('web.projection.ownNumber', { n: list.length + 1 }),
          })
        }
      >
        {t('web.projection.add')}
      </button>
      {list.length < 2 ? null : (
        <button type="button" className="tool" onClick={() => scenarios.remove(scenarios.active)}>
          {t('web.projection.remove')}
        </button>
      )}
    </div>
  )
}

function Name({ editing: { scenario, change } }: { readonly editing: Editing }) {
  const { t } = useLanguage()
  const id = useId()
  return (
    <div className="text-field">
      <label htmlFor={id}>{t('web.projection.name')}</label>
      <input
        id={id}
        type="text"
        maxLength={60}
        value={scenario.name}
        onChange={(event) => {
          if (event.target.value !== '') change({ ...scenario, name: event.target.value })
        }}
      />
    </div>
  )
}

function Measures({
  editing,
  applies,
}: {
  readonly editing: Editing
  readonly applies: readonly string[]
}) {
  const language = useLanguage()
  const { t } = language
  const { scenario } = editing
  const own = (scenario.ownMeasures ?? []) as readonly Measure[]
  const listed = [...own, ...library.filter(({ id }) => applies.includes(id))]
  const left = library.filter(({ id }) => !applies.includes(id))
  return (
    <div className="builder-part">
      <h3>{t('web.projection.measures')}</h3>
      <ul className="measures">
        {listed.map((measure) => (
          <MeasureCard key={measure.id} measure={measure} editing={editing} />
        ))}
      </ul>
      {left.length === 0 || applies.length === 0 ? null : (
        <details>
          <summary>
            {t('web.projection.notHere')} ({left.length})
          </summary>
          <p className="quiet">{t('web.projection.notHereWhy')}</p>
          <ul className="plain">
            {left.map(({ id }) => (
              <li key={id}>{measureName(language, scenario, id)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function Assumptions({
  editing,
  basis,
}: {
  readonly editing: Editing
  readonly basis: RunBasis | null
}) {
  const { t } = useLanguage()
  const { scenario, change } = editing
  const p = 'web.projection'
  return (
    <div className="builder-part">
      <h3>{t(`${p}.assumptions`)}</h3>
      <Choice
        label={t(`${p}.coverage`)}
        value={scenario.coverage ?? 'constant'}
        options={[
          ['constant', t(`${p}.coverageConstant`)],
          ['continued', t(`${p}.coverageContinued`)],
          ...(scenario.coverage === 'adopted' ? [['adopted', t('assume.followed')] as const] : []),
        ]}
        onChange={(value) => {
          if (value !== 'adopted')
            change(withCoverage(scenario, value === 'constant' ? undefined : 'continued'))
        }}
      />
      <Choice
        label={t(`${p}.health`)}
        value={scenario.health ?? 'constant'}
        options={[
          ['constant', t(`${p}.healthConstant`)],
          ['equal-mortality', t(`${p}.healthBetter`)],
        ]}
        onChange={(value) =>
          change(withStep(scenario, 'health', value === 'constant' ? undefined : 'equal-mortality'))
        }
      />
      <Choice
        label={t(`${p}.family`)}
        value={scenario.familyCare ?? 'proportional'}
        options={[
          ['proportional', t(`${p}.familyProportional`)],
          ['constant', t(`${p}.familyConstant`)],
          ['carers', t(`${p}.familyCarers`)],
        ]}
        onChange={(value) =>
          change(
            withStep(
              scenario,
              'familyCare',
              value === 'proportional' ? undefined : (value as 'constant' | 'carers'),
            ),
          )
        }
      />
      {basis === null ? null : <MoreAssumptions editing={editing} basis={basis} />}
    </div>
  )
}
