import { AGES, SEXES } from '@samsyn/population'
import { Refusal } from '@samsyn/refusal'
import { rateAt } from './smooth-rates.ts'

/** Better health is given to people from this age, as Statistics Norway does (reports 2016/20, 2019/12). */
export const HEALTH_FROM_AGE = 55
/** Death probabilities rise with age from here on, so that each has one age. */
const RISING_FROM = 35

/**
 * By how many years people of an age have become "younger": δ with q(a − δ, base) = q(a, later), where q is
 * the probability of dying within the year. 0 below 55; negative if mortality has risen.
 *
 * "Equal death probability" is the reading that reproduces table 13.1 of the National Health and
 * Collaboration Plan; a shift by the gain in life expectancy misses it by a tenth.
 *
 * @param base death probabilities `[sex × 106 + age]` of the year the rates belong to
 * @param later of the year they are applied in
 * @returns years, same layout
 */
export function healthShift(base: Float64Array, later: Float64Array): Float64Array {
  refuseShape(base)
  refuseShape(later)
  const shift = new Float64Array(SEXES * AGES)
  for (let sex = 0; sex < SEXES; sex++) {
    const rising = risingLogs(base, sex)
    for (let age = HEALTH_FROM_AGE; age < AGES; age++) {
      shift[sex * AGES + age] = age - ageOf(Math.log(later[sex * AGES + age]!), rising)
    }
  }
  return shift
}

/**
 * What better health makes of a rate: rate(a − h·δ) ÷ rate(a).
 *
 * @param smooth by single year of age, without steps
 * @param shift from `healthShift`
 * @param share h: 1 = people's need follows their mortality (the reference), 0 = health as today
 * @returns factor, `[sex × 106 + age]`
 */
export function healthFactor(
  smooth: Float64Array,
  shift: Float64Array,
  share: number,
): Float64Array {
  return Float64Array.from({ length: SEXES * AGES }, (_, cell) => {
    const age = cell % AGES
    const now = smooth[age]!
    return now > 0 ? rateAt(smooth, age - share * shift[cell]!) / now : 1
  })
}

/** log q by age, never falling from 35 on: a wrinkle in a life table must not give an age twice. */
function risingLogs(q: Float64Array, sex: number): Float64Array {
  const logs = new Float64Array(AGES)
  for (let age = RISING_FROM; age < AGES; age++) {
    const own = Math.log(q[sex * AGES + age]!)
    logs[age] = age === RISING_FROM ? own : Math.max(own, logs[age - 1]! + 1e-9)
  }
  return logs
}

/** The age, not whole, at which log q is `wanted`; 35 or 105 where it is nowhere. */
function ageOf(wanted: number, logs: Float64Array): number {
  let low = RISING_FROM
  let high = AGES - 1
  if (wanted <= logs[low]!) return low
  if (wanted >= logs[high]!) return high
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (logs[middle]! <= wanted) low = middle
    else high = middle
  }
  return low + (wanted - logs[low]!) / (logs[high]! - logs[low]!)
}

function refuseShape(q: Float64Array): void {
  if (q.length === SEXES * AGES && q.every((each) => each > 0)) return
  throw new Refusal('shapes-differ', {
    found: `${q.length} death probabilities, ${q.filter((each) => each > 0).length} of them above 0`,
    because: 'health is read from mortality at every single age of both sexes',
    remedy: `give ${SEXES * AGES} probabilities, women first`,
  })
}
