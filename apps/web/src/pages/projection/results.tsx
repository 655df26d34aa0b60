import { sentenceOf } from '@samsyn/refusal'
import type { Scenario } from '@samsyn/scenario'
import { memo, useDeferredValue, useMemo } from 'react'
import { useLanguage } from '../../app/language.tsx'
import type {
  RunAnswer,
  ScenarioAnswer,
  ScenarioReasons,
  ScenarioResult,
  ServiceBasis,
} from '../../engine/orders.ts'
import type { Explained } from '../../engine/use-engine.ts'
import { Figure } from '../../figures/figure.tsx'
import { useDrawing } from '../../figures/use-drawing.ts'
import { RefusalNote } from '../../parts/states.tsx'
import { Basis } from './basis.tsx'
import { CompareTable } from './compare-table.tsx'
import { MovesTable } from './moves-table.tsx'
import { ftePicture, kronerPicture, pathPicture, waterfallPicture } from './run-pictures.ts'
import { Sentences } from './sentences.tsx'

interface At {
  readonly active: number
  readonly outcome: string
  readonly year: number
}

/** What came of the scenarios: in words and over the years. It follows the slider. */
export const Results = memo(function Results({
  answer,
  active,
  outcome,
  year,
}: At & { readonly answer: RunAnswer }) {
  const drawing = useDrawing()
  const path = useMemo(
    () =>
      pathPicture(drawing, {
        outcome,
        year,
        knownTo: answer.firstYear,
        runs: runsOf(answer),
      }),
    [drawing, outcome, year, answer],
  )
  const own = answer.scenarios[active + 1]
  if (own === undefined) return null
  if (!isResult(own)) return <RefusalNote word="scenario" detail={sentenceOf(own.refusal)} />
  const headline = own.headlines.find(({ id }) => id === outcome)
  return (
    <>
      {headline === undefined ? null : <Sentences headline={headline} year={year} />}
      <Figure picture={path} />
    </>
  )
})

/** Why, for whom, beside what, and on what it rests: drawn when there is time. */
export const Reasons = memo(function Reasons({
  explained,
  services,
  active,
  outcome,
  year,
}: At & { readonly explained: Explained; readonly services: readonly ServiceBasis[] }) {
  const { answer, reasons } = useDeferredValue(explained)
  const own = reasons[active + 1]
  const scenario = answer.asked[active + 1]
  if (own == null || scenario === undefined) return null
  return (
    <div className="results reasons" data-draws={answer.draws}>
      <Why {...{ reasons: own, scenario, outcome, year }} />
      <Who {...{ reasons: own, scenario, year }} />
      <CompareTable runs={runsOf(answer)} />
      <Basis services={services} assumptions={own.assumptions} />
    </div>
  )
})

function runsOf({ scenarios, asked }: RunAnswer) {
  return scenarios.flatMap((each, i) =>
    isResult(each) ? [{ name: asked[i]!.name, result: each }] : [],
  )
}

export function isResult(answer: ScenarioAnswer): answer is ScenarioResult {
  return 'headlines' in answer
}

interface One {
  readonly reasons: ScenarioReasons
  readonly scenario: Scenario
  readonly year: number
}

function Why({ reasons, scenario, outcome, year }: One & { readonly outcome: string }) {
  const { t } = useLanguage()
  const drawing = useDrawing()
  const { waterfall } = reasons
  const picture = useMemo(
    () =>
      waterfall === null ? null : waterfallPicture(drawing, { outcome, year, waterfall, scenario }),
    [drawing, outcome, year, waterfall, scenario],
  )
  if (picture === null) return null
  return (
    <Figure picture={picture}>
      <p className="figure-note">{t('web.projection.addsUp')}</p>
    </Figure>
  )
}

function Who({ reasons, scenario, year }: One) {
  const { t } = useLanguage()
  const drawing = useDrawing()
  const { accounts } = reasons
  const pictures = useMemo(
    () =>
      accounts === null
        ? null
        : {
            fte: ftePicture(drawing, accounts, year),
            kroner: kronerPicture(drawing, accounts, year),
          },
    [drawing, accounts, year],
  )
  if (accounts === null || pictures === null) return null
  return (
    <section aria-labelledby="who">
      <h2 id="who">{t('web.projection.who')}</h2>
      <div className="side-by-side">
        <Figure picture={pictures.fte} />
        <Figure picture={pictures.kroner} />
      </div>
      <MovesTable reasons={reasons} scenario={scenario} year={year} />
    </section>
  )
}
