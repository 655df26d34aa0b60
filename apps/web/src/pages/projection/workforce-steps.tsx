import { useLanguage } from '../../app/language.tsx'
import { Choice } from '../../parts/choices.tsx'
import type { Step } from './change-scenario.ts'
import { Slider } from './slider.tsx'
import { type StepPart, Steps } from './steps.tsx'

const levels = ['municipal', 'specialist', 'gp'] as const
/** Where what cannot be staffed goes: all to one, or a third to each. */
const unmet = {
  thirds: { waiting: 1 / 3, family: 1 / 3, lowerCoverage: 1 / 3 },
  waiting: { waiting: 1, family: 0, lowerCoverage: 0 },
  family: { waiting: 0, family: 1, lowerCoverage: 0 },
  coverage: { waiting: 0, family: 0, lowerCoverage: 1 },
} as const

/** Staff that cannot grow as need does. */
export function WorkforceSteps({ editing }: StepPart) {
  const { t, percent } = useLanguage()
  const taken = editing.scenario.workforce ?? []
  const free = levels.find((level) => !taken.some((one) => one.level === level))
  return (
    <Steps
      name="workforce"
      editing={editing}
      fresh={
        free === undefined
          ? null
          : { level: free, growthPerYear: growthAt(0.005), unmet: { ...unmet.thirds } }
      }
    >
      {(item, set) => (
        <>
          <Choice
            label={t('assume.workforce.level')}
            value={item.level}
            options={levels.map((level) => [level, t(`web.outcome.fte-${level}`)] as const)}
            onChange={(level) => set({ ...item, level: level as typeof item.level })}
          />
          <Slider
            label={t('assume.workforce.growth')}
            value={Math.round(item.growthPerYear.central * 1000)}
            said={percent(item.growthPerYear.central * 100, 1)}
            least={-30}
            most={50}
            means={t('web.projection.interval', {
              low: percent(item.growthPerYear.low * 100, 1),
              high: percent(item.growthPerYear.high * 100, 1),
            })}
            onChange={(value) => set({ ...item, growthPerYear: growthAt(value / 1000) }, false)}
            onSettle={editing.settle}
          />
          <Choice
            label={t('assume.workforce.unmet')}
            value={goesTo(item.unmet)}
            options={[
              ...(goesTo(item.unmet) === 'own'
                ? [['own', t('assume.workforce.own')] as const]
                : []),
              ...(Object.keys(unmet) as (keyof typeof unmet)[]).map(
                (name) => [name, t(`assume.workforce.${name}`)] as const,
              ),
            ]}
            onChange={(name) =>
              name === 'own'
                ? undefined
                : set({ ...item, unmet: { ...unmet[name as keyof typeof unmet] } })
            }
          />
        </>
      )}
    </Steps>
  )
}

function goesTo(shares: Step<'workforce'>['unmet']): string {
  const found = Object.entries(unmet).find(
    ([, one]) =>
      one.waiting === shares.waiting &&
      one.family === shares.family &&
      one.lowerCoverage === shares.lowerCoverage,
  )
  return found?.[0] ?? 'own'
}

function growthAt(growth: number): Step<'workforce'>['growthPerYear'] {
  return { central: growth, low: growth - 0.005, high: growth + 0.005 }
}
