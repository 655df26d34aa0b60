import type { PriceParameter } from './types.ts'

/** Kroner are of this year. */
export const PRICE_YEAR = 2024
/** Assumed values hold from here on: before any run begins. */
const ALWAYS = 2000

interface Assumed {
  readonly id: string
  readonly unit: PriceParameter['unit']
  readonly name: string
  readonly central: number
  /** Share up and down. */
  readonly spread: number
  readonly why: string
}

/** A parameter that no source we hold gives. */
export function assumedParameter({
  id,
  unit,
  name,
  central,
  spread,
  why,
}: Assumed): PriceParameter {
  return {
    id,
    unit,
    name,
    priceYear: unit.startsWith('kroner') ? PRICE_YEAR : null,
    values: [
      {
        from: ALWAYS,
        value: {
          central,
          low: sixDigits(central * (1 - spread)),
          high: sixDigits(central * (1 + spread)),
        },
        quality: 'assumed',
        source: `first-order assumption: ${why}`,
        standing: 'proposed',
      },
    ],
  }
}

/** Without the last bits of a multiplication: an interval is shown to people. */
function sixDigits(value: number): number {
  return Number(value.toPrecision(6))
}
