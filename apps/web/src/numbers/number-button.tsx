import type { PlanNumber } from '@samsyn/plan'
import { useLanguage } from '../app/language.tsx'
import { useAddress } from '../state/use-address.ts'
import { addressOf, type NumberAddress } from './number-address.ts'
import { QualitySign } from './quality-sign.tsx'
import { sayBare, sayNumber } from './say-number.ts'

/** Whatever opens the source and method of a number: the number itself, or the word for its sources. */
export function OpensNumber({
  at,
  className,
  children,
}: {
  readonly at: NumberAddress
  readonly className: 'number' | 'number gone' | 'tool'
  readonly children: React.ReactNode
}) {
  const { t } = useLanguage()
  const { set } = useAddress()
  return (
    <button
      type="button"
      className={className}
      aria-haspopup="dialog"
      title={t('web.number.title')}
      onClick={() => set({ number: addressOf(at) })}
    >
      {children}
    </button>
  )
}

/** A number of the plan: a click opens its source and method. */
export function NumberButton({
  number,
  bare = false,
  sign = true,
}: {
  readonly number: PlanNumber
  readonly bare?: boolean
  readonly sign?: boolean
}) {
  const language = useLanguage()
  return (
    <OpensNumber at={number} className={number.value === null ? 'number gone' : 'number'}>
      {bare ? sayBare(language, number) : sayNumber(language, number)}
      {sign && number.value !== null ? <QualitySign quality={number.quality} /> : null}
    </OpensNumber>
  )
}
