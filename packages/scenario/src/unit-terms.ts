import { costParts } from '@samsyn/finance'
import { type Profession, type Service, serviceOf } from '@samsyn/measures'
import type { OutcomeTerm, UnitCosting } from './model.ts'
import type { Draft } from './prepare-run.ts'

/** What a unit of a service takes, and who gives it. */
export interface UnitTerms extends UnitCosting, Pick<Service, 'level' | 'party'> {
  /** By term of `fte`. */
  readonly professions: readonly Profession[]
}

/**
 * Labour and kroner of a unit, by service. The cost is of the unit cost: each profession's part of it goes with the labour
 * that a unit takes, also as standard and productivity change it, and what is not staff goes with the units. A unit cost of
 * the scenario's own is at today's labour, however much that is: then only the change of labour is in it.
 */
export function unitTerms(draft: Draft): UnitTerms[] {
  return draft.ids.map((id, service) => {
    const { level, party, labour } = serviceOf(id)
    const fte = fteTerms(draft, service)
    const professions = labour.map(({ profession }) => profession)
    return { level, party, professions, fte, cost: costTerms(draft, service, fte) }
  })
}

function fteTerms({ ids, parameters }: Draft, service: number): OutcomeTerm[] {
  const { id, labour, publicLabour } = serviceOf(ids[service]!)
  return labour.map(({ profession, perUnit, quality }) => ({
    service,
    factor: 1,
    times: [
      parameters.add({
        id: `labour.${id}.${profession}`,
        ...perUnit,
        shape: perUnit.low === perUnit.high ? 'fixed' : 'positive',
        quality,
      }),
    ],
    over: [],
    labour: publicLabour,
  }))
}

/** None for a service that costs nothing by itself. */
function costTerms(
  { ids, input }: Draft,
  service: number,
  fte: readonly OutcomeTerm[],
): OutcomeTerm[] {
  const id = ids[service]!
  const parts = costParts(serviceOf(id))
  if (parts === null) return []
  const own = input.scenario.assumptions?.some((one) => one.id === `price.unit-cost.${id}`)
  const staff = parts.staff.map(({ perUnit, share }, i): OutcomeTerm => {
    const term = fte[i]!
    return own ? { ...term, factor: share, times: [] } : { ...term, factor: share / perUnit }
  })
  return [...staff, { service, factor: parts.other, times: [], over: [], labour: false }]
}
