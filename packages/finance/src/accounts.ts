import { parties, serviceOf } from '@samsyn/measures'
import { Refusal } from '@samsyn/refusal'
import { book, type Changes, giverOf, perDraw } from './book.ts'
import type { PriceList } from './price-list.ts'
import type { Account, ActivityChange, Booking, PartyAt } from './types.ts'

export interface Accounts {
  readonly accounts: readonly Account[]
  /** Every krone behind them, to be followed. */
  readonly bookings: readonly Booking[]
  readonly draws: number
}

/**
 * What changes in activity mean for each party and year, first order: FTE and kroner that its own services free and
 * require, and what moves between parties. Moves add up to 0 over all parties in every year and draw. Numbers stand
 * for every draw alike; arrays hold one value per draw.
 *
 * A positive sum is not money won: freed FTE and kroner are there to be used only if something is in fact closed.
 *
 * @throws Refusal shapes-differ when arrays have different numbers of draws
 */
export function accountsOf(changes: Changes, prices: PriceList): Accounts {
  const draws = drawsOf(changes)
  const bookings = book(changes, prices, draws)
  const open = new Map<string, Account>()
  const accountOf = ({ party, area }: PartyAt, year: number): Account => {
    const key = `${year}.${party}.${area ?? ''}`
    const known = open.get(key)
    if (known !== undefined) return known
    const fresh = emptyAccount(party, area, year, draws)
    open.set(key, fresh)
    return fresh
  }
  for (const { kind, from, to, year, kroner } of bookings) {
    if (to === null) {
      const { freesKroner, requiresKroner } = accountOf(from, year)
      split(kroner, freesKroner, requiresKroner, kind === 'outlay')
    } else {
      addTo(accountOf(from, year).movesKroner, kroner, -1)
      addTo(accountOf(to, year).movesKroner, kroner, 1)
    }
  }
  for (const change of changes.activity) {
    const { freesFte, requiresFte } = accountOf(giverOf(change), change.year)
    split(fteOf(change, draws), freesFte, requiresFte)
  }
  return { accounts: [...open.values()].sort(inOrder), bookings, draws }
}

/** FTE freed less required: one per draw. */
export function netFte({ freesFte, requiresFte }: Account): Float64Array {
  return freesFte.map((fte, d) => fte - requiresFte[d]!)
}

/** Own kroner freed less required, and what moves: one per draw. */
export function netKroner({ freesKroner, requiresKroner, movesKroner }: Account): Float64Array {
  return movesKroner.map((moved, d) => moved + freesKroner[d]! - requiresKroner[d]!)
}

/** FTE of a change: the engine's, or units × the catalogue's central labour. */
function fteOf({ service, units, fte }: ActivityChange, draws: number): Float64Array {
  if (fte !== undefined) return perDraw(fte, draws)
  const perUnit = serviceOf(service).labour.reduce((sum, { perUnit }) => sum + perUnit.central, 0)
  return perDraw(units, draws).map((unit) => unit * perUnit)
}

/** What is less than without is freed, what is more is required; an outlay below 0 is a requirement less. */
function split(
  amounts: Float64Array,
  frees: Float64Array,
  requires: Float64Array,
  onlyRequires = false,
): void {
  for (const [d, amount] of amounts.entries()) {
    if (amount > 0 || onlyRequires) requires[d]! += amount
    else frees[d]! -= amount
  }
}

function addTo(sum: Float64Array, amounts: Float64Array, sign: 1 | -1): void {
  for (const [d, amount] of amounts.entries()) sum[d]! += sign * amount
}

function emptyAccount(
  party: Account['party'],
  area: string | null,
  year: number,
  draws: number,
): Account {
  const none = () => new Float64Array(draws)
  return {
    party,
    area,
    year,
    freesFte: none(),
    requiresFte: none(),
    freesKroner: none(),
    requiresKroner: none(),
    movesKroner: none(),
  }
}

function inOrder(a: Account, b: Account): number {
  if (a.year !== b.year) return a.year - b.year
  const order = parties.indexOf(a.party) - parties.indexOf(b.party)
  return order !== 0 ? order : (a.area ?? '') < (b.area ?? '') ? -1 : 1
}

function drawsOf({ activity, paidDays = [], outlays = [] }: Changes): number {
  const lengths = [
    ...activity.flatMap(({ units, fte }) => [units, fte ?? 0]),
    ...paidDays.map(({ days }) => days),
    ...outlays.map(({ kroner }) => kroner),
  ].flatMap((amount) => (typeof amount === 'number' ? [] : [amount.length]))
  const [draws = 1] = lengths
  if (lengths.every((length) => length === draws)) return draws
  throw new Refusal('shapes-differ', {
    found: `changes with ${[...new Set(lengths)].join(' and ')} draws`,
    because: 'what happens to all parties in a draw belongs together',
    remedy: 'give every change the same number of draws, or one number',
  })
}
