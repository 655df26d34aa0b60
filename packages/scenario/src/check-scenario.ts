import { refuseDisorder } from './assumption.ts'
import {
  refuseEmpty,
  refuseNegative,
  refuseNoShare,
  refuseSaidTwice,
  refuseStaffless,
  refuseUneven,
  refuseUnknownLevel,
} from './check-activity.ts'
import type { CheckInput } from './check-input.ts'
import { checkMeasures } from './check-measures.ts'
import { refuseArea, refuseCommunity, refuseOtherCommunity, refuseYear } from './check-places.ts'
import type { Scenario } from './scenario-schema.ts'

/**
 * Refuses a scenario that its baseline cannot carry, naming the place: unknown measures, areas of another
 * community, services without activity, years before the baseline, intervals out of order, and moves of
 * more than there is. Services and shapes are checked by the schema before.
 */
export function checkScenario(input: CheckInput): void {
  const { baseline, scenario } = input
  refuseCommunity(baseline, scenario)
  refuseRepeated(scenario)
  for (const [i, { area, points }] of (scenario.adopted ?? []).entries()) {
    refuseArea(baseline, area, `adopted[${i}].area`)
    for (const [k, { year }] of points.entries()) {
      refuseYear(baseline, year, `adopted[${i}].points[${k}].year`)
    }
  }
  for (const [i, one] of (scenario.convergence ?? []).entries()) {
    const at = `convergence[${i}]`
    refuseDisorder(one.share, `${at}.share`)
    refuseNoShare(one.share, `${at}.share`)
    refuseYear(baseline, one.startYear, `${at}.startYear`)
    refuseEmpty(input, one.service, `${at}.service`)
    if (!['norway', 'community'].includes(one.reference)) {
      refuseArea(baseline, one.reference, `${at}.reference`)
    }
    refuseUnknownLevel(baseline, one.service, `${at}.service`)
  }
  for (const [i, one] of (scenario.flow ?? []).entries()) {
    refuseDisorder(one.share, `flow[${i}].share`)
    refuseNoShare(one.share, `flow[${i}].share`)
    refuseYear(baseline, one.startYear, `flow[${i}].startYear`)
    refuseEmpty(input, one.service, `flow[${i}].service`)
    refuseOtherCommunity(input, one.community, `flow[${i}].community`)
  }
  for (const [i, one] of (scenario.need ?? []).entries()) {
    for (const name of ['prevalence', 'coverage', 'perPerson'] as const) {
      refuseDisorder(one[name], `need[${i}].${name}`)
      const refuse = name === 'perPerson' ? refuseNegative : refuseNoShare
      refuse(one[name], `need[${i}].${name}`)
    }
    refuseYear(baseline, one.startYear, `need[${i}].startYear`)
  }
  for (const [i, one] of (scenario.waiting ?? []).entries()) {
    refuseDisorder(one.units, `waiting[${i}].units`)
    refuseNegative(one.units, `waiting[${i}].units`)
    refuseYear(baseline, one.startYear, `waiting[${i}].startYear`)
    refuseEmpty(input, one.service, `waiting[${i}].service`)
  }
  for (const [i, one] of (scenario.workforce ?? []).entries()) {
    refuseDisorder(one.growthPerYear, `workforce[${i}].growthPerYear`)
    refuseStaffless(input, one.level, `workforce[${i}].level`)
    const { waiting, family, lowerCoverage } = one.unmet
    refuseUneven(waiting + family + lowerCoverage, `workforce[${i}].unmet`)
  }
  checkMeasures(input)
}

/** Lists in which a thing stands once: of two, one would hold and the other go unseen. */
function refuseRepeated({ adopted = [], assumptions = [], bases = [], workforce = [] }: Scenario) {
  refuseSaidTwice(
    assumptions.map(({ id }) => `the assumption "${id}"`),
    'assumptions',
  )
  refuseSaidTwice(
    bases.map(({ service }) => `a base of ${service}`),
    'bases',
  )
  refuseSaidTwice(
    workforce.map(({ level }) => `a limit on the staff of ${level} services`),
    'workforce',
  )
  refuseSaidTwice(
    adopted.map(({ area, service, ages }) => `${service} for ${ages} in ${area}`),
    'adopted',
  )
  for (const [i, { points }] of adopted.entries()) {
    refuseSaidTwice(
      points.map(({ year }) => `the year ${year}`),
      `adopted[${i}].points`,
    )
  }
}
