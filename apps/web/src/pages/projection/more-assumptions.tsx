import { useLanguage } from '../../app/language.tsx'
import { AdoptedSteps } from './adopted-steps.tsx'
import { ConvergenceSteps } from './convergence-steps.tsx'
import { FlowSteps } from './flow-steps.tsx'
import type { StepPart } from './steps.tsx'
import { WaitingSteps } from './waiting-steps.tsx'
import { WorkforceSteps } from './workforce-steps.tsx'

const folded = ['adopted', 'convergence', 'flow', 'waiting', 'workforce'] as const

/** Steps that few scenarios take, folded so that the page stays calm; a number says how many are set. */
export function MoreAssumptions({ editing, basis }: StepPart) {
  const { t } = useLanguage()
  const set = folded.reduce((sum, name) => sum + (editing.scenario[name]?.length ?? 0), 0)
  return (
    <details className="more-assumptions">
      <summary>
        {t('assume.more')}
        {set === 0 ? null : (
          <span className="quiet"> · {t('assume.set', { count: set, n: set })}</span>
        )}
      </summary>
      <AdoptedSteps {...{ editing, basis }} />
      <ConvergenceSteps {...{ editing, basis }} />
      <FlowSteps {...{ editing, basis }} />
      <WaitingSteps {...{ editing, basis }} />
      <WorkforceSteps {...{ editing, basis }} />
    </details>
  )
}
