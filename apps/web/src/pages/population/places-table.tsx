import { useLanguage } from '../../app/language.tsx'
import type { NumberBook } from '../../numbers/number-book.ts'
import { NumberButton } from '../../numbers/number-button.tsx'
import { NumbersTable } from '../../parts/numbers-table.tsx'

/** One figure of every municipality over the years, the community last. */
export function PlacesTable({ book, figure }: { book: NumberBook; figure: string }) {
  const language = useLanguage()
  const { t } = language
  const { plan } = book
  const name = (id: string) => language.areaName({ id, name: plan.areas[id]?.name ?? id })
  const areas = plan.municipalities.toSorted((a, b) => language.compare(name(a), name(b)))
  const rows = [...areas, plan.community].filter((area) => book.series(figure, area).length > 0)
  const lead = t('web.population.placesLead', { figure: language.figure(figure).full })
  return (
    <section aria-labelledby="places">
      <h2 id="places">{t('web.population.places')}</h2>
      <p className="quiet">{lead}</p>
      <NumbersTable className="sheet keeps-names" caption={lead}>
        <thead>
          <tr>
            <th scope="col">{t('words.municipality')}</th>
            {plan.years.map((year) => (
              <th key={year} scope="col" className="n">
                {language.year(year)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((area) => (
            <tr key={area} className={area === plan.community ? 'sum' : undefined}>
              <th scope="row">{name(area)}</th>
              {plan.years.map((year) => {
                const number = book.get(figure, area, year)
                return (
                  <td key={year} className="n">
                    {number === undefined ? (
                      t('words.noFigure')
                    ) : (
                      <NumberButton number={number} bare sign={false} />
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </NumbersTable>
    </section>
  )
}
