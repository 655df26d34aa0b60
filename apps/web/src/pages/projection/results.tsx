import type { RefusedLike } from '@samsyn/language'
import { sentenceOf } from '@samsyn/refusal'
import type { Scenario } from '@samsyn/scenario'
import { memo, useDeferredValue, useMemo } from 'react'
import { useLanguage } from '../../app/language.tsx'
import type {
  RunAnswer,
  RunBasis,
  ScenarioAnswer,
  ScenarioReasons,
  ScenarioResult,
} from '../../engine/orders.ts'
import type { Explained } from '../../engine/runner.ts'
import { Figure } from '../../figures/figure.tsx'
import { useDrawing } from '../../figures/use-drawing.ts'
import { RefusalNote } from '../../parts/states.tsx'
import { Basis } from './basis.tsx'
import { CompareTable } from './compare-table.tsx'
import { MovesTable } from './moves-table.tsx'
import { ftePicture, kronerPicture, pathPicture, waterfallPicture } from './run-pictures.ts'
import { Sentences } from './sentences.tsx'
import { type ShownAt, useShownAt } from './shown-at.ts'

/** What came of the scenarios: in words and over the years. It follows the slider. */
export const Results = memo(function Results({
  answer,
  active,
}: {
  readonly answer: RunAnswer
  readonly active: number
}) {
  const drawing = useDrawing()
  const at = useShownAt(answer)
  const own = answer.scenarios[active + 1]
  const path = useMemo(
    () =>
      own === undefined || !isResult(own)
        ? null
        : pathPicture(drawing, {
            ...{ at, unit: unitOf(answer), knownTo: answer.firstYear },
            ...{ runs: runsOf(answer), own },
          }),
    [drawing, at, answer, own],
  )
  if (own === undefined) return null
  if (!isResult(own)) return <RefusedScenario refusal={own.refusal} />
  const headline = own.headlines.find(({ id }) => id === at.outcome)
  return (
    <>
      {headline === undefined ? null : <Sentences headline={headline} at={at} />}
      {path === null ? null : <Figure picture={path} />}
    </>
  )
})

/** In the reader's words where there are such; else what it is in English, folded away. */
function RefusedScenario({ refusal: refused }: { readonly refusal: RefusedLike }) {
  const { refusal } = useLanguage()
  const { sentence, untranslated } = refusal(refused)
  return (
    <RefusalNote
      word="scenario"
      said={untranslated ? null : sentence}
      detail={untranslated ? sentenceOf(refused.text) : ''}
    />
  )
}

/** Why, for whom, beside what, and on what it rests: drawn when there is time. */
export const Reasons = memo(function Reasons({
  explained,
  basis,
  active,
}: {
  readonly explained: Explained
  readonly basis: RunBasis
  readonly active: number
}) {
  const drawn = useDeferredValue(explained)
  const { answer, reasons } = drawn
  const at = useShownAt(answer)
  const own = reasons[active + 1]
  const scenario = answer.asked[active + 1]
  if (own == null || scenario === undefined) return null
  return (
    <div className="results reasons" data-draws={answer.draws} aria-busy={drawn !== explained}>
      <Why {...{ reasons: own, scenario, at, unit: unitOf(answer) }} />
      <Who {...{ reasons: own, scenario, at }} />
      <CompareTable runs={runsOf(answer)} at={at} />
      <Basis services={basis.services} assumptions={own.assumptions} {...{ scenario, at }} />
    </div>
  )
})

function unitOf({ scenarios, outcome }: RunAnswer): string {
  const outcomes = scenarios.flatMap((each) => (isResult(each) ? each.outcomes : []))
  return outcomes.find(({ id }) => id === outcome)?.unit ?? ''
}

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
  readonly at: ShownAt
}

function Why({ reasons, scenario, at, unit }: One & { readonly unit: string }) {
  const { t } = useLanguage()
  const drawing = useDrawing()
  const { waterfall } = reasons
  const picture = useMemo(
    () =>
      waterfall === null ? null : waterfallPicture(drawing, { at, unit, waterfall, scenario }),
    [drawing, at, unit, waterfall, scenario],
  )
  if (picture === null) return null
  return (
    <Figure picture={picture}>
      <p className="figure-note">{t('web.projection.addsUp')}</p>
    </Figure>
  )
}

function Who({ reasons, scenario, at }: One) {
  const { t } = useLanguage()
  const drawing = useDrawing()
  const { accounts } = reasons
  const pictures = useMemo(
    () =>
      accounts === null
        ? null
        : {
            fte: ftePicture(drawing, accounts, at),
            kroner: kronerPicture(drawing, accounts, at),
          },
    [drawing, accounts, at],
  )
  if (accounts === null || pictures === null) return null
  return (
    <section aria-labelledby="who">
      <h2 id="who">{t('web.projection.who')}</h2>
      <div className="side-by-side">
        <Figure picture={pictures.fte} />
        <Figure picture={pictures.kroner}>
          {reasons.withoutOutlays ? <p className="figure-note">{t('run.withoutOutlays')}</p> : null}
        </Figure>
      </div>
      <MovesTable {...{ reasons, scenario, at }} />
    </section>
  )
}
