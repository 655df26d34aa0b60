/** The units a figure can have. A rate names its base; a share is in per cent, as people read it. */
export const units = [
  'persons',
  'percent',
  'ratio',
  'year',
  'births',
  'deaths',
  'stays',
  'bed-days',
  'beds',
  'users',
  'hours-per-week',
  'places',
  'fte',
  'per-100',
  'per-1000',
  'consultations-per-1000',
  'nok',
  'count',
] as const
export type Unit = (typeof units)[number]
