import type { PlanNumber } from '@samsyn/plan'
import { useLanguage } from '../app/language.tsx'
import { useAddress } from '../state/use-address.ts'
import { QualitySign } from './quality-sign.tsx'
import { sayBare, sayNumber } from './say-number.ts'

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
  const { set } = useAddress()
  const said = bare ? sayBare(language, number) : sayNumber(language, number)
  return (
    <button
      type="button"
      className={number.value === null ? 'number gone' : 'number'}
      aria-haspopup="dialog"
      title={language.t('web.number.title')}
      onClick={() => set({ number: addressOf(number) })}
    >
      {said}
      {sign && number.value !== null ? <QualitySign quality={number.quality} /> : null}
    </button>
  )
}

/** How a number is named in the address of a page. */
export function addressOf({ id, area, year }: Pick<PlanNumber, 'id' | 'area' | 'year'>): string {
  return `${id}~${area}~${year}`
}
