import type { KeptRun } from './kept-responses.ts'
import type { Service } from './source-catalogue.ts'

/**
 * Whether a run has answers of the hours when the service's figures are being changed. Statistics Norway: between 05 and 08 in
 * the morning a figure may show as 0 or as dots, and at 08 the new ones are published.
 */
export function askedUnsettled({ responses }: KeptRun, { unsettled }: Service): boolean {
  if (unsettled === undefined) return false
  const { from, to, zone } = unsettled
  const form = { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const clock = new Intl.DateTimeFormat('en-GB', form)
  return responses.some(({ at }) => {
    const time = clock.format(new Date(at))
    return time >= from && time < to
  })
}
