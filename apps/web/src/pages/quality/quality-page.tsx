import { Paragraph } from '@digdir/designsystemet-react'
import { sourceName, sourceNames } from '@samsyn/quality'
import { useQuery } from '@tanstack/react-query'
import { indicatorQuery, indicatorsQuery } from '../../api/queries.ts'
import type { Indicator } from '../../api/shapes.ts'
import { PageHead } from '../../app/community-shell.tsx'
import { useLanguage } from '../../app/language.tsx'
import { Choice } from '../../parts/choices.tsx'
import { Answer, Empty, RefusalNote } from '../../parts/states.tsx'
import { useAddress } from '../../state/use-address.ts'
import { IndicatorNumbers } from './indicator-numbers.tsx'
import { sayValue } from './say-value.ts'

/** The indicators: what each is, what it should be, and what the tables hold. */
export default function QualityPage() {
  const { t } = useLanguage()
  const query = useQuery(indicatorsQuery)
  return (
    <>
      <PageHead title={t('web.quality.title')}>
        <Paragraph>{t('web.quality.lead')}</Paragraph>
      </PageHead>
      <Answer query={query}>{({ indicators }) => <Chosen indicators={indicators} />}</Answer>
    </>
  )
}

function Chosen({ indicators }: { readonly indicators: readonly Indicator[] }) {
  const { t, code, compare } = useLanguage()
  const { search, set } = useAddress()
  const sorted = indicators.toSorted(
    (a, b) => Number(b.held) - Number(a.held) || compare(a.name[code], b.name[code]),
  )
  const first = firstShown(indicators)
  const asked = search.service
  const found = sorted.find(({ id }) => id === asked)
  const chosen = found ?? first
  const query = useQuery({ ...indicatorQuery(chosen?.id ?? ''), enabled: chosen !== undefined })
  if (chosen === undefined) return <Empty />
  return (
    <>
      {asked === undefined || found !== undefined ? null : <RefusalNote word="missing" detail="" />}
      <div className="choices">
        <Choice
          label={t('web.quality.indicator')}
          value={chosen.id}
          options={sorted.map(
            ({ id, name, held }) =>
              [
                id,
                name[code],
                t(held ? 'web.quality.withNumbers' : 'web.quality.withoutNumbers'),
              ] as const,
          )}
          onChange={(id) => set({ service: id === first?.id ? undefined : id }, false)}
        />
      </div>
      <About indicator={chosen} />
      <Answer query={query}>{(answer) => <IndicatorNumbers indicator={answer} />}</Answer>
    </>
  )
}

/** What both levels share an answer for: what a hospital sends home and a municipality cannot keep there. */
const shared = 'readmission'

/** By id, so that one address shows one indicator in every language. */
function firstShown(indicators: readonly Indicator[]): Indicator | undefined {
  const rank = ({ id, held }: Indicator) => Number(held) + Number(held && id === shared)
  return indicators.toSorted((a, b) => rank(b) - rank(a) || (a.id < b.id ? -1 : 1))[0]
}

function About({ indicator }: { readonly indicator: Indicator }) {
  const language = useLanguage()
  const { t, code } = language
  const { formula, formulaFrom, targets, direction, unit, sources, reportingBurden } = indicator
  const said = (value: number) => `${sayValue(language, value)} ${unit.name[code]}`
  return (
    <section className="sheet" aria-labelledby="about-indicator">
      <h2 id="about-indicator">{indicator.name[code]}</h2>
      <dl className="facts">
        <dt>{t('web.quality.formula')}</dt>
        <dd>
          {formula[code]} ({unit.name[code]}).{' '}
          {formulaFrom === 'ours' ? t('web.quality.ours') : null}
        </dd>
        <dt>{t('web.quality.direction')}</dt>
        <dd>{t(`web.quality.${direction}`)}</dd>
        <dt>{t('web.quality.target')}</dt>
        <dd>
          {targets.length === 0
            ? t('web.quality.noTarget')
            : targets
                .map(({ value, comparison, by, source }) => {
                  const key =
                    comparison === 'at-least' || comparison === 'above' ? 'atLeast' : 'atMost'
                  const until = by === null ? '' : `, ${t('web.quality.by', { year: by })}`
                  return `${t(`web.quality.${key}`, { value: said(value) })}${until} (${sourceName(source, code)})`
                })
                .join('; ')}
        </dd>
        <dt>{t('web.quality.sources')}</dt>
        <dd>{sourceNames(sources, code).join('; ')}</dd>
      </dl>
      {reportingBurden ? <p className="note">{t('web.quality.burden')}</p> : null}
    </section>
  )
}
