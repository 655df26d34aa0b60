import { amount, isNothing, type Language } from '@samsyn/language'

/** With its sign, as a change. */
export function signed(
  language: Pick<Language, 'number'>,
  value: number,
  decimals?: number,
): string {
  const size = Math.abs(value)
  const said = decimals === undefined ? amount(language, size) : language.number(size, decimals)
  if (isNothing(said)) return '0'
  return `${value > 0 ? '+' : '−'}${said}`
}

/** "38 050–50 397"; of numbers with a sign "−69 … −34". */
export function between(say: (value: number) => string, low: number, high: number): string {
  const ends = [say(low), say(high)]
  return ends.join(ends.some((end) => /^[+−-]/.test(end)) ? ' … ' : '–')
}

/** Kroner are said in millions. */
export function unitsPer(unit: string): number {
  return unit === 'kroner' ? 1e6 : 1
}
