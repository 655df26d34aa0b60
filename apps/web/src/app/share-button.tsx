import { useState } from 'react'
import { useLanguage } from './language.tsx'

/** Copies the address: everything that is seen is in it. */
export function ShareButton() {
  const { t } = useLanguage()
  const [said, setSaid] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href)
      setSaid(t('web.shared'))
    } catch {
      // A browser may forbid it, and does so where the page comes without encryption.
      setSaid(t('web.shareByHand'))
    }
    setTimeout(() => setSaid(''), 6000)
  }
  return (
    <>
      <button type="button" className="tool" onClick={() => void copy()}>
        {t('web.share')}
      </button>
      <span role="status" className="shared">
        {said}
      </span>
    </>
  )
}
