import { serviceOf } from '@samsyn/measures'
import { planYears } from '@samsyn/plan'
import type { Baseline } from '@samsyn/scenario'
import { useNavigate } from '@tanstack/react-router'
import { useId } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { linkOf } from '../../engine/scenario-codec.ts'
import { lower } from '../../parts/lower.ts'
import { LineLoading } from '../../parts/states.tsx'
import { fragmentOf } from '../../state/address.ts'
import { useAddress } from '../../state/use-address.ts'
import { serviceName, unitName } from '../projection/say-outcome.ts'
import { type Answers, instruments, lacking } from './answers.ts'
import { Goals } from './goals.tsx'
import { scenarioOfAnswers } from './measure-of-answers.ts'
import { potentialShare, usedToday } from './potential.ts'
import { type Form, Question } from './questions.tsx'
import { saidShare } from './say-share.ts'

/** What the answers amount to, the trusts' goals beside it, and the way on to the scenario they become. */
export function TheAnswer({
  baseline,
  loading,
  clear,
  ...form
}: Form & {
  readonly baseline: Baseline | null
  /** The baseline is on its way: until then nobody knows which services are counted, and so what is lacking. */
  readonly loading: boolean
  readonly clear: () => void
}) {
  const { answers, counted } = form
  const language = useLanguage()
  const { t } = language
  const id = useId()
  const open = useOpen(form)
  const lacks = lacking(answers, counted)
  const missing = instruments.filter((each) => answers.wheel[each] === 'missing')
  return (
    <Question title={t('web.assess.q5')}>
      <Potential answers={answers} baseline={baseline} />
      {missing.length === 0 ? null : (
        <p>
          {t('web.assess.missingInstruments', {
            list: language.list(missing.map((each) => lower(t(`web.assess.${each}`)))),
          })}
        </p>
      )}
      <Goals {...form} />
      <div className="answer-way">
        <button
          type="button"
          className="next"
          disabled={loading || lacks.length > 0}
          aria-describedby={lacks.length > 0 ? id : undefined}
          onClick={() => void open()}
        >
          {t('web.assess.try')} →
        </button>
        <button type="button" className="tool" onClick={clear}>
          {t('web.assess.clear')}
        </button>
        {loading ? <LineLoading /> : null}
        {loading || lacks.length === 0 ? null : (
          <p id={id} className="quiet">
            {t('web.assess.lacking', {
              list: language.list(lacks.map((each) => t(`web.assess.lack-${each}`))),
            })}
          </p>
        )}
      </div>
    </Question>
  )
}

/** Opens the measure in a scenario, in the year when it is all in place. */
function useOpen({ answers, counted }: Form) {
  const { t } = useLanguage()
  const { lang, community } = useAddress()
  const navigate = useNavigate()
  return async () => {
    const scenario = scenarioOfAnswers(answers, counted, { form: t('web.assess.form') })
    await navigate({
      to: '/$lang/$community/projection' as string,
      params: { lang, community } as never,
      search: { year: String(fullYear(answers)) } as never,
      hash: fragmentOf([await linkOf(scenario)]),
    })
  }
}

function fullYear({ startYear, rampYears }: Answers): number {
  return Math.min(startYear + rampYears, planYears.last)
}

/** What the shares amount to; nothing before they are answered. */
function Potential({ answers, baseline }: { answers: Answers; baseline: Baseline | null }) {
  const language = useLanguage()
  const { t, number } = language
  const share = potentialShare(answers)
  if (share === null) return null
  const { from, ageFrom, ageTo } = answers
  const total = baseline === null ? null : usedToday(baseline, answers)
  const units =
    total === null
      ? t('web.assess.potentialUncounted')
      : t('web.assess.potentialUnits', {
          n: number((total * share) / 100),
          total: number(total),
          unit: unitName(language, serviceOf(from).unit),
        })
  return (
    <p role="status">
      <strong>
        {t('web.assess.potential', {
          share: saidShare(language, share),
          service: lower(serviceName(language, from)),
          ages: language.age(ageFrom, ageTo >= 105 ? null : ageTo),
          year: fullYear(answers),
        })}
      </strong>{' '}
      {baseline === null ? null : units}
    </p>
  )
}
