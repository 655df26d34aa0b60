import { Paragraph } from '@digdir/designsystemet-react'
import { qualities } from '@samsyn/quantity'
import { useQuery } from '@tanstack/react-query'
import { sourcesQuery } from '../../api/queries.ts'
import type { Sources } from '../../api/shapes.ts'
import { useCommunity } from '../../app/community-context.ts'
import { PageHead } from '../../app/community-shell.tsx'
import { useLanguage } from '../../app/language.tsx'
import { QualityBadge } from '../../numbers/quality-sign.tsx'
import { GroupChoice } from '../../parts/choices.tsx'
import { Answer } from '../../parts/states.tsx'
import { defaultGroup } from '../../state/address.ts'
import { useAddress } from '../../state/use-address.ts'
import { GapList } from './gap-list.tsx'

/** What all numbers rest on, how old it is, what is odd in it, and what is missing. */
export default function DataPage() {
  const { t } = useLanguage()
  const query = useQuery(sourcesQuery)
  return (
    <>
      <PageHead title={t('web.data.title')}>
        <Paragraph>{t('web.data.lead')}</Paragraph>
      </PageHead>
      <Answer query={query}>{(sources) => <All sources={sources} />}</Answer>
    </>
  )
}

function All({ sources }: { readonly sources: Sources }) {
  const { t } = useLanguage()
  const { search } = useAddress()
  const group = search.group ?? defaultGroup
  const gaps = sources.gaps.find((each) => each.group === group)?.gaps ?? []
  return (
    <>
      <section aria-labelledby="tables">
        <h2 id="tables">{t('web.data.tables')}</h2>
        <Tables sources={sources} />
      </section>
      <section aria-labelledby="qualities">
        <h2 id="qualities">{t('web.data.qualities')}</h2>
        <ul className="plain">
          {qualities.map((quality) => (
            <li key={quality}>
              <QualityBadge quality={quality} /> – {t(`qualityMeans.${quality}`)}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="gaps">
        <h2 id="gaps">{t('web.data.gaps')}</h2>
        <p className="quiet">{t('web.data.gapsLead')}</p>
        <div className="choices">
          <GroupChoice />
        </div>
        <GapList gaps={gaps} />
      </section>
    </>
  )
}

/** The tables, oldest news told: age counts from the last year a table speaks of. */
function Tables({ sources }: { readonly sources: Sources }) {
  const language = useLanguage()
  const { t } = language
  const { baseYear } = useCommunity()
  return (
    <ul className="tables">
      {sources.tables.map((table) => {
        const said = language.source(table)
        const findings = sources.findings.filter((finding) => finding.table === table.id)
        const age = ageOf(table.period, baseYear)
        return (
          <li key={table.id} className="card">
            <h3>{said.title}</h3>
            <p>
              {said.publisher} · {t('report.table')} {table.table}
            </p>
            <dl className="facts">
              <dt>{t('report.period')}</dt>
              <dd>
                {table.period}
                {age === null
                  ? null
                  : ` · ${age <= 0 ? t('web.data.fresh') : t('web.data.years', { n: age, count: age })}`}
              </dd>
              <dt>{t('report.rows')}</dt>
              <dd>{language.number(table.rows)}</dd>
              <dt>{t('report.licence')}</dt>
              <dd>{table.licence}</dd>
              <dt>{table.sha256.startsWith('synthetic') ? t('web.data.hash') : 'SHA-256'}</dt>
              <dd>
                <code>{table.sha256.slice(0, 16)}</code>
              </dd>
            </dl>
            {findings.length === 0 ? null : (
              <details>
                <summary>
                  {t('web.data.nFindings', { n: findings.length, count: findings.length })}
                </summary>
                <ul>
                  {findings.map((finding, i) => (
                    <li key={`${finding.id}${String(i)}`}>{language.finding(finding)}</li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** Years from the last year in "2015–2025" to the base year. */
function ageOf(period: string, baseYear: number): number | null {
  const years = period.match(/\d{4}/g)?.map(Number)
  return years === undefined ? null : baseYear - Math.max(...years)
}
