import type { ServiceId } from '@samsyn/measures'
import type { Model } from './model.ts'

/**
 * Services whose activity an outcome rests on: those it counts, and those that the scenario lets something of arrive
 * from. What rests on a service rests on the tables of that service.
 */
export function servicesBehind(model: Model, outcome: string): ServiceId[] {
  const own = model.outcomes.find(({ id }) => id === outcome)!
  const needed = own.limited === undefined ? null : model.limits[own.limited.limit]!.outcome
  const { terms } = needed === null ? own : model.outcomes[needed]!
  const behind = new Set(terms.map(({ service }) => service))
  // A service that is found is looked at in its turn, because a set is walked in the order things came.
  for (const service of behind) {
    for (const { from, to, requires } of model.moves) {
      if ([...to, ...requires].some((each) => each.service === service)) behind.add(from)
    }
    if (model.family !== null && service === model.family.homeCare) behind.add(model.family.family)
  }
  return [...behind].map((service) => model.services[service]!.id)
}
