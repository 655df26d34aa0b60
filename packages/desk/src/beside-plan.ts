import type { AgeGroup } from '@samsyn/population'

/** A number of the planning basis beside what a run of the reference has for it. */
export interface BesidePlan {
  /** Figure of `samsyn plan --json`, on constant coverage. */
  readonly figure: string
  /** Outcomes of a run that it is set beside, added up over `ages`: the ledger has them by age. */
  readonly outcomes: readonly string[]
  readonly ages: readonly AgeGroup['id'][]
  /** Why the two are not the same number; null where they are. */
  readonly differs: string | null
}

const elderly = ['67to79', '80to89', '90plus'] as const
const everyone = ['0to17', '18to66', ...elderly] as const

/** Where the planning basis and the reference of a run say the same, and where what they count differs. */
export const besidePlan: readonly BesidePlan[] = [
  same('need.homecare.67to79.constant', ['activity.home-care'], ['67to79']),
  same('need.homecare.80plus.constant', ['activity.home-care'], ['80to89', '90plus']),
  same('need.longstay.places.constant', ['places'], elderly),
  same('need.hospital.beddays67plus.constant', ['activity.hospital-bed-days'], elderly),
  same('need.hospital.beds67plus.constant', ['beds'], elderly),
  same('need.hospital.beds67plus.winter.constant', ['beds.peak'], elderly),
  same('need.family', ['fte.family'], everyone),
  {
    figure: 'need.roundtheclock.users.constant',
    outcomes: ['places', 'dwellings'],
    ages: elderly,
    differs:
      'the run estimates housing where it is blank; the planning basis leaves it out and says “at least”',
  },
  {
    figure: 'budget.fte.municipality.constant',
    outcomes: ['fte.municipal'],
    ages: everyone,
    differs:
      'the planning basis counts employed nurses as published; the run all professions, at assumed FTE per user',
  },
  {
    figure: 'budget.fte.trust.constant',
    outcomes: ['fte.specialist'],
    ages: elderly,
    differs:
      'the planning basis counts the trusts’ employed nurses; the run all professions, at assumed FTE per bed-day',
  },
  {
    figure: 'budget.places.constant',
    outcomes: ['places'],
    ages: elderly,
    differs:
      'the planning basis has the change since today; the run the level, whose change is in the ledger',
  },
]

function same(
  figure: string,
  outcomes: readonly string[],
  ages: readonly AgeGroup['id'][],
): BesidePlan {
  return { figure, outcomes, ages, differs: null }
}
