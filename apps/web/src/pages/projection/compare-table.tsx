import { useLanguage } from '../../app/language.tsx'
import type { ScenarioResult } from '../../engine/orders.ts'
import { amount, outcomeName, unitName } from './say-outcome.ts'

/** Any number of scenarios beside each other, the reference first. */
export function CompareTable({
  runs,
}: {
  readonly runs: readonly { readonly name: string; readonly result: ScenarioResult }[]
}) {
  const language = useLanguage()
  const { t } = language
  const [first] = runs
  if (first === undefined || runs.length < 2) return null
  return (
    <div className="figure">
      <h3 className="figure-title">{t('web.projection.compare')}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="scroll" aria-label={t('web.projection.compare')} tabIndex={0}>
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col">{t('words.figure')}</th>
              {runs.map(({ name }, i) => (
                <th key={`${String(i)}${name}`} scope="col" className="n">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {first.result.headlines.map(({ id, unit }) => (
              <tr key={id}>
                <th scope="row">
                  {outcomeName(language, id)} ({unitName(language, unit)})
                </th>
                {runs.map(({ name, result }, i) => (
                  <Cell key={`${String(i)}${name}`} result={result} id={id} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}

function Cell({ result, id }: { readonly result: ScenarioResult; readonly id: string }) {
  const language = useLanguage()
  const found = result.headlines.find((headline) => headline.id === id)
  if (found === undefined) return <td className="n">{language.t('words.noFigure')}</td>
  const { value, low, high } = found.later
  return (
    <td className="n">
      {amount(language, value)}
      <br />
      <span className="quiet">{language.span(amount(language, low), amount(language, high))}</span>
    </td>
  )
}
