import type { SourceKey, SourceWords } from './nb.ts'

/** What a number is said to rest on where only the id of a source is known; as the data describe it. */
export const sourcesEn: Partial<Record<SourceKey, SourceWords>> = {
  population_municipality_2015_2026: [
    'Population by municipality, sex and single year of age',
    'Statistics Norway (SSB)',
  ],
  municipal_care_2025: [
    'Users of municipal care and nurse FTE, all municipalities',
    'Statistics Norway (SSB)',
  ],
  municipal_care_sample_2015_2025: [
    'Users of municipal care and nurse FTE, thirteen municipalities',
    'Statistics Norway (SSB)',
  ],
  somatic_hospital_use_norway_2024_age_icd: [
    'Patients, stays and bed-days in somatic hospitals by age and diagnosis',
    'Statistics Norway (SSB)',
  ],
  helseatlas_variation_2009_2017: [
    'Geographic variation in use of health services, seven health atlases',
    'SKDE and Helse Førde',
  ],
  'meld-st-7-2019-2020': [
    'Nasjonal helse- og sykehusplan 2020–2023: family care of 90 000 FTE in 2017 (box 9.2)',
    'Helse- og omsorgsdepartementet',
  ],
  'ssb-13942-2024': [
    'Spesialisthelsetjenesten 2024, whole country: outpatient consultations and bed-days by service area',
    'Statistisk sentralbyrå',
  ],
  'ssb-general-practice-2023': [
    'Allmennlegetjenesten 2023: consultations with GPs and out of hours per person, by age',
    'Statistisk sentralbyrå',
  ],
  'hdir-contract-specialists-2018': [
    'Avtalespesialister: their part of outpatient consultations, somatic and adult mental health care',
    'Helsedirektoratet, Norsk pasientregister',
  ],
  'hdir-acute-beds-2022': [
    'Status for kommunalt døgntilbud for øyeblikkelig hjelp 2022: bed-days per 1000, patients 67 and over',
    'Helsedirektoratet',
  ],
  'sintef-is-24-8-2023': [
    'Kommunalt psykisk helse- og rusarbeid 2023 (IS-24/8): FTE for adults',
    'SINTEF for Helsedirektoratet',
  ],
  'samdata-mental-health-2006': [
    'Psykisk helsevern for voksne 2006 by catchment: how far bed-days and consultations differ',
    'SAMDATA (SINTEF, NPR)',
  ],
}
