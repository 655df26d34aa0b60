// Published aggregates that no table of the planning data holds, each with its source. What is ours stands in `choices`.

/** Meld. St. 7 (2019–2020), table 4.1: patients with chronic conditions in specialist care, 2017; SSB 07459 for the people. */
export const complexity2017 = {
  people: 5_258_317,
  severe: { persons: 14_849, bedDays: 219_229 },
  moderate: { persons: 233_980, bedDays: 994_922 },
  simple: { persons: 376_940, bedDays: 835_552 },
} as const

/** Meld. St. 7 (2019–2020), section 3.2: the top 5 per cent of patients have nearly half of somatic resource use. */
export const topFivePercent = 0.5

/** Meld. St. 7 (2019–2020), section 4.2 (FHI): every sixth stay of the elderly is followed by a readmission. */
export const readmissionShare = 1 / 6

/** Meld. St. 7 (2019–2020), figure 6.4: DAECA classes, about 40 per cent of urgent episodes, half clarified the same day. */
export const daeca = { ofUrgent: 0.4, sameDay: 0.5 } as const

/** Meld. St. 7 (2019–2020), section 1: doctor consultations per inhabitant, both levels. */
export const consultationsPerPerson = 4.5

/** Helseatlas for eldre (SKDE), 2013–2015: contacts per person aged 75+ and year with GPs and out-of-hours doctors. */
export const primaryCare75plus = { gp: 5.351, outofhours: 0.446 } as const

/** Meld. St. 7 (2019–2020), box 6.6: about 40 000 admissions to municipal emergency beds in 2018; SSB 07459 for the people. */
export const acuteBeds2018 = { admissions: 40_000, people: 5_295_619 } as const

/** Meld. St. 7 (2019–2020), section 4.1: about 5 per cent of those aged 0–18 are treated in mental health care each year. */
export const childrenInMentalCare = 0.05

/** Hours of home care a week, the middle municipality (SSB 11924, 2025). */
export const homeCareMinutes = 4.1 * 60

/**
 * What no source gives and we chose: age profiles by the seven age groups, how much more the sick use, how unevenly use
 * falls. Calibration shows what comes of them.
 */
export const choices = {
  /** Relative shares of the age groups in a complexity class; rising, so that a class is rarely left. */
  severeByAge: [0.02, 0.03, 0.1, 0.45, 1.2, 1.6, 1.6],
  moderateByAge: [0.08, 0.12, 0.25, 0.8, 1.6, 2.2, 2.3],
  simpleByAge: [0.25, 0.35, 0.6, 1.2, 1.6, 1.7, 1.7],
  /** Bed-days per person of a class relative to none, before both margins are met. */
  daysByClass: [1, 6, 9, 28],
  /** Length of a stay relative to its age group and diagnosis. */
  lengthByClass: [0.9, 1, 1.1, 1.25],
  outpatientByClass: [1, 2.4, 3.2, 5],
  primaryByClass: [1, 1.5, 1.8, 2.4],
  daycareByAge: [0.02, 0.04, 0.05, 0.09, 0.15, 0.13, 0.06],
  daycareByClass: [0.6, 2, 4, 9],
  gpByAge: [1.3, 2.1, 2.6, 3.2, 4.4, 5.6, 5.2],
  outofhoursByAge: [0.36, 0.28, 0.21, 0.17, 0.22, 0.45, 0.65],
  /** Letters, telephone and electronic contacts per consultation. */
  otherGpContacts: 1.15,
  acuteBedByAge: [0, 0.1, 0.15, 0.4, 1.5, 5, 9],
  shortStayByAge: [0.0006, 0.0006, 0.001, 0.004, 0.022, 0.11, 0.22],
  mentalByAge: [childrenInMentalCare, 0.075, 0.06, 0.035, 0.016, 0.013, 0.008],
  mentalVisits: 8,
  mentalStaysPerPatient: 0.2,
  deathByClass: [0.6, 1.4, 2.6, 5],
  deathInLongStay: 2.5,
  /** How unevenly contacts fall on people of one class: sd of the logarithm. */
  outpatientSpread: 0.85,
  daycareSpread: 1.2,
  /** Chance that a stay is followed by an unplanned one within 30 days beyond those that follow by themselves. */
  extraReadmission: [0.02, 0.02, 0.03, 0.04, 0.055, 0.05, 0.05],
  /** Share of unplanned stays from 67 years that end with days of waiting for the municipality. */
  delayedFrom67: 0.14,
  meanDelay: 3.2,
} as const
