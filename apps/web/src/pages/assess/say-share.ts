import type { Language } from '@samsyn/language'

/** "15 %", and "7,5 %" where a whole number would hide a part. */
export function saidShare({ percent }: Language, share: number): string {
  return percent(share, share < 10 && !Number.isInteger(share) ? 1 : 0)
}
