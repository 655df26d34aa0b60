import type { Skewed } from '@samsyn/draws'
import { Refusal, suggest } from '@samsyn/refusal'
import { refuseCircle } from './refuse-circle.ts'
import { type Measure, type Move, serviceIds } from './types.ts'

/**
 * Refuses a measure that cannot balance: an interval out of order, a share over one, a service nobody knows, shares
 * that do not add up to what leaves, ages upside down, a move named twice, or moves in a circle.
 *
 * @param where named in the message, e.g. "ownMeasures[0]"
 * @throws Refusal impossible-value, naming the place
 */
export function checkMeasure(measure: Measure, where = `measure ${measure.id}`): void {
  refuseTwice(
    measure.moves.map(({ id }) => id),
    'move',
    where,
  )
  for (const [i, move] of measure.moves.entries()) checkMove(move, `${where}.moves[${i}]`)
  if (!(measure.rampYears >= 0)) {
    refuse(`a ramp-up of ${measure.rampYears} years at ${where}.rampYears`, {
      because: 'a measure is in place at once (0) or after some years',
      remedy: 'write 0 or more',
    })
  }
  const correlation = measure.driver?.correlation ?? 0
  if (!(correlation >= 0 && correlation <= 1)) {
    refuse(`a correlation of ${correlation} at ${where}.driver`, {
      because: 'a share of luck is from 0 to 1',
      remedy: 'write a number from 0 to 1',
    })
  }
  refuseCircle([measure])
}

/** A library or a choice of measures: each by itself, no id twice, and no circle through several of them. */
export function checkMeasures(measures: readonly Measure[]): void {
  refuseTwice(
    measures.map(({ id }) => id),
    'measure',
    'the library',
  )
  for (const measure of measures) checkMeasure(measure)
  refuseCircle(measures)
}

function checkMove(move: Move, where: string): void {
  const { from, ages, reach, effect, ends, to, requires } = move
  refuseUnknown(from, `${where}.from`)
  refuseShareInterval(reach, `${where}.reach`)
  refuseShareInterval(effect, `${where}.effect`)
  if (!(ages.from >= 0 && ages.from <= ages.to && ages.to <= 105)) {
    refuse(`ages ${ages.from} to ${ages.to} at ${where}.ages`, {
      because: 'ages run from 0 to 105, the younger first',
      remedy: 'write for example 67 to 105',
    })
  }
  for (const [i, { service, share, conversion }] of to.entries()) {
    refuseUnknown(service, `${where}.to[${i}].service`)
    refuseShare(share, `${where}.to[${i}].share`)
    refuseInterval(conversion, `${where}.to[${i}].conversion`)
  }
  for (const [i, { service, perReached }] of requires.entries()) {
    refuseUnknown(service, `${where}.requires[${i}].service`)
    refuseInterval(perReached, `${where}.requires[${i}].perReached`)
  }
  refuseShare(ends, `${where}.ends`)
  refuseUneven(ends + to.reduce((sum, { share }) => sum + share, 0), where)
}

function refuseInterval({ central, low, high }: Skewed, where: string): void {
  if (!(low <= central && central <= high)) {
    refuse(`an interval from ${low} to ${high} around ${central} at ${where}`, {
      because: 'the central value lies between low and high',
      remedy: 'put the three values in order',
    })
  }
  if (!(low >= 0)) {
    refuse(`${low} at ${where}`, {
      because: 'less than nothing cannot arrive',
      remedy: 'write 0 or more; what a measure takes away is a move of its own',
    })
  }
}

function refuseShareInterval(interval: Skewed, where: string): void {
  refuseInterval(interval, where)
  refuseShare(interval.high, where)
}

function refuseShare(share: number, where: string): void {
  if (share >= 0 && share <= 1) return
  refuse(`a share of ${share} at ${where}`, {
    because: 'no more can move than there is',
    remedy: 'write a share from 0 to 1, such as 0.25 for a quarter',
  })
}

function refuseUneven(sum: number, where: string): void {
  if (Math.abs(sum - 1) < 1e-9) return
  refuse(`shares that add up to ${Number(sum.toFixed(6))} at ${where}`, {
    because: 'all that leaves must end or arrive, and no more',
    remedy: 'let `ends` and the shares of `to` add up to 1',
  })
}

function refuseUnknown(service: string, where: string): void {
  if (serviceIds.some((id) => id === service)) return
  const near = suggest(service, serviceIds, 1)
  refuse(`the service "${service}" at ${where}`, {
    because: 'the catalogue of services does not hold it',
    remedy: near.length > 0 ? `write "${near[0]}"` : `use one of ${serviceIds.join(', ')}`,
  })
}

function refuseTwice(ids: readonly string[], what: string, where: string): void {
  const twice = ids.find((id, i) => ids.indexOf(id) < i)
  if (twice === undefined) return
  refuse(`the ${what} "${twice}" twice in ${where}`, {
    because: 'assumptions and results are known by these names',
    remedy: 'give each its own id',
  })
}

function refuse(found: string, rest: { because: string; remedy: string }): never {
  throw new Refusal('impossible-value', { found, ...rest })
}
