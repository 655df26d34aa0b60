import { Paragraph } from '@digdir/designsystemet-react'
import type { Finding, SourceTable } from '@samsyn/plan'
import { qualities } from '@samsyn/quantity'
import { useQuery } from '@tanstack/react-query'
import { Fragment } from 'react'
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

/** The tables in the order in which they are read. */
function Tables({ sources }: { readonly sources: Sources }) {
  return (
    <ul className="tables">
      {sources.tables.map((table) => (
        <li key={table.id} className="card">
          <Table
            table={table}
            findings={sources.findings.filter((finding) => finding.table === table.id)}
          />
        </li>
      ))}
    </ul>
  )
}

function Table({
  table,
  findings,
}: {
  readonly table: SourceTable
  readonly findings: readonly Finding[]
}) {
  const language = useLanguage()
  const { t } = language
  const said = language.source(table)
  const made = table.sha256.startsWith('synthetic')
  const facts = [
    [t('report.publisher'), said.publisher],
    [t('report.table'), said.table],
    [t('report.period'), said.period],
    [t('web.data.age'), useAge(table.period)],
    [t('report.rows'), language.number(table.rows)],
    [t('report.licence'), said.licence],
  ].filter(([, value]) => value !== '')
  return (
    <>
      <h3>{said.title}</h3>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
        <dt>{made ? t('web.data.hash') : 'SHA-256'}</dt>
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
    </>
  )
}

/** Years from the last that a table speaks of to the base year; empty where the table says none. */
function useAge(period: string): string {
  const { t } = useLanguage()
  const { baseYear } = useCommunity()
  const years = period.match(/\d{4}/g)?.map(Number)
  if (years === undefined) return ''
  const age = baseYear - Math.max(...years)
  if (age < 0) return t('web.data.ahead')
  return age === 0 ? t('web.data.fresh') : t('web.data.years', { n: age, count: age })
}
