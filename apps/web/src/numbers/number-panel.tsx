import type { PlanNumber } from '@samsyn/plan'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { planQuery } from '../api/queries.ts'
import { useLanguage } from '../app/language.tsx'
import { defaultGroup } from '../state/address.ts'
import { useAddress } from '../state/use-address.ts'
import { methodOf, type NumberBook, numberBook } from './number-book.ts'
import { QualityBadge } from './quality-sign.tsx'
import { sayInterval, sayNumber } from './say-number.ts'

/** What stands behind the number in the address: its year and place, quality, sources and method. */
export function NumberPanel() {
  const { t } = useLanguage()
  const { community, search, set } = useAddress()
  const dialog = useRef<HTMLDialogElement>(null)
  const wanted = search.number
  const { data: plan } = useQuery({
    ...planQuery(community, search.group ?? defaultGroup),
    enabled: wanted !== undefined,
  })
  const book = plan === undefined ? null : numberBook(plan)
  const [id = '', area = '', year = ''] = (wanted ?? '').split('~')
  const number = book?.get(id, area, year)
  const shown = wanted !== undefined && number !== undefined
  useEffect(() => {
    if (shown) dialog.current?.showModal()
    else dialog.current?.close()
  }, [shown])
  return (
    <dialog
      ref={dialog}
      className="number-panel"
      aria-labelledby="number-title"
      onClose={() => {
        if (wanted !== undefined) set({ number: undefined })
      }}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current.close()
      }}
      onKeyDown={() => {}}
    >
      {number === undefined || book === null ? null : (
        <div className="number-panel-inside">
          <form method="dialog" className="panel-close">
            <button type="submit" className="tool">
              {t('web.number.close')}
            </button>
          </form>
          <About number={number} book={book} />
        </div>
      )}
    </dialog>
  )
}

function About({ number, book }: { readonly number: PlanNumber; readonly book: NumberBook }) {
  const language = useLanguage()
  const { t } = language
  const text = language.figure(number.id)
  const interval = sayInterval(language, number)
  const area = book.plan.areas[number.area]
  return (
    <>
      <h2 id="number-title">{text.full}</h2>
      <p className="value">{sayNumber(language, number)}</p>
      <dl className="about">
        <dt>{t('web.number.when')}</dt>
        <dd>
          {area === undefined ? number.area : language.areaName({ id: number.area, ...area })},{' '}
          {language.year(number.year)}
        </dd>
        {interval === '' ? null : (
          <>
            <dt>{t('web.number.interval')}</dt>
            <dd>{interval}</dd>
          </>
        )}
        {number.value === null ? (
          <>
            <dt>{t('web.number.missing')}</dt>
            <dd>{t(`missingMeans.${number.missing ?? 'not-collected'}`)}</dd>
          </>
        ) : (
          <>
            <dt>{t('web.number.quality')}</dt>
            <dd>
              <QualityBadge quality={number.quality} /> – {t(`qualityMeans.${number.quality}`)}
            </dd>
          </>
        )}
        {text.means === '' ? null : (
          <>
            <dt>{t('web.overview.means')}</dt>
            <dd>{text.means}</dd>
            <dt>{t('web.overview.doesNotMean')}</dt>
            <dd>{text.doesNotMean}</dd>
          </>
        )}
        <dt>{t('web.number.method')}</dt>
        <dd>{t(`web.methodOf.${methodOf(number.id)}`)}</dd>
        <dt>{t('web.number.sources')}</dt>
        <dd>
          <Sources ids={number.source} book={book} />
        </dd>
        <dt>{t('web.number.id')}</dt>
        <dd>
          <code>{number.id}</code>
        </dd>
      </dl>
    </>
  )
}

function Sources({ ids, book }: { readonly ids: readonly string[]; readonly book: NumberBook }) {
  const language = useLanguage()
  const tables = ids.flatMap((id) => book.plan.tables.filter((table) => table.id === id))
  if (tables.length === 0) return <>{language.t('words.noFigure')}</>
  return (
    <ul>
      {tables.map((table) => {
        const said = language.source(table)
        return (
          <li key={table.id}>
            {said.title}
            <br />
            <span className="quiet">
              {language.t('web.number.published', {
                publisher: said.publisher,
                table: table.table,
                period: table.period,
              })}{' '}
              · {table.licence}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
