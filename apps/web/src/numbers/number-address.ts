/** What names a number in the address: whose data it is of, where and when. */
export interface NumberAddress {
  readonly id: string
  readonly area: string
  readonly year: number | string
}

/** Where the country's own number is asked for. */
export const COUNTRY = 'norway'

/** "id~area~year". */
export function addressOf({ id, area, year }: NumberAddress): string {
  return `${id}~${area}~${year}`
}

/** The number that an address opens; null where it opens none. */
export function numberAt(address: string | undefined): NumberAddress | null {
  if (address === undefined) return null
  const [id = '', area = '', year = ''] = address.split('~')
  return { id, area, year }
}
