import type { Skewed } from '@samsyn/draws'
import { Refusal } from '@samsyn/refusal'
import { refuseNoAges, refuseSaidTwice, refuseUneven } from './check-activity.ts'
import type { DocumentInput } from './check-input.ts'
import { checkMeasures } from './check-measures.ts'
import { checkNumbers } from './check-numbers.ts'
import { refuseNoCommunity } from './check-places.ts'
import type { Scenario } from './scenario-schema.ts'

/**
 * What a scenario says wrong by itself, before any table is read: numbers beyond their limits, intervals out of order, a
 * thing said twice, shares that do not add up, unknown measures, moves in a circle, coverage adopted to no use.
 *
 * @throws Refusal naming the place in the scenario
 */
export function checkDocument(input: DocumentInput): void {
  const { scenario } = input
  checkNumbers(scenario)
  refuseRepeated(scenario)
  refuseIdleCoverage(scenario)
  refuseTwoPrevalences(scenario)
  for (const [i, { community }] of (scenario.flow ?? []).entries()) {
    refuseNoCommunity(input, community, `flow[${i}].community`)
  }
  for (const [i, { ages }] of (scenario.need ?? []).entries()) refuseNoAges(ages, `need[${i}].ages`)
  for (const [i, { unmet }] of (scenario.workforce ?? []).entries()) {
    refuseUneven(unmet.waiting + unmet.family + unmet.lowerCoverage, `workforce[${i}].unmet`)
  }
  checkMeasures(input)
}

/** Lists in which a thing stands once: of two, one would hold and the other go unseen. */
function refuseRepeated(scenario: Scenario): void {
  const { adopted = [], assumptions = [], bases = [], convergence = [] } = scenario
  const { flow = [], need = [], waiting = [], workforce = [] } = scenario
  const lists: Record<string, readonly string[]> = {
    assumptions: assumptions.map(({ id }) => `the assumption "${id}"`),
    bases: bases.map(({ service }) => `a base of ${service}`),
    workforce: workforce.map(({ level }) => `a limit on the staff of ${level} services`),
    adopted: adopted.map(({ area, service, ages }) => `${service} for ${ages} in ${area}`),
    convergence: convergence.map((one) => `convergence of ${one.service} to ${one.reference}`),
    flow: flow.map((one) => `a flow of ${one.service} ${one.direction}, ${one.community},`),
    need: need.map(({ service, group }) => `the need of ${[service, group].join(' ').trim()}`),
    waiting: waiting.map(({ service }) => `a waiting list of ${service}`),
  }
  for (const [name, said] of Object.entries(lists)) refuseSaidTwice(said, name)
  for (const [i, { points }] of adopted.entries()) {
    refuseSaidTwice(
      points.map(({ year }) => `the year ${year}`),
      `adopted[${i}].points`,
    )
  }
}

/** A group is the same people at every service: the second prevalence would go unseen. */
function refuseTwoPrevalences({ need = [] }: Scenario): void {
  for (const [i, { group, prevalence }] of need.entries()) {
    const first = need.find((other) => group !== undefined && other.group === group)
    if (first === undefined || sameSkewed(first.prevalence, prevalence)) continue
    throw new Refusal('wrong-call', {
      found: `another prevalence of ${group} at need[${i}].prevalence`,
      because: 'a group is the same people at every service',
      remedy: 'write the same prevalence, or call the group something else',
    })
  }
}

function sameSkewed(one: Skewed, other: Skewed): boolean {
  return one.central === other.central && one.low === other.low && one.high === other.high
}

/** Rows that nothing follows, or a path without its rows, would run as today's coverage under another name. */
function refuseIdleCoverage({ coverage, adopted = [] }: Scenario): void {
  const follows = coverage === 'adopted'
  if (follows === adopted.length > 0) return
  throw new Refusal('wrong-call', {
    found: follows
      ? 'coverage "adopted" without any adopted coverage at coverage'
      : `adopted coverage beside coverage "${coverage ?? 'constant'}" at adopted`,
    because: follows ? 'there is nothing to follow' : 'it would be left out in silence',
    remedy: follows
      ? 'write in `adopted` what was adopted, or choose constant or continued'
      : 'write "coverage": "adopted", or take it away',
  })
}
