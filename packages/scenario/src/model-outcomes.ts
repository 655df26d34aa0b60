import { serviceLevels, serviceOf } from '@samsyn/measures'
import { limitedOutcomes } from './limited-outcomes.ts'
import type { Model, Outcome, OutcomeTerm } from './model.ts'
import { partyOutcomes } from './party-outcomes.ts'
import type { Draft } from './prepare-run.ts'
import { type UnitTerms, unitTerms } from './unit-terms.ts'

/**
 * Beds, places, dwellings, FTE and kroner as sums over services, after the activity of each service itself; and
 * what a limit of the workforce makes of them. With what a unit of each service takes.
 */
export function modelOutcomes(draft: Draft): Pick<Model, 'outcomes' | 'units'> {
  const activity = draft.ids.map((id, service) => ({
    id: `activity.${id}`,
    unit: serviceOf(id).unit,
    terms: [{ service, factor: 1, times: [], over: [], labour: false }],
  }))
  const capacity = capacityOutcomes(draft)
  const units = unitTerms(draft)
  const all = [...activity, ...capacity, ...labourOutcomes(units), ...partyOutcomes(draft, units)]
  const linear = all.filter(({ terms }) => terms.length > 0)
  return { outcomes: [...linear, ...limitedOutcomes(draft, linear)], units }
}

function capacityOutcomes(draft: Draft): Outcome[] {
  const resources = [
    ['beds', 'beds'],
    ['beds.mental', 'beds'],
    ['places', 'places'],
    ['places.acute', 'places'],
    ['dwellings', 'dwellings'],
  ] as const
  return resources.flatMap(([resource, unit]): Outcome[] => {
    const mean = capacityTerms(draft, resource, false)
    const peak = capacityTerms(draft, resource, true)
    return [
      { id: resource, unit, terms: mean },
      ...(resource === 'beds' ? [{ id: 'beds.peak', unit, terms: peak }] : []),
    ]
  })
}

function capacityTerms({ ids, parameters }: Draft, resource: string, peak: boolean): OutcomeTerm[] {
  return ids.flatMap((id, service): OutcomeTerm[] => {
    const rule = serviceOf(id).capacity
    if (rule === null || rule.resource !== resource) return []
    if (rule.by === 'unit') {
      const perUnit = parameters.add({ id: `capacity.${id}`, ...rule.perUnit, shape: 'positive' })
      return [{ service, factor: 1, times: [perUnit], over: [], labour: false }]
    }
    const occupancy = parameters.add({ id: `occupancy.${id}`, ...rule.occupancy, shape: 'share' })
    const times = peak
      ? [parameters.add({ id: `peak.${id}`, ...rule.peak, shape: 'positive' })]
      : []
    return [{ service, factor: 1 / 365, times, over: [occupancy], labour: false }]
  })
}

/** FTE by level, and in the public services by profession and in all. */
function labourOutcomes(units: readonly UnitTerms[]): Outcome[] {
  const labour = units.flatMap(({ level, professions, fte }) =>
    professions.map((profession, i) => ({ level, profession, term: fte[i]! })),
  )
  const professions = [...new Set(labour.map(({ profession }) => profession))]
  const sum = (id: string, pick: (one: (typeof labour)[number]) => boolean): Outcome => ({
    id,
    unit: 'fte',
    terms: labour.filter(pick).map(({ term }) => term),
  })
  return [
    sum('fte', ({ level }) => level !== 'family'),
    ...serviceLevels.map((level) => sum(`fte.${level}`, (one) => one.level === level)),
    ...professions
      .filter((profession) => profession !== 'family')
      .map((profession) => sum(`fte.${profession}`, (one) => one.profession === profession)),
  ]
}
