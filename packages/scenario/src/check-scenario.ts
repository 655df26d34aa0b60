import { Refusal } from '@samsyn/refusal'
import { type Baseline, GROUPS } from './baseline.ts'
import {
  refuseCounted,
  refuseEmpty,
  refuseStaffless,
  refuseUnknownLevel,
} from './check-activity.ts'
import { checkDocument } from './check-document.ts'
import type { CheckInput } from './check-input.ts'
import { measureNamed } from './check-measures.ts'
import { refuseArea, refuseCommunity, refuseSameCommunity, refuseYear } from './check-places.ts'
import { adoptedGroups } from './model-steps.ts'
import type { Scenario } from './scenario-schema.ts'

/**
 * Refuses a scenario that its baseline cannot carry, naming the place: what it says wrong by itself, areas of another
 * community, services without activity, years before the baseline. Services and shapes are checked by the schema before.
 */
export function checkScenario(input: CheckInput): void {
  const { baseline, scenario } = input
  refuseCommunity(baseline, scenario)
  checkDocument(input)
  for (const [i, { service }] of (scenario.bases ?? []).entries()) {
    refuseCounted(baseline, service, `bases[${i}].service`)
  }
  checkAdopted(input)
  if ((scenario.familyCare ?? 'proportional') !== 'proportional') {
    for (const service of ['family-care', 'home-care']) refuseEmpty(input, service, 'familyCare')
  }
  checkSteps(input)
  checkChosen(input)
}

function checkSteps(input: CheckInput): void {
  const { baseline, scenario } = input
  for (const [i, one] of (scenario.convergence ?? []).entries()) {
    const at = `convergence[${i}]`
    refuseYear(baseline, one.startYear, `${at}.startYear`)
    refuseEmpty(input, one.service, `${at}.service`)
    if (!['norway', 'community'].includes(one.reference)) {
      refuseArea(baseline, one.reference, `${at}.reference`)
    }
    refuseUnknownLevel(baseline, one.service, `${at}.service`)
  }
  for (const [i, one] of (scenario.flow ?? []).entries()) {
    refuseYear(baseline, one.startYear, `flow[${i}].startYear`)
    refuseEmpty(input, one.service, `flow[${i}].service`)
    refuseSameCommunity(baseline, one.community, `flow[${i}].community`)
  }
  for (const [i, { startYear }] of (scenario.need ?? []).entries()) {
    refuseYear(baseline, startYear, `need[${i}].startYear`)
  }
  for (const [i, { service, startYear }] of (scenario.waiting ?? []).entries()) {
    refuseYear(baseline, startYear, `waiting[${i}].startYear`)
    refuseEmpty(input, service, `waiting[${i}].service`)
  }
  for (const [i, { level }] of (scenario.workforce ?? []).entries()) {
    refuseStaffless(input, level, `workforce[${i}].level`)
  }
}

/** The chosen measures: where and when, and that there is something to move. */
function checkChosen(input: CheckInput): void {
  const { baseline, scenario } = input
  for (const [i, choice] of (scenario.measures ?? []).entries()) {
    const at = `measures[${i}]`
    const measure = measureNamed(input, choice.measure, `${at}.measure`)
    for (const [k, area] of (choice.areas ?? []).entries()) {
      refuseArea(baseline, area, `${at}.areas[${k}]`)
    }
    refuseYear(baseline, choice.startYear ?? measure.startYear, `${at}.startYear`)
    const own = (scenario.ownMeasures ?? []).findIndex(({ id }) => id === measure.id)
    const where = own < 0 ? `${at} (${measure.id})` : `ownMeasures[${own}]`
    for (const [k, { from }] of measure.moves.entries()) {
      refuseEmpty(input, from, `${where}.moves[${k}].from`)
    }
  }
}

function checkAdopted({ baseline, scenario }: CheckInput): void {
  for (const [i, row] of (scenario.adopted ?? []).entries()) {
    refuseArea(baseline, row.area, `adopted[${i}].area`)
    for (const [k, { year }] of row.points.entries()) {
      refuseYear(baseline, year, `adopted[${i}].points[${k}].year`)
    }
    refuseNoneToday(baseline, row, `adopted[${i}].service`)
  }
}

/** A coverage is adopted in place of today's: times what it is today. */
function refuseNoneToday(
  { areas, services, arrays }: Baseline,
  { area, service, ages }: NonNullable<Scenario['adopted']>[number],
  where: string,
): void {
  const row = areas.indexOf(area) * services.length + services.findIndex(({ id }) => id === service)
  const users = adoptedGroups(ages).reduce((sum, g) => sum + arrays.base[row * GROUPS + g]!, 0)
  if (users > 0) return
  throw new Refusal('not-available', {
    found: `a coverage of ${service} adopted for ${ages} in ${area} at ${where}`,
    because: 'nobody is counted there today, and nothing cannot grow to a share',
    remedy: 'take it away, or bring users there with a measure of the scenario’s own',
  })
}
