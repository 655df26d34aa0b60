import { useEffect, useRef } from 'react'
import { useLanguage } from '../app/language.tsx'
import { useAddress } from '../state/use-address.ts'

const steps = ['s1', 's2', 's3', 's4'] as const
const SEEN = 'samsyn.tour'

/** Four things to know, in a minute; shown by itself the first time, and by its button ever after. */
export function Tour() {
  const { t } = useLanguage()
  const { search, set, page } = useAddress()
  const dialog = useRef<HTMLDialogElement>(null)
  const onward = useRef<HTMLButtonElement>(null)
  const at = Number(search.tour ?? 0)
  const last = at === steps.length
  const step = steps[at - 1]
  const first = page === 'overview' && search.tour === undefined && search.present === undefined
  useEffect(() => {
    if (!first || seen()) return
    remember()
    set({ tour: '1' })
  }, [first, set])
  useEffect(() => {
    if (step === undefined) dialog.current?.close()
    else if (!dialog.current?.open) {
      dialog.current?.showModal()
      // A browser takes the first button, and Enter would end what it should go on with.
      onward.current?.focus()
    }
  }, [step])
  const go = (to: number) => set({ tour: to < 1 || to > steps.length ? undefined : String(to) })
  return (
    <dialog
      ref={dialog}
      className="tour"
      aria-labelledby="tour-title"
      onClose={() => {
        if (search.tour !== undefined) go(0)
      }}
    >
      {step === undefined ? null : (
        <div className="tour-inside">
          <p className="quiet">
            {t('web.tourStep.title')} · {t('web.tourStep.count', { n: at, total: steps.length })}
          </p>
          <div aria-live="polite" className="tour-step">
            <h2 id="tour-title">{t(`web.tourStep.${step}`)}</h2>
            <p>{t(`web.tourStep.${step}Text`)}</p>
          </div>
          <div className="tour-buttons">
            {last ? null : (
              <button type="button" className="tool" onClick={() => go(0)}>
                {t('web.tourStep.end')}
              </button>
            )}
            {at === 1 ? null : (
              <button type="button" className="tool" onClick={() => go(at - 1)}>
                {t('web.tourStep.back')}
              </button>
            )}
            <button ref={onward} type="button" className="next" onClick={() => go(at + 1)}>
              {t(last ? 'web.tourStep.done' : 'web.tourStep.next')}
            </button>
          </div>
        </div>
      )}
    </dialog>
  )
}

/** A browser that forbids storage has always seen it: a tour at every visit helps nobody. */
function seen(): boolean {
  try {
    return localStorage.getItem(SEEN) !== null
  } catch {
    return true
  }
}

function remember(): void {
  try {
    localStorage.setItem(SEEN, '1')
  } catch {
    // The tour is shown, and may be shown again.
  }
}
