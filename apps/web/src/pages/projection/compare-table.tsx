import { useLanguage } from '../../app/language.tsx'
import type { ScenarioResult } from '../../engine/orders.ts'
import { amountOf, outcomeName, unitName } from './say-outcome.ts'
import type { ShownAt } from './shown-at.ts'
import { StackedTable } from './stacked-table.tsx'

/** Any number of scenarios beside each other, the reference first. */
export function CompareTable({
  runs,
  at: { place, year, municipality },
}: {
  readonly runs: readonly { readonly name: string; readonly result: ScenarioResult }[]
  readonly at: ShownAt
}) {
  const language = useLanguage()
  const { t } = language
  const ids = new Map(
    runs.flatMap(({ result }) => result.headlines.map(({ id, unit }) => [id, unit] as const)),
  )
  if (runs.length < 2) return null
  const title = t('run.compare', { place, year })
  return (
    <div className="figure">
      <h3 className="figure-title">{title}</h3>
      <StackedTable
        label={title}
        columns={[
          { label: t('words.figure'), numeric: false },
          ...runs.map(({ name }) => ({ label: name, numeric: true })),
        ]}
        rows={[...ids].map(([id, unit]) => ({
          key: id,
          name: `${outcomeName(language, id, municipality)} (${unitName(language, unit)})`,
          cells: runs.map(({ name, result }, i) => (
            <Numbers key={`${String(i)}${name}`} result={result} id={id} />
          )),
        }))}
      />
    </div>
  )
}

function Numbers({ result, id }: { readonly result: ScenarioResult; readonly id: string }) {
  const language = useLanguage()
  const found = result.headlines.find((headline) => headline.id === id)
  if (found === undefined) return language.t('words.noFigure')
  const { unit, later } = found
  const said = (value: number) => amountOf(language, unit, value)
  return (
    <span className="with-interval">
      {said(later.value)}{' '}
      <span className="quiet">({language.span(said(later.low), said(later.high))})</span>
    </span>
  )
}
