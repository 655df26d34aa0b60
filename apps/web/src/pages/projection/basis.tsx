import { assumptionReason, scenarioNames } from '@samsyn/language'
import { sourceName } from '@samsyn/quality'
import type { Assumption, Scenario } from '@samsyn/scenario'
import { useCommunity } from '../../app/community-context.ts'
import { useLanguage } from '../../app/language.tsx'
import type { ServiceBasis } from '../../engine/orders.ts'
import { QualityBadge } from '../../numbers/quality-sign.tsx'
import { serviceName } from './say-outcome.ts'
import type { ShownAt } from './shown-at.ts'
import { StackedTable } from './stacked-table.tsx'

/** What a run rests on: where each service's activity is from, and every assumed number with its interval. */
export function Basis({
  services,
  ...rest
}: {
  readonly services: readonly ServiceBasis[]
  readonly assumptions: readonly Assumption[]
  readonly scenario: Scenario
  readonly at: ShownAt
}) {
  const { t } = useLanguage()
  const { municipality } = rest.at
  return (
    <details className="figure basis">
      <summary>{t(municipality === null ? 'web.projection.basis' : 'run.basisOfAll')}</summary>
      <p>{t('web.projection.basisLead')}</p>
      <Services services={services} />
      <Assumptions {...rest} />
    </details>
  )
}

function Services({ services }: { readonly services: readonly ServiceBasis[] }) {
  const language = useLanguage()
  const title = (id: string) => language.source({ id, title: id, publisher: '' }).title
  return (
    <ul className="plain">
      {services
        .filter(({ missing }) => missing === null)
        .map(({ id, quality, sources }) => (
          <li key={id}>
            {serviceName(language, id)} <QualityBadge quality={quality} />{' '}
            <span className="quiet">{sources.map(title).join('; ')}</span>
            {id === 'birth-bed-days' ? (
              <p className="caution">{language.t('run.birthBedDays')}</p>
            ) : null}
          </li>
        ))}
    </ul>
  )
}

function Assumptions({
  assumptions,
  scenario,
}: {
  readonly assumptions: readonly Assumption[]
  readonly scenario: Scenario
}) {
  const language = useLanguage()
  const { t } = language
  const { municipalities } = useCommunity()
  const p = 'web.projection'
  const area = (id: string) => municipalities.find(({ code }) => code === id)?.name ?? id
  const names = scenarioNames(language, scenario, area)
  const cite = (source: string) => sourceName(source, language.code)
  return (
    <StackedTable
      label={t(`${p}.assumptions`)}
      columnPx={130}
      columns={[
        { label: t(`${p}.assumption`), numeric: false },
        { label: t(`${p}.central`), numeric: true },
        { label: t('words.quality'), numeric: false },
        { label: t(`${p}.standing`), numeric: false },
        { label: t(`${p}.because`), numeric: false },
      ]}
      rows={assumptions.map((assumption) => {
        const { id, central, low, high, quality, standing } = assumption
        return {
          key: id,
          name: <span title={id}>{names.assumption(id)}</span>,
          cells: [
            <span key="value" className="with-interval">
              {short(language, central)}{' '}
              <span className="quiet">
                ({language.span(short(language, low), short(language, high))})
              </span>
            </span>,
            t(`quality.${quality}`),
            t(`${p}.standing-${standing}`),
            assumptionReason(language, assumption, cite),
          ],
        }
      })}
    />
  )
}

/** Three digits that count. */
function short({ number }: ReturnType<typeof useLanguage>, value: number): string {
  const size = Math.abs(value)
  return number(value, size >= 10 ? 0 : size >= 1 ? 1 : size >= 0.1 ? 2 : size >= 0.01 ? 3 : 4)
}
