import { useCommunity } from '../../app/community-context.ts'
import { useLanguage } from '../../app/language.tsx'
import { Choice } from '../../parts/choices.tsx'
import type { Step } from './change-scenario.ts'
import { NumberField } from './step-fields.tsx'
import { type StepPart, Steps } from './steps.tsx'
import { yearOptions } from './year-options.ts'

/** Coverage that municipalities have adopted. */
export function AdoptedSteps({ editing, basis }: StepPart) {
  const { t, number } = useLanguage()
  const { municipalities } = useCommunity()
  const taken = editing.scenario.adopted ?? []
  const today = ({ area, service, ages }: Pick<Step<'adopted'>, 'area' | 'service' | 'ages'>) =>
    basis.coverage.find((one) => one.area === area && one.service === service && one.ages === ages)
      ?.percent
  const left = basis.coverage.find(
    (one) =>
      one.service === 'long-stay' &&
      one.ages === '80plus' &&
      !taken.some(
        ({ area, service, ages }) =>
          area === one.area && service === one.service && ages === one.ages,
      ),
  )
  const fresh: Step<'adopted'> | null =
    left === undefined
      ? null
      : {
          area: left.area,
          service: left.service,
          ages: left.ages,
          points: [{ year: basis.firstYear + 10, percent: Math.round(left.percent * 10) / 10 }],
        }
  return (
    <Steps name="adopted" editing={editing} fresh={fresh}>
      {(item, set) => {
        const { year, percent } = item.points[0]!
        const now = today(item)
        return (
          <>
            <Choice
              label={t('assume.area')}
              value={item.area}
              options={municipalities.map(({ code, name }) => [code, name] as const)}
              onChange={(area) => set({ ...item, area })}
            />
            <Choice
              label={t('assume.service')}
              value={item.service}
              options={(['home-care', 'long-stay'] as const).map(
                (id) => [id, t(`web.service.${id}`)] as const,
              )}
              onChange={(service) => set({ ...item, service: service as typeof item.service })}
            />
            <Choice
              label={t('assume.ages')}
              value={item.ages}
              options={[
                ['67to79', t('assume.adopted.67to79')],
                ['80plus', t('assume.adopted.80plus')],
              ]}
              onChange={(ages) => set({ ...item, ages: ages as typeof item.ages })}
            />
            <div className="choices">
              <NumberField
                label={t('assume.adopted.percent')}
                value={percent}
                least={0}
                most={100}
                step={0.1}
                onChange={(next) =>
                  set({ ...item, points: [{ year, percent: next }, ...item.points.slice(1)] })
                }
              />
              <Choice
                label={t('assume.adopted.from')}
                value={String(year)}
                options={yearOptions(basis.firstYear + 1, basis.lastYear)}
                onChange={(next) =>
                  set({
                    ...item,
                    points: [{ year: Number(next), percent }, ...item.points.slice(1)],
                  })
                }
              />
            </div>
            {now === undefined ? null : (
              <p className="dial-means">{t('assume.adopted.today', { percent: number(now, 1) })}</p>
            )}
          </>
        )
      }}
    </Steps>
  )
}
