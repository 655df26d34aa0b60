import type { Unit } from '@samsyn/quantity'
import type { Group } from './plan.ts'

/** What the tables carry of a priority group beside the frail elderly, who have figures of their own. */
export interface GroupSpec {
  /** Head counts: id, first and last age (inclusive), sex where only one counts (0 women, 1 men). */
  readonly counts: readonly (readonly [id: string, from: number, to: number, sex?: 0 | 1])[]
  readonly births: boolean
  /** Expected use at the national rate: id, ICD-10 chapter ("_T" all), measure, first and last age. */
  readonly use: readonly (readonly [
    id: string,
    chapter: string,
    measure: 'bedDays' | 'stays',
    from: number,
    to: number,
  ])[]
  /** A catchment's published rate ÷ the country's: id, atlas, group, indicator, detail. */
  readonly atlas: readonly (readonly [
    id: string,
    atlas: string,
    group: string,
    indicator: string,
    detail: string,
  ])[]
  /** Capacity by place of treatment: id, metric, unit. */
  readonly capacity: readonly (readonly [id: string, metric: string, unit: Unit])[]
  /** Groups of medicines (ATC), Norway. */
  readonly medicines: readonly string[]
}

export const groupSpecs: Readonly<Record<Exclude<Group, 'frail-elderly'>, GroupSpec>> = {
  'children-young': {
    counts: [
      ['people.0to5', 0, 5],
      ['people.6to17', 6, 17],
      ['people.0to17', 0, 17],
      ['people.18to24', 18, 24],
    ],
    births: true,
    use: [
      ['hosp.beddays.expected0to17', '_T', 'bedDays', 0, 17],
      ['hosp.stays.expected0to17', '_T', 'stays', 0, 17],
    ],
    atlas: [
      ['child.ratio.gp', 'barn', 'Barn 0-16 år, totalt', 'Primærhelsetjenesten', 'Alle kontakter'],
      [
        'child.ratio.hospital',
        'barn',
        'Barn 0-16 år, totalt',
        'Spesialisthelsetjenesten',
        'Alle kontakter',
      ],
      [
        'child.ratio.admissions',
        'barn',
        'Barn 0-16 år, totalt',
        'Spesialisthelsetjenesten',
        'Innleggelser',
      ],
      [
        'child.ratio.outpatient',
        'barn',
        'Barn 0-16 år, totalt',
        'Spesialisthelsetjenesten',
        'Poliklinikk/dag',
      ],
    ],
    capacity: [['hosp.beds.childpsych', 'beds_psych_child', 'beds']],
    medicines: ['N06B', 'R03', 'N03A'],
  },
  'mental-health': {
    counts: [
      ['people.0to17', 0, 17],
      ['people.18to66', 18, 66],
      ['people.18plus', 18, 105],
    ],
    births: false,
    use: [['hosp.beddays.expected.V', 'V', 'bedDays', 0, 105]],
    atlas: [],
    capacity: [
      ['hosp.beds.adultpsych', 'beds_psych_adult', 'beds'],
      ['hosp.beds.childpsych', 'beds_psych_child', 'beds'],
      ['hosp.beds.substance', 'beds_substance', 'beds'],
    ],
    medicines: ['N05B', 'N06A', 'N06B'],
  },
  'chronic-conditions': {
    counts: [
      ['people.18to66', 18, 66],
      ['people.67plus', 67, 105],
      ['people.80plus', 80, 105],
    ],
    births: false,
    use: [
      ['hosp.beddays.expected.II', 'II', 'bedDays', 18, 105],
      ['hosp.beddays.expected.IV', 'IV', 'bedDays', 18, 105],
      ['hosp.beddays.expected.IX', 'IX', 'bedDays', 18, 105],
      ['hosp.beddays.expected.X', 'X', 'bedDays', 18, 105],
    ],
    atlas: [
      ['chronic.ratio.heart-failure', 'eldre', 'Hjertemedisin', 'Hjertesvikt, innleggelser', ''],
      ['chronic.ratio.copd', 'eldre', 'Lungemedisin', 'Kols, akutte innleggelser', ''],
      ['chronic.ratio.stroke', 'eldre', 'Nevrologi', 'Hjerneslag, akutte innleggelser', ''],
    ],
    capacity: [],
    medicines: ['A10', 'R03', 'C07', 'C09', 'C10', 'N02A', 'M05B'],
  },
  'pregnancy-birth': {
    counts: [
      ['people.women15to49', 15, 49, 0],
      ['people.0', 0, 0],
    ],
    births: true,
    use: [
      ['hosp.beddays.expected.XV', 'XV', 'bedDays', 0, 105],
      ['hosp.stays.expected.XV', 'XV', 'stays', 0, 105],
      ['hosp.beddays.expected.XVI', 'XVI', 'bedDays', 0, 105],
    ],
    atlas: [
      [
        'birth.ratio.midwife-home',
        'fodsel',
        'Barseltiden',
        'Hjemmebesøk av kommunalt ansatt jordmor',
        '',
      ],
      ['birth.ratio.nurse-home', 'fodsel', 'Barseltiden', 'Hjemmebesøk av helsesykepleier', ''],
      ['birth.ratio.readmission-mother', 'fodsel', 'Barseltiden', 'Reinnleggelser av mor', ''],
      ['birth.ratio.readmission-newborn', 'fodsel', 'Barseltiden', 'Reinnleggelser av nyfødte', ''],
      ['birth.ratio.newborn-care', 'nyfodt', 'Innleggelser', 'Pasienter', 'Alle'],
    ],
    capacity: [],
    medicines: [],
  },
}
