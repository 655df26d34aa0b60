import { Alert } from '@digdir/designsystemet-react'
import { useSyncExternalStore } from 'react'
import { useLanguage } from '../app/language.tsx'

/** Said while the browser has no network; what is chosen stands in the address and is not lost. */
export function ConnectionNote() {
  const { t } = useLanguage()
  const online = useSyncExternalStore(
    (changed) => {
      window.addEventListener('online', changed)
      window.addEventListener('offline', changed)
      return () => {
        window.removeEventListener('online', changed)
        window.removeEventListener('offline', changed)
      }
    },
    () => navigator.onLine,
  )
  return (
    <div role="status" className="connection">
      {online ? null : <Alert data-color="warning">{t('web.state.lost')}</Alert>}
    </div>
  )
}
