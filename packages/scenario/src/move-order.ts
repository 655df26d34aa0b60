import { knownRefusal } from '@samsyn/refusal'

/** What a move takes from and brings to, by numbers of services. */
export interface Feeding {
  readonly measure: number
  readonly from: number
  readonly to: readonly { readonly service: number }[]
  readonly requires: readonly { readonly service: number }[]
}

/**
 * The services that moves leave, each after all that feed it, so that what arrives can move on.
 *
 * @throws Refusal impossible-value for moves in a circle, naming it
 */
export function moveOrder(moves: readonly Feeding[], ids: readonly string[]): number[] {
  const feeds = new Map<number, Set<number>>()
  for (const { from, to, requires } of moves) {
    const onward = feeds.get(from) ?? new Set<number>()
    for (const { service } of [...to, ...requires]) onward.add(service)
    feeds.set(from, onward)
  }
  const done: number[] = []
  const path: number[] = []
  const visit = (service: number) => {
    if (done.includes(service)) return
    if (path.includes(service)) {
      refuseCircle([...path.slice(path.indexOf(service)), service], moves, ids)
    }
    path.push(service)
    for (const next of feeds.get(service) ?? []) visit(next)
    path.pop()
    done.push(service)
  }
  for (const service of [...feeds.keys()].sort((a, b) => a - b)) visit(service)
  return done.reverse().filter((service) => feeds.has(service))
}

function refuseCircle(
  circle: readonly number[],
  moves: readonly Feeding[],
  ids: readonly string[],
): never {
  // The last measure that has a part in it is the one that closed it.
  const last = Math.max(
    ...moves
      .filter(({ from, to, requires }) =>
        circle.some(
          (service, i) =>
            service === from &&
            [...to, ...requires].some((onward) => onward.service === circle[i + 1]),
        ),
      )
      .map(({ measure }) => measure),
  )
  throw knownRefusal('moves-in-circle', {
    circle: circle.map((service) => ids[service]).join(' → '),
    where: `measures[${last}].measure`,
  })
}
