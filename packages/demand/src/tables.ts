// Ids of the source tables that demand names as the origin of its figures: in one place, so that a new
// edition of a table is a change of one line.

export const POPULATION_TABLE = 'population_municipality_2015_2026'
export const CARE_TABLE = 'municipal_care_2025'
/** Ten years of care in thirteen municipalities. */
export const SAMPLE_TABLE = 'municipal_care_sample_2015_2025'
export const HOSPITAL_TABLE = 'somatic_hospital_use_norway_2024_age_icd'
export const ATLAS_TABLE = 'helseatlas_variation_2009_2017'
/** Beds, occupancy and staff of the trusts. */
export const CAPACITY_TABLE = 'hf_capacity_2024_2025'
export const DEMENTIA_TABLE = 'dementia_prevalence_age_sex'
