import './assess.css'
import { Paragraph } from '@digdir/designsystemet-react'
import type { ServiceId } from '@samsyn/measures'
import { planYears } from '@samsyn/plan'
import { unpackBaseline } from '@samsyn/scenario'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { baselineQuery } from '../../api/queries.ts'
import { useCommunity } from '../../app/community-context.ts'
import { PageHead } from '../../app/community-shell.tsx'
import { useLanguage } from '../../app/language.tsx'
import { linkOf } from '../../engine/scenario-codec.ts'
import { fragmentOf } from '../../state/address.ts'
import { useAddress } from '../../state/use-address.ts'
import { serviceName } from '../projection/say-outcome.ts'
import {
  type Answers,
  blankAnswers,
  instruments,
  readAnswers,
  scenarioOfAnswers,
  writeAnswers,
} from './answers.ts'
import { NumberField, TextField } from './fields.tsx'
import { Effect, type Form, Instruments, Needs, Patients, Question } from './questions.tsx'

/** Quiet time before the address is written. */
const QUIET_MS = 250

/** The four questions as a form; its answer is a measure ready to model. */
export default function AssessPage() {
  const { t } = useLanguage()
  const { search, set } = useAddress()
  const community = useCommunity()
  const blank = useMemo(() => blankAnswers(community.baseYear), [community.baseYear])
  const [answers, setAnswers] = useState(() => readAnswers(search.answers, blank))
  const { data: bytes } = useQuery(baselineQuery(community.id))
  const counted = useMemo(() => (bytes === undefined ? [] : countedIn(bytes)), [bytes])
  const written = writeAnswers(answers, blank)
  useEffect(() => {
    if (written === search.answers) return
    const timer = setTimeout(() => set({ answers: written }), QUIET_MS)
    return () => clearTimeout(timer)
  }, [written, search.answers, set])
  const change = (some: Partial<Answers>) => setAnswers((before) => ({ ...before, ...some }))
  const form: Form = { answers, set: change, counted }
  return (
    <>
      <PageHead title={t('web.assess.title')}>
        <Paragraph>{t('web.assess.lead')}</Paragraph>
        <p className="quiet">{t('web.assess.kept')}</p>
      </PageHead>
      <form className="assess" onSubmit={(event) => event.preventDefault()}>
        <Patients {...form} />
        <Needs {...form} />
        <Effect {...form} />
        <Instruments {...form} />
        <TheAnswer {...form} clear={() => setAnswers(blank)} />
      </form>
    </>
  )
}

function countedIn(bytes: ArrayBuffer): ServiceId[] {
  const { services } = unpackBaseline(new Uint8Array(bytes))
  return services.filter(({ missing }) => missing === null).map(({ id }) => id)
}

function TheAnswer({ answers, set, counted, clear }: Form & { readonly clear: () => void }) {
  const language = useLanguage()
  const { t } = language
  const { lang, community } = useAddress()
  const { baseYear } = useCommunity()
  const navigate = useNavigate()
  const missing = instruments.filter((each) => answers.wheel[each] === 'missing')
  const compute = async () => {
    const scenario = scenarioOfAnswers(answers, counted, {
      name: answers.name,
      rationale: t('web.projection.rationale'),
    })
    await navigate({
      to: '/$lang/$community/projection' as string,
      params: { lang, community } as never,
      search: { year: String(answers.goalYear) } as never,
      hash: fragmentOf([await linkOf(scenario)]),
    })
  }
  return (
    <Question title={t('web.assess.q5')}>
      <p>
        <Potential answers={answers} />
      </p>
      {missing.length === 0 ? null : (
        <p>
          {t('web.assess.missingInstruments', {
            list: language.list(missing.map((each) => t(`web.assess.${each}`).toLowerCase())),
          })}
        </p>
      )}
      <div className="fields">
        <NumberField
          label={t('web.assess.goal')}
          value={answers.goal}
          onChange={(goal) => set({ goal })}
        />
        <NumberField
          label={t('web.assess.goalYear')}
          value={answers.goalYear}
          min={baseYear}
          max={planYears.last}
          onChange={(goalYear) => set({ goalYear })}
        />
      </div>
      <TextField
        label={t('web.assess.followUp')}
        value={answers.followUp}
        onChange={(followUp) => set({ followUp })}
      />
      <div className="choices">
        <button
          type="button"
          className="next"
          disabled={answers.name === ''}
          onClick={() => void compute()}
        >
          {t('web.assess.try')} →
        </button>
        <button type="button" className="tool" onClick={clear}>
          {t('web.assess.clear')}
        </button>
        {answers.name === '' ? <p className="quiet">{t('web.assess.needsName')}</p> : null}
      </div>
    </Question>
  )
}

/** What the shares amount to, beside the trust's own goal. */
function Potential({ answers }: { readonly answers: Answers }) {
  const language = useLanguage()
  const { t, percent } = language
  const share = (answers.reach * answers.effect) / 100
  return t('web.assess.potential', {
    share: percent(share, 0),
    service: lower(serviceName(language, answers.from)),
    from: answers.ageFrom,
    to: answers.ageTo,
    goal: percent(answers.goal, 0),
    year: answers.goalYear,
    verdict: t(answers.goal <= share ? 'web.assess.goalWithin' : 'web.assess.goalBeyond'),
  })
}

function lower(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}
