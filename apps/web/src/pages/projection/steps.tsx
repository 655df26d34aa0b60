import { useLanguage } from '../../app/language.tsx'
import type { RunBasis } from '../../engine/orders.ts'
import { type Step, type StepName, withItem } from './change-scenario.ts'
import type { Editing } from './measure-card.tsx'
import { RefusedHere } from './refused-here.tsx'

export interface StepPart {
  readonly editing: Editing
  readonly basis: RunBasis
}

/** One kind of step: what it does, those that are set, and a button for another. */
export function Steps<Name extends StepName>({
  name,
  editing: { scenario, change },
  fresh,
  children,
}: {
  readonly name: Name
  readonly editing: Editing
  /** The next one to add; null when there is none left. */
  readonly fresh: Step<Name> | null
  readonly children: (
    item: Step<Name>,
    set: (next: Step<Name>, settled?: boolean) => void,
  ) => React.ReactNode
}) {
  const { t } = useLanguage()
  const items = (scenario[name] ?? []) as readonly Step<Name>[]
  return (
    <fieldset className="steps">
      <legend>{t(`assume.${name}.title`)}</legend>
      <p className="dial-means">{t(`assume.${name}.means`)}</p>
      <RefusedHere name={name} item={null} />
      {items.map((item, i) => (
        <fieldset
          key={i}
          className="measure on step"
          aria-label={`${t(`assume.${name}.title`)} ${i + 1}`}
        >
          {children(item, (next, settled) => change(withItem(scenario, name, i, next), settled))}
          <RefusedHere name={name} item={i} />
          <button
            type="button"
            className="tool"
            onClick={() => change(withItem(scenario, name, i, null))}
          >
            {t('assume.remove')}
          </button>
        </fieldset>
      ))}
      {fresh === null ? null : (
        <button
          type="button"
          className="tool"
          onClick={() => change(withItem(scenario, name, items.length, fresh))}
        >
          {t(`assume.${name}.add`)}
        </button>
      )}
    </fieldset>
  )
}
