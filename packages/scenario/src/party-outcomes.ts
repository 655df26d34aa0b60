import { defaultPrices, type Payment, paymentsOf, priceOfRun } from '@samsyn/finance'
import { parties } from '@samsyn/measures'
import type { Outcome, OutcomeTerm } from './model.ts'
import type { Draft } from './prepare-run.ts'
import type { UnitTerms } from './unit-terms.ts'

/**
 * Per party: FTE of the services it gives (`party.<party>.fte`), kroner that they use (`.kroner`) and what it
 * receives from the other parties less what it pays them (`.moves`, in sum 0). First order: at the prices of the
 * first year, which hold throughout. Own kroner follow the labour a unit takes. All municipalities are one party.
 */
export function partyOutcomes(draft: Draft, units: readonly UnitTerms[]): Outcome[] {
  return parties.flatMap((party): Outcome[] => [
    {
      id: `party.${party}.fte`,
      unit: 'fte',
      terms: units.flatMap((one) => (one.party === party ? one.fte : [])),
    },
    { id: `party.${party}.kroner`, unit: 'kroner', terms: paidBy(draft, party, units) },
    { id: `party.${party}.moves`, unit: 'kroner', terms: movedTo(draft, party) },
  ])
}

/** What a party's own services cost. */
function paidBy(draft: Draft, party: string, units: readonly UnitTerms[]): OutcomeTerm[] {
  const paid = paymentTerms(draft, ({ from, to }) => (to === null && from === party ? 1 : 0))
  return paid.flatMap(({ service, times }) =>
    units[service]!.cost.map((term) => ({ ...term, times: [...times, ...term.times] })),
  )
}

function movedTo(draft: Draft, party: string): OutcomeTerm[] {
  return paymentTerms(draft, ({ from, to }) =>
    to === null ? 0 : Number(to === party) - Number(from === party),
  )
}

function paymentTerms(draft: Draft, signOf: (payment: Payment) => number): OutcomeTerm[] {
  return draft.ids.flatMap((id, service) =>
    paymentsOf(id).flatMap((payment): OutcomeTerm[] => {
      const factor = signOf(payment)
      if (factor === 0 || payment.by.some((price) => isNothing(draft, price))) return []
      const times = payment.by.map((price) => priceOf(draft, price))
      return [{ service, factor, times, over: [], labour: false }]
    }),
  )
}

const priceById = new Map(defaultPrices.map((price) => [price.id, price]))

/** A price as an assumption like any other, so that a scenario can change it by `price.<id>`. */
function priceOf({ input, parameters }: Draft, id: string): number {
  const price = priceById.get(id)!
  const { quality, source, standing, value } = priceOfRun(price, input.baseline.firstYear)
  const drawn = value.low === value.high ? 'fixed' : 'positive'
  return parameters.add({
    id: `price.${id}`,
    ...value,
    shape: price.unit === 'share' ? 'share' : drawn,
    quality,
    standing,
    rationale: source,
  })
}

/** What families do is counted in FTE, and nobody pays for it. */
function isNothing({ input }: Draft, id: string): boolean {
  return priceOfRun(priceById.get(id)!, input.baseline.firstYear).value.high === 0
}
