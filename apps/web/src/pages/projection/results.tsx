import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react'
import { sentenceOf } from '@samsyn/refusal'
import type { Scenario } from '@samsyn/scenario'
import { useMemo } from 'react'
import { useLanguage } from '../../app/language.tsx'
import type { RunAnswer, ScenarioAnswer, ScenarioResult } from '../../engine/orders.ts'
import { Figure } from '../../figures/figure.tsx'
import { useDrawing } from '../../figures/use-drawing.ts'
import { AccountsTable } from './accounts-table.tsx'
import { Basis } from './basis.tsx'
import { CompareTable } from './compare-table.tsx'
import { MovesTable } from './moves-table.tsx'
import { ftePicture, kronerPicture, pathPicture, waterfallPicture } from './run-pictures.ts'
import { Sentences } from './sentences.tsx'

/** What came of the scenarios: in words, over the years, why, and for whom. */
export function Results({
  answer,
  scenarios,
  active,
  outcome,
  year,
}: {
  readonly answer: RunAnswer
  /** As they were asked for, the reference first. */
  readonly scenarios: readonly Scenario[]
  readonly active: number
  readonly outcome: string
  readonly year: number
}) {
  const drawing = useDrawing()
  const runs = answer.scenarios.flatMap((each, i) =>
    isResult(each) && scenarios[i] ? [{ name: scenarios[i].name, result: each }] : [],
  )
  const own = answer.scenarios[active + 1]
  const scenario = scenarios[active + 1]
  const path = useMemo(
    () => pathPicture(drawing, { outcome, year, knownTo: answer.firstYear, runs }),
    [drawing, outcome, year, answer],
  )
  if (own === undefined || scenario === undefined) return null
  if (!isResult(own)) return <Refused text={sentenceOf(own.refusal)} />
  const headline = own.headlines.find(({ id }) => id === outcome)
  return (
    <>
      {headline === undefined ? null : <Sentences headline={headline} year={year} />}
      <Figure picture={path} />
      <Why {...{ result: own, scenario, outcome, year }} />
      <Who {...{ result: own, scenario, year }} />
      <CompareTable runs={runs} />
      <Basis services={answer.services} assumptions={own.assumptions} />
    </>
  )
}

export function isResult(answer: ScenarioAnswer): answer is ScenarioResult {
  return 'headlines' in answer
}

function Refused({ text }: { readonly text: string }) {
  const { t } = useLanguage()
  return (
    <Alert data-color="danger">
      <Heading level={2} data-size="xs">
        {t('web.projection.refusedTitle')}
      </Heading>
      <Paragraph>{text}</Paragraph>
    </Alert>
  )
}

interface One {
  readonly result: ScenarioResult
  readonly scenario: Scenario
  readonly year: number
}

function Why({ result, scenario, outcome, year }: One & { readonly outcome: string }) {
  const { t } = useLanguage()
  const drawing = useDrawing()
  const { waterfall } = result
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

function Who({ result, scenario, year }: One) {
  const { t } = useLanguage()
  const drawing = useDrawing()
  const { accounts } = result
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
        <Figure picture={pictures.kroner}>
          <AccountsTable accounts={accounts} />
        </Figure>
      </div>
      <MovesTable result={result} scenario={scenario} year={year} />
    </section>
  )
}
