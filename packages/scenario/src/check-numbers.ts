import type { Skewed } from '@samsyn/draws'
import type { Measure } from '@samsyn/measures'
import { knownRefusal, Refusal, suggest } from '@samsyn/refusal'
import { type LimitName, limitOf, overridable, refuseBeyond, shapesOf } from './limits.ts'
import type { Scenario } from './scenario-schema.ts'

/** A number of a scenario: where it stands, its limit, and its interval. */
type Placed = readonly [at: string, limit: LimitName, value: Skewed]

/**
 * Every number of a scenario is inside its limits and its interval in order: in its steps, its own measures and the
 * numbers that it overrides.
 *
 * @throws Refusal impossible-value, or wrong-call for an id no number has, naming the place in the scenario
 */
export function checkNumbers(scenario: Scenario): void {
  for (const [at, limit, value] of numbersOf(scenario)) refuseBeyond(limit, value, at)
  for (const [i, measure] of (scenario.ownMeasures ?? []).entries()) {
    checkNumbersOfMeasure(measure as Measure, `ownMeasures[${i}]`)
  }
  for (const [i, { id, shape, driver, ...value }] of (scenario.assumptions ?? []).entries()) {
    const at = `assumptions[${i}]`
    const limit = limitOf(id)
    if (limit === null) refuseUnknown(id, at)
    refuseBeyond(limit, value, at)
    if (driver) refuseBeyond('share', sure(driver.correlation), `${at}.driver.correlation`)
    if (shape === undefined || shapesOf(limit).includes(shape)) continue
    throw new Refusal('impossible-value', {
      found: `the shape "${shape}" at ${at}.shape`,
      because: 'its draws would leave what such a number can be',
      remedy: `leave it out, or write ${shapesOf(limit).join(' or ')}`,
    })
  }
}

/** @throws as `checkNumbers` */
export function checkNumbersOfMeasure(measure: Measure, where: string): void {
  for (const [at, limit, value] of numbersOfMeasure(measure)) {
    refuseBeyond(limit, value, `${where}.${at}`)
  }
}

function numbersOf(scenario: Scenario): Placed[] {
  const { adopted = [], bases = [], convergence = [], flow = [] } = scenario
  const { need = [], waiting = [], workforce = [] } = scenario
  return [
    ...adopted.flatMap(({ points }, i) =>
      points.map(({ percent }, k): Placed => {
        return [`adopted[${i}].points[${k}].percent`, 'percent', sure(percent)]
      }),
    ),
    ...bases.flatMap(({ per1000 }, i) =>
      per1000.map((units, g): Placed => [`bases[${i}].per1000[${g}]`, 'per1000', sure(units)]),
    ),
    ...convergence.map(({ share }, i): Placed => [`convergence[${i}].share`, 'share', share]),
    ...flow.map(({ share }, i): Placed => [`flow[${i}].share`, 'share', share]),
    ...need.flatMap(({ prevalence, coverage, perPerson, share, of = 1 }, i): Placed[] => [
      [`need[${i}].of`, 'share', sure(of)],
      [`need[${i}].prevalence`, 'share', prevalence],
      [`need[${i}].coverage`, 'share', coverage],
      [`need[${i}].perPerson`, 'perPerson', perPerson],
      [`need[${i}].share`, 'share', sure(share)],
    ]),
    ...waiting.map(({ units }, i): Placed => [`waiting[${i}].units`, 'list', units]),
    ...workforce.flatMap(({ growthPerYear, unmet }, i): Placed[] => [
      [`workforce[${i}].growthPerYear`, 'growth', growthPerYear],
      ...Object.entries(unmet).map(([name, share]): Placed => {
        return [`workforce[${i}].unmet.${name}`, 'share', sure(share)]
      }),
    ]),
  ]
}

function numbersOfMeasure({ moves, costs, driver }: Measure): Placed[] {
  return [
    ...moves.flatMap(({ reach, effect, ends, to, requires }, k): Placed[] => [
      [`moves[${k}].reach`, 'share', reach],
      [`moves[${k}].effect`, 'share', effect],
      [`moves[${k}].ends`, 'share', sure(ends)],
      ...to.flatMap(({ share, conversion }, n): Placed[] => [
        [`moves[${k}].to[${n}].share`, 'share', sure(share)],
        [`moves[${k}].to[${n}].conversion`, 'conversion', conversion],
      ]),
      ...requires.map(({ perReached }, n): Placed => {
        return [`moves[${k}].requires[${n}].perReached`, 'conversion', perReached]
      }),
    ]),
    ...costs.flatMap(({ investment, yearly }, k): Placed[] => [
      ...(investment === null ? [] : [[`costs[${k}].investment`, 'outlay', investment] as const]),
      ...(yearly === null ? [] : [[`costs[${k}].yearly`, 'outlay', yearly] as const]),
    ]),
    ...(driver === null
      ? []
      : [['driver.correlation', 'share', sure(driver.correlation)] as const]),
  ]
}

const sure = (value: number): Skewed => ({ central: value, low: value, high: value })

function refuseUnknown(id: string, where: string): never {
  const examples = overridable.map(({ example }) => example)
  const near = suggest(id, examples, 1)
  throw knownRefusal('assumption-unknown', { id, where, near })
}
