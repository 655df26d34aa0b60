import './assess.css'
import { Paragraph } from '@digdir/designsystemet-react'
import { unpackBaseline } from '@samsyn/scenario'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { baselineQuery } from '../../api/queries.ts'
import { useCommunity } from '../../app/community-context.ts'
import { PageHead } from '../../app/community-shell.tsx'
import { useLanguage } from '../../app/language.tsx'
import { useAddress } from '../../state/use-address.ts'
import { type Answers, blankAnswers, readAnswers, writeAnswers } from './answers.ts'
import { Effect, type Form, Instruments, Needs, Patients } from './questions.tsx'
import { TheAnswer } from './the-answer.tsx'

/** Quiet time before the address is written. */
const QUIET_MS = 250

/** The four questions as a form; its answer is a measure ready to model. */
export default function AssessPage() {
  const { t } = useLanguage()
  const { search, set } = useAddress()
  const community = useCommunity()
  const blank = useMemo(() => blankAnswers(community.baseYear), [community.baseYear])
  const [answers, setAnswers] = useState(() => readAnswers(search.answers, blank))
  const { data: bytes, isLoading } = useQuery(baselineQuery(community.id))
  const baseline = useMemo(
    () => (bytes === undefined ? null : unpackBaseline(new Uint8Array(bytes))),
    [bytes],
  )
  const written = writeAnswers(answers, blank)
  useEffect(() => {
    if (written === search.answers) return
    const timer = setTimeout(() => set({ answers: written }), QUIET_MS)
    return () => clearTimeout(timer)
  }, [written, search.answers, set])
  const change = (some: Partial<Answers>) => setAnswers((before) => ({ ...before, ...some }))
  const counted = (baseline?.services ?? [])
    .filter(({ missing }) => missing === null)
    .map(({ id }) => id)
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
        <TheAnswer
          {...form}
          baseline={baseline}
          loading={isLoading}
          clear={() => setAnswers(blank)}
        />
      </form>
    </>
  )
}
