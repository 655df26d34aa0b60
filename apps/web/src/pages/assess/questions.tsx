import type { Language } from '@samsyn/language'
import { measureTexts, type ServiceId, serviceOf, services } from '@samsyn/measures'
import { planYears } from '@samsyn/plan'
import { useCommunity } from '../../app/community-context.ts'
import { useLanguage } from '../../app/language.tsx'
import { Choice } from '../../parts/choices.tsx'
import { serviceName, unitName } from '../projection/say-outcome.ts'
import {
  type Answers,
  conversionOf,
  fitness,
  instrumentStates,
  instruments,
  libraryConversion,
  suitability,
} from './answers.ts'
import { NumberField, Radios, TextField } from './fields.tsx'
import { InstrumentWheel } from './instrument-wheel.tsx'

export interface Form {
  readonly answers: Answers
  readonly set: (change: Partial<Answers>) => void
  /** Services that some table counts here. */
  readonly counted: readonly ServiceId[]
}

export function Patients({ answers, set, counted }: Form) {
  const language = useLanguage()
  const { t } = language
  const options = services.map(
    ({ id }) =>
      [
        id,
        counted.includes(id)
          ? `${serviceName(language, id)} (${t('web.assess.counted')})`
          : serviceName(language, id),
      ] as const,
  )
  return (
    <Question title={t('web.assess.q1')}>
      <TextField
        label={t('web.assess.name')}
        value={answers.name}
        onChange={(name) => set({ name })}
      />
      <TextField
        long
        label={t('web.assess.patients')}
        value={answers.patients}
        onChange={(patients) => set({ patients })}
      />
      <div className="fields">
        <NumberField
          label={t('web.assess.ageFrom')}
          value={answers.ageFrom}
          max={105}
          onChange={(ageFrom) => ageFrom !== null && set({ ageFrom })}
        />
        <NumberField
          label={t('web.assess.ageTo')}
          value={answers.ageTo}
          max={105}
          onChange={(ageTo) => ageTo !== null && set({ ageTo })}
        />
      </div>
      <Choice
        label={t('web.assess.from')}
        value={answers.from}
        options={options}
        onChange={(from) => set({ from: from as ServiceId })}
      />
      {counted.length === 0 || counted.includes(answers.from) ? null : (
        <NumberField
          label={`${t('web.assess.per1000')} (${unitName(language, serviceOf(answers.from).unit)})`}
          value={answers.per1000}
          max={10_000}
          onChange={(per1000) => set({ per1000 })}
        />
      )}
    </Question>
  )
}

export function Needs({ answers, set }: Form) {
  const language = useLanguage()
  const { t } = language
  const fit = fitness(answers)
  const answered = fit.yes.length + fit.no.length
  return (
    <Question title={t('web.assess.q2')}>
      <TextField
        long
        label={t('web.assess.needs')}
        value={answers.needs}
        onChange={(needs) => set({ needs })}
      />
      <h3>{t('web.assess.fit')}</h3>
      {suitability.map((each) => (
        <Radios
          key={each}
          legend={t(`web.assess.fit-${each}`)}
          value={answers.fit[each] ?? 'unknown'}
          options={[
            ['yes', t('web.assess.yes')],
            ['no', t('web.assess.no')],
            ['unknown', t('web.assess.unknown')],
          ]}
          onChange={(value) => {
            const { [each]: _, ...others } = answers.fit
            set({ fit: value === 'unknown' ? others : { ...others, [each]: value } })
          }}
        />
      ))}
      {answered === 0 ? null : (
        <p role="status">
          <strong>{t('web.assess.fitSays', { yes: fit.yes.length, n: answered })}</strong>{' '}
          {answered === suitability.length
            ? ''
            : t('web.assess.fitLeft', { n: suitability.length - answered })}{' '}
          {fit.no.length === 0
            ? ''
            : t('web.assess.fitAgainst', {
                list: language.list(
                  fit.no.map((each) =>
                    t('web.assess.quoted', { text: t(`web.assess.fit-${each}`) }),
                  ),
                ),
              })}
        </p>
      )}
    </Question>
  )
}

export function Effect({ answers, set }: Form) {
  const { t } = useLanguage()
  return (
    <Question title={t('web.assess.q3')}>
      <HowMuch {...{ answers, set }} />
      <WhereTo {...{ answers, set }} />
      <TextField
        label={t('web.assess.evidence')}
        value={answers.evidence}
        onChange={(evidence) => set({ evidence })}
      />
      <FromWhen {...{ answers, set }} />
    </Question>
  )
}

/** How many are reached, what comes of it, and how sure that is. */
function HowMuch({ answers, set }: Omit<Form, 'counted'>) {
  const { t } = useLanguage()
  return (
    <>
      <div className="fields">
        <NumberField
          label={t('web.assess.reach')}
          value={answers.reach}
          onChange={(reach) => set({ reach })}
        />
        <NumberField
          label={t('web.assess.effect')}
          value={answers.effect}
          onChange={(effect) => set({ effect })}
        />
        <NumberField
          label={t('web.assess.ends')}
          value={answers.ends}
          onChange={(ends) => ends !== null && set({ ends })}
        />
      </div>
      <Radios
        legend={t('web.assess.sure')}
        value={answers.sure}
        options={[
          ['well', t('web.assess.sure-well')],
          ['some', t('web.assess.sure-some')],
          ['little', t('web.assess.sure-little')],
        ]}
        onChange={(sure) => set({ sure })}
      />
    </>
  )
}

/** The service where what does not end arrives, and how much of it a unit becomes. */
function WhereTo({ answers, set }: Omit<Form, 'counted'>) {
  const language = useLanguage()
  const { t } = language
  const options = services
    .filter(({ id }) => id !== answers.from)
    .map(({ id }) => [id, serviceName(language, id)] as const)
  return (
    <div className="fields">
      <Choice
        label={t('web.assess.to')}
        value={answers.to}
        options={options}
        onChange={(to) => set({ to: to as ServiceId })}
      />
      {answers.ends >= 100 ? null : (
        <NumberField
          label={t('web.assess.conversion', {
            to: unitName(language, serviceOf(answers.to).unit),
            unit: unitName(language, serviceOf(answers.from).unit),
          })}
          hint={conversionHint(language, answers)}
          value={answers.conversion}
          max={1000}
          step="any"
          onChange={(conversion) => set({ conversion })}
        />
      )}
    </div>
  )
}

function FromWhen({ answers, set }: Omit<Form, 'counted'>) {
  const { t } = useLanguage()
  const { baseYear } = useCommunity()
  return (
    <div className="fields">
      <NumberField
        label={t('web.assess.startYear')}
        value={answers.startYear}
        min={baseYear}
        max={planYears.last}
        onChange={(startYear) => startYear !== null && set({ startYear })}
      />
      <NumberField
        label={t('web.assess.rampYears')}
        value={answers.rampYears}
        max={20}
        onChange={(rampYears) => rampYears !== null && set({ rampYears })}
      />
    </div>
  )
}

/** Where a blank conversion comes from; one that is answered needs no word. */
function conversionHint({ t, code, number }: Language, answers: Answers): string {
  if (answers.conversion !== null) return ''
  const central = conversionOf(answers)
  if (central === null) return t('web.assess.conversionNone')
  const found = libraryConversion(answers.from, answers.to)
  if (found === null) return t('web.assess.conversionAlike')
  return t('web.assess.conversionLibrary', {
    n: number(central, central < 1 ? 4 : 1),
    measure: measureTexts[found.measure]?.name[code] ?? found.measure,
  })
}

export function Instruments({ answers, set }: Form) {
  const { t } = useLanguage()
  return (
    <Question title={t('web.assess.q4')}>
      <div className="wheel-and-list">
        <InstrumentWheel wheel={answers.wheel} />
        <div className="instruments">
          {instruments.map((each) => (
            <Radios
              key={each}
              legend={
                <>
                  <strong>{t(`web.assess.${each}`)}</strong>
                  <span className="quiet"> – {t(`web.assess.${each}Means`)}</span>
                </>
              }
              value={answers.wheel[each] ?? 'unknown'}
              options={instrumentStates.map(
                (state) => [state, t(`web.assess.state-${state}`)] as const,
              )}
              onChange={(state) => {
                const { [each]: _, ...others } = answers.wheel
                set({ wheel: state === 'unknown' ? others : { ...others, [each]: state } })
              }}
            />
          ))}
        </div>
      </div>
    </Question>
  )
}

export function Question({
  title,
  children,
}: {
  readonly title: string
  readonly children: React.ReactNode
}) {
  return (
    <section className="question">
      <h2>{title}</h2>
      {children}
    </section>
  )
}
