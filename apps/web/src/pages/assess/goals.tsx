import { planYears } from '@samsyn/plan'
import { useCommunity } from '../../app/community-context.ts'
import { useLanguage } from '../../app/language.tsx'
import { type Answers, blankGoal, type Goal } from './answers.ts'
import { NumberField, TextField } from './fields.tsx'
import { shareBy } from './potential.ts'
import type { Form } from './questions.tsx'
import { saidShare } from './say-share.ts'

/** Each trust's own goal for what is given at home, beside what the measure gives by then, and how it is followed up. */
export function Goals({ answers, set }: Form) {
  const { t } = useLanguage()
  const { trusts } = useCommunity()
  return (
    <>
      <h3>{t('web.assess.goals')}</h3>
      {trusts.map(({ id, name }) => (
        <TrustGoal
          key={id}
          name={name}
          answers={answers}
          goal={answers.goals[id] ?? blankGoal(answers)}
          onChange={(goal) => set({ goals: { ...answers.goals, [id]: goal } })}
        />
      ))}
    </>
  )
}

function TrustGoal({
  name,
  answers,
  goal,
  onChange,
}: {
  readonly name: string
  readonly answers: Answers
  readonly goal: Goal
  readonly onChange: (goal: Goal) => void
}) {
  const { t } = useLanguage()
  const { baseYear } = useCommunity()
  const change = (some: Partial<Goal>) => onChange({ ...goal, ...some })
  return (
    <fieldset className="goal">
      <legend>{name}</legend>
      <div className="fields">
        <NumberField
          label={t('web.assess.goal')}
          value={goal.share}
          onChange={(share) => change({ share })}
        />
        <NumberField
          label={t('web.assess.goalYear')}
          value={goal.year}
          min={baseYear}
          max={planYears.last}
          onChange={(year) => change({ year: year ?? blankGoal(answers).year })}
        />
        <TextField
          label={t('web.assess.indicator')}
          value={goal.indicator}
          onChange={(indicator) => change({ indicator })}
        />
        <TextField
          label={t('web.assess.owner')}
          value={goal.owner}
          onChange={(owner) => change({ owner })}
        />
        <TextField
          type="date"
          label={t('web.assess.nextDate')}
          value={goal.next}
          onChange={(next) => change({ next })}
        />
      </div>
      <Verdict answers={answers} goal={goal} />
    </fieldset>
  )
}

/** The goal against what is in place by its year; nothing until both are known. */
function Verdict({ answers, goal }: { readonly answers: Answers; readonly goal: Goal }) {
  const language = useLanguage()
  const { t } = language
  const by = shareBy(answers, goal.year)
  if (by === null || goal.share === null) return null
  return (
    <p role="status">
      {t(goal.share <= by ? 'web.assess.goalWithin' : 'web.assess.goalBeyond', {
        share: saidShare(language, by),
        goal: saidShare(language, goal.share),
        year: goal.year,
      })}
    </p>
  )
}
