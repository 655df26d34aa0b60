import type { Skewed } from '@samsyn/draws'
import { Refusal, suggest } from '@samsyn/refusal'
import { paymentRules } from './payment-rules.ts'
import type { DatedValue, PriceParameter } from './types.ts'
import { unitCosts } from './unit-costs.ts'

/** Every parameter as it stands: to be shown, and changed by id. */
export const defaultPrices: readonly PriceParameter[] = [...unitCosts, ...paymentRules]

/** A parameter's own values in place of the default's. */
export interface PriceChange {
  readonly id: string
  readonly values: readonly DatedValue[]
}

/** The parameters of a run, looked up by id and year. */
export interface PriceList {
  readonly parameters: readonly PriceParameter[]
  has(id: string): boolean
  /** @throws Refusal year-out-of-range for a year before the first value */
  inYear(id: string, year: number): DatedValue
  /** One value per draw: the central one, or those that are given for the parameter. */
  drawn(id: string, year: number, draws: number): Float64Array
}

export interface PriceListOptions {
  readonly changes?: readonly PriceChange[]
  /** Values of a parameter, one per draw, in every year; undefined keeps it at the central value of the year. */
  readonly drawsOf?: (id: string) => Float64Array | undefined
  /** The first year of a run, which has one set of prices and rules: its values hold in every year (`priceOfRun`). */
  readonly heldAt?: number
}

/**
 * The default parameters with a user's own in their place.
 *
 * @throws Refusal for a parameter nobody knows, an interval out of order, a share over 1 or dates out of order
 */
export function priceList({ changes = [], drawsOf, heldAt }: PriceListOptions = {}): PriceList {
  const byId = new Map(defaultPrices.map((parameter) => [parameter.id, parameter]))
  for (const change of changes) {
    const parameter = byId.get(change.id)
    if (parameter === undefined) refuseUnknown(change.id, byId.keys())
    else byId.set(change.id, { ...parameter, values: checked(parameter, change) })
  }
  const inYear = (id: string, year: number) =>
    heldAt === undefined ? valueInYear(byId.get(id)!, year) : priceOfRun(byId.get(id)!, heldAt)
  return {
    parameters: [...byId.values()],
    has: (id) => byId.has(id),
    inYear,
    drawn(id, year, draws) {
      const { value } = inYear(id, year)
      return drawsOf?.(id) ?? new Float64Array(draws).fill(value.central)
    },
  }
}

/**
 * The value that a run has throughout, in its draws and in its accounts: that of its first year, or the earliest there is
 * for a baseline that is older than the prices.
 */
export function priceOfRun(price: PriceParameter, firstYear: number): DatedValue {
  return valueInYear(price, Math.max(firstYear, price.values[0]!.from))
}

function valueInYear({ id, values }: PriceParameter, year: number): DatedValue {
  const held = values.findLast(({ from }) => from <= year)
  if (held !== undefined) return held
  throw new Refusal('year-out-of-range', {
    found: `the parameter ${id} in ${year}`,
    because: `its first value holds from ${values[0]!.from}`,
    remedy: `choose a later year, or give it a value that holds from ${year}`,
  })
}

function checked({ unit }: PriceParameter, { id, values }: PriceChange): readonly DatedValue[] {
  if (values.length === 0) {
    refuse(
      `no value for ${id}`,
      'a parameter has at least one',
      'give a value and the year it holds from',
    )
  }
  for (const [i, { from, value }] of values.entries()) {
    const where = `${id}.values[${i}]`
    if (i > 0 && values[i - 1]!.from >= from) {
      refuse(
        `${from} at ${where}.from`,
        'values are told earliest first',
        'put them in order of year',
      )
    }
    refuseDisorder(value, where)
    if (unit === 'share' && value.high > 1) {
      refuse(
        `a share of ${value.high} at ${where}`,
        'a share is from 0 to 1',
        'write 0.3 for 30 per cent',
      )
    }
  }
  return values
}

function refuseDisorder({ central, low, high }: Skewed, where: string): void {
  if (0 <= low && low <= central && central <= high) return
  refuse(
    `an interval from ${low} to ${high} around ${central} at ${where}`,
    'the central value lies between low and high, and none is below 0',
    'put the three values in order',
  )
}

function refuseUnknown(id: string, known: Iterable<string>): never {
  const near = suggest(id, known, 1)
  throw new Refusal('wrong-call', {
    found: `the parameter "${id}"`,
    because: 'no price, fee or share is called that',
    remedy: near.length > 0 ? `write "${near[0]}"` : 'look the id up in the list of parameters',
  })
}

function refuse(found: string, because: string, remedy: string): never {
  throw new Refusal('impossible-value', { found, because, remedy })
}
