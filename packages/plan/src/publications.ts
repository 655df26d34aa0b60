import type { SourceTable } from './planning-data.ts'

/**
 * Publications that a number of a plan rests on beside the tables: shares and totals printed in them. They stand
 * in the list of sources like a table, without rows or a hash, so that every number can be followed.
 */
export const publications: readonly SourceTable[] = [
  {
    id: 'doi:10.1007/s40520-024-02839-y',
    title: 'Prevalence of frailty by Fried phenotype and frailty index, 70 and over (HUNT4)',
    publisher: 'Kyrdalen et al., Aging Clinical and Experimental Research',
    table: 'doi:10.1007/s40520-024-02839-y',
    licence: 'CC BY 4.0',
    period: '2017–2019',
    rows: 0,
    sha256: '',
  },
  {
    id: 'tromso-study-2001-2016',
    title: 'Frailty by modified Fried criteria, 70 and over living at home, 712 persons (Tromsø 5)',
    publisher: 'The Tromsø Study 2001–2016',
    table: '–',
    licence: 'quoted figure',
    period: '2001–2002',
    rows: 0,
    sha256: '',
  },
  {
    id: 'meld-st-7-2019-2020',
    title: 'Nasjonal helse- og sykehusplan 2020–2023: family care of 90 000 FTE in 2017 (box 9.2)',
    publisher: 'Helse- og omsorgsdepartementet',
    table: 'Meld. St. 7 (2019–2020)',
    licence: 'public document',
    period: '2017',
    rows: 0,
    sha256: '',
  },
  {
    id: 'ssb-13942-2024',
    title:
      'Spesialisthelsetjenesten 2024, whole country: outpatient consultations and bed-days by service area',
    publisher: 'Statistisk sentralbyrå',
    table: '13942',
    licence: 'NLOD 2.0',
    period: '2024',
    rows: 0,
    sha256: '',
  },
  {
    id: 'ssb-general-practice-2023',
    title: 'Allmennlegetjenesten 2023: consultations with GPs and out of hours per person, by age',
    publisher: 'Statistisk sentralbyrå',
    table: 'ssb.no/helse/helsetjenester/statistikk/allmennlegetjenesten',
    licence: 'NLOD 2.0',
    period: '2023',
    rows: 0,
    sha256: '',
  },
  {
    id: 'hdir-contract-specialists-2018',
    title:
      'Avtalespesialister: their part of outpatient consultations, somatic and adult mental health care',
    publisher: 'Helsedirektoratet, Norsk pasientregister',
    table: 'Hovedtall 2018',
    licence: 'quoted figure',
    period: '2018',
    rows: 0,
    sha256: '',
  },
  {
    id: 'hdir-acute-beds-2022',
    title:
      'Status for kommunalt døgntilbud for øyeblikkelig hjelp 2022: bed-days per 1000, patients 67 and over',
    publisher: 'Helsedirektoratet',
    table: 'Status for kommunalt døgntilbud for øyeblikkelig hjelp 2022',
    licence: 'quoted figure',
    period: '2022',
    rows: 0,
    sha256: '',
  },
  {
    id: 'sintef-is-24-8-2023',
    title: 'Kommunalt psykisk helse- og rusarbeid 2023 (IS-24/8): FTE for adults',
    publisher: 'SINTEF for Helsedirektoratet',
    table: 'IS-24/8',
    licence: 'quoted figure',
    period: '2023',
    rows: 0,
    sha256: '',
  },
  {
    id: 'samdata-mental-health-2006',
    title:
      'Psykisk helsevern for voksne 2006 by catchment: how far bed-days and consultations differ',
    publisher: 'SAMDATA (SINTEF, NPR)',
    table: 'SAMDATA 2006, table 6',
    licence: 'quoted figure',
    period: '2006',
    rows: 0,
    sha256: '',
  },
  {
    id: 'measures-library',
    title:
      'Measures: effects stated in Meld. St. 7 (2019–2020) and other sources; reach, conversion and labour per unit are first-order assumptions',
    publisher: 'Samsyn',
    table: 'docs/methods/measures.md',
    licence: 'Apache-2.0',
    period: '2027–2035',
    rows: 0,
    sha256: '',
  },
  {
    id: 'price-list',
    title:
      'Dated prices: ISF, fees and unit costs, first-order assumptions where no source is named',
    publisher: 'Samsyn',
    table: 'docs/methods/accounts.md',
    licence: 'Apache-2.0',
    period: '2024–2026',
    rows: 0,
    sha256: '',
  },
]
