import { keySign, type Picture } from '@samsyn/figures'
import { useId, useMemo, useState } from 'react'
import { useLanguage } from '../app/language.tsx'
import type { NumberAddress } from '../numbers/number-address.ts'
import { OpensNumber } from '../numbers/number-button.tsx'
import { FigureDownloads } from './figure-downloads.tsx'
import { FigureTable } from './figure-table.tsx'
import { useWidth } from './use-width.ts'

/**
 * A picture as a reader meets it: drawn for the width there is, in words for whoever cannot see it, its
 * numbers as a table, to take along as SVG, PNG or CSV, and with the way to its sources.
 */
export function Figure({
  picture,
  numbers = [],
  level = 3,
  children,
}: {
  readonly picture: Picture
  /** The numbers it is drawn from, newest last; one that is missing has `value` null. */
  readonly numbers?: readonly DrawnNumber[]
  readonly level?: 2 | 3
  readonly children?: React.ReactNode
}) {
  const { t } = useLanguage()
  const id = useId()
  const [table, setTable] = useState(false)
  const [frame, width] = useWidth<HTMLDivElement>()
  const svg = useMemo(() => (width === 0 ? '' : picture.draw(width)), [picture, width])
  const Title = level === 2 ? 'h2' : 'h3'
  return (
    <figure className="figure" aria-labelledby={`${id}-title`}>
      <div className="figure-head">
        <Title className="figure-title" id={`${id}-title`}>
          {picture.title}
        </Title>
        <Keys picture={picture} />
      </div>
      <div ref={frame} className="drawing-frame">
        <div
          className="drawing"
          role="img"
          aria-label={picture.alternative}
          dangerouslySetInnerHTML={{ __html: svg }}
        />
      </div>
      {picture.note === '' ? null : <p className="figure-note">{picture.note}</p>}
      {children}
      <div className="figure-foot">
        <button
          type="button"
          className="tool"
          aria-expanded={table}
          aria-controls={`${id}-table`}
          onClick={() => setTable(!table)}
        >
          {t('web.figure.asTable')}
        </button>
        <FigureDownloads picture={picture} drawing={() => frame.current?.querySelector('svg')} />
        <FigureSources numbers={numbers} />
      </div>
      <div id={`${id}-table`} hidden={!table}>
        {table ? <FigureTable picture={picture} /> : null}
      </div>
    </figure>
  )
}

function Keys({ picture }: { readonly picture: Picture }) {
  if (picture.keys.length === 0) return null
  return (
    <ul className="keys">
      {picture.keys.map(({ label, colour, shape }) => (
        <li key={`${label}${colour}${shape}`}>
          <span dangerouslySetInnerHTML={{ __html: keySign(shape, colour) }} />
          {label}
        </li>
      ))}
    </ul>
  )
}

/** A number that a picture is drawn from, as far as the way to its sources goes. */
export type DrawnNumber = NumberAddress & { readonly value: number | null }

/** The way from a picture to the sources of its newest number; each of its numbers has its own in the tables. */
function FigureSources({ numbers }: { readonly numbers: readonly DrawnNumber[] }) {
  const { t } = useLanguage()
  const number = numbers.findLast(({ value }) => value !== null)
  if (number === undefined) return null
  return (
    <OpensNumber at={number} className="tool">
      {t('web.figure.source')}
    </OpensNumber>
  )
}
