import { useQuery } from '@tanstack/react-query'
import { communitiesQuery } from '../../api/queries.ts'
import { useCommunity } from '../../app/community-context.ts'
import { useLanguage } from '../../app/language.tsx'
import { Choice } from '../../parts/choices.tsx'
import { LineLoading } from '../../parts/states.tsx'
import { Ramp, ServiceChoice, ShareSlider, shareAt } from './step-fields.tsx'
import { type StepPart, Steps } from './steps.tsx'

/** Patients who are treated in another community than their own. */
export function FlowSteps({ editing, basis }: StepPart) {
  const { t, areaName } = useLanguage()
  const { id } = useCommunity()
  const { data, isLoading } = useQuery(communitiesQuery)
  const others = (data?.communities ?? []).filter((one) => one.id !== id)
  const other = others[0]?.id
  const service = basis.counted.find((one) => one === 'hospital-bed-days') ?? basis.counted[0]
  const taken = editing.scenario.flow ?? []
  const next = others.find(
    (one) => !taken.some((flow) => flow.service === service && flow.community === one.id),
  )?.id
  if (isLoading) return <LineLoading />
  return (
    <Steps
      name="flow"
      editing={editing}
      fresh={
        service === undefined || other === undefined || next === undefined
          ? null
          : {
              service,
              direction: 'out',
              community: next,
              share: shareAt(0.05),
              startYear: basis.firstYear + 2,
              rampYears: 3,
            }
      }
    >
      {(item, set) => (
        <>
          <ServiceChoice
            ids={basis.counted}
            value={item.service}
            onChange={(service) => set({ ...item, service })}
          />
          <Choice
            label={t('assume.flow.direction')}
            value={item.direction}
            options={[
              ['out', t('assume.flow.out')],
              ['in', t('assume.flow.in')],
            ]}
            onChange={(direction) => set({ ...item, direction: direction as 'in' | 'out' })}
          />
          <Choice
            label={t('assume.flow.community')}
            value={item.community}
            options={others.map((one) => [one.id, areaName(one)] as const)}
            onChange={(community) => set({ ...item, community })}
          />
          <ShareSlider
            editing={editing}
            label={t('assume.flow.share')}
            value={item.share}
            onChange={(share) => set({ ...item, share }, false)}
          />
          <Ramp basis={basis} value={item} onChange={(ramp) => set({ ...item, ...ramp })} />
        </>
      )}
    </Steps>
  )
}
