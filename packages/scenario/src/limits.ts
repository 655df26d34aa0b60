import type { Skewed } from '@samsyn/draws'
import { Refusal } from '@samsyn/refusal'
import { refuseDisorder, type Shape } from './assumption.ts'

// The one table of how small and how large a number of a scenario may be: the schema, its published form, the checks and
// docs/scenario.md are made from it. Wide enough for any plan, and narrow enough that a run stays a number.

/** How small and how large a number may be, and how it is drawn. */
export interface Limit {
  readonly least: number
  readonly most: number
  readonly shape: Shape
  /** In a refusal: "an occupancy". */
  readonly what: string
  readonly because: string
}

export const limits = {
  share: {
    least: 0,
    most: 1,
    shape: 'share',
    what: 'a share',
    because: 'no share is below 0, and nothing can move more than there is',
  },
  percent: {
    least: 0,
    most: 100,
    shape: 'positive',
    what: 'a coverage in per cent',
    because: 'no more than all are covered',
  },
  occupancy: {
    least: 0.2,
    most: 0.99,
    shape: 'share',
    what: 'an occupancy',
    because: 'beds are days ÷ (365 × occupancy), and none are full on every day of a year',
  },
  peak: {
    least: 1,
    most: 5,
    shape: 'positive',
    what: 'a peak',
    because: 'it is the fullest time ÷ the mean of the year',
  },
  capacity: {
    least: 0,
    most: 10,
    shape: 'positive',
    what: 'places or dwellings per user',
    because: 'nobody lives in more than a few places',
  },
  labour: {
    least: 0,
    most: 20,
    shape: 'positive',
    what: 'FTE per unit',
    because: 'no unit of a service takes less than nobody, or twenty for a whole year',
  },
  conversion: {
    least: 0,
    most: 1000,
    shape: 'positive',
    what: 'units there per unit here',
    because: 'less than nothing cannot arrive, and a year of one user is at most a thousand units',
  },
  perPerson: {
    least: 0,
    most: 1000,
    shape: 'positive',
    what: 'units a year per person',
    because: 'nobody uses less than nothing, or three of a thing every day',
  },
  per1000: {
    least: 0,
    most: 1_000_000,
    shape: 'positive',
    what: 'units per 1 000 persons',
    because: 'nobody uses less than nothing, or three of a thing every day',
  },
  list: {
    least: 0,
    most: 10_000_000,
    shape: 'positive',
    what: 'a waiting list',
    because: 'there is no less of it than nothing, and no more than all could wait for',
  },
  health: {
    least: -1,
    most: 3,
    shape: 'normal',
    what: 'a share of better health',
    because:
      '0 is as today and 1 as long a life in health as death rates promise; it is fitted up to 2',
  },
  growth: {
    least: -0.1,
    most: 0.1,
    shape: 'normal',
    what: 'growth a year',
    because: 'it is a fraction, 1 % is 0.01, and a tenth every year is ten times as much in 25',
  },
  score: {
    least: -5,
    most: 5,
    shape: 'normal',
    what: 'a standard score of a trend',
    because: '0 is the middle of the municipalities, and none lies beyond 5',
  },
  drift: {
    least: 0.1,
    most: 10,
    shape: 'positive',
    what: 'practice ÷ its path after ten years',
    because:
      '1 is as the path has it, and in ten years nothing becomes ten times as much or a tenth',
  },
  kroner: {
    least: 0,
    most: 100_000_000,
    shape: 'positive',
    what: 'kroner per unit',
    because: 'nothing costs less than nothing, or a unit a hundred million',
  },
  points: {
    least: 0,
    most: 100,
    shape: 'positive',
    what: 'DRG points per unit',
    because: 'no stay has less than none, or a hundred',
  },
  outlay: {
    least: 0,
    most: 100_000_000_000,
    shape: 'positive',
    what: 'kroner that a measure costs',
    because: 'what a measure frees is a move of its own, and none costs a hundred thousand million',
  },
} as const satisfies Record<string, Limit>
export type LimitName = keyof typeof limits

/** Ends of an interval further apart than this say that nothing is known; on the log scale draws would leave every number. */
export const WIDEST = 100

/** Numbers that a scenario overrides by id: what ids of their kind begin with, and their limit. No id fits two. */
export const overridable: readonly {
  readonly pattern: string
  readonly example: string
  readonly limit: LimitName
}[] = [
  { pattern: '^health\\.share$', example: 'health.share', limit: 'health' },
  { pattern: '^standard\\.growth$', example: 'standard.growth', limit: 'growth' },
  { pattern: '^productivity\\.growth$', example: 'productivity.growth', limit: 'growth' },
  { pattern: '^workforce\\..+\\.growth$', example: 'workforce.municipal.growth', limit: 'growth' },
  { pattern: '^coverage\\.', example: 'coverage.home-care', limit: 'score' },
  { pattern: '^drift\\.', example: 'drift.home-care', limit: 'drift' },
  { pattern: '^labour\\.', example: 'labour.home-care.nurse', limit: 'labour' },
  { pattern: '^occupancy\\.', example: 'occupancy.hospital-bed-days', limit: 'occupancy' },
  { pattern: '^peak\\.', example: 'peak.hospital-bed-days', limit: 'peak' },
  { pattern: '^capacity\\.', example: 'capacity.long-stay', limit: 'capacity' },
  { pattern: '^family\\.conversion$', example: 'family.conversion', limit: 'conversion' },
  {
    pattern: '^measure\\..+\\.(reach|effect)$',
    example: 'measure.integrated-teams.bed-days.effect',
    limit: 'share',
  },
  {
    pattern: '^measure\\..+\\.(to|requires)\\.[a-z0-9-]+$',
    example: 'measure.early-discharge.bed-days.to.short-stay',
    limit: 'conversion',
  },
  { pattern: '^convergence\\.', example: 'convergence.home-care.norway', limit: 'share' },
  { pattern: '^flow\\.', example: 'flow.hospital-bed-days.out.telemark', limit: 'share' },
  {
    pattern: '^need\\..+\\.(prevalence|coverage)$',
    example: 'need.mental-outpatient.prevalence',
    limit: 'share',
  },
  {
    pattern: '^need\\..+\\.perPerson$',
    example: 'need.mental-outpatient.perPerson',
    limit: 'perPerson',
  },
  { pattern: '^waiting\\..+\\.units$', example: 'waiting.hospital-stays.units', limit: 'list' },
  { pattern: '^price\\.isf\\.share$', example: 'price.isf.share', limit: 'share' },
  { pattern: '^price\\.isf\\.points\\.', example: 'price.isf.points.gp', limit: 'points' },
  {
    pattern: '^price\\.(?!isf\\.(share$|points\\.))',
    example: 'price.unit-cost.home-care',
    limit: 'kroner',
  },
]

const patterns = overridable.map(({ pattern, limit }) => ({ pattern: new RegExp(pattern), limit }))

/** The limit of a number by its id; null for an id that no number of a run can have. */
export function limitOf(id: string): LimitName | null {
  return patterns.find(({ pattern }) => pattern.test(id))?.limit ?? null
}

/** How a number may be drawn that a scenario overrides: as its kind is, or not at all. Of prices also `normal`: see `drawnShape`. */
export function shapesOf(name: LimitName): readonly Shape[] {
  const { shape } = limits[name]
  return name === 'kroner' || name === 'points' ? ['normal', shape, 'fixed'] : [shape, 'fixed']
}

/** Documents may say that a price is `normal`; none is below 0, so that it is drawn as `positive`. */
export function drawnShape(id: string, shape: Shape): Shape {
  const limit = limitOf(id)
  return shape === 'normal' && limit !== null ? limits[limit].shape : shape
}

/**
 * @param skewed an interval, or a number as all three
 * @throws Refusal impossible-value, naming the place in the scenario
 */
export function refuseBeyond(name: LimitName, skewed: Skewed, where: string): void {
  refuseDisorder(skewed, where)
  const { least, most, what, because }: Limit = limits[name]
  const { low, high } = skewed
  const found =
    low === high ? `${what} of ${low} at ${where}` : `${what} from ${low} to ${high} at ${where}`
  if (low < least || high > most) {
    throw new Refusal('impossible-value', {
      found,
      because,
      remedy: `write ${least} to ${most}`,
    })
  }
  if (least < 0 || low === 0 || high <= WIDEST * low) return
  if (limits[name].shape === 'share') return
  throw new Refusal('impossible-value', {
    found,
    because: `its ends are more than ${WIDEST} times apart, which says that nothing is known`,
    remedy: 'narrow the interval, or let it begin at 0',
  })
}
