import { useCommunity } from '../../app/community-context.ts'
import { useLanguage } from '../../app/language.tsx'
import { Choice } from '../../parts/choices.tsx'
import { Ramp, ServiceChoice, ShareSlider, shareAt } from './step-fields.tsx'
import { type StepPart, Steps } from './steps.tsx'

/** Local practice that nears a reference. */
export function ConvergenceSteps({ editing, basis }: StepPart) {
  const { t, compare } = useLanguage()
  const { municipalities } = useCommunity()
  const taken = editing.scenario.convergence ?? []
  const usual = [...basis.levelled].sort(
    (a, b) => Number(b === 'home-care') - Number(a === 'home-care'),
  )
  const free = usual.find((id) => !taken.some(({ service }) => service === id))
  const start = { startYear: basis.firstYear + 2, rampYears: 5 }
  return (
    <Steps
      name="convergence"
      editing={editing}
      fresh={
        free === undefined
          ? null
          : { service: free, reference: 'community', share: shareAt(0.5), ...start }
      }
    >
      {(item, set) => (
        <>
          <ServiceChoice
            ids={basis.levelled}
            value={item.service}
            onChange={(service) => set({ ...item, service })}
          />
          <Choice
            label={t('assume.convergence.reference')}
            value={item.reference}
            options={[
              ['community', t('assume.convergence.community')],
              ['norway', t('assume.convergence.norway')],
              ...[...municipalities]
                .sort((a, b) => compare(a.name, b.name))
                .map(({ code, name }) => [code, name] as const),
            ]}
            onChange={(reference) => set({ ...item, reference })}
          />
          <ShareSlider
            editing={editing}
            label={t('assume.convergence.share')}
            value={item.share}
            onChange={(share) => set({ ...item, share }, false)}
          />
          <Ramp basis={basis} value={item} onChange={(ramp) => set({ ...item, ...ramp })} />
        </>
      )}
    </Steps>
  )
}
