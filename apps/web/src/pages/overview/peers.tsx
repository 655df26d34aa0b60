import type { Peer, Plan } from '@samsyn/plan'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../../app/language.tsx'

/** Communities with like challenges, and what they are alike in. */
export function Peers({ plan }: { readonly plan: Plan }) {
  const { t, code, areaName, number } = useLanguage()
  if (plan.peers.length === 0) return null
  const name = (id: string) => areaName({ id, name: plan.areas[id]?.name ?? id })
  return (
    <section aria-labelledby="peers">
      <h2 id="peers">{t('web.overview.peers')}</h2>
      <p>{t('web.overview.peersLead')}</p>
      <ul className="peers">
        {plan.peers.map((peer) => (
          <li key={peer.community}>
            <Link
              to={'/$lang/$community/overview' as string}
              params={{ lang: code, community: peer.community } as never}
            >
              {name(peer.community)}
            </Link>{' '}
            <span className="quiet">
              {t('web.overview.peerDistance', { distance: number(peer.distance, 2) })}
            </span>
            <p>{useReason(peer, { here: name(plan.community), there: name(peer.community) })}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

type Measure =
  | 'share80plus'
  | 'growth80plus'
  | 'inhabitants'
  | 'centrality'
  | 'travel'
  | 'smallness'

/** "Most alike in centrality and travel; least in growth of 80+ in the next 15 years (Vestfold 78.2%, Østfold 68.6%)." */
function useReason(
  { parts }: Peer,
  places: { readonly here: string; readonly there: string },
): string {
  const { t, list, number } = useLanguage()
  const near = [...parts].sort((a, b) => Math.abs(a.apart) - Math.abs(b.apart))
  const word = (measure: string) => t(`peers.word.${measure as Measure}`)
  const far = near.at(-1)!
  const digits = Math.max(far.own, far.theirs) < 1000 ? 1 : 0
  const why = t('peers.why', {
    alike: list(near.slice(0, 2).map(({ measure }) => word(measure))),
    differs: word(far.measure),
    against: t(`peers.against.${far.measure as Measure}`, {
      ...places,
      own: number(far.own, digits),
      theirs: number(far.theirs, digits),
    }),
  })
  return why.charAt(0).toUpperCase() + why.slice(1)
}
