import { useQuery } from '@tanstack/react-query'
import { planQuery } from '../api/queries.ts'
import { defaultGroup } from '../state/address.ts'
import { useAddress } from '../state/use-address.ts'

/** The plan of the community and group in the address. */
export function usePlan() {
  const { community, search } = useAddress()
  return useQuery(planQuery(community, search.group ?? defaultGroup))
}
