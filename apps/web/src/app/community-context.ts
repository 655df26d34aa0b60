import { createContext, useContext } from 'react'
import type { Community } from '../api/shapes.ts'

export const CommunityContext = createContext<Community | null>(null)

/** The community whose pages are open. */
export function useCommunity(): Community {
  const community = useContext(CommunityContext)
  if (community === null) throw new Error('a page of a community outside its shell')
  return community
}
