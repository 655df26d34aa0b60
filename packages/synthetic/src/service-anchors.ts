// Published aggregates of service use that the synthetic country is calibrated to; sources beside each.

/** Users at 31 December 2025 per person of 1 January 2026, Norway (SSB 12292 and 11645 ÷ 07459; sums lack hidden cells). */
export const careRates = {
  homeCare0to66: 0.0215,
  homeCare67to79: 0.0632,
  homeCare80plus: 0.248,
  longStay0to66: 0.0005,
  longStay67to79: 0.0112,
  longStay80plus: 0.072,
  /** Residents of any age per person aged 80+. */
  housing24h: 0.097,
}

/** Agreed nurse FTE of the municipalities in 2025, Norway (SSB 14534). */
export const municipalNurseFte = 33_130

/** Granted hours of home care a week and user: the middle municipality (SSB 11924, 2025). */
export const medianHoursPerWeek = 4.1

/** Thirteen municipalities that can be followed over ten years (SSB 04686, 12292 and 11645, 2015, 2020 and 2025). */
export const sampleMunicipalities = [
  '0301',
  '1101',
  '1103',
  '1106',
  '1108',
  '1111',
  '1112',
  '1114',
  '1119',
  '1120',
  '5632',
  '5634',
  '5636',
]

/** Their users aged 80+ per person aged 80+ on 1 January of the same year. */
export const sampleCoverage = [
  { year: 2015, homeCare: 0.294, longStay: 0.138 },
  { year: 2020, homeCare: 0.261, longStay: 0.118 },
  { year: 2025, homeCare: 0.229, longStay: 0.093 },
]

/** Somatic hospitals, residents of Norway, 2024, per 1000 persons of 1 January (SSB 14824 ÷ 07459). */
export const hospitalRates = [
  { ageFrom: 0, ageTo: 17, patients: 361, inpatients: 82.5, stays: 103, bedDays: 322 },
  { ageFrom: 18, ageTo: 29, patients: 355, inpatients: 60.6, stays: 82.3, bedDays: 247 },
  { ageFrom: 30, ageTo: 49, patients: 411, inpatients: 76.4, stays: 105, bedDays: 383 },
  { ageFrom: 50, ageTo: 66, patients: 533, inpatients: 94.3, stays: 154, bedDays: 711 },
  { ageFrom: 67, ageTo: 79, patients: 729, inpatients: 183, stays: 329, bedDays: 1501 },
  { ageFrom: 80, ageTo: 89, patients: 900, inpatients: 320, stays: 581, bedDays: 2581 },
  { ageFrom: 90, ageTo: 105, patients: 858, inpatients: 420, stays: 706, bedDays: 2897 },
]

/** All trusts together (SSB 13942 beds and discharges, 13953 agreed FTE); occupancy is their middle, in per cent. */
export const trustTotals: readonly { metric: string; values: readonly [number, number] }[] = [
  { metric: 'beds_psych_adult', values: [2736, 2729] },
  { metric: 'beds_psych_child', values: [269, 275] },
  { metric: 'beds_somatic', values: [9832, 9892] },
  { metric: 'beds_substance', values: [755, 738] },
  { metric: 'discharges_somatic', values: [695_013, 781_153] },
  { metric: 'fte_medical_specialists', values: [14_984, 15_519] },
  { metric: 'fte_nurses', values: [22_366, 22_195] },
  { metric: 'fte_specialist_nurses', values: [15_875, 16_537] },
  { metric: 'fte_total', values: [120_375, 122_542] },
  { metric: 'occupancy_pct_somatic', values: [83, 83] },
]
export const trustYears = [2024, 2025] as const

/** Persons dispensed the group per 1000 inhabitants (FHI, Legemiddelregisteret table 825, rounded). */
export const medicationRates: readonly {
  atc: string
  label: string
  per1000: readonly [year: number, rate: number][]
}[] = [
  {
    atc: 'C10',
    label: 'Kolesterolsenkende',
    per1000: [
      [2016, 105],
      [2025, 140],
    ],
  },
  {
    atc: 'N02A',
    label: 'Opioider (smertestillende)',
    per1000: [
      [2016, 107],
      [2025, 101],
    ],
  },
  {
    atc: 'N06A',
    label: 'Antidepressiva',
    per1000: [
      [2016, 63],
      [2025, 76],
    ],
  },
]
