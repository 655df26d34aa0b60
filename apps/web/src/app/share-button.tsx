import { useState } from 'react'
import { useLanguage } from './language.tsx'

/** Copies the address: everything that is seen is in it. */
export function ShareButton() {
  const { t } = useLanguage()
  const [done, setDone] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(window.location.href)
    setDone(true)
    setTimeout(() => setDone(false), 6000)
  }
  return (
    <>
      <button type="button" className="tool" onClick={() => void copy()}>
        {t('web.share')}
      </button>
      <span role="status" className="shared">
        {done ? t('web.shared') : ''}
      </span>
    </>
  )
}
