import type { Assumption } from '@samsyn/scenario'
import { useLanguage } from '../../app/language.tsx'
import type { ServiceBasis } from '../../engine/orders.ts'
import { QualityBadge } from '../../numbers/quality-sign.tsx'
import { serviceName } from './say-outcome.ts'

/** What a run rests on: where each service's activity is from, and every assumed number with its interval. */
export function Basis({
  services,
  assumptions,
}: {
  readonly services: readonly ServiceBasis[]
  readonly assumptions: readonly Assumption[]
}) {
  const language = useLanguage()
  const { t } = language
  const p = 'web.projection'
  const title = (id: string) => language.source({ id, title: id, publisher: '' }).title
  return (
    <details className="figure basis">
      <summary>{t(`${p}.basis`)}</summary>
      <p>{t(`${p}.basisLead`)}</p>
      <ul className="plain">
        {services
          .filter(({ missing }) => missing === null)
          .map(({ id, quality, sources }) => (
            <li key={id}>
              {serviceName(language, id)} <QualityBadge quality={quality} />{' '}
              <span className="quiet">{sources.map(title).join('; ')}</span>
            </li>
          ))}
      </ul>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="scroll" aria-label={t(`${p}.assumptions`)} tabIndex={0}>
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col">{t(`${p}.assumption`)}</th>
              <th scope="col" className="n">
                {t(`${p}.central`)}
              </th>
              <th scope="col">{t('words.quality')}</th>
              <th scope="col">{t(`${p}.standing`)}</th>
              <th scope="col">{t(`${p}.because`)}</th>
            </tr>
          </thead>
          <tbody>
            {assumptions.map(({ id, central, low, high, quality, standing, rationale }) => (
              <tr key={id}>
                <th scope="row">
                  <code>{id}</code>
                </th>
                <td className="n">
                  {short(language, central)} (
                  {language.span(short(language, low), short(language, high))})
                </td>
                <td>{t(`quality.${quality}`)}</td>
                <td>{t(`${p}.standing-${standing}`)}</td>
                <td lang="en">{rationale}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}

/** Three digits that count. */
function short({ number }: ReturnType<typeof useLanguage>, value: number): string {
  const size = Math.abs(value)
  return number(value, size >= 10 ? 0 : size >= 1 ? 1 : size >= 0.1 ? 2 : 4)
}
