import { type Measure, services } from '@samsyn/measures'
import { Refusal, suggest } from '@samsyn/refusal'
import { refuseDisorder } from './assumption.ts'
import type { Baseline } from './baseline.ts'
import type { Scenario } from './scenario-schema.ts'

/** What a scenario may point at beside its baseline. */
export interface Surroundings {
  /** Ids of all communities; with them, the other end of a patient flow is checked. */
  readonly communities?: readonly string[]
}

interface CheckInput extends Surroundings {
  readonly baseline: Baseline
  readonly scenario: Scenario
  readonly library: readonly Measure[]
}

/**
 * Refuses a scenario that its baseline cannot carry, naming the place: unknown measures, areas of another
 * community, services without activity, years before the baseline, intervals out of order, and moves of
 * more than there is. Services and shapes are checked by the schema before.
 */
export function checkScenario(input: CheckInput): void {
  const { baseline, scenario } = input
  refuseCommunity(baseline, scenario)
  for (const [i, { area, points }] of (scenario.adopted ?? []).entries()) {
    refuseArea(baseline, area, `adopted[${i}].area`)
    for (const [k, { year }] of points.entries()) {
      refuseYear(baseline, year, `adopted[${i}].points[${k}].year`)
    }
  }
  for (const [i, one] of (scenario.convergence ?? []).entries()) {
    const at = `convergence[${i}]`
    refuseDisorder(one.share, `${at}.share`)
    refuseYear(baseline, one.startYear, `${at}.startYear`)
    refuseEmpty(input, one.service, `${at}.service`)
    if (!['norway', 'community'].includes(one.reference)) {
      refuseArea(baseline, one.reference, `${at}.reference`)
    }
    refuseUnknownLevel(baseline, one.service, `${at}.service`)
  }
  for (const [i, one] of (scenario.flow ?? []).entries()) {
    refuseDisorder(one.share, `flow[${i}].share`)
    refuseYear(baseline, one.startYear, `flow[${i}].startYear`)
    refuseEmpty(input, one.service, `flow[${i}].service`)
    refuseOtherCommunity(input, one.community, `flow[${i}].community`)
  }
  for (const [i, one] of (scenario.need ?? []).entries()) {
    for (const name of ['prevalence', 'coverage', 'perPerson'] as const) {
      refuseDisorder(one[name], `need[${i}].${name}`)
    }
    refuseYear(baseline, one.startYear, `need[${i}].startYear`)
  }
  for (const [i, one] of (scenario.waiting ?? []).entries()) {
    refuseDisorder(one.units, `waiting[${i}].units`)
    refuseYear(baseline, one.startYear, `waiting[${i}].startYear`)
    refuseEmpty(input, one.service, `waiting[${i}].service`)
  }
  for (const [i, one] of (scenario.workforce ?? []).entries()) {
    refuseDisorder(one.growthPerYear, `workforce[${i}].growthPerYear`)
    refuseStaffless(input, one.level, `workforce[${i}].level`)
    const { waiting, family, lowerCoverage } = one.unmet
    refuseUneven(waiting + family + lowerCoverage, `workforce[${i}].unmet`)
  }
  for (const [i, { id }] of (scenario.ownMeasures ?? []).entries()) {
    refuseTaken(input, id, `ownMeasures[${i}].id`)
  }
  for (const [i, choice] of (scenario.measures ?? []).entries()) {
    const at = `measures[${i}]`
    refuseTwice(scenario, i)
    const measure = measureNamed(input, choice.measure, `${at}.measure`)
    for (const [k, area] of (choice.areas ?? []).entries()) {
      refuseArea(baseline, area, `${at}.areas[${k}]`)
    }
    refuseYear(baseline, choice.startYear ?? measure.startYear, `${at}.startYear`)
    const own = (scenario.ownMeasures ?? []).findIndex(({ id }) => id === measure.id)
    refuseMoves(input, measure, own < 0 ? `${at} (${measure.id})` : `ownMeasures[${own}]`)
  }
}

function refuseMoves(input: CheckInput, measure: Measure, where: string): void {
  for (const [k, move] of measure.moves.entries()) {
    const at = `${where}.moves[${k}]`
    refuseDisorder(move.reach, `${at}.reach`)
    refuseDisorder(move.effect, `${at}.effect`)
    refuseMore(move.reach.high, `${at}.reach`)
    refuseMore(move.effect.high, `${at}.effect`)
    refuseUneven(
      move.ends + move.to.reduce((sum, { share }) => sum + share, 0),
      `${at}.ends and .to`,
    )
    refuseEmpty(input, move.from, `${at}.from`)
    if (move.as !== undefined) refuseOtherThan(measure, move.as, `${at}.as`)
    for (const [n, { conversion }] of move.to.entries()) {
      refuseDisorder(conversion, `${at}.to[${n}].conversion`)
    }
    for (const [n, { perReached }] of move.requires.entries()) {
      refuseDisorder(perReached, `${at}.requires[${n}].perReached`)
    }
  }
}

function refuseOtherThan({ moves }: Measure, id: string, where: string): void {
  if (moves.some((move) => move.id === id && move.as === undefined)) return
  throw new Refusal('wrong-call', {
    found: `the move "${id}" at ${where}`,
    because: 'the measure has no such move of its own to share reach and effect with',
    remedy: `use one of ${moves.map((move) => move.id).join(', ')}`,
  })
}

function measureNamed({ scenario, library }: CheckInput, id: string, where: string): Measure {
  const all = [...library, ...((scenario.ownMeasures ?? []) as Measure[])]
  const found = all.find((measure) => measure.id === id)
  if (found !== undefined) return found
  const near = suggest(
    id,
    all.map((measure) => measure.id),
    1,
  )
  throw new Refusal('wrong-call', {
    found: `the measure "${id}" at ${where}`,
    because: 'neither the library nor `ownMeasures` holds it',
    remedy:
      near.length > 0
        ? `write "${near[0]}"`
        : 'choose one of the library, or describe it in ownMeasures',
  })
}

function refuseCommunity(baseline: Baseline, { community }: Scenario): void {
  if (community === undefined || community === baseline.community.id) return
  throw new Refusal('unknown-area', {
    found: `the community "${community}" at community`,
    because: `the baseline is that of ${baseline.community.id}`,
    remedy: `run the scenario for ${community}, or leave community out`,
  })
}

function refuseArea({ areas, community }: Baseline, area: string, where: string): void {
  if (areas.includes(area)) return
  throw new Refusal('unknown-area', {
    found: `the area ${area} at ${where}`,
    because: `it is not a municipality of ${community.name}`,
    remedy: `use one of ${areas.join(', ')}`,
  })
}

function refuseOtherCommunity(
  { communities, baseline }: CheckInput,
  id: string,
  where: string,
): void {
  const known = communities === undefined || communities.includes(id)
  if (known && id !== baseline.community.id) return
  throw new Refusal('unknown-area', {
    found: `the community "${id}" at ${where}`,
    because: known ? 'patients flow to or from another community' : 'none of the 19 is called that',
    remedy: `use one of ${(communities ?? ['another community']).filter((one) => one !== baseline.community.id).join(', ')}`,
  })
}

function refuseYear({ firstYear, lastYear }: Baseline, year: number, where: string): void {
  if (year > firstYear && year <= lastYear) return
  throw new Refusal('year-out-of-range', {
    found: `the year ${year} at ${where}`,
    because: `the baseline stands at ${firstYear}, which is known, and a run ends in ${lastYear}`,
    remedy: `choose a year from ${firstYear + 1} to ${lastYear}`,
  })
}

/** Nothing can be taken from a service of which no table says how much there is. */
function refuseEmpty(
  { baseline, scenario, library }: CheckInput,
  service: string,
  where: string,
): void {
  const own = baseline.services.find(({ id }) => id === service)
  if (own?.missing === null) return
  if (scenario.bases?.some((base) => base.service === service)) return
  if (scenario.need?.some((need) => need.service === service)) return
  if (fed({ baseline, scenario, library }, service)) return
  throw new Refusal('not-available', {
    found: `the service ${service} at ${where}`,
    because: 'no open table counts it here, and nothing arrives at it',
    remedy: 'give it a base of today in `bases`, per 1 000 persons by age, with its rationale',
  })
}

/** Whether a chosen measure brings activity to the service. */
function fed({ scenario, library }: CheckInput, service: string): boolean {
  const all = [...library, ...((scenario.ownMeasures ?? []) as Measure[])]
  return (scenario.measures ?? []).some((choice) =>
    all
      .find(({ id }) => id === choice.measure)
      ?.moves.some((move) => [...move.to, ...move.requires].some((to) => to.service === service)),
  )
}

function refuseUnknownLevel(baseline: Baseline, service: string, where: string): void {
  const s = baseline.services.findIndex(({ id }) => id === service)
  const known = baseline.areas.every(
    (_, a) => !Number.isNaN(baseline.arrays.localRatio[a * baseline.services.length + s]!),
  )
  if (known) return
  throw new Refusal('not-available', {
    found: `convergence of ${service} at ${where}`,
    because: 'no table gives its local level beside the nation’s',
    remedy: 'choose home-care, long-stay, housing-24h or a hospital service',
  })
}

/** A level whose services have no activity has no staff to limit. */
function refuseStaffless(input: CheckInput, level: string, where: string): void {
  const { baseline, scenario, library } = input
  const own = services.filter((service) => service.level === level).map(({ id }) => id)
  const given = [...(scenario.bases ?? []), ...(scenario.need ?? [])].map(({ service }) => service)
  const known = baseline.services.some(
    ({ id, missing }) => own.includes(id) && (missing === null || given.includes(id)),
  )
  if (known || own.some((id) => fed({ baseline, scenario, library }, id))) return
  throw new Refusal('not-available', {
    found: `a limit on the staff of ${level} services at ${where}`,
    because: 'no table and no measure gives them activity here',
    remedy: 'give one of them a base in `bases`, or leave the limit out',
  })
}

function refuseTaken({ library, scenario }: CheckInput, id: string, where: string): void {
  const own = (scenario.ownMeasures ?? []).filter((measure) => measure.id === id)
  if (own.length === 1 && !library.some((measure) => measure.id === id)) return
  throw new Refusal('duplicate-key', {
    found: `the id "${id}" at ${where}`,
    because: 'another measure is called that, in the library or in this scenario',
    remedy: 'give the measure an id of its own',
  })
}

/** The same measure twice in one place would be counted twice. */
function refuseTwice({ measures = [] }: Scenario, i: number): void {
  const { measure, areas } = measures[i]!
  const again = measures
    .slice(0, i)
    .some(
      (other) =>
        other.measure === measure &&
        (areas === undefined || (other.areas ?? areas).some((area) => areas.includes(area))),
    )
  if (!again) return
  throw new Refusal('duplicate-key', {
    found: `the measure "${measure}" a second time at measures[${i}].measure`,
    because: 'one place can take it up once',
    remedy: 'name it once, or for areas of their own',
  })
}

function refuseMore(high: number, where: string): void {
  if (high <= 1) return
  throw new Refusal('impossible-value', {
    found: `a share of ${high} at ${where}`,
    because: 'a measure cannot move more than there is',
    remedy: 'write shares from 0 to 1',
  })
}

function refuseUneven(sum: number, where: string): void {
  if (Math.abs(sum - 1) < 1e-9) return
  throw new Refusal('impossible-value', {
    found: `shares that add up to ${sum} at ${where}`,
    because: 'everything that leaves must end or arrive',
    remedy: 'let the shares add up to 1',
  })
}
