import type { Scenario } from '@samsyn/scenario'
import { useLanguage } from '../../app/language.tsx'
import type { ScenarioReasons } from '../../engine/orders.ts'
import { amount, measureName, serviceName, unitName } from './say-outcome.ts'

/** Share of what is moved that rounding may lose before "nothing vanishes" is no longer said. */
const CONSERVED = 1e-6

/** Nothing vanishes: what each measure takes from a service, and by which names it arrives. */
export function MovesTable({
  reasons,
  scenario,
  year,
}: {
  readonly reasons: ScenarioReasons
  readonly scenario: Scenario
  readonly year: number
}) {
  const language = useLanguage()
  const { t } = language
  const p = 'web.projection'
  return (
    <div className="figure">
      <h3 className="figure-title">{t(`${p}.whereTo`)}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="scroll" aria-label={t(`${p}.whereTo`)} tabIndex={0}>
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col">{t(`${p}.measure`)}</th>
              <th scope="col">{t(`${p}.leaves`)}</th>
              <th scope="col" className="n">
                {t(`${p}.amount`, { year })}
              </th>
              <th scope="col">{t(`${p}.arrives`)}</th>
            </tr>
          </thead>
          <tbody>
            {reasons.moves.map(({ measure, from, unit, leaves, to }) => (
              <tr key={`${measure}${from}`}>
                <th scope="row">{measureName(language, scenario, measure)}</th>
                <td>{serviceName(language, from)}</td>
                <td className="n">
                  {amount(language, leaves)} {unitName(language, unit)}
                </td>
                <td>
                  {to.length === 0
                    ? t(`${p}.ends`)
                    : language.list(to.map((id) => serviceName(language, id)))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {reasons.conservation < CONSERVED ? (
        <p className="figure-note">{t(`${p}.conserved`)}</p>
      ) : null}
    </div>
  )
}
