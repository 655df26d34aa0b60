export interface NumberForms {
  /** 5 627 400 in Norwegian, 5,627,400 in English; the space is one that does not break, and the minus is a minus. */
  number(value: number, decimals?: number): string
  /** `value` is in per cent: 23.5 → "23,5 %". */
  percent(value: number, decimals?: number): string
  /** A year is never grouped; the period of an old table passes through. */
  year(year: number | string): string
  /** "2026-01-01" → "1. januar 2026". */
  date(iso: string): string
}

export function numberForms(locale: string | string[]): NumberForms {
  const formats = new Map<string, Intl.NumberFormat>()
  const format = (style: 'decimal' | 'percent', decimals: number) => {
    const key = `${style}${decimals}`
    const found = formats.get(key) ?? fixed(locale, style, decimals)
    formats.set(key, found)
    return found
  }
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  return {
    number: (value, decimals = 0) =>
      withMinus(format('decimal', decimals).format(withoutMinusZero(value, decimals))),
    percent: (value, decimals = 1) =>
      withMinus(format('percent', decimals).format(withoutMinusZero(value, decimals) / 100)),
    year: (year) => String(year),
    date: (iso) => dates.format(Date.parse(`${iso}T00:00:00Z`)),
  }
}

function fixed(
  locale: string | string[],
  style: 'decimal' | 'percent',
  decimals: number,
): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, {
    style,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
}

/** −0.04 with one decimal would be written "−0,0". */
function withoutMinusZero(value: number, decimals: number): number {
  return Math.abs(value) < 0.5 * 10 ** -decimals ? 0 : value
}

/** English has a hyphen here, which is shorter than the minus that Norwegian has and may end a line. */
function withMinus(written: string): string {
  return written.replace(/^-/, '\u2212')
}
