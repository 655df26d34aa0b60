import './projection.css'
import { Alert, Paragraph } from '@digdir/designsystemet-react'
import { Refusal, sentenceOf } from '@samsyn/refusal'
import { type Scenario, usual } from '@samsyn/scenario'
import { useQuery } from '@tanstack/react-query'
import { memo, useEffect, useMemo } from 'react'
import { baselineQuery } from '../../api/queries.ts'
import { useCommunity } from '../../app/community-context.ts'
import { PageHead } from '../../app/community-shell.tsx'
import { useLanguage } from '../../app/language.tsx'
import type { RunAnswer, RunBasis } from '../../engine/orders.ts'
import { useEngine } from '../../engine/use-engine.ts'
import { RunNumberPanel } from '../../numbers/run-number-panel.tsx'
import { AreaChoice, Choice, YearChoice } from '../../parts/choices.tsx'
import { Answer, Failure, PageLoading } from '../../parts/states.tsx'
import { useAddress } from '../../state/use-address.ts'
import { useScenarios } from '../../state/use-scenarios.ts'
import { yearAhead } from '../../state/usual-year.ts'
import { HeadlineStrip } from './headline-strip.tsx'
import { placed, RefusalContext } from './refused-here.tsx'
import { isResult, Reasons, Results } from './results.tsx'
import { RESULTS, ResultsAtFoot } from './results-at-foot.tsx'
import { outcomeName } from './say-outcome.ts'
import { ScenarioBuilder } from './scenario-builder.tsx'

/** What the years bring, what measures do about it, and for whom. */
export default function ProjectionPage() {
  const { t, areaName } = useLanguage()
  const { community: id, search } = useAddress()
  const community = useCommunity()
  const year = yearAhead(search.year, community.baseYear)
  const focus = community.municipalities.find(({ code }) => code === search.area)
  const query = useQuery(baselineQuery(id))
  return (
    <>
      <PageHead
        title={t('web.projection.title', { year, community: focus?.name ?? areaName(community) })}
      >
        <Paragraph>{t('web.projection.lead')}</Paragraph>
      </PageHead>
      <Answer query={query}>{(bytes) => <Workbench bytes={bytes} year={year} />}</Answer>
    </>
  )
}

function Workbench({ bytes, year }: { readonly bytes: ArrayBuffer; readonly year: number }) {
  const { t } = useLanguage()
  const { community, search, set } = useAddress()
  const scenarios = useScenarios({ schema: 1, name: t('web.projection.own'), community })
  const outcome = search.outcome ?? 'beds'
  const area = search.area ?? null
  const name = t('web.projection.reference')
  const all = useMemo<readonly Scenario[] | null>(
    () => scenarios.list && [{ schema: 1, name }, ...scenarios.list],
    [scenarios.list, name],
  )
  const wanted = useMemo(
    () => all && { scenarios: all, year, outcome, area },
    [all, year, outcome, area],
  )
  const { moving } = scenarios
  const running = useEngine(bytes, wanted, { active: scenarios.active + 1, moving })
  const { answer: shown, explained, basis } = running
  // An answer changes nothing of the builder: it is drawn again only when what is set changes.
  const builder = useMemo(
    () => scenarios.list && <ScenarioBuilder scenarios={scenarios} basis={basis} />,
    [scenarios.list, scenarios.active, basis, t],
  )
  const own = shown?.scenarios[scenarios.active + 1]
  const asked = shown?.asked[scenarios.active + 1]
  const refusal = useMemo(
    () => (own && asked && !isResult(own) ? placed(own.refusal, asked) : null),
    [own, asked],
  )
  const chosen =
    own && isResult(own) ? own.headlines.find(({ id }) => id === shown?.outcome) : undefined
  // A link may name what no run has, or what only a limit since taken away had: then the first is shown.
  const strange =
    own && isResult(own) && shown && !own.outcomes.some(({ id }) => id === shown.outcome)
  useEffect(() => {
    if (strange && shown.outcome === outcome) set({ outcome: undefined })
  }, [strange, shown, outcome, set])
  if (scenarios.list === null || all === null) return <PageLoading />
  return (
    <>
      {scenarios.unread === null ? null : <LinkRefused unread={scenarios.unread} />}
      <Controls
        year={year}
        outcome={outcome}
        outcomes={own && isResult(own) ? own.outcomes.map(({ id }) => id).join(' ') : ''}
        basis={basis}
      />
      {running.failure === null ? null : (
        <Failure error={new Error(running.failure)} again={() => window.location.reload()} />
      )}
      <div className="workbench">
        <div className="builder-and-foot">
          <RefusalContext value={refusal}>{builder}</RefusalContext>
          {chosen === undefined || !shown ? null : (
            <ResultsAtFoot headline={chosen} {...at(shown)} busy={running.busy} />
          )}
        </div>
        <div
          className="results"
          data-draws={shown?.draws}
          data-ms={shown === null ? undefined : Math.round(shown.ms)}
          data-busy={running.busy}
        >
          <section
            className="headline-section"
            id={RESULTS}
            tabIndex={-1}
            aria-label={t('web.projection.key')}
            aria-busy={running.busy}
          >
            <Reckoning busy={running.busy} draws={shown?.draws ?? usual.draws} />
            {own && shown && isResult(own) ? (
              <HeadlineStrip headlines={own.headlines} {...at(shown)} />
            ) : null}
          </section>
          {own && shown && isResult(own) ? (
            <RunNumberPanel headlines={own.headlines} basis={basis} answer={shown} />
          ) : null}
          {shown === null ? <PageLoading /> : <Results answer={shown} active={scenarios.active} />}
          {explained === null || basis === null ? null : (
            <Reasons {...{ explained, basis, active: scenarios.active }} />
          )}
        </div>
      </div>
    </>
  )
}

function at({ outcome, year, area }: RunAnswer) {
  return { outcome, year, area }
}

/** Whether the numbers are those of what is chosen, or of what was chosen before; beside them, before they are read. */
const Reckoning = memo(function Reckoning({
  busy,
  draws,
}: {
  readonly busy: boolean
  readonly draws: number
}) {
  const { t } = useLanguage()
  return (
    <p className={busy ? 'reckoning busy' : 'reckoning'}>
      {busy ? t('run.reckoning') : t('web.projection.draws', { n: draws })}
      <span className="quiet"> · {t('run.middle')}</span>
    </p>
  )
})

const Controls = memo(function Controls({
  year,
  outcome,
  outcomes,
  basis,
}: {
  readonly year: number
  readonly outcome: string
  /** Ids with spaces between: the same text from answer to answer, so that a slider leaves the controls as they are. */
  readonly outcomes: string
  readonly basis: RunBasis | null
}) {
  const language = useLanguage()
  const { t } = language
  const { search, set } = useAddress()
  const { municipalities } = useCommunity()
  const focus = municipalities.find(({ code }) => code === search.area)
  const ids = new Set([outcome, ...outcomes.split(' ').filter(Boolean)])
  return (
    <div className="choices">
      <AreaChoice />
      <YearChoice years={yearsAhead(basis, year)} value={year} />
      <Choice
        label={t('web.projection.outcome')}
        value={outcome}
        options={[...ids].map((id) => [id, outcomeName(language, id, focus?.code)] as const)}
        onChange={(id) => set({ outcome: id === 'beds' ? undefined : id })}
      />
      {focus === undefined ? null : (
        <p className="quiet">{t('run.areaNote', { area: focus.name })}</p>
      )}
    </div>
  )
})

/** Every year that a run has after the year of the tables; until it is known, the one that is chosen. */
function yearsAhead(basis: RunBasis | null, chosen: number): number[] {
  if (basis === null) return [chosen]
  const { firstYear, lastYear } = basis
  return Array.from({ length: lastYear - firstYear }, (_, i) => firstYear + 1 + i)
}

/** The link holds a scenario that cannot be read: why, in the reader's words where there are such. */
function LinkRefused({ unread }: { readonly unread: unknown }) {
  const { t, refusal } = useLanguage()
  const said = unread instanceof Refusal ? refusal(unread) : null
  return (
    <Alert data-color="danger">
      <strong>{t('web.projection.linkRefused')}</strong>
      {said === null || said.untranslated ? (
        <details>
          <summary>{t('web.refused.details')}</summary>
          <p lang="en">{unread instanceof Refusal ? sentenceOf(unread.text) : String(unread)}</p>
        </details>
      ) : (
        <Paragraph>{said.sentence}</Paragraph>
      )}
    </Alert>
  )
}
