import type { Scenario } from '@samsyn/scenario'
import { useQuery } from '@tanstack/react-query'
import { useCommunity } from '../../app/community-context.ts'
import { scenarioOf } from '../../engine/scenario-codec.ts'
import { scenariosIn } from '../../state/address.ts'
import { useAddress } from '../../state/use-address.ts'
import { yearAhead } from '../../state/usual-year.ts'

/** What a document is made with: the scenarios of the address, and the year that is looked at. */
export interface ChosenBody {
  readonly scenarios: readonly Scenario[]
  readonly year: number
}

/** The scenarios of the address; `body` is undefined for none, and null until they are read. */
export function useChosen(): {
  readonly body: ChosenBody | null | undefined
  readonly unread: unknown
} {
  const { fragment, search } = useAddress()
  const { baseYear } = useCommunity()
  const links = scenariosIn(fragment)
  const query = useQuery({
    queryKey: ['scenarios', fragment],
    queryFn: () => Promise.all(links.map(scenarioOf)),
    enabled: links.length > 0,
    retry: false,
  })
  if (links.length === 0 || query.error !== null) return { body: undefined, unread: query.error }
  if (query.data === undefined) return { body: null, unread: null }
  const year = yearAhead(search.year, baseYear)
  return { body: { scenarios: query.data, year }, unread: null }
}
