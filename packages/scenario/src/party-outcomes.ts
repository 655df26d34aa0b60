import { costParts, defaultPrices, type Payment, paymentsOf, priceOfRun } from '@samsyn/finance'
import { parties, type ServiceId, serviceOf } from '@samsyn/measures'
import { labourTerms } from './labour-terms.ts'
import type { Outcome, OutcomeTerm } from './model.ts'
import type { Draft } from './prepare-run.ts'
import type { Scenario } from './scenario-schema.ts'

/**
 * Per party: FTE of the services it gives (`party.<party>.fte`), kroner that they use (`.kroner`) and what it
 * receives from the other parties less what it pays them (`.moves`, in sum 0). First order: at the prices of the
 * first year, which hold throughout. Own kroner follow the labour a unit takes. All municipalities are one party.
 */
export function partyOutcomes(draft: Draft): Outcome[] {
  const labour = labourTerms(draft)
  return parties.flatMap((party): Outcome[] => [
    {
      id: `party.${party}.fte`,
      unit: 'fte',
      terms: labour.filter((one) => one.party === party).map(({ term }) => term),
    },
    { id: `party.${party}.kroner`, unit: 'kroner', terms: paidBy(draft, party, labour) },
    { id: `party.${party}.moves`, unit: 'kroner', terms: movedTo(draft, party) },
  ])
}

/**
 * What a party's own services cost: the unit cost, of which each profession's part goes with the labour that a unit
 * takes, also as standard and productivity change it, and what is not staff goes with the units. A unit cost of the
 * scenario's own is at today's labour, however much that is: then only the change of labour is in it.
 */
function paidBy(
  draft: Draft,
  party: string,
  labour: ReturnType<typeof labourTerms>,
): OutcomeTerm[] {
  const paid = paymentTerms(draft, ({ from, to }) => (to === null && from === party ? 1 : 0))
  return paid.flatMap((cost): OutcomeTerm[] => {
    const { staff, other } = costParts(serviceOf(draft.ids[cost.service]!))!
    const byLabour = staff.map(({ profession, perUnit, share }): OutcomeTerm => {
      const own = labour.find(
        ({ term, ...one }) => term.service === cost.service && one.profession === profession,
      )!.term
      return isOwnPrice(draft.input.scenario, draft.ids[cost.service]!)
        ? { ...own, factor: share, times: cost.times }
        : { ...own, factor: share / perUnit, times: [...cost.times, ...own.times] }
    })
    return [...byLabour, { ...cost, factor: other }]
  })
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

/** Whether a scenario has a unit cost of its own for a service, in place of the catalogue's labour × cost per FTE. */
export function isOwnPrice({ assumptions = [] }: Scenario, service: ServiceId): boolean {
  return assumptions.some(({ id }) => id === `price.unit-cost.${service}`)
}

/** What families do is counted in FTE, and nobody pays for it. */
function isNothing({ input }: Draft, id: string): boolean {
  return priceOfRun(priceById.get(id)!, input.baseline.firstYear).value.high === 0
}
