import { Refusal } from '@samsyn/refusal'
import type { Measure } from './types.ts'

/**
 * Refuses moves in a circle: what leaves a service must not come back to it, through however many moves, for then no
 * order of services would let what arrives move on.
 *
 * @throws Refusal impossible-value, naming the circle and the measures in it
 */
export function refuseCircle(measures: readonly Measure[]): void {
  const onward = new Map<string, Map<string, string>>()
  for (const { id, moves } of measures) {
    for (const { from, to, requires } of moves) {
      const next = onward.get(from) ?? new Map<string, string>()
      for (const { service } of [...to, ...requires]) next.set(service, id)
      onward.set(from, next)
    }
  }
  const done = new Set<string>()
  const visit = (service: string, path: readonly string[]): void => {
    if (path.includes(service)) refuse([...path.slice(path.indexOf(service)), service], onward)
    if (done.has(service)) return
    for (const next of onward.get(service)?.keys() ?? []) visit(next, [...path, service])
    done.add(service)
  }
  for (const service of onward.keys()) visit(service, [])
}

function refuse(circle: readonly string[], onward: Map<string, Map<string, string>>): never {
  const through = circle.slice(1).map((next, i) => onward.get(circle[i]!)!.get(next)!)
  throw new Refusal('impossible-value', {
    found: `moves in a circle: ${circle.join(' → ')} (${[...new Set(through)].join(', ')})`,
    because: 'what leaves a service must not come back to it',
    remedy: 'leave out one of these moves, or let that part stay where it is',
  })
}
