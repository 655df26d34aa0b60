import type { Quality } from '@samsyn/quantity'
import { useEffect, useRef } from 'react'
import { useLanguage } from '../app/language.tsx'
import { useAddress } from '../state/use-address.ts'
import { QualityBadge } from './quality-sign.tsx'

/** What there is to say of one number, in words. */
export interface NumberFacts {
  /** As the data call it. */
  readonly id: string
  readonly title: string
  readonly said: string
  /** "Vestfold, 2026". */
  readonly when: string
  /** Beside method and sources, in order; a fact without words is left out. */
  readonly facts: readonly (readonly [name: string, said: string])[]
  /** null where the number is missing, and why stands among the facts. */
  readonly quality: Quality | null
  readonly method: string
  readonly sources: readonly SaidSource[]
}

export interface SaidSource {
  readonly title: string
  /** Publisher, table, period and licence; empty for a document that its title names. */
  readonly detail: string
}

/** What stands behind the number in the address. Open while there are facts; closing takes the number out of the address. */
export function NumberDialog({ facts }: { readonly facts: NumberFacts | null }) {
  const { t } = useLanguage()
  const { search, set } = useAddress()
  const dialog = useRef<HTMLDialogElement>(null)
  const shown = facts !== null
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
        if (shown && search.number !== undefined) set({ number: undefined })
      }}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current.close()
      }}
      onKeyDown={() => {}}
    >
      {facts === null ? null : (
        <div className="number-panel-inside">
          <form method="dialog" className="panel-close">
            <button type="submit" className="tool">
              {t('web.number.close')}
            </button>
          </form>
          <About {...facts} />
        </div>
      )}
    </dialog>
  )
}

function About({ id, title, said, when, facts, quality, method, sources }: NumberFacts) {
  const { t } = useLanguage()
  return (
    <>
      <h2 id="number-title">{title}</h2>
      <p className="value">{said}</p>
      <dl className="about">
        <Fact name={t('web.number.when')}>{when}</Fact>
        {quality === null ? null : (
          <Fact name={t('web.number.quality')}>
            <QualityBadge quality={quality} /> – {t(`qualityMeans.${quality}`)}
          </Fact>
        )}
        {facts.map(([name, words]) =>
          words === '' ? null : (
            <Fact key={name} name={name}>
              {words}
            </Fact>
          ),
        )}
        <Fact name={t('web.number.method')}>{method}</Fact>
        <Fact name={t('web.number.sources')}>
          <Sources sources={sources} />
        </Fact>
        <Fact name={t('web.number.id')}>
          <code>{id}</code>
        </Fact>
      </dl>
    </>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function Sources({ sources }: { readonly sources: readonly SaidSource[] }) {
  const { t } = useLanguage()
  if (sources.length === 0) return <>{t('words.noFigure')}</>
  return (
    <ul>
      {sources.map(({ title, detail }) => (
        <li key={`${title}${detail}`}>
          {title}
          {detail === '' ? null : <span className="quiet detail">{detail}</span>}
        </li>
      ))}
    </ul>
  )
}
