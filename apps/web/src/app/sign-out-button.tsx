import { useMutation, useQuery } from '@tanstack/react-query'
import { fetchResource } from '../api/fetch-json.ts'
import { meQuery, queries } from '../api/queries.ts'
import { Failure } from '../parts/states.tsx'
import { useLanguage } from './language.tsx'

/**
 * Only where people sign in. Who signs out stays where they are, and what was fetched for them is gone: a way on would
 * lead to the sign-in, which may know them still and let them in again at once. Who is not signed out is told so.
 */
export function SignOutButton() {
  const { t } = useLanguage()
  const { data: me } = useQuery(meQuery)
  const leaving = useMutation({
    mutationFn: () => fetchResource('/sign-out', undefined, {}),
    // Without a connection it has failed, too: it is not to be done some time later.
    networkMode: 'always',
    onSuccess: () => queries.resetQueries(),
  })
  if (me === undefined || me.name === null) return null
  return (
    <>
      <button type="button" className="tool" onClick={() => leaving.mutate()}>
        {t('web.signOut', { name: me.name })}
      </button>
      <div role="alert" data-size="sm">
        {leaving.error === null ? null : (
          <Failure error={leaving.error} again={() => leaving.mutate()} />
        )}
      </div>
    </>
  )
}
