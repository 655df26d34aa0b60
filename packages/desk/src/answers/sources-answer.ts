import { gapsOf, groups } from '@samsyn/plan'
import type { Room } from '../room.ts'

/** Every table with publisher, period, rows and hash, what was found odd in them, and what no table here holds. */
export function sourcesAnswer({ data }: Room) {
  return {
    data: data.kind,
    tables: data.tables,
    findings: data.findings,
    gaps: groups.map((group) => ({ group, gaps: gapsOf(group) })),
  }
}
