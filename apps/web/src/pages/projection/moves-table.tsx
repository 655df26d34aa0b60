import { amount } from '@samsyn/language'
import type { Scenario } from '@samsyn/scenario'
import { useLanguage } from '../../app/language.tsx'
import type { ScenarioReasons } from '../../engine/orders.ts'
import { measureName, serviceName, unitName } from './say-outcome.ts'
import type { ShownAt } from './shown-at.ts'
import { StackedTable } from './stacked-table.tsx'

/** Share of what is moved that rounding may lose before "nothing vanishes" is no longer said. */
const CONSERVED = 1e-6

/** Nothing vanishes: what each measure takes from a service, and by which names it arrives. */
export function MovesTable({
  reasons,
  scenario,
  at: { place, year },
}: {
  readonly reasons: ScenarioReasons
  readonly scenario: Scenario
  readonly at: ShownAt
}) {
  const language = useLanguage()
  const { t } = language
  const p = 'web.projection'
  const title = t('run.whereTo', { place, year })
  return (
    <div className="figure">
      <h3 className="figure-title">{title}</h3>
      <StackedTable
        label={title}
        columns={[
          { label: t(`${p}.measure`), numeric: false },
          { label: t(`${p}.leaves`), numeric: false },
          { label: t(`${p}.amount`, { year }), numeric: true },
          { label: t(`${p}.arrives`), numeric: false },
        ]}
        rows={reasons.moves.map(({ measure, from, unit, leaves, to }) => ({
          key: `${measure}${from}`,
          name: measureName(language, scenario, measure),
          cells: [
            serviceName(language, from),
            `${amount(language, leaves)} ${unitName(language, unit)}`,
            to.length === 0
              ? t(`${p}.ends`)
              : language.list(to.map((id) => serviceName(language, id))),
          ],
        }))}
      />
      {reasons.conservation < CONSERVED ? (
        <p className="figure-note">{t(`${p}.conserved`)}</p>
      ) : null}
    </div>
  )
}
