import { Alert, Paragraph } from '@digdir/designsystemet-react'
import { Refusal, sentenceOf } from '@samsyn/refusal'
import type { Scenario } from '@samsyn/scenario'
import { useEffect, useMemo } from 'react'
import { useLanguage } from '../../app/language.tsx'
import type { Running } from '../../engine/runner.ts'
import { useEngine } from '../../engine/use-engine.ts'
import { Failure, PageLoading } from '../../parts/states.tsx'
import { useAddress } from '../../state/use-address.ts'
import { type Scenarios, useScenarios } from '../../state/use-scenarios.ts'
import { Controls } from './controls.tsx'
import { placed, RefusalContext } from './refused-here.tsx'
import { isResult } from './results.tsx'
import { ResultsAtFoot } from './results-at-foot.tsx'
import { lookedAt, type Own, ownOf, ResultsSide } from './results-side.tsx'
import { ScenarioBuilder } from './scenario-builder.tsx'

/** What is looked at; under it what is set, and beside that what comes of it. */
export function Workbench({ bytes, year }: { readonly bytes: ArrayBuffer; readonly year: number }) {
  const { t } = useLanguage()
  const { community, search } = useAddress()
  const scenarios = useScenarios({ schema: 1, name: t('web.projection.own'), community })
  const outcome = search.outcome ?? 'beds'
  const running = useRun(bytes, scenarios, { year, outcome, area: search.area ?? null })
  const { active, list, unread } = scenarios
  const own = ownOf(running.answer, active)
  useKnownOutcome(running, own, outcome)
  if (list === null) return <PageLoading />
  return (
    <>
      {unread === null ? null : <LinkRefused unread={unread} />}
      <Controls
        year={year}
        outcome={outcome}
        outcomes={own === null ? '' : own.result.outcomes.map(({ id }) => id).join(' ')}
        basis={running.basis}
      />
      {running.failure === null ? null : (
        <Failure error={new Error(running.failure)} again={() => window.location.reload()} />
      )}
      <div className="workbench">
        <BuilderSide {...{ scenarios, running, own }} />
        <ResultsSide {...{ running, own, active }} />
      </div>
    </>
  )
}

/** The reference and the scenarios of the address, run. */
function useRun(
  bytes: ArrayBuffer,
  { list, active, moving }: Scenarios,
  { year, outcome, area }: ReturnType<typeof lookedAt>,
): Running {
  const { t } = useLanguage()
  const name = t('web.projection.reference')
  const all = useMemo<readonly Scenario[] | null>(
    () => list && [{ schema: 1, name }, ...list],
    [list, name],
  )
  const wanted = useMemo(
    () => all && { scenarios: all, year, outcome, area },
    [all, year, outcome, area],
  )
  return useEngine(bytes, wanted, { active: active + 1, moving })
}

/**
 * A link may name what no run has, or what only a limit since taken away had: then the first is shown. An answer of
 * before says nothing of that: what is set together with an outcome may be what gives it.
 */
function useKnownOutcome({ busy }: Running, own: Own, outcome: string): void {
  const { set } = useAddress()
  const strange =
    !busy &&
    own?.answer.outcome === outcome &&
    !own.result.outcomes.some(({ id }) => id === outcome)
  useEffect(() => {
    if (strange) set({ outcome: undefined })
  }, [strange, set])
}

/** The builder with what was refused in it, and on a phone the outcome that is looked at. */
function BuilderSide({
  scenarios,
  running: { answer, basis, busy },
  own,
}: {
  readonly scenarios: Scenarios
  readonly running: Running
  readonly own: Own
}) {
  const { t } = useLanguage()
  const { list, active } = scenarios
  // An answer changes nothing of the builder: it is drawn again only when what is set changes.
  const builder = useMemo(
    () => <ScenarioBuilder scenarios={scenarios} basis={basis} />,
    [list, active, basis, t],
  )
  const told = answer?.scenarios[active + 1]
  const asked = answer?.asked[active + 1]
  const refusal = useMemo(
    () => (told && asked && !isResult(told) ? placed(told.refusal, asked) : null),
    [told, asked],
  )
  const headline = own?.result.headlines.find(({ id }) => id === own.answer.outcome)
  return (
    <div className="builder-and-foot">
      <RefusalContext value={refusal}>{builder}</RefusalContext>
      {own === null || headline === undefined ? null : (
        <ResultsAtFoot headline={headline} {...lookedAt(own.answer)} busy={busy} />
      )}
    </div>
  )
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
