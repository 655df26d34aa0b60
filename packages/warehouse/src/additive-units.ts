import type { Unit } from '@samsyn/quantity'

/** Units of counts, which can be added over areas; a rate or a mean cannot. */
export const additiveUnits: readonly Unit[] = [
  'persons',
  'births',
  'deaths',
  'stays',
  'bed-days',
  'beds',
  'users',
  'places',
  'fte',
  'nok',
  'count',
]
