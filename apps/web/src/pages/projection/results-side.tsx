import { usual } from '@samsyn/scenario'
import { memo } from 'react'
import { useLanguage } from '../../app/language.tsx'
import type { RunAnswer, ScenarioResult } from '../../engine/orders.ts'
import type { Running } from '../../engine/runner.ts'
import { RunNumberPanel } from '../../numbers/run-number-panel.tsx'
import { PageLoading } from '../../parts/states.tsx'
import { HeadlineStrip } from './headline-strip.tsx'
import { isResult, Reasons, Results } from './results.tsx'
import { RESULTS } from './results-at-foot.tsx'

/** What came of the scenario that is worked on, and in which answer; null until there is one, and where it was refused. */
export type Own = { readonly answer: RunAnswer; readonly result: ScenarioResult } | null

export function ownOf(answer: RunAnswer | null, active: number): Own {
  const result = answer?.scenarios[active + 1]
  return answer && result && isResult(result) ? { answer, result } : null
}

/** Headlines, the source of one that is opened, then the results, and their reasons when they are there. */
export function ResultsSide({
  running: { answer, explained, basis, busy },
  own,
  active,
}: {
  readonly running: Running
  readonly own: Own
  readonly active: number
}) {
  const { t } = useLanguage()
  return (
    <div
      className="results"
      data-draws={answer?.draws}
      data-ms={answer === null ? undefined : Math.round(answer.ms)}
      data-busy={busy}
    >
      <section
        className="headline-section"
        id={RESULTS}
        tabIndex={-1}
        aria-label={t('web.projection.key')}
        aria-busy={busy}
      >
        <Reckoning busy={busy} draws={answer?.draws ?? usual.draws} />
        {own === null ? null : (
          <HeadlineStrip headlines={own.result.headlines} {...lookedAt(own.answer)} />
        )}
      </section>
      {own === null ? null : (
        <RunNumberPanel headlines={own.result.headlines} basis={basis} answer={own.answer} />
      )}
      {answer === null ? <PageLoading /> : <Results answer={answer} active={active} />}
      {explained === null || basis === null ? null : <Reasons {...{ explained, basis, active }} />}
    </div>
  )
}

export function lookedAt({ outcome, year, area }: RunAnswer) {
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
