import type { PlanNumber } from '@samsyn/plan'
import { paths } from '@samsyn/report'
import { useLanguage } from '../../app/language.tsx'
import { type NumberBook, yearsAhead } from '../../numbers/number-book.ts'
import { NumberButton } from '../../numbers/number-button.tsx'
import { QualityBadge } from '../../numbers/quality-sign.tsx'
import { sayInterval } from '../../numbers/say-number.ts'

/** A key figure: today's number, the years ahead on each path, and what it means and does not mean. */
export function KeyFigureCard({
  book,
  id,
  area,
}: {
  readonly book: NumberBook
  readonly id: string
  readonly area: string
}) {
  const language = useLanguage()
  const { t } = language
  const own = shown(book, id, area)
  const number = own ?? shown(book, id, book.plan.community)
  if (number === undefined) return null
  const text = language.figure(id)
  const definition = language.figure(number.id).suffix
  const interval = sayInterval(language, number)
  return (
    <article className={number.value === null ? 'card empty-card' : 'card'}>
      <h3>{text.full}</h3>
      <p className="value">
        <NumberButton number={number} sign={false} />
      </p>
      <p className="when">
        {number.value === null ? (
          t(`missingMeans.${number.missing ?? 'not-collected'}`)
        ) : (
          <>
            {language.year(number.year)} <QualityBadge quality={number.quality} />
            {interval === '' ? null : <span> · {t('words.interval', { range: interval })}</span>}
            {definition === text.suffix || paths.some((path) => number.id.endsWith(path)) ? null : (
              <span>
                {' '}
                · {t('words.definition')}: {definition}
              </span>
            )}
          </>
        )}
        {own === undefined ? <span className="note">{t('web.overview.onlyCommunity')}</span> : null}
      </p>
      <Ahead book={book} id={id} area={number.area} />
      {text.means === '' ? null : (
        <dl className="meaning">
          <dt>{t('web.overview.means')}</dt>
          <dd>{text.means}</dd>
          <dt>{t('web.overview.doesNotMean')}</dt>
          <dd>{text.doesNotMean}</dd>
        </dl>
      )}
    </article>
  )
}

/** The figure itself, or its default definition or path. */
function shown(book: NumberBook, id: string, area: string): PlanNumber | undefined {
  return [id, `${id}.phenotype`, `${id}.constant`]
    .map((each) => book.today(each, area))
    .find((number) => number !== undefined)
}

function Ahead({
  book,
  id,
  area,
}: {
  readonly book: NumberBook
  readonly id: string
  readonly area: string
}) {
  const language = useLanguage()
  const ahead = yearsAhead(book.plan)
  const rows = [id, `${id}.phenotype`, ...paths.map((path) => `${id}.${path}`)]
    .map((each) => ({ id: each, numbers: ahead.map((year) => book.get(each, area, year)) }))
    .filter(({ numbers }) => numbers.some((number) => number?.value != null))
  if (rows.length === 0) return null
  const named = paths.some((path) => rows[0]!.id.endsWith(`.${path}`))
  return (
    <table className="ahead">
      <thead>
        <tr>
          {named ? <th scope="col">{language.t('words.path')}</th> : null}
          {ahead.map((year) => (
            <th key={year} scope="col" className="n">
              {language.year(year)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            {named ? <th scope="row">{language.figure(row.id).suffix}</th> : null}
            {row.numbers.map((number, i) => (
              <td key={ahead[i]} className="n">
                {number === undefined ? (
                  language.t('words.noFigure')
                ) : (
                  <>
                    <NumberButton number={number} bare sign={false} />
                    <span className="range">{sayInterval(language, number)}</span>
                  </>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
