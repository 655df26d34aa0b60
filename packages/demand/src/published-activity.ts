/** Published counts and rates that stand in no table of the data folder: short lists of facts, each with its source. */

/** Statistics Norway, table 13942, whole country: a year's activity of specialist care, with contract specialists in it. */
export const SPECIALIST_ACTIVITY = 'ssb-13942-2024'
/** Statistics Norway, general practice 2023: consultations per person by age. */
export const GENERAL_PRACTICE = 'ssb-general-practice-2023'
/** Directorate of Health, Norwegian Patient Registry: contract specialists' part of outpatient activity. */
export const CONTRACT_SPECIALISTS = 'hdir-contract-specialists-2018'
/** Directorate of Health: status of municipal emergency beds. */
export const ACUTE_BEDS = 'hdir-acute-beds-2022'
/** SINTEF, IS-24/8: FTE of municipal mental health and substance use work. */
export const MUNICIPAL_MENTAL_HEALTH = 'sintef-is-24-8-2023'
/** SAMDATA 2006, bed-days and consultations of mental health care for adults by catchment: how far catchments differ. */
export const MENTAL_SPREAD = 'samdata-mental-health-2006'

/** Consultations and bed-days of 2024, whole country. 2025 is left: day treatment was counted anew. */
export const specialistActivity = {
  somatic: { consultations: 9_835_442 },
  mentalAdults: { consultations: 2_566_297, bedDays: 1_032_169 },
  mentalChildren: { consultations: 1_043_301, bedDays: 83_108 },
  substanceUse: { consultations: 480_744, bedDays: 568_185 },
} as const

/** Persons in Norway on 1 January 2024 (Statistics Norway 07459). */
export const persons2024 = { under18: 1_112_853, adults: 4_437_350 } as const

/** Part of outpatient consultations that contract specialists hold, 2018: 24 % in somatic fields, 22 % for adults in mental health care. */
export const contractShare = { somatic: 0.24, mentalAdults: 0.22 } as const

/** Consultations with a GP and out of hours per person in 2023, by age. */
export const generalPractice: readonly {
  readonly from: number
  readonly to: number
  readonly gp: number
  readonly outOfHours: number
}[] = [
  { from: 0, to: 5, gp: 1.9, outOfHours: 0.45 },
  { from: 6, to: 15, gp: 1.4, outOfHours: 0.2 },
  { from: 16, to: 19, gp: 2.4, outOfHours: 0.26 },
  { from: 20, to: 29, gp: 2.6, outOfHours: 0.26 },
  { from: 30, to: 49, gp: 3.2, outOfHours: 0.2 },
  { from: 50, to: 66, gp: 3.5, outOfHours: 0.18 },
  { from: 67, to: 79, gp: 3.9, outOfHours: 0.22 },
  { from: 80, to: 89, gp: 4.8, outOfHours: 0.34 },
  { from: 90, to: 105, gp: 3.5, outOfHours: 0.38 },
]

/** GP consultations of 2023, and those for mental disorders. */
export const gpConsultations = { all: 16_884_831, mental: 2_063_314 } as const

/** Municipal emergency beds 2022: bed-days per person, part of patients who were 67 or over, and part of people who are. */
export const acuteBeds = { perPerson: 0.0222, elderlyPatients: 0.72, elderlyPeople: 0.161 } as const

/** FTE of municipal mental health and substance use work for adults, 2023. */
export const municipalMentalFte = 13_445
