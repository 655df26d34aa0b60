import type { Language } from '@samsyn/language'

/** "11,9", "16–22": an indicator's value with as many decimals as its size asks for. */
export function sayValue({ number }: Language, value: number, to: number | null = null): string {
  const said = (each: number) =>
    number(each, Number.isInteger(each) ? 0 : Math.abs(each) < 10 ? 2 : 1)
  return to === null ? said(value) : `${said(value)}–${said(to)}`
}
