import { useMemo } from 'react'
import { useCommunity } from '../../app/community-context.ts'
import { useLanguage } from '../../app/language.tsx'
import type { RunAnswer } from '../../engine/orders.ts'

/** What an answer is about. Titles say it of the answer, not of what is chosen: until the next answer they differ. */
export interface ShownAt {
  readonly outcome: string
  readonly year: number
  /** The name of the municipality that is looked at; null for the community. */
  readonly municipality: string | null
  /** What the municipality or the community is called. */
  readonly place: string
}

export function useShownAt({
  outcome,
  year,
  area,
}: Pick<RunAnswer, 'outcome' | 'year' | 'area'>): ShownAt {
  const { areaName } = useLanguage()
  const community = useCommunity()
  return useMemo(() => {
    const municipality = community.municipalities.find(({ code }) => code === area)?.name ?? null
    return { outcome, year, municipality, place: municipality ?? areaName(community) }
  }, [outcome, year, area, community, areaName])
}
