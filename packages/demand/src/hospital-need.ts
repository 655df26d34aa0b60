import { stream } from '@samsyn/draws'
import { AGES, ageGroups } from '@samsyn/population'
import type { Drawn } from './drawn.ts'
import { healthFactor, healthShift } from './health-shift.ts'
import { type LocalLevel, localHospitalLevel } from './local-hospital-level.ts'
import { nationalUseRates, type UseRates } from './national-use-rates.ts'
import type { NeedAssumptions, NeedInput, Path } from './need-input.ts'
import type { NeedPeople } from './need-people.ts'
import { once } from './once.ts'
import { hospitalDrift } from './practice-drift.ts'
import { smoothRates } from './smooth-rates.ts'
import { type Strayed, strayedPractice } from './strayed-practice.ts'

/** Age groups 67–79, 80–89 and 90+, by their index in `ageGroups`. */
const ELDERLY = [2, 3, 4] as const

/** What hospital use of all places in a community shares: national rates, the local level, and luck. */
export interface HospitalContext {
  readonly people: NeedPeople
  readonly rates: UseRates
  readonly level: LocalLevel
  /** Level of each municipality in each draw ÷ 1: the catchment's, and its own around it. */
  readonly levels: ReadonlyMap<string, Float64Array>
  /** How far practice strays. */
  readonly strayed: Strayed
  /** Share of the community's expected bed-days that are of the 67+, in the projection's first year. */
  readonly elderlyShare: number
  /** h of each draw on the trend path. */
  readonly health: Float64Array
  /** What full health (h = 1) makes of the rate of a sex and age in a year. */
  readonly factorIn: (year: number) => Float64Array
  /** What several figures ask for again. */
  readonly kept: Map<string, Drawn>
}

export function hospitalContext(
  input: NeedInput,
  people: NeedPeople,
  assumptions: NeedAssumptions,
): HospitalContext {
  const rates = nationalUseRates(input.hospitalUse)
  const level = localHospitalLevel(input.atlas, input.atlasAreas, assumptions.persistence)
  const health = stream(input.seed, 'hospital.health').normals(people.draws)
  const base = { people, rates, level, factorIn: factors(input, people, rates) }
  return {
    ...base,
    health: health.map((z) => Math.max(0, 1 + assumptions.healthSd * z)),
    levels: levelsOf(input, base, assumptions),
    strayed: strayedPractice(hospitalDrift(input.atlas, assumptions), {
      name: 'drift.hospital',
      seed: input.seed,
      draws: people.draws,
    }),
    elderlyShare: elderlyShareOf(input, base),
    kept: new Map(),
  }
}

/** Factors of full health by year, counted once. Health is as today in the first year of the projection. */
function factors(input: NeedInput, people: NeedPeople, rates: UseRates) {
  const smooth = smoothRates(rates.bedDays, rates.groups, personsByAge(input, people))
  const base = input.deathProbability(people.firstYear)
  const cache = new Map<number, Float64Array>()
  return (year: number) => {
    const found = cache.get(year)
    if (found !== undefined) return found
    const shift = healthShift(base, input.deathProbability(year))
    const made = healthFactor(smooth, shift, 1)
    cache.set(year, made)
    return made
  }
}

/** People of the community by single age: the weights the smooth rates keep group totals for. */
function personsByAge(input: NeedInput, people: NeedPeople): Float64Array {
  return Float64Array.from({ length: AGES }, (_, age) =>
    input.municipalities.reduce(
      (sum, code) => sum + people.central(code, people.firstYear, age, age),
      0,
    ),
  )
}

/**
 * Levels by draw. Municipalities differ from their catchment, and no table says how: each gets luck of
 * its own, centred so that the community's bed-days stay those of the catchment's level.
 */
function levelsOf(
  input: NeedInput,
  context: Pick<HospitalContext, 'people' | 'rates' | 'level'>,
  assumptions: NeedAssumptions,
): Map<string, Float64Array> {
  const { people, rates, level } = context
  const codes = input.municipalities
  const expected = codes.map((code) => expectedToday(people, rates, code))
  // At least 1: where nobody lives there is no level to keep.
  const all = Math.max(
    1,
    expected.reduce((sum, each) => sum + each, 0),
  )
  const catchment = stream(input.seed, 'hospital.level').normals(people.draws)
  const own = codes.map((code) =>
    stream(input.seed, `hospital.level.${code}`).normals(people.draws),
  )
  const mean = Float64Array.from({ length: people.draws }, (_, d) =>
    own.reduce((sum, z, i) => sum + (expected[i]! / all) * z[d]!, 0),
  )
  return new Map(
    codes.map((code, i) => [
      code,
      own[i]!.map((z, d) => {
        const here = 1 + assumptions.municipalLevelSd * (z - mean[d]!)
        return Math.max(0.3, level.ratio + level.sd * catchment[d]!) * Math.max(0.3, here)
      }),
    ]),
  )
}

function expectedToday(people: NeedPeople, rates: UseRates, area: string): number {
  let bedDays = 0
  for (const group of ELDERLY) {
    const { from, to } = ageGroups[group]!
    for (let age = from; age <= to; age++) {
      bedDays += rates.bedDays[age]! * people.central(area, people.firstYear, age, age)
    }
  }
  return bedDays
}

function elderlyShareOf(
  input: NeedInput,
  { people, rates }: Pick<HospitalContext, 'people' | 'rates'>,
): number {
  let elderly = 0
  let all = 0
  for (const code of input.municipalities) {
    for (const [age, rate] of rates.bedDays.entries()) {
      const bedDays = rate * people.central(code, people.firstYear, age, age)
      all += bedDays
      if (age >= 67) elderly += bedDays
    }
  }
  return all > 0 ? elderly / all : 0
}

/**
 * Bed-days of residents 67 and over in a year: persons × national rate × local level × health, and how far practice strays.
 *
 * `constant` holds the rate of every age; `trend` lets need follow mortality (h = 1 at the centre). No
 * trend of practice is carried on: the two publishers' rates of 2013–2015 and 2024 cannot be compared.
 */
export function hospitalNeed(
  context: HospitalContext,
  area: string,
  path: Path,
  year: number,
): Drawn {
  return once(context.kept, `${path}.${area}.${year}`, () => bedDaysOf(context, area, path, year))
}

function bedDaysOf(context: HospitalContext, area: string, path: Path, year: number): Drawn {
  const { people, rates, level } = context
  const levels = context.levels.get(area)!
  const strayed = context.strayed(area, year - people.firstYear)
  const full = path === 'trend' ? context.factorIn(year) : null
  const drawn = new Float64Array(people.draws)
  let central = 0
  for (const group of ELDERLY) {
    const { plain, shifted } = groupUse(people, rates, area, year, group, full)
    const logGain = plain > 0 ? Math.log(shifted / plain) : 0
    const health = context.health.map((h) => (logGain === 0 ? 1 : Math.exp(h * logGain)))
    const factorsOfGroup = people.factors(area, year, group)
    central += level.ratio * shifted
    for (let d = 0; d < drawn.length; d++) {
      drawn[d]! += plain * factorsOfGroup[d]! * levels[d]! * strayed[d]! * health[d]!
    }
  }
  return { central, drawn, quality: 'estimated', blanks: 0 }
}

/** Expected bed-days of one age group at today's health and, where asked, at full health. */
function groupUse(
  people: NeedPeople,
  rates: UseRates,
  area: string,
  year: number,
  group: number,
  full: Float64Array | null,
): { plain: number; shifted: number } {
  const { from, to } = ageGroups[group]!
  let plain = 0
  let shifted = 0
  for (let age = from; age <= to; age++) {
    for (const sex of [0, 1] as const) {
      const bedDays = rates.bedDays[age]! * people.central(area, year, age, age, sex)
      plain += bedDays
      shifted += bedDays * (full === null ? 1 : full[sex * AGES + age]!)
    }
  }
  return { plain, shifted }
}
