import type { Group } from '@samsyn/plan'

export type Chapter = 1 | 2 | 3 | 4 | 5 | 6
export const chapters: readonly Chapter[] = [1, 2, 3, 4, 5, 6]

/** Which chapter a figure belongs to, by the beginning of its id; the first that fits decides. */
const chapterOf: readonly (readonly [prefix: string, chapter: Chapter])[] = [
  ['people', 1],
  ['medicine', 1],
  ['muni', 2],
  ['hosp', 2],
  ['gp', 2],
  ['oof', 2],
  ['coord', 3],
  ['child.ratio', 3],
  ['chronic.ratio', 3],
  ['birth.ratio', 3],
  ['mental.more', 4],
  ['need', 4],
  ['less', 4],
  ['why', 4],
  ['together', 5],
  ['budget', 6],
  ['competence', 6],
]

/** The chapter of a figure; an unknown id stands with the services of today rather than nowhere. */
export function chapterOfFigure(id: string): Chapter {
  const found = chapterOf.find(([prefix]) => id === prefix || id.startsWith(`${prefix}.`))
  return found?.[1] ?? 2
}

/** What a group's pages lead with; the frail elderly have the eight figures of the planning basis, in their order. */
interface GroupLayout {
  readonly front: readonly string[]
  /** Sizes the circles of the map and stands in the overview of municipalities for the years ahead. */
  readonly main: string
  /** Cards of the first question. */
  readonly people: readonly string[]
}

export const groupLayouts: Readonly<Record<Group, GroupLayout>> = {
  'frail-elderly': {
    front: [
      'people.80plus',
      'people.frail',
      'people.per80plus',
      'muni.homecare.share80plus',
      'need.roundtheclock.users',
      'need.hospital.beds67plus',
      'need.nurse.fte',
      'coord.delayed.per1000',
    ],
    main: 'people.80plus',
    people: [
      'people.67to79',
      'people.80to89',
      'people.90plus',
      'people.dementia',
      'people.deaths80plus',
    ],
  },
  'children-young': {
    front: ['people.0to17', 'people.18to24', 'people.births', 'hosp.beddays.expected0to17'],
    main: 'people.0to17',
    people: ['people.0to5', 'people.6to17', 'people.18to24', 'people.births'],
  },
  'mental-health': {
    front: ['people.0to17', 'people.18plus', 'hosp.beddays.expected.V'],
    main: 'people.18to66',
    people: ['people.0to17', 'people.18to66', 'people.18plus'],
  },
  'chronic-conditions': {
    front: [
      'people.18to66',
      'people.67plus',
      'hosp.beddays.expected.IX',
      'hosp.beddays.expected.X',
    ],
    main: 'people.67plus',
    people: ['people.18to66', 'people.67plus', 'people.80plus'],
  },
  'pregnancy-birth': {
    front: [
      'people.women15to49',
      'people.births',
      'hosp.beddays.expected.XV',
      'hosp.stays.expected.XV',
    ],
    main: 'people.women15to49',
    people: ['people.women15to49', 'people.births', 'people.0'],
  },
}

/** Services of today and needs as cards, where the plan has them. */
export const cardFigures: Readonly<Partial<Record<Chapter, readonly string[]>>> = {
  2: [
    'muni.homecare.80plus',
    'muni.longstay.80plus',
    'muni.roundtheclock.per100',
    'muni.nurse.fte',
    'hosp.beddays.expected67plus',
    'hosp.stays.expected67plus',
    'hosp.beddays.expected0to17',
    'hosp.stays.expected0to17',
    'hosp.beddays.expected.V',
    'hosp.beddays.expected.II',
    'hosp.beddays.expected.IV',
    'hosp.beddays.expected.IX',
    'hosp.beddays.expected.X',
    'hosp.beddays.expected.XV',
    'hosp.stays.expected.XV',
    'hosp.beddays.expected.XVI',
  ],
  4: [
    'need.homecare.80plus',
    'need.longstay.places',
    'need.hospital.beddays67plus',
    'need.nurse.fte.municipal',
    'need.nurse.fte.hospital',
    'need.family',
  ],
}

/** Needs drawn in their paths, in this order. */
export const needFigures = [
  'need.homecare.80plus',
  'need.homecare.67to79',
  'need.longstay.places',
  'need.roundtheclock.users',
  'need.hospital.beds67plus',
  'need.hospital.beddays67plus',
  'need.nurse.fte.municipal',
  'need.nurse.fte.hospital',
  'need.nurse.fte',
] as const

/** Drawn on the screen only: in print the budget table holds them. */
export const onScreen: readonly string[] = [
  'need.homecare.67to79',
  'need.hospital.beddays67plus',
  'need.nurse.fte.hospital',
]

/** Needs of the budget years: what is drawn, and the beds of a winter peak after the beds of the year. */
export const budgetRows = needFigures.flatMap((id) =>
  id === 'need.hospital.beds67plus' ? [id, `${id}.winter`] : [id],
)

/** Figures that a municipality is compared on, with community, peers and country. */
export const comparedFigures = [
  'muni.homecare.share80plus',
  'muni.longstay.share80plus',
  'muni.roundtheclock.per100',
] as const

/** Figures over the years, municipality by municipality; the others are in the CSV. */
export const municipalOverYears: Readonly<Record<Chapter, readonly string[]>> = {
  1: [
    'people.80plus',
    'people.67to79',
    'people.80to89',
    'people.90plus',
    'people.share80plus',
    'people.per80plus',
    'people.dementia',
    'people.0to17',
    'people.18to66',
    'people.women15to49',
    'people.births',
  ],
  2: ['muni.trend.homecare', 'muni.trend.longstay'],
  3: [],
  4: [
    'need.homecare.80plus',
    'need.longstay.places',
    'need.roundtheclock.users',
    'need.hospital.beddays67plus',
    'need.nurse.fte.municipal',
  ],
  5: [],
  6: ['budget.fte.municipality', 'budget.places'],
}

/** Gaps shown with the question they stand in the way of. */
export const gapsOfChapter: Readonly<Record<Chapter, readonly string[]>> = {
  1: [
    'gap.living-alone',
    'gap.multimorbidity-persons',
    'gap.high-users',
    'gap.child-welfare-overlap',
    'gap.school-absence',
  ],
  2: [
    'gap.hospital-use-by-municipality',
    'gap.short-stay',
    'gap.staff-by-occupation',
    'gap.hours-by-age',
    'gap.gp-contacts',
    'gap.housing-by-age',
    'gap.child-mental-health',
    'gap.school-health',
    'gap.habilitation',
    'gap.respite',
    'gap.ppt',
    'gap.municipal-mental-health',
    'gap.antenatal-care',
    'gap.postnatal-visits',
    'gap.mental-health-use',
    'gap.substance-use',
    'gap.chronic-primary-care',
    'gap.births-by-hospital',
  ],
  3: [
    'gap.delayed-days',
    'gap.early-notice',
    'gap.readmission',
    'gap.municipal-emergency-beds',
    'gap.place-of-death',
    'gap.coercion',
  ],
  4: [
    'gap.staff-by-occupation',
    'gap.gp-fte',
    'gap.short-stay',
    'gap.municipal-emergency-beds',
    'gap.unstaffed-housing',
    'gap.housing-by-age',
    'gap.supply',
    'gap.equipment',
    'gap.bup-fte',
    'gap.child-nurses',
    'gap.midwives',
  ],
  5: [],
  6: ['gap.paid-days', 'gap.unit-costs'],
}

/** Columns of the overview of municipalities for the elderly; other groups show their own counts. */
export const elderlyOverview = [
  'people.67to79',
  'people.80to89',
  'people.90plus',
  'people.share80plus',
  'people.per80plus',
] as const

export const paths = ['constant', 'trend', 'adopted'] as const
export type PathName = (typeof paths)[number]

/** "need.homecare.80plus.trend" → figure and path; path is null for a figure without one. */
export function withoutPath(id: string): {
  readonly figure: string
  readonly path: PathName | null
} {
  const path = paths.find((candidate) => id.endsWith(`.${candidate}`)) ?? null
  return { figure: path === null ? id : id.slice(0, -(path.length + 1)), path }
}
