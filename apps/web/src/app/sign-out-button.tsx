import { useMutation, useQuery } from '@tanstack/react-query'
import { meQuery, queries } from '../api/queries.ts'
import { useLanguage } from './language.tsx'

/**
 * Only where people sign in. Who signs out stays where they are, and what was fetched for them is gone: a way on would
 * lead to the sign-in, which may know them still and let them in again at once.
 */
export function SignOutButton() {
  const { t } = useLanguage()
  const { data: me } = useQuery(meQuery)
  const leaving = useMutation({
    mutationFn: () => fetch('/sign-out', { method: 'POST' }),
    onSuccess: () => queries.resetQueries(),
  })
  if (me === undefined || me.name === null) return null
  return (
    <button type="button" className="tool" onClick={() => leaving.mutate()}>
      {t('web.signOut', { name: me.name })}
    </button>
  )
}
