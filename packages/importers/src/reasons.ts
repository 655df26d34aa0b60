/**
 * Why a row is not believed: the code that stands in the rejects file, the same in every language. @samsyn/language says
 * what each means (`cli.reject`).
 */
export const reasons = [
  'too-few-columns',
  'too-many-columns',
  'broken-quotes',
  'line-too-long',
  'not-json',
  'other-resource',
  'missing',
  'too-long',
  'not-a-date',
  'not-a-time',
  'not-a-number',
  'not-a-code',
  'not-a-reference',
  'not-icd10',
  'not-icpc2',
  'not-a-drg',
  'unknown-municipality',
  'out-of-bounds',
  'service-not-kept',
  'not-carried-out',
  'too-old',
  'in-the-future',
  'ends-before-start',
  'stay-too-long',
  'ready-outside-stay',
  'born-after-contact',
  'age-over-110',
  'dead-before-contact',
  'duplicate',
] as const

export type Reason = (typeof reasons)[number]
