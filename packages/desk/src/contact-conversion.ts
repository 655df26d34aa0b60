import { services } from '@samsyn/measures'
import type { PlanningData } from '@samsyn/plan'
import type { AtlasSeries, Conversion } from '@samsyn/variation'

/** What is counted in an atlas → the service of the catalogue that it is use of. */
const municipal: Readonly<Record<string, 'home-care' | 'long-stay'>> = {
  'Users of home care': 'home-care',
  'Users of long stay, 67+': 'long-stay',
  'Users of long stay, 80+': 'long-stay',
}

/**
 * What one of the counted contacts takes, by the catalogue's first-order figures: FTE for each user of municipal care; bed-days,
 * beds and FTE for an admission (the nation's mean stay) or a bed-day. Nothing where the catalogue says nothing.
 */
export function contactConversion(data: PlanningData, series: AtlasSeries): Conversion {
  if (series.counting === 'fte') return { ftePerContact: 1 }
  const service = municipal[series.indicator]
  if (service !== undefined) return { ftePerContact: ftePer(service), assumed: true }
  const days = bedDaysPer(data, series)
  if (days === null) return {}
  const rule = services.find(({ id }) => id === 'hospital-bed-days')!.capacity
  return {
    bedDaysPerContact: days,
    ...(rule?.by === 'days' ? { occupancy: rule.occupancy.central } : {}),
    ftePerContact: days * ftePer('hospital-bed-days'),
    assumed: true,
  }
}

function ftePer(service: string): number {
  const { labour } = services.find(({ id }) => id === service)!
  return labour.reduce((sum, { perUnit }) => sum + perUnit.central, 0)
}

function bedDaysPer({ services: tables }: PlanningData, { indicator, counting }: AtlasSeries) {
  if (counting !== 'events') return null
  if (/liggetid|liggedøgn/i.test(indicator)) return 1
  if (!/innleggelse/i.test(indicator) || /reinnlegg/i.test(indicator)) return null
  const all = tables.hospitalUse.filter(({ chapter }) => chapter === '_T')
  const stays = all.reduce((sum, row) => sum + row.stays, 0)
  return stays > 0 ? all.reduce((sum, row) => sum + row.bedDays, 0) / stays : null
}
