import { useLanguage } from '../../app/language.tsx'
import { Choice } from '../../parts/choices.tsx'
import type { Step } from './change-scenario.ts'
import { serviceName } from './say-outcome.ts'
import { NumberField, ServiceChoice } from './step-fields.tsx'
import { type StepPart, Steps } from './steps.tsx'
import { yearOptions } from './year-options.ts'

/** Waiting lists that are cleared. */
export function WaitingSteps({ editing, basis }: StepPart) {
  const language = useLanguage()
  const { t } = language
  const taken = editing.scenario.waiting ?? []
  const usual = ['hospital-outpatient', 'mental-outpatient', 'home-care'] as const
  const free = [...usual, ...basis.counted].find(
    (id) => basis.counted.includes(id) && !taken.some(({ service }) => service === id),
  )
  return (
    <Steps
      name="waiting"
      editing={editing}
      fresh={
        free === undefined
          ? null
          : { service: free, units: unitsAt(1000), startYear: basis.firstYear + 2, years: 3 }
      }
    >
      {(item, set) => (
        <>
          <ServiceChoice
            ids={basis.counted}
            value={item.service}
            onChange={(service) => set({ ...item, service })}
          />
          <NumberField
            label={t('assume.waiting.units', { service: serviceName(language, item.service) })}
            value={item.units.central}
            least={0}
            most={1_000_000}
            step={1}
            onChange={(units) => set({ ...item, units: unitsAt(units) })}
          />
          <p className="dial-means">
            {t('web.projection.interval', {
              low: language.number(item.units.low),
              high: language.number(item.units.high),
            })}
          </p>
          <div className="choices">
            <Choice
              label={t('web.projection.startYear')}
              value={String(item.startYear)}
              options={yearOptions(basis.firstYear + 1, basis.lastYear)}
              onChange={(year) => set({ ...item, startYear: Number(year) })}
            />
            <Choice
              label={t('assume.waiting.years')}
              value={String(item.years)}
              options={yearOptions(1, 10)}
              onChange={(years) => set({ ...item, years: Number(years) })}
            />
          </div>
        </>
      )}
    </Steps>
  )
}

function unitsAt(units: number): Step<'waiting'>['units'] {
  return { central: units, low: Math.round(units * 0.8), high: Math.round(units * 1.2) }
}
