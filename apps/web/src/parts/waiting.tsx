import './waiting.css'
import type { TextKey } from '@samsyn/language'
import { useIsFetching, useQueryClient } from '@tanstack/react-query'
import { useLanguage } from '../app/language.tsx'

/**
 * What a reader sees of a wait: nothing for its first second, then what is being done, and after some more that it is
 * done only the first time. All of it is there for a screen reader at once.
 */
export function Waiting() {
  const { t } = useLanguage()
  const doing = useDoing()
  return (
    <div className="waiting">
      <div className="waiting-bar" aria-hidden="true" />
      <p>{t(doing)}</p>
      <p className="waiting-long">{t('web.state.firstTime')}</p>
    </div>
  )
}

/** Of what is being fetched, that which takes longest. */
function useDoing(): TextKey {
  const client = useQueryClient()
  useIsFetching()
  const keys = client.getQueryCache().findAll({ fetchStatus: 'fetching' })
  const words = keys.map(({ queryKey }) => wordOf(queryKey.map(String)))
  const word = slowestFirst.find((each) => words.includes(each))
  return word === undefined ? 'web.state.loading' : `web.state.doing.${word}`
}

const slowestFirst = [
  'baseline',
  'plan',
  'document',
  'population',
  'services',
  'community',
  'atlas',
  'indicators',
  'boundaries',
  'sources',
  'communities',
] as const
type Doing = (typeof slowestFirst)[number]

/** The key of a query is its address: communities, communities/vestfold, communities/vestfold/plan?group=… */
function wordOf([first = '', id, last]: readonly string[]): Doing | undefined {
  const name = first !== 'communities' ? first : id === undefined ? first : (last ?? 'community')
  return slowestFirst.find((each) => each === name.split('?')[0])
}
