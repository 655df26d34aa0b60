import type { ScenarioMeasure } from '@samsyn/scenario'
import { useCommunity } from '../../app/community-context.ts'
import { useLanguage } from '../../app/language.tsx'
import { withChoice } from './change-scenario.ts'
import type { Editing } from './measure-card.tsx'

/** Which municipalities have a measure; all, unless some are chosen. */
export function MeasureAreas({
  choice,
  editing,
}: {
  readonly choice: ScenarioMeasure
  readonly editing: Editing
}) {
  const { t, compare } = useLanguage()
  const { municipalities } = useCommunity()
  const { scenario, change } = editing
  const some = choice.areas ?? municipalities.map(({ code }) => code)
  const toggle = (code: string) => {
    const next = some.includes(code) ? some.filter((each) => each !== code) : [...some, code]
    const areas = next.length === municipalities.length ? undefined : next.sort()
    if (next.length > 0) change(withChoice(scenario, choice.measure, { areas }))
  }
  const said =
    choice.areas === undefined
      ? t('web.projection.areasAll')
      : t('web.projection.areasSome', { n: choice.areas.length, count: choice.areas.length })
  return (
    <details>
      <summary>
        {t('web.projection.areas')}: {said}
      </summary>
      <ul className="areas">
        {[...municipalities]
          .sort((a, b) => compare(a.name, b.name))
          .map(({ code, name }) => (
            <li key={code}>
              <label>
                <input
                  type="checkbox"
                  checked={some.includes(code)}
                  onChange={() => toggle(code)}
                />
                {name}
              </label>
            </li>
          ))}
      </ul>
    </details>
  )
}
